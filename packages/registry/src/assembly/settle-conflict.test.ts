import type { ActorRef } from "@prehosp/model";
import { HelperRole } from "@prehosp/model";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Assembled, CaseInput } from "../case-from.ts";
import { caseFrom } from "../case-from.ts";
import { Case } from "../case.ts";
import { incident, record, secondRecord, timeline, timelineWith, units } from "../test/arrest.ts";
import { settleConflict } from "./settle-conflict.ts";
import type { Settlement } from "./settlement.ts";

const by = "koordinator-1" as ActorRef;
const plain: CaseInput = { timeline, records: [record()], incident, units };
const torn: CaseInput = { ...plain, records: [record(), secondRecord({ firstRhythm: "asystole" })] };
const third = (other: Record<string, unknown>) =>
  record({ unit: "brann-1", source: { system: "rapport", ref: "r-1" }, ...other });

type Choice = Parameters<typeof settleConflict>[2];

const settled = (
  from: Assembled,
  element: string,
  choice: Choice,
): { assembled: Assembled; settlement: Settlement } => {
  const done = settleConflict(from, element, choice, "agreed-with-source", by);
  if ("problems" in done) expect.fail(JSON.stringify(done.problems));
  return done;
};
const refused = (from: Assembled, element: string, choice: Choice, because = "agreed-with-source") => {
  const done = settleConflict(from, element, choice, because, by);
  return "problems" in done ? done.problems.map(({ code }) => code) : [];
};
const conflictOf = ({ conflicts }: Assembled, element: string) => conflicts.find((one) => one.element === element);

describe("settling a disagreement", () => {
  it("lists what every source says, and takes the one a person chose, with who and why", () => {
    const from = caseFrom(torn);
    expect(conflictOf(from, "first-rhythm")?.statements).toEqual([
      { said: "vf", source: { system: "epj", ref: "j-1" } },
      { said: "asystole", source: { system: "epj", ref: "j-2" } },
    ]);
    const { assembled, settlement } = settled(from, "first-rhythm", 1);
    expect(assembled.case?.values["first-rhythm"]).toEqual({
      value: "asystole",
      source: { system: "epj", ref: "j-2" },
    });
    expect(Case.safeParse(assembled.case).success).toBe(true);
    expect([assembled.conflicts, assembled.gaps.filter(({ reason }) => reason === "conflict")]).toEqual([[], []]);
    expect(assembled.settlements).toEqual([settlement]);
    expect(settlement).toMatchObject({ by, because: "agreed-with-source", element: "first-rhythm" });
    expect(caseFrom({ ...torn, settlements: [settlement] })).toEqual(assembled);
  });

  it("takes another value than any source said, and refuses what the element has no room for", () => {
    const source = { system: "skjema", ref: "f-1" };
    const from = caseFrom(torn);
    const { assembled } = settled(from, "first-rhythm", { value: "pea", source });
    expect(assembled.case?.values["first-rhythm"]).toEqual({ value: "pea", source });
    expect(refused(from, "first-rhythm", { value: "blue", source })).toEqual(["not-lawful"]);
    expect(refused(from, "first-rhythm", { absent: "not-obtained", source })).toEqual(["not-lawful"]);
    expect(refused(from, "first-rhythm", 2)).toEqual(["no-such-statement"]);
    expect(refused(from, "first-rhythm", 0, " ")).toEqual(["no-reason"]);
    expect(refused(from, "sex", 0)).toEqual(["no-such-conflict"]);
    expect(refused(assembled, "first-rhythm", 0)).toEqual(["no-such-conflict"]);
  });

  it("opens again when a later statement contradicts the choice, and not when it bears it out", () => {
    const { settlement } = settled(caseFrom(torn), "first-rhythm", 1);
    const again = (other: Record<string, unknown>) =>
      caseFrom({ ...torn, records: [...torn.records, third(other)], settlements: [settlement] });
    expect(again({ firstRhythm: "asystole" }).case?.values["first-rhythm"]).toMatchObject({ value: "asystole" });
    expect(again({ firstRhythm: { absent: "unknown" } }).conflicts).toEqual([]);
    const opened = again({ firstRhythm: "vf" });
    expect(conflictOf(opened, "first-rhythm")).toMatchObject({ before: settlement });
    expect(conflictOf(opened, "first-rhythm")?.statements).toHaveLength(3);
    const { settlement: second } = settled(opened, "first-rhythm", 1);
    const records = [...torn.records, third({ firstRhythm: "vf" })];
    expect(caseFrom({ ...torn, records, settlements: [settlement, second] }).conflicts).toEqual([]);
  });

  it("opens again when the sources come to agree against the choice, until a person says so once more", () => {
    const { settlement } = settled(caseFrom(torn), "first-rhythm", 1);
    const records = [record(), secondRecord({ firstRhythm: "vf" })];
    const opened = caseFrom({ ...torn, records, settlements: [settlement] });
    const said = conflictOf(opened, "first-rhythm")?.statements.map((one) => one.said);
    expect(said).toEqual(["vf", "vf", "asystole"]);
    const { settlement: second } = settled(opened, "first-rhythm", 2);
    expect(caseFrom({ ...torn, records, settlements: [second] }).case?.values["first-rhythm"]).toMatchObject({
      value: "asystole",
    });
  });

  it("draws what follows: who gave the first shock decides whether there was one before the ambulance, and its time", () => {
    const records = [record(), secondRecord({ firstShockBy: "nobody" })];
    const from = caseFrom({ ...plain, records });
    expect(from.conflicts.map(({ element }) => element)).toEqual(["first-shock-by"]);
    const nobody = settled(from, "first-shock-by", 1).settlement;
    const after = caseFrom({ ...plain, records, settlements: [nobody] });
    expect(after.case?.values["shock-before-ambulance"]).toMatchObject({ value: false, exactness: "derived" });
    // A clock says that there was a shock all the same: that is for a person again.
    expect(after.conflicts.map(({ element }) => element)).toEqual(["time-first-shock"]);
    const none = settled(after, "time-first-shock", 0).settlement;
    const whole = caseFrom({ ...plain, records, settlements: [nobody, none] });
    expect(whole.conflicts).toEqual([]);
    expect(whole.case?.values["time-first-shock"]).toMatchObject({ absent: "not-applicable" });
    expect(Case.safeParse(whole.case).success).toBe(true);
  });

  it("settles clocks, where a third clock that may come first has its say", () => {
    const clocked = timelineWith(["at-scene", "16:00", "amb-1", "epj"]);
    const from = caseFrom({ ...plain, timeline: clocked });
    const { settlement } = settled(from, "time-ambulance-at-scene", 0);
    const kept = caseFrom({ ...plain, timeline: clocked, settlements: [settlement] });
    expect(kept.case?.values["time-ambulance-at-scene"]).toMatchObject({ value: "2026-11-22T13:14:00.000Z" });
    const missions = [...incident.missions, { ...incident.missions[0]!, unit: units[1]!.id }];
    const other = (at: string) =>
      caseFrom({
        ...plain,
        incident: { ...incident, missions },
        timeline: timelineWith(["at-scene", "16:00", "amb-1", "epj"], ["at-scene", at, "amb-2"]),
        settlements: [settlement],
      });
    expect(conflictOf(other("12:00"), "time-ambulance-at-scene")).toBeDefined();
    expect(conflictOf(other("20:00"), "time-ambulance-at-scene")).toBeUndefined();
  });

  it("keeps all that is said where two clocks disagree on a shock that a record denies", () => {
    const apart = timelineWith(["first-shock", "12:00", "brann-1", "epj"]);
    const records = [record({ firstShockBy: "nobody" })];
    const from = caseFrom({ ...plain, timeline: apart, records });
    const said = conflictOf(from, "time-first-shock")?.statements.map((one) => one.said);
    expect(said).toEqual([
      expect.objectContaining({ absent: "not-applicable" }),
      "2026-11-22T13:09:40.000Z",
      "2026-11-22T13:12:00.000Z",
    ]);
  });

  it("settles whether it was an arrest at all, and then there is a case", () => {
    const records = [record(), secondRecord({ arrestConfirmed: false })];
    const from = caseFrom({ ...plain, records });
    expect([from.case, from.conflicts.map(({ element }) => element)]).toEqual([undefined, ["arrest-confirmed"]]);
    const { settlement } = settled(from, "arrest-confirmed", 0);
    const after = caseFrom({ ...plain, records, settlements: [settlement] });
    expect([after.inclusion.outcome, after.case?.incident, after.conflicts]).toEqual(["met", "h-1", []]);
    expect(refused(from, "arrest-confirmed", { absent: "unknown", source: record().source })).toEqual(["not-lawful"]);
  });

  it("never makes an akutthjelper a bystander, nor one of the other groups another", () => {
    const who = fc.constantFrom(...HelperRole.options);
    fc.assert(
      fc.property(who, who, who, (a, b, c) => {
        const records = [record({ cprStartedBy: a }), secondRecord({ cprStartedBy: b }), third({ cprStartedBy: c })];
        const { case: one, conflicts } = caseFrom({ ...plain, records });
        const entry = one?.values["cpr-started-by"];
        const torn = conflicts.find(({ element }) => element === "cpr-started-by");
        const agree = new Set([a, b, c]).size === 1;
        expect(entry).toMatchObject(agree ? { value: a } : { absent: "not-obtained" });
        expect(torn?.statements.map(({ said }) => said)).toEqual(agree ? undefined : [a, b, c]);
      }),
    );
  });

  it("keeps every choice in force whatever is settled and in whatever order, and the case lawful", () => {
    const rhythm = fc.constantFrom("vf", "pea", "asystole", { absent: "unknown" });
    const sex = fc.constantFrom("male", "female", { absent: "refused" });
    const shock = fc.constantFrom("bystander", "first-responder", "ambulance", "nobody");
    const said = fc.record({ firstRhythm: rhythm, sex, firstShockBy: shock });
    fc.assert(
      fc.property(fc.tuple(said, said, said), fc.nat(), (all, turn) => {
        const [one, two, three] = all;
        const input = { ...plain, records: [record(one), secondRecord(two), third(three)] };
        let now = caseFrom(input);
        for (let i = 0; now.conflicts.length > 0; i++) {
          expect(i).toBeLessThan(10);
          const conflict = now.conflicts[turn % now.conflicts.length]!;
          const { settlement } = settled(now, conflict.element, (turn + i) % conflict.statements.length);
          now = caseFrom({ ...input, settlements: [...now.settlements, settlement] });
        }
        expect(Case.safeParse(now.case).success).toBe(true);
        expect(now.gaps.filter(({ reason }) => reason === "conflict")).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });
});
