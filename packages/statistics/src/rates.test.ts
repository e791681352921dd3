import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { incidence, personYears } from "./incidence.ts";
import { norcar2016Incidence, norcar2016Share } from "./norcar2016.ts";
import { byar, eventsInterval, exactPoisson } from "./poisson.ts";
import { given } from "./test/given.ts";
import * as precise from "./test/precise.ts";

const { exact } = precise;
const levels = [0.5, 0.9, 0.95, 0.99, 0.998, 0.999999] as const;

describe("numbers of events", () => {
  it("exact limits as tabled (Garwood 1936; Ulm 1990; 95 %)", () => {
    const limits = (events: number): string => {
      const { low, high } = given(exactPoisson(events));
      return `${low.toFixed(3)}–${high.toFixed(3)}`;
    };
    expect([0, 1, 2, 3, 4, 5, 10, 20, 30, 50, 100].map(limits)).toEqual([
      "0.000–3.689", "0.025–5.572", "0.242–7.225", "0.619–8.767", "1.090–10.242", "1.623–11.668", "4.795–18.390",
      "12.217–30.888", "20.241–42.827", "37.111–65.919", "81.364–121.627",
    ]); // prettier-ignore
  });

  it("exact limits as FunnelPlotR 0.6 divides them by the expected number, 95 and 99.8 %", () => {
    const ratio = (events: number, at: number): string[] => {
      const { low, high } = given(exactPoisson(events, at));
      return [(low / events).toFixed(7), (high / events).toFixed(6)];
    };
    expect(ratio(15, 0.95)).toEqual(["0.5596924", "1.649348"]);
    expect(ratio(20, 0.998)).toEqual(["0.4479107", "1.902094"]);
    expect(ratio(30, 0.998)).toEqual(["0.5289724", "1.702771"]);
  });

  it("Byar's limits as in the workbook of Public Health England (PHEindicatormethods 2.1.0)", () => {
    const workbook = [
      [65, 0.95, 50.163187710459454, 82.84913854593984],
      [1045, 0.95, 982.5932018073325, 1110.33121298565],
      [1, 0.95, 0.01307213290150435, 5.5637555824752605],
      [65, 0.998, 42.8802614714802, 94.00029084431802],
      [1045, 0.998, 947.9407035610374, 1148.806160988033],
      [10, 0.998, 2.916318374695686, 24.193724927880535],
    ] as const;
    for (const [events, at, low, high] of workbook) {
      const ours = given(byar(events, at));
      expect(Math.abs(ours.low / low - 1)).toBeLessThan(1e-14);
      expect(Math.abs(ours.high / high - 1)).toBeLessThan(1e-14);
    }
    // Within 1 % of the exact limits from ten events on (Technical Guide: 0.2 % of the upper one).
    fc.assert(
      fc.property(fc.integer({ min: 10, max: 1e9 }), (events) => {
        const [near, right] = [given(byar(events)), given(exactPoisson(events))];
        expect(Math.abs(near.high / right.high - 1)).toBeLessThan(0.002);
        expect(Math.abs(near.low / right.low - 1)).toBeLessThan(0.002);
      }),
    );
    // At three standard errors a cube root of one event would turn negative.
    expect(given(byar(1, 0.998)).low).toBe(0);
  });

  it("exact limits by sums of Poisson's terms, at 40 digits", () => {
    const encloses = (limit: number, tail: (mean: precise.Decimal) => precise.Decimal, at: number): number[] =>
      [1 - 1e-12, 1 + 1e-12].map((f) => tail(exact(limit).times(exact(f))).comparedTo(precise.tailOf(at)));
    fc.assert(
      fc.property(fc.oneof(fc.nat(50), fc.nat(5000)), fc.constantFrom(...levels), (events, at) => {
        const { low, high } = given(exactPoisson(events, at));
        expect(encloses(high, (mean) => precise.poissonAtMost(events, mean), at)).toEqual([1, -1]);
        const atLeast = (mean: precise.Decimal): precise.Decimal =>
          precise
            .poissonAtMost(events - 1, mean)
            .neg()
            .plus(1);
        expect(events === 0 ? low : encloses(low, atLeast, at)).toEqual(events === 0 ? 0 : [-1, 1]);
      }),
      { numRuns: 300 },
    );
    for (const events of [1e6, 1e9, 1e12]) {
      const { low, high } = given(exactPoisson(events));
      expect(encloses(high, (mean) => precise.gammaUpper(exact(events + 1), mean), 0.95)).toEqual([1, -1]);
      expect(encloses(low, (mean) => precise.gammaLower(exact(events), mean), 0.95)).toEqual([-1, 1]);
    }
  });

  it("limits hold the events, widen with the level and rise with the events", () => {
    const events = fc.oneof(fc.nat(30), fc.nat(1e9));
    fc.assert(
      fc.property(events, fc.constantFrom(...levels), fc.constantFrom(...levels), (n, one, other) => {
        for (const method of [exactPoisson, byar, eventsInterval]) {
          const narrow = given(method(n, Math.min(one, other)));
          const wide = given(method(n, Math.max(one, other)));
          const next = given(method(n + 1, narrow.level));
          const held =
            method === exactPoisson && narrow.level >= 0.9 ? [narrow.low, n, narrow.high] : [narrow.low, narrow.high];
          const inOrder = [0, wide.low, ...held, wide.high];
          expect(inOrder).toEqual(inOrder.toSorted((a, b) => a - b));
          // Where the rule of ten changes the method the limits may step back.
          expect(method === eventsInterval || (next.low >= narrow.low && next.high > narrow.high)).toBe(true);
        }
      }),
    );
    expect([9, 10].map((n) => given(eventsInterval(n)).method)).toEqual(["exact-poisson", "byar"]);
  });
});

describe("rates", () => {
  it("agree with the workbook of Public Health England, exact below ten events and Byar from there", () => {
    const workbook = [
      [1, 100, 0.95, 1000, 25.317807984289896, 5571.643390938898],
      [5, 100, 0.998, 5000, 739.3717319178389, 16454.745203680104],
      [20, 100, 0.95, 20000, 12211.428834875936, 30889.880369197064],
      [9856, 12345, 0.998, 79837.99108950992, 77375.90543271053, 82354.47277095431],
      [7776456, 7564336677, 0.95, 102.80420256339154, 102.73196005302074, 102.87648334092832],
      [2, 200, 0.95, 1000, 121.10463927198258, 3612.3438338619794],
      [10, 200, 0.95, 5000, 2393.7249569837822, 9195.729302878237],
    ] as const;
    for (const [events, years, level, ...wanted] of workbook) {
      const { value, low, high } = given(incidence(events, years, { level }));
      for (const [i, figure] of [value, low, high].entries()) {
        expect(Math.abs(figure / (wanted[i] as number) - 1)).toBeLessThan(1e-12);
      }
    }
  });

  it("count person-years in months and not in rounded twelfths (Møre og Romsdal 2016: four months)", () => {
    expect(Math.round(given(personYears(262_482, 4)))).toBe(87_494);
  });

  it("print as the report of 2016 did", () => {
    expect(norcar2016Share(805, 2731)).toEqual({ method: "norcar2016", value: 29.5, low: 27.8, high: 31.2 });
    expect(norcar2016Incidence(3163, 5_220_143)).toEqual({ method: "norcar2016", value: 61, low: 58, high: 63 });
    expect(norcar2016Share(0, 12)).toEqual({ method: "norcar2016", value: 0, low: 0, high: 0 });
    expect(norcar2016Incidence(0, 12)).toEqual({ problem: "no-events" });
  });
});
