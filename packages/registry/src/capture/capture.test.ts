import type { ActorRef } from "@prehosp/model";
import type { Day, Instant } from "@prehosp/model/time";
import { addSeconds } from "@prehosp/model/time";
import { describe, expect, it } from "vitest";
import { incident, record, secondRecord, timeline, timelineWith, timelineWithout, units } from "../test/arrest.ts";
import { captureRecapture } from "./capture-recapture.ts";
import { coverage, personTimeCoverage } from "./coverage.ts";
import type { Dismissal, SeenIncident } from "./possible-arrest.ts";
import { possibleArrests } from "./possible-arrests.ts";
import { timeToForm } from "./time-to-form.ts";

const quiet = timelineWithout("arrest-recognised", "telephone-cpr-started", "first-compression", "first-shock", "rosc");
const seen: SeenIncident = { incident, timeline, records: [record()], units };
const nothing = { absent: "not-recorded" };
const no = {
  arrestConfirmed: false,
  cprStartedBy: nothing,
  firstShockBy: nothing,
  resuscitationByAmbulance: false,
  rosc: nothing,
  statusAtHandover: nothing,
};
const list = (
  one: Partial<SeenIncident>,
  forms: readonly { incident: string; patient: string }[] = [],
  dismissals?: readonly Dismissal[],
) => possibleArrests([{ ...seen, ...one }], { forms, dismissals });
const form = { incident: "h-1", patient: "a" };

describe("possible arrests without a form", () => {
  it("lists an event with its signs and why, and no longer once it has a form", () => {
    const [one] = list({});
    expect(one).toMatchObject({ incident: "h-1", patient: "a", standing: "open", eventDay: "2026-11-22" });
    expect(one?.inclusion.outcome).toBe("met");
    expect(one?.why.nb).toContain("Hjertestans gjenkjent i samtalen, HLR på telefon, kompresjoner gitt");
    expect(one?.why.nn).toContain("hjartestans stadfesta i journalen");
    expect(list({}, [form])).toEqual([]);
    expect(list({}, [{ incident: "h-2", patient: "a" }])).toHaveLength(1);
  });

  it("finds each sign alone, the centre's and the record's", () => {
    const suspected = { vital: "manifest", condition: "cardiac-arrest", basis: ["criterion"], cites: [] } as const;
    const alone = (one: Partial<SeenIncident>) =>
      list({ timeline: quiet, records: [], ...one }).flatMap(({ signs }) => signs.map(({ code }) => code));
    expect(alone({})).toEqual([]);
    expect(alone({ indication: suspected })).toEqual(["indicated"]);
    expect(alone({ indication: { ...suspected, condition: "unconscious" } })).toEqual([]);
    const review = { recognised: true, telephoneCpr: false, source: { system: "amk-review", ref: "g" } };
    expect(alone({ review })).toEqual(["recognised"]);
    const roles = ["arrest-recognised", "telephone-cpr-started", "first-compression", "first-shock", "rosc"];
    const others = (role: string) => timelineWithout(...roles.filter((other) => other !== role));
    expect(roles.flatMap((role) => alone({ timeline: others(role) }))).toEqual([
      "recognised",
      "telephone-cpr",
      "first-compression",
      "first-shock",
      "rosc",
    ]);
    expect(alone({ records: [record({ ...no, arrestConfirmed: nothing, statusAtHandover: "dead" })] })).toEqual([
      "died-in-care",
    ]);
    expect(alone({ records: [record({ ...no, arrestConfirmed: true })] })).toEqual(["confirmed"]);
  });

  it("takes a record's no for an answer to the centre's suspicion, but not to help that was given", () => {
    const called = timelineWithout("first-compression", "first-shock", "rosc");
    expect(list({ timeline: called, records: [record(no)] }).map(({ standing }) => standing)).toEqual(["denied"]);
    expect(list({ timeline, records: [record(no)] }).map(({ standing }) => standing)).toEqual(["open"]);
    const torn = [record(no), secondRecord({ ...no, arrestConfirmed: true })];
    expect(list({ timeline: called, records: torn }).map(({ standing }) => standing)).toEqual(["open"]);
  });

  it("leaves out by the rule of the day of the event", () => {
    const untreated = { ...no, arrestConfirmed: true, cprStartedBy: "nobody", firstShockBy: "nobody" };
    const old = { ...incident, received: "2020-06-01T10:00:00.000Z" as Instant };
    const none = { incident: incident.id, points: [] };
    const before = list({ incident: old, timeline: none, records: [record(untreated)] });
    expect(before.map(({ standing, inclusion }) => [standing, inclusion.outcome])).toEqual([["outside", "not-met"]]);
    expect(list({ timeline: none, records: [record(untreated)] })[0]?.standing).toBe("open");
  });

  it("stays dismissed until there is a new sign", () => {
    const called: Partial<SeenIncident> = { records: [] };
    const keys = list(called)[0]?.signs.map(({ key }) => key) ?? [];
    const by = "koordinator-1" as ActorRef;
    const dismissal = {
      incident: "h-1",
      because: "no-arrest",
      by,
      at: "2026-11-23T08:00:00.000Z" as Instant,
      signs: keys,
    };
    const standing = (one: Partial<SeenIncident>) =>
      list({ ...called, ...one }, [], [dismissal]).map((it) => [it.standing, it.news.length]);
    expect(standing({})).toEqual([["dismissed", 0]]);
    expect(standing({ timeline: timelineWith(["arrest-recognised", "01:20"]) })).toEqual([["dismissed", 0]]);
    expect(standing({ timeline: timelineWith(["first-shock", "15:20", "amb-1"]) })).toEqual([["open", 1]]);
    expect(standing({ records: [record()] })[0]?.[0]).toBe("open");
    expect(list({ records: [record()] }, [], [dismissal])[0]?.why.nb).toContain("bekreftet i journalen");
  });

  it("keeps patients apart, and gives the centre's signs to nobody where there are several", () => {
    const records = [record(), secondRecord({ patient: "b" })];
    expect(list({ records }, [form]).map(({ patient }) => patient)).toEqual(["b"]);
    const signs = list({ records }).map((one) => one.signs.some(({ code }) => code === "recognised"));
    expect(signs).toEqual([false, false]);
  });
});

describe("coverage", () => {
  const period = { from: "2026-11-01" as Day, to: "2026-12-01" as Day };
  it("is registered over registered and found, with what is unclear beside it", () => {
    const possible = [...list({}), ...list({ records: [] }), ...list({ records: [record(no)], timeline: quiet })];
    const days = ["2026-11-03", "2026-11-30", "2026-12-01"] as Day[];
    expect(coverage([...days.map((day) => ({ day })), { day: undefined }], possible, period)).toEqual({
      registered: 2,
      found: 1,
      unclear: 1,
      dayless: 1,
      share: 2 / 3,
      atLeast: 1 / 2,
    });
    expect(coverage([], [], period)).toMatchObject({ share: undefined, atLeast: undefined });
  });

  it("counts person-years of the months reported", () => {
    const months = Array.from({ length: 12 }, (_, i) => `2015-${String(i + 1).padStart(2, "0")}`);
    const trusts = [
      { trust: "a", population: 260_000, months: months.slice(0, 4) },
      { trust: "b", population: 100_000, months: [...months, ...months, "2016-01"] },
    ];
    const { reported, all, share } = personTimeCoverage(trusts, months);
    expect([Math.round(reported), all]).toEqual([186_667, 360_000]);
    expect(share).toBeCloseTo(0.5185, 4);
    expect(personTimeCoverage([], months).share).toBeUndefined();
  });

  it("estimates from two sources after Chapman, never below what was seen", () => {
    const ids = (from: number, to: number) => new Set(Array.from({ length: to - from }, (_, i) => String(from + i)));
    // n₁ = 200, n₂ = 150, m = 50: 201 · 151 / 51 − 1.
    const one = captureRecapture(ids(0, 200), ids(150, 300));
    expect(one).toMatchObject({ method: "chapman", first: 200, second: 150, both: 50, seen: 300, fewInBoth: false });
    expect(one.estimate).toBeCloseTo(594.1176, 3);
    // Variance 201 · 151 · 150 · 100 / (51² · 52) = 3366 over 294 unseen: a factor of 1.466 either way.
    expect([one.low, one.high].map(Math.round)).toEqual([501, 731]);
    expect(captureRecapture(ids(0, 9), ids(0, 9))).toMatchObject({ estimate: 9, low: 9, high: 9, seen: 9 });
    expect(captureRecapture(ids(0, 5), ids(5, 9)).fewInBoth).toBe(true);
  });

  it("times the form from the event, and tells what it could not count", () => {
    const event = "2026-11-01T00:00:00.000Z" as Instant;
    const forms = [1, 2, 3, 4, 11].map((days) => ({ event, opened: addSeconds(event, days * 86_400) }));
    const early = { event: addSeconds(event, 60), opened: event };
    expect(timeToForm([...forms, early, { event: undefined, opened: event }])).toEqual({
      n: 5,
      missing: 1,
      before: 1,
      median: 3 * 86_400,
      p90: 708_480,
    });
    expect(timeToForm([])).toMatchObject({ n: 0, median: undefined, p90: undefined });
  });
});
