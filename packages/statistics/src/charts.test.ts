import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { funnel, funnelLimits } from "./funnel.ts";
import { laneyChart, pChart } from "./p-chart.ts";
import { runLimits, runs } from "./runs.ts";
import { given } from "./test/given.ts";
import * as precise from "./test/precise.ts";
import type { Unit } from "./units.ts";
import { wilson } from "./wilson.ts";

const { exact } = precise;
const unit = fc
  .tuple(fc.integer({ min: 1, max: 100_000 }), fc.double({ min: 0, max: 1, noNaN: true }))
  .map(([of, part]): Unit => ({ of, hits: Math.round(of * part) }));

describe("funnels", () => {
  it("agree with the published output of PHEindicatormethods 2.1.0 (Spiegelhalter 2005), five decimals of per cent", () => {
    // Low and high at z(0.975), low and high at z(0.999), around the printed baseline of 80.642448 %.
    const baseline = 0.80642448;
    const published = (of: number): string[] =>
      [0.95, 0.998].flatMap((level) => {
        const { low, high } = given(funnelLimits(baseline, of, level));
        return [low, high].map((limit) => (limit * 100).toFixed(5));
      });
    expect(published(1)).toEqual(["3.20426", "100.00000", "0.00000", "100.00000"]);
    expect(published(11)).toEqual(["57.29396", "100.00000", "43.82939", "100.00000"]);
    expect(published(664)).toEqual(["77.63726", "83.64763", "75.90424", "85.38066"]);
    expect(published(110_000)).toEqual(["80.40896", "80.87593", "80.27432", "81.01058"]);
  });

  it("leave a unit outside exactly where Wilson leaves the centre out", () => {
    const centre = fc.double({ min: 0.001, max: 0.999, noNaN: true });
    fc.assert(
      fc.property(unit, centre, fc.constantFrom(0.95, 0.998), ({ hits, of }, p, level) => {
        const funnelled = given(funnelLimits(p, of, level));
        const { low, high } = given(wilson(hits, of, level));
        const margin = Math.min(Math.abs(p - low), Math.abs(p - high));
        fc.pre(margin > 1e-12);
        expect(hits / of < funnelled.low || hits / of > funnelled.high).toBe(p < low || p > high);
      }),
      { numRuns: 2000 },
    );
  });

  it("put each unit at its levels", () => {
    const units = [
      { hits: 50, of: 100 },
      { hits: 10, of: 100 },
      { hits: 60, of: 100 },
    ];
    const { centre, units: placed } = given(funnel(units));
    expect(centre).toBe(0.4);
    expect(placed.map(({ outside }) => outside.map(({ level, side }) => `${side} ${level}`))).toEqual([
      ["high 0.95"],
      ["low 0.95", "low 0.998"],
      ["high 0.95", "high 0.998"],
    ]);
    expect(given(funnel(units, { centre: 0.5, levels: [0.95] })).units[0]?.outside).toEqual([]);
  });
});

describe("control charts", () => {
  it("agree with Montgomery (Introduction to Statistical Quality Control, example 7.1: cans of orange juice, 50 a sample)", () => {
    const cans = [
      12, 15, 8, 10, 4, 7, 16, 9, 14, 10, 5, 6, 17, 12, 22, 8, 10, 5, 13, 11, 20, 18, 24, 15, 9, 12, 7, 13, 9, 6,
    ];
    const { centre, points } = given(pChart(cans.map((hits) => ({ hits, of: 50 }))));
    expect([centre, points[0]?.low, points[0]?.high].map((x) => x?.toFixed(4))).toEqual(["0.2313", "0.0524", "0.4102"]);
    expect(points.flatMap(({ outside }, i) => (outside ? [i + 1] : []))).toEqual([15, 23]);
  });

  it("takes each stretch's own denominator", () => {
    const { points } = given(pChart([{ hits: 9, of: 90 }, { hits: 1, of: 10 }], 0.1)); // prettier-ignore
    expect(points.map(({ high }) => high.toFixed(4))).toEqual(["0.1949", "0.3846"]);
  });

  it("Laney's p′ follows its formula at 40 digits, and is the p-chart times σz", () => {
    fc.assert(
      fc.property(fc.array(unit, { minLength: 2, maxLength: 40 }), (units) => {
        const hits = units.reduce((sum, one) => sum + one.hits, 0);
        const of = units.reduce((sum, one) => sum + one.of, 0);
        fc.pre(hits > 0 && hits < of);
        const centre = exact(hits).div(of);
        const sigmas = units.map((one) => centre.times(centre.neg().plus(1)).div(one.of).sqrt());
        const z = units.map((one, i) =>
          exact(one.hits)
            .div(one.of)
            .minus(centre)
            .div(sigmas[i] as precise.Decimal),
        );
        const moves = z.slice(1).map((one, i) => one.minus(z[i] as precise.Decimal).abs());
        const spread = moves
          .reduce((a, b) => a.plus(b))
          .div(moves.length)
          .div("1.128");
        const chart = given(laneyChart(units));
        expect(exact(chart.spread).minus(spread).abs().toNumber()).toBeLessThan(1e-11 * (1 + chart.spread));
        chart.points.forEach((point, i) => {
          const half = spread.times(3).times(sigmas[i] as precise.Decimal);
          const high = precise.Decimal.min(1, centre.plus(half)).toNumber();
          expect(Math.abs(point.high - high)).toBeLessThan(1e-11);
          expect(Math.abs(point.low - precise.Decimal.max(0, centre.minus(half)).toNumber())).toBeLessThan(1e-11);
        });
      }),
      { numRuns: 300 },
    );
    expect(laneyChart([{ hits: 1, of: 2 }])).toEqual({ problem: "too-few" });
    expect(laneyChart([{ hits: 0, of: 2 }, { hits: 0, of: 2 }])).toEqual({ problem: "outside-domain" }); // prettier-ignore
  });
});

describe("Anhøj's rules", () => {
  it("take the limits of the published table (Anhøj & Olesen 2014; qicharts2, appendix 2)", () => {
    const table = [
      [10, 6, 2], [11, 6, 2], [12, 7, 3], [13, 7, 3], [14, 7, 4], [15, 7, 4], [16, 7, 4], [17, 7, 5], [18, 7, 5],
      [19, 7, 6], [20, 7, 6], [21, 7, 6], [22, 7, 7], [23, 8, 7], [24, 8, 8], [25, 8, 8], [30, 8, 10], [45, 8, 17],
      [46, 9, 17], [60, 9, 23], [90, 9, 37], [91, 10, 37], [100, 10, 41],
    ] as const; // prettier-ignore
    for (const [n, longestRunMost, crossingsFewest] of table) {
      expect([n, runLimits(n)]).toEqual([n, { longestRunMost, crossingsFewest }]);
    }
  });

  it("leave values on the centre line out: they neither break nor lengthen a run", () => {
    const values = [5, 6, 7, 5, 5, 8, 3, 2, 5, 1, 9];
    expect(runs(values, 5)).toMatchObject({ useful: 7, longestRun: 3, crossings: 2 });
    expect(runs([5, 5], 5)).toEqual({ problem: "too-few" });
    expect(runs([7], 5)).toMatchObject({ useful: 1, longestRun: 1, crossings: 0, signal: false });
  });

  it("signal a shift by a long run or by few crossings, and nothing where values alternate", () => {
    const shifted = [...Array<number>(12).fill(1), ...Array<number>(12).fill(-1)];
    expect(runs(shifted, 0)).toMatchObject({ useful: 24, longestRun: 12, crossings: 1, signal: true });
    expect(
      runs(
        Array.from({ length: 24 }, (_, i) => (i % 2) - 0.5),
        0,
      ),
    ).toMatchObject({ crossings: 23, signal: false });
  });

  it("count the same from either end and from either side", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -3, max: 3 }), { minLength: 1, maxLength: 60 }), (values) => {
        const forward = runs(values, 0);
        expect(runs(values.toReversed(), 0)).toEqual(forward);
        expect(runs(values.map((x) => -x), 0)).toEqual(forward); // prettier-ignore
      }),
    );
  });
});
