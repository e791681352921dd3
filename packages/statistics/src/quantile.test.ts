import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isProblem } from "./problem.ts";
import { quantileInPlace, quantiles } from "./quantile.ts";
import { quantileRanks } from "./ranks.ts";
import { select } from "./select.ts";
import { given } from "./test/given.ts";
import * as precise from "./test/precise.ts";

const { exact } = precise;
const value = (values: readonly number[], p: number): number => given(quantiles(values, [p]))[0]?.value ?? Number.NaN;

describe("quantiles, type 7", () => {
  it("are those of R, whose default the type is (Hyndman & Fan 1996)", () => {
    // Miles per gallon of 32 cars (Henderson & Velleman 1981, Biometrics 37:391), as R's own documentation summarises them.
    const mpg = [
      21, 21, 22.8, 21.4, 18.7, 18.1, 14.3, 24.4, 22.8, 19.2, 17.8, 16.4, 17.3, 15.2, 10.4, 10.4, 14.7, 32.4, 30.4, 33.9,
      21.5, 15.5, 15.2, 13.3, 19.2, 27.3, 26, 30.4, 15.8, 19.7, 15, 21.4,
    ]; // prettier-ignore
    const figures = given(quantiles(mpg, [0, 0.1, 0.25, 0.5, 0.75, 0.9, 1])).map((one) => one.value.toFixed(3));
    expect(figures).toEqual(["10.400", "14.340", "15.425", "19.200", "22.800", "30.090", "33.900"]);
    const odd = [6, 47, 49, 15, 42, 41, 7, 39, 43, 40, 36];
    expect([0.25, 0.5, 0.75].map((p) => value(odd, p))).toEqual([25.5, 40, 42.5]);
    expect([0.25, 0.5, 0.75].map((p) => value([7, 15, 36, 39, 40, 41], p))).toEqual([20.25, 37.5, 39.75]);
    expect(value([1, 2, 3, 4, 100], 0.9)).toBeCloseTo(61.6, 12);
  });

  it("are those of the sorted values, whatever their order, and leave the caller's order alone", () => {
    const values = fc.oneof(
      fc.array(fc.integer({ min: 0, max: 5 }), { minLength: 1, maxLength: 400 }),
      fc.array(fc.double({ noNaN: true, noDefaultInfinity: true }), { minLength: 1, maxLength: 400 }),
    );
    fc.assert(
      fc.property(values, fc.double({ min: 0, max: 1, noNaN: true }), (list, p) => {
        const given64 = Float64Array.from(list);
        const sorted = given64.toSorted();
        const place = (list.length - 1) * p;
        const [low, high] = [Math.floor(place), Math.ceil(place)].map((k) => exact(sorted[k] as number));
        const wanted = (low as precise.Decimal).plus(
          (high as precise.Decimal).minus(low as precise.Decimal).times(exact(place - Math.floor(place))),
        );
        const scale = Math.max(Math.abs(sorted[0] as number), Math.abs(sorted.at(-1) as number));
        const one = given(quantiles(given64, [0.5, p, 0.1]))[1];
        const near = (x: number): void =>
          expect(exact(x).minus(wanted).abs().toNumber()).toBeLessThanOrEqual(scale * 1e-15 + Number.MIN_VALUE);
        near(one?.value ?? Number.NaN);
        expect(given64).toEqual(Float64Array.from(list));
        // Within a stretch of a longer array nothing outside the stretch moves.
        const long = Float64Array.of(9, ...list, -9);
        near(given(quantileInPlace(long, p, 1, list.length + 1)));
        expect([long[0], long.at(-1)]).toEqual([9, -9]);
      }),
      { numRuns: 500 },
    );
  });

  it("select ends quickly on the orders that hurt it", () => {
    const n = 200_000;
    const orders = [
      Float64Array.from({ length: n }, (_, i) => i),
      Float64Array.from({ length: n }, (_, i) => n - i),
      Float64Array.from({ length: n }, (_, i) => (i < n / 2 ? i : n - i)),
      new Float64Array(n),
    ];
    for (const order of orders) {
      const sorted = order.toSorted();
      for (const k of [0, 1, n / 10, n / 2, n - 1]) {
        const copy = order.slice();
        select(copy, k, 0, n - 1);
        expect(copy[k]).toBe(sorted[k]);
        expect(copy.toSorted()).toEqual(sorted);
      }
    }
  });
});

describe("order statistics around a quantile", () => {
  it("are those of Nair 1940 (Sankhyā 4:551) for the median, at 95 and 99 %", () => {
    const table = [
      [6, 1, 96.9], [8, 1, 99.2], [9, 2, 96.1], [10, 2, 97.9], [12, 3, 96.1], [15, 4, 96.5], [17, 5, 95.1], [20, 6, 95.9],
      [25, 8, 95.7], [30, 10, 95.7], [41, 14, 97.2], [50, 18, 96.7], [65, 25, 95.4],
    ] as const; // prettier-ignore
    for (const [n, rank, coverage] of table) {
      const ranks = given(quantileRanks(n, 0.5));
      expect([n, ranks.low, ranks.high, (ranks.coverage * 100).toFixed(1)]).toEqual([
        n,
        rank,
        n + 1 - rank,
        coverage.toFixed(1),
      ]);
    }
    for (const [n, rank] of [
      [8, 1],
      [10, 1],
      [20, 4],
      [39, 12],
      [65, 22],
    ] as const) {
      expect(given(quantileRanks(n, 0.5, 0.99)).low).toBe(rank);
    }
    expect(quantileRanks(5, 0.5)).toEqual({ problem: "too-few" });
  });

  it("leave at most α/2 on each side, and one rank further in would leave more (40 digits)", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 3000 }),
        fc.constantFrom(0.1, 0.5, 0.9),
        fc.constantFrom(0.5, 0.95, 0.99),
        (n, p, level) => {
          const tail = precise.tailOf(level).times(1 + 1e-12);
          const below = (rank: number): precise.Decimal => precise.binomialAtMost(rank - 1, n, exact(p));
          const above = (rank: number): precise.Decimal => precise.binomialAtMost(n - rank, n, exact(p).neg().plus(1));
          const ranks = quantileRanks(n, p, level);
          if (isProblem(ranks)) {
            return below(1).gt(tail) || above(n).gt(tail);
          }
          const { low, high, coverage } = ranks;
          expect(below(low).lte(tail) && above(high).lte(tail)).toBe(true);
          expect(low === n || below(low + 1).gt(tail)).toBe(true);
          expect(high === 1 || above(high - 1).gt(tail)).toBe(true);
          expect(coverage).toBeCloseTo(1 - below(low).plus(above(high)).toNumber(), 12);
          return coverage >= level - 1e-12;
        },
      ),
      { numRuns: 200 },
    );
  });

  it("give the interval of values, or say that there are too few", () => {
    const times = Float64Array.from({ length: 99 }, (_, i) => ((i * 37) % 99) + 1);
    const [p10, median, p90] = given(quantiles(times, [0.1, 0.5, 0.9]));
    expect(median).toMatchObject({ value: 50, n: 99, interval: { method: "order-statistics", low: 40, high: 60 } });
    expect(p10?.value).toBeCloseTo(10.8, 12);
    expect(p90?.value).toBeCloseTo(89.2, 12);
    expect(given(quantiles([3, 1, 2], [0.5]))[0]).toMatchObject({ value: 2, interval: { problem: "too-few" } });
    expect(given(quantiles([3, 1, 2], [1]))[0]).toMatchObject({ value: 3, interval: { problem: "too-few" } });
    const scratch = new Float64Array(3);
    expect(given(quantiles([3, 1, 2], [0.5], 0.5, scratch))[0]).toMatchObject({ interval: { low: 1, high: 3 } });
  });
});
