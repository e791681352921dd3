import { isNormId, norms } from "@prehosp/norms";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { recognisedArrest } from "./definitions/recognised-arrest.ts";
import { indicators, notCoded } from "./indicators.ts";
import { measure } from "./measure.ts";
import { arrest, none, period, shown } from "./test/basis.ts";

describe("recognised arrest", () => {
  it("leaves missing out of the share and prints it", () => {
    const cases = [
      ...Array.from({ length: 6 }, (_, i) => arrest(i, { "recognised-arrest": true })),
      ...Array.from({ length: 2 }, (_, i) => arrest(10 + i, { "recognised-arrest": false })),
      ...Array.from({ length: 3 }, (_, i) => arrest(20 + i, {})),
      arrest(30, { witnessed: "health-personnel", "recognised-arrest": true }),
      arrest(31, { witnessed: undefined, "recognised-arrest": true }),
      arrest(32, { "recognised-arrest": true }, "exercise"),
      arrest(33, { "recognised-arrest": true, "time-registered": undefined }),
      arrest(34, { "recognised-arrest": true, "time-registered": "2027-01-01T00:00:00.000Z" }),
      arrest(0, { "recognised-arrest": true }),
    ];
    const m = shown(measure(recognisedArrest, { ...none, cases }, period));
    expect(m).toMatchObject({ population: 14, numerator: 6, denominator: 8, missing: 4, unplaced: 1, value: 0.75 });
    expect(Object.fromEntries(m.excluded.map(({ reason, n }) => [reason, n]))).toEqual({
      "not-actual": 1,
      "witnessed-by-health-personnel": 1,
    });
  });

  it("withholds every figure below the minimum", () => {
    const cases = Array.from({ length: 5 }, (_, i) => arrest(i, { "recognised-arrest": true }));
    const m = measure(recognisedArrest, { ...none, cases }, period);
    expect(Object.keys(m).toSorted()).toEqual([
      "belowMinimum",
      "indicator",
      "kind",
      "minimumDenominator",
      "period",
      "version",
    ]);
    expect(m.belowMinimum).toBe(true);
  });

  it("always adds up, and the share never counts what is unknown", () => {
    const said = fc.record({
      "recognised-arrest": fc.constantFrom(true, false, undefined),
      witnessed: fc.constantFrom("bystander", "no", "health-personnel", undefined),
    });
    fc.assert(
      fc.property(fc.array(said, { minLength: 20, maxLength: 40 }), (all) => {
        const m = measure(recognisedArrest, { ...none, cases: all.map((one, i) => arrest(i, one)) }, period);
        if (m.belowMinimum) return;
        const excluded = m.excluded.reduce((sum, { n }) => sum + n, 0);
        expect(excluded + m.missing + m.denominator).toBe(m.population);
        expect(m.denominator).toBe(
          all.filter(
            (a) =>
              a["recognised-arrest"] !== undefined && a.witnessed !== undefined && a.witnessed !== "health-personnel",
          ).length,
        );
        expect(m.interval.low <= m.value && m.value <= m.interval.high).toBe(true);
      }),
      { numRuns: 50 },
    );
  });
});

describe("the definitions", () => {
  it("carry all that a reader needs", () => {
    expect(new Set(indicators.map(({ id }) => id)).size).toBe(indicators.length);
    for (const one of indicators) {
      expect(one.traps.length).toBeGreaterThan(0);
      expect(one.minimumDenominator).toBeGreaterThanOrEqual(3);
      expect(one.cites.every(isNormId)).toBe(true);
    }
  });

  it("answer for each norm given to this room", () => {
    const mine = Object.values(norms)
      .filter((n) => (n.rooms as readonly string[]).includes("indicators"))
      .map((n) => n.id);
    const answered = new Set<string>(notCoded.map((n) => n.norm));
    expect(mine.filter((id) => !answered.has(id))).toEqual([]);
  });

  it("give no figure for a period that is turned round", () => {
    const cases = Array.from({ length: 9 }, (_, i) => arrest(i, { "recognised-arrest": true }));
    expect(measure(recognisedArrest, { ...none, cases }, { from: period.to, to: period.from }).belowMinimum).toBe(true);
  });
});
