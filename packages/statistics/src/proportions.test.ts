import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { clopperPearson } from "./clopper-pearson.ts";
import type { Interval } from "./interval.ts";
import type { Problem } from "./problem.ts";
import { given } from "./test/given.ts";
import * as precise from "./test/precise.ts";
import { wald } from "./wald.ts";
import { wilson, wilsonInto } from "./wilson.ts";

const { exact, relative } = precise;
type Method = (hits: number, of: number, level?: number) => Interval<string> | Problem;
const methods: readonly Method[] = [wilson, clopperPearson, wald];
const share = (largest: number) =>
  fc
    .tuple(
      fc.oneof(fc.integer({ min: 1, max: 40 }), fc.integer({ min: 1, max: largest })),
      fc.double({ min: 0, max: 1, noNaN: true }),
    )
    .map(([of, part]) => ({ of, hits: Math.min(of, Math.round(part * of)) }));
const levels = [0.5, 0.8, 0.9, 0.95, 0.98, 0.99, 0.998, 0.999999] as const;
const level = fc.constantFrom(...levels);

describe("proportions against published tables", () => {
  // Newcombe 1998, Stat Med 17:857, table I: methods 1, 3 and 5; "<0" there is cut to 0 here.
  it.each([
    [81, 263, ["0.2522", "0.3638"], ["0.2553", "0.3662"], ["0.2527", "0.3676"]],
    [15, 148, ["0.0527", "0.1500"], ["0.0624", "0.1605"], ["0.0578", "0.1617"]],
    [0, 20, ["0.0000", "0.0000"], ["0.0000", "0.1611"], ["0.0000", "0.1684"]],
    [1, 29, ["0.0000", "0.1009"], ["0.0061", "0.1718"], ["0.0009", "0.1776"]],
  ])("Newcombe 1998: %i of %i", (hits, of, ...printed) => {
    const ours = [wald, wilson, clopperPearson].map((method) => given(method(hits, of)));
    expect(ours.map(({ low, high }) => [low.toFixed(4), high.toFixed(4)])).toEqual(printed);
  });

  it("Clopper & Pearson as in Conover 1999 (table A4) and for ten trials", () => {
    const limits = (hits: number, of: number, digits: number): string => {
      const { low, high } = given(clopperPearson(hits, of));
      return `${low.toFixed(digits)}–${high.toFixed(digits)}`;
    };
    expect(limits(5, 25, 3)).toBe("0.068–0.407");
    expect([0, 1, 2, 3, 4, 5].map((hits) => limits(hits, 10, 4))).toEqual([
      "0.0000–0.3085", "0.0025–0.4450", "0.0252–0.5561", "0.0667–0.6525", "0.1216–0.7376", "0.1871–0.8129",
    ]); // prettier-ignore
  });

  it("Wilson as in the workbook of Public Health England (PHEindicatormethods 2.1.0), to its last digit but one", () => {
    const workbook = [
      [1, 100, 0.95, 1.7674320641406511e-3, 5.4486196178705294e-2],
      [5, 100, 0.998, 1.3865320725997183e-2, 0.16458852282596442],
      [65, 100, 0.95, 0.55254443296887967, 0.73635751756902468],
      [9856, 12345, 0.998, 0.7869924108419063, 0.80930614125896261],
      [7776456, 7564336677, 0.95, 1.0273201001641094e-3, 1.0287644578977231e-3],
      [7776456, 7564336677, 0.998, 1.0269040118442213e-3, 1.0291812992698397e-3],
      [999, 3456, 0.95, 0.27418951080009873, 0.30440389662818057],
    ] as const;
    for (const [hits, of, at, low, high] of workbook) {
      const ours = given(wilson(hits, of, at));
      expect(Math.abs(ours.low / low - 1)).toBeLessThan(5e-14);
      expect(Math.abs(ours.high / high - 1)).toBeLessThan(5e-14);
    }
  });

  it("Wald covers what Brown, Cai & DasGupta 2001 (Stat Sci 16:101) say it does", () => {
    const coverage = (of: number, p: number): string => {
      let covered = 0;
      let ln = of * Math.log1p(-p);
      for (let hits = 0; hits <= of; hits += 1) {
        const { low, high } = given(wald(hits, of));
        if (low <= p && p <= high) covered += Math.exp(ln);
        ln += Math.log((of - hits) / (hits + 1)) + Math.log(p / (1 - p));
      }
      return covered.toFixed(3);
    };
    expect([coverage(17, 0.5), coverage(40, 0.5)]).toEqual(["0.951", "0.919"]);
    expect([coverage(30, 0.2), coverage(98, 0.2)]).toEqual(["0.946", "0.928"]);
    expect([coverage(100, 0.106), coverage(100, 0.107)]).toEqual(["0.952", "0.911"]);
  });
});

describe("proportions against 40 digits", () => {
  const zs = new Map(levels.map((at) => [at, precise.zOf(at)]));

  it("Wilson and Wald, from the quadratic as it stands in the literature", () => {
    fc.assert(
      fc.property(share(1e12), level, ({ hits, of }, at) => {
        const z = zs.get(at) as precise.Decimal;
        const p = exact(hits).div(of);
        const z2 = z.times(z);
        const middle = p.plus(z2.div(2 * of));
        const root = z.times(p.times(p.neg().plus(1)).div(of).plus(z2.div(4).div(of).div(of)).sqrt());
        const below = middle.minus(root).div(z2.div(of).plus(1));
        const ours = given(wilson(hits, of, at));
        expect(hits === 0 ? ours.low : relative(ours.low, below)).toBeLessThan(hits === 0 ? Number.MIN_VALUE : 1e-14);
        expect(relative(ours.high, middle.plus(root).div(z2.div(of).plus(1)))).toBeLessThan(1e-14);
        expect(ours.high === 1).toBe(hits === of);
        const half = z.times(p.times(p.neg().plus(1)).div(of).sqrt());
        const theirs = given(wald(hits, of, at));
        expect(
          exact(theirs.low)
            .minus(precise.Decimal.max(0, p.minus(half)))
            .abs()
            .toNumber(),
        ).toBeLessThan(1e-15);
        expect(
          exact(theirs.high)
            .minus(precise.Decimal.min(1, p.plus(half)))
            .abs()
            .toNumber(),
        ).toBeLessThan(1e-15);
      }),
      { numRuns: 2000 },
    );
  });

  /** A limit is right where the tail changes sides of α/2 within a part of 10¹² around it. */
  const encloses = (limit: number, tail: (p: precise.Decimal) => precise.Decimal, at: number): number[] =>
    [1 - 1e-12, 1 + 1e-12].map((factor) => tail(exact(limit).times(exact(factor))).comparedTo(precise.tailOf(at)));

  it("Clopper & Pearson, by sums of the binomial's terms", () => {
    fc.assert(
      fc.property(share(2000), level, ({ hits, of }, at) => {
        const { low, high } = given(clopperPearson(hits, of, at));
        // P(B ≥ hits | low) = α/2 and P(B ≤ hits | high) = α/2.
        const misses = (p: precise.Decimal): precise.Decimal => precise.binomialAtMost(of - hits, of, p.neg().plus(1));
        const found = (p: precise.Decimal): precise.Decimal => precise.binomialAtMost(hits, of, p);
        expect(hits === 0 ? low : encloses(low, misses, at)).toEqual(hits === 0 ? 0 : [-1, 1]);
        expect(hits === of ? high : encloses(high, found, at)).toEqual(hits === of ? 1 : [1, -1]);
      }),
      { numRuns: 500 },
    );
  });

  it("Clopper & Pearson for up to 10¹² trials, by quadrature", () => {
    const pairs = [
      [1, 1e9], [2, 1e9], [1e3, 1e9], [5e8, 1e9], [1, 1e12], [5e11, 1e12], [123456, 7654321], [7776456, 7564336677],
    ] as const; // prettier-ignore
    for (const [hits, of] of pairs) {
      const { low, high } = given(clopperPearson(hits, of));
      const below = (p: precise.Decimal): precise.Decimal => precise.betaLower(exact(hits), exact(of - hits + 1), p);
      const above = (p: precise.Decimal): precise.Decimal =>
        precise.betaLower(exact(of - hits), exact(hits + 1), p.neg().plus(1));
      expect([hits, of, encloses(low, below, 0.95)]).toEqual([hits, of, [-1, 1]]);
      expect([hits, of, encloses(high, above, 0.95)]).toEqual([hits, of, [1, -1]]);
      const mirror = given(clopperPearson(of - hits, of));
      expect(Math.abs(mirror.low - (1 - high)) + Math.abs(mirror.high - (1 - low))).toBeLessThan(3e-16);
    }
    expect(given(clopperPearson(1e12, 1e12)).low).toBeCloseTo(1 + Math.log(0.025) / 1e12, 15);
  });
});

describe("proportions, whatever the counts", () => {
  it("hold the share, stay in [0, 1], widen with the level, rise with the hits, and mirror", () => {
    fc.assert(
      fc.property(share(1e12), level, level, ({ hits, of }, one, other) => {
        for (const method of methods) {
          const narrow = given(method(hits, of, Math.min(one, other)));
          const wide = given(method(hits, of, Math.max(one, other)));
          const inOrder = [0, wide.low, narrow.low, hits / of, narrow.high, wide.high, 1];
          expect(inOrder).toEqual(inOrder.toSorted((a, b) => a - b));
          const mirror = given(method(of - hits, of, narrow.level));
          expect(Math.abs(mirror.low - (1 - narrow.high))).toBeLessThan(1e-15);
          expect(Math.abs(mirror.high - (1 - narrow.low))).toBeLessThan(1e-15);
          const next = given(method(Math.min(of, hits + 1), of, narrow.level));
          expect(method === wald || (next.low >= narrow.low && next.high >= narrow.high)).toBe(true);
        }
      }),
      { numRuns: 1000 },
    );
  });

  it("are the same many at a time", () => {
    const hits = Float64Array.of(0, 81, 5, 20, 3);
    const of = Float64Array.of(20, 263, 5, 20, 7_000_000);
    const low = new Float64Array(5);
    const high = new Float64Array(5);
    expect(wilsonInto(hits, of, low, high, 0.998)).toBeUndefined();
    hits.forEach((x, i) => {
      expect(wilson(x, of[i] as number, 0.998)).toMatchObject({ low: low[i], high: high[i] });
    });
    hits[3] = 21;
    expect(wilsonInto(hits, of, low, high)).toEqual({ problem: "more-than-denominator", at: 3 });
    expect(wilsonInto(hits, of, low, new Float64Array(4))).toEqual({ problem: "lengths-differ" });
    expect(wilsonInto(hits, of, low, high, 1)).toEqual({ problem: "bad-level" });
  });
});
