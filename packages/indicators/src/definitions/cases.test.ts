import type { ElementId } from "@prehosp/registry";
import { describe, expect, it } from "vitest";
import type { ShareIndicator } from "../indicator.ts";
import { measure } from "../measure.ts";
import { arrest, none, period, shown } from "../test/basis.ts";
import { aedBeforeAmbulance } from "./aed-before-ambulance.ts";
import { bystanderCpr } from "./bystander-cpr.ts";
import { callToCompression } from "./call-to-compression.ts";
import { firstResponderCpr } from "./first-responder-cpr.ts";
import { goodFunction } from "./good-function.ts";
import { outcomeAmongTreated } from "./outcome-among-treated.ts";
import { survivalRate } from "./survival-rate.ts";
import { utsteinComparator } from "./utstein-comparator.ts";

type Said = Partial<Record<ElementId, unknown>>;
const verdict = (one: ShareIndicator, said: Said) => one.members({ ...none, cases: [arrest(0, said)] })[0]?.verdict;

describe("bystander indicators", () => {
  it.each([
    [{ "cpr-started-by": "bystander" }, "yes"],
    [{ "cpr-started-by": "ambulance" }, "no"],
    [{ "cpr-started-by": "first-responder" }, "no"],
    [{ "cpr-started-by": "first-responder", "bystander-cpr": "compressions-only" }, "yes"],
    [{ "bystander-cpr": "none" }, "no"],
    [{ "cpr-started-by": "bystander", "bystander-cpr": "none" }, "missing"],
    [{}, "missing"],
    [{ "cpr-started-by": "bystander", witnessed: undefined }, "missing"],
  ])("bystander CPR of %j is %s", (said: Said, is) => {
    expect(verdict(bystanderCpr, said)).toBe(is);
  });

  it.each([
    [{ "cpr-started-by": "first-responder" }, "yes"],
    [{ "cpr-started-by": "bystander" }, "no"],
    [{ "cpr-started-by": "dispatched-helper" }, "no"],
    [{ "helper-cpr": true }, "missing"],
    [{ "helper-cpr": false }, "no"],
  ])("akutthjelper CPR of %j is %s", (said: Said, is) => {
    expect(verdict(firstResponderCpr, said)).toBe(is);
  });

  it.each([
    [{ "bystander-aed": "analysed-no-shock" }, "yes"],
    [{ "first-shock-by": "first-responder" }, "yes"],
    [{ "shock-before-ambulance": true }, "yes"],
    [{ "bystander-aed": "not-used", "shock-before-ambulance": false, "helper-cpr": false }, "no"],
    [{ "bystander-aed": "not-used", "shock-before-ambulance": false, "helper-cpr": true }, "missing"],
    [{ "bystander-aed": "not-used" }, "missing"],
  ])("AED before the ambulance of %j is %s", (said: Said, is) => {
    expect(verdict(aedBeforeAmbulance, said)).toBe(is);
  });

  it("never hold what health personnel saw", () => {
    for (const one of [bystanderCpr, firstResponderCpr, aedBeforeAmbulance])
      expect(verdict(one, { witnessed: "health-personnel", "cpr-started-by": "bystander" })).toEqual({
        excluded: "witnessed-by-health-personnel",
      });
  });

  it("mark the break of 2021 inside a period, and none of a later one", () => {
    const cases = Array.from({ length: 7 }, (_, i) =>
      arrest(i, { "cpr-started-by": "bystander", "time-registered": "2020-05-01T10:00:00.000Z" }),
    );
    const long = { from: "2020-01-01T00:00:00.000Z", to: "2023-01-01T00:00:00.000Z" } as typeof period;
    expect(shown(measure(bystanderCpr, { ...none, cases }, long)).breaks?.map(({ from }) => from)).toEqual([
      "2021-01-01",
    ]);
    const later = cases.map((_, i) => arrest(i, { "cpr-started-by": "bystander" }));
    expect("breaks" in measure(bystanderCpr, { ...none, cases: later }, period)).toBe(false);
  });
});

describe("outcomes", () => {
  const treatedAnd = (said: Said): Said => ({ "resuscitation-by-ambulance": true, ...said });

  it("stand apart for those that health personnel saw", () => {
    const saw = treatedAnd({ witnessed: "health-personnel", rosc: true });
    const rosc = (group: "others" | "health-personnel") =>
      verdict(outcomeAmongTreated({ outcome: "rosc", group }), saw);
    expect(rosc("health-personnel")).toBe("yes");
    expect(rosc("others")).toEqual({ excluded: "witnessed-by-health-personnel" });
  });

  it("are of those whom the ambulance treated", () => {
    const alive = outcomeAmongTreated({ outcome: "alive-30-days" });
    expect(verdict(alive, { "resuscitation-by-ambulance": false, "alive-30-days": false })).toEqual({
      excluded: "not-treated-by-ambulance",
    });
    expect(verdict(alive, { "alive-30-days": true })).toBe("missing");
    expect(verdict(alive, treatedAnd({ "alive-30-days": false }))).toBe("no");
    expect(verdict(outcomeAmongTreated({ outcome: "alive-24-hours" }), treatedAnd({}))).toBe("missing");
  });

  it("count CPC among those discharged alive, and no grade that contradicts", () => {
    const cpc = (grade: string) =>
      verdict(goodFunction(), treatedAnd({ "alive-at-discharge": true, "cpc-discharge": grade }));
    expect(["cpc-1", "cpc-2", "cpc-3", "cpc-5"].map(cpc)).toEqual(["yes", "yes", "no", "missing"]);
    expect(verdict(goodFunction(), treatedAnd({ "alive-at-discharge": false }))).toEqual({
      excluded: "not-discharged-alive",
    });
  });

  it("print the filters of the Utstein comparator, each as asked for", () => {
    const plain = utsteinComparator({ outcome: "alive-30-days", cause: "any" });
    const adult = utsteinComparator({ outcome: "alive-30-days", agedFrom: 18, cause: "medical" });
    const core = ["not-actual", "not-treated-by-ambulance", "not-witnessed-by-bystander", "not-shockable"];
    expect(plain.exclusions.map(({ reason }) => reason)).toEqual(core);
    expect(adult.exclusions.map(({ reason }) => reason)).toEqual([...core, "below-age", "not-medical"]);
    const child = treatedAnd({
      "first-rhythm": "aed-shockable",
      "age-years": 17,
      cause: "medical",
      "alive-30-days": true,
    });
    expect(verdict(plain, child)).toBe("yes");
    expect(verdict(adult, child)).toEqual({ excluded: "below-age" });
    expect(verdict(plain, { ...child, "first-rhythm": "asystole" })).toEqual({ excluded: "not-shockable" });
    expect(verdict(plain, { ...child, witnessed: "first-responder" })).toEqual({
      excluded: "not-witnessed-by-bystander",
    });
    const hurt = utsteinComparator({ outcome: "alive-30-days", cause: "not-trauma" });
    expect(verdict(hurt, { ...child, cause: "trauma" })).toEqual({ excluded: "trauma" });
  });
});

describe("call to first compression", () => {
  const at = (seconds: number) => new Date(Date.parse("2026-05-01T10:00:00Z") + seconds * 1000).toISOString();
  const timed = (n: number, seconds: number, said: Said = {}) =>
    arrest(n, { "time-call": at(0), "time-first-compression": at(seconds), ...said });

  it("gives median, 10th and 90th percentile of type 7, with intervals only where there are enough", () => {
    const cases = [
      ...[100, 20, 80, 40, 60, 120, 140].map((seconds, i) => timed(i, seconds)),
      timed(20, -30),
      arrest(21, { "time-call": at(0) }),
      timed(22, 5, { witnessed: "health-personnel" }),
    ];
    const m = shown(measure(callToCompression, { ...none, cases }, period));
    expect(m).toMatchObject({ kind: "time", population: 10, denominator: 7, missing: 1, method: "type-7" });
    expect(m.quantiles.map(({ p, value }) => [p, value])).toEqual([
      [0.5, 80],
      [0.1, 32],
      [0.9, 128],
    ]);
    expect(m.quantiles[0]?.interval).toMatchObject({ method: "order-statistics", low: 20, high: 140 });
    expect(m.quantiles[1]).not.toHaveProperty("interval");
    expect(m.excluded.find(({ reason }) => reason === "compression-before-call")?.n).toBe(1);
  });
});

describe("survival per 100,000 person-years", () => {
  const cases = Array.from({ length: 20 }, (_, i) =>
    arrest(i, { "alive-30-days": i < 12 ? true : i < 18 ? false : undefined }),
  );
  const year = { from: "2025-12-31T23:00:00.000Z", to: "2026-12-31T23:00:00.000Z" } as typeof period;
  const residents = [{ from: "2026-01-01", to: "2027-01-01", persons: 240_000 }] as never;

  it("takes whole months as twelfths, leap year or not, and counts no missing outcome as dead or alive", () => {
    const m = shown(measure(survivalRate, { ...none, cases, residents }, year));
    expect(m).toMatchObject({
      kind: "rate",
      numerator: 12,
      denominator: 18,
      missing: 2,
      personYears: 240_000,
      per: 100_000,
    });
    expect(m.value).toBeCloseTo(5, 12);
    expect(m.interval.method).toBe("byar");
    expect(m.interval.low < 5 && 5 < m.interval.high).toBe(true);
  });

  it.each([
    [[{ from: "2026-01-01", to: "2027-01-01", persons: 0 }], "no-population"],
    [[{ from: "2026-01-01", to: "2027-01-01", persons: Number.NaN }], "not-finite"],
    [[{ from: "2026-01-01", to: "2026-12-01", persons: 9 }], "population-missing"],
    [
      [
        { from: "2026-01-01", to: "2026-08-01", persons: 9 },
        { from: "2026-07-01", to: "2027-01-01", persons: 9 },
      ],
      "periods-overlap",
    ],
  ])("gives no figure of %j: %s", (wrong, code) => {
    const m = measure(survivalRate, { ...none, cases, residents: wrong as never }, year);
    expect(m.belowMinimum && m.problems?.map((one) => one.code)).toEqual([code]);
    expect(m).not.toHaveProperty("value");
  });
});
