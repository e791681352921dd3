import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { wilson } from "./wilson.ts";

describe("wilson", () => {
  it("agrees with Newcombe 1998, table I, method 3", () => {
    const printed = [
      [81, 263, 0.2553, 0.3662],
      [15, 148, 0.0624, 0.1605],
      [0, 20, 0, 0.1611],
      [1, 29, 0.0061, 0.1718],
    ] as const;
    for (const [hits, of, low, high] of printed) {
      const interval = wilson(hits, of);
      expect(interval?.low).toBeCloseTo(low, 4);
      expect(interval?.high).toBeCloseTo(high, 4);
    }
  });

  it("ends exactly at 0 and 1", () => {
    // With no hits the upper limit is z²/(n+z²).
    const z2 = 1.959963984540054 ** 2;
    expect(wilson(0, 10)).toMatchObject({ low: 0 });
    expect(wilson(0, 10)?.high).toBeCloseTo(z2 / (10 + z2), 12);
    expect(wilson(10, 10)).toMatchObject({ high: 1 });
    expect(wilson(10, 10)?.low).toBeCloseTo(10 / (10 + z2), 12);
  });

  it("solves the score equation it comes from, holds the share, and mirrors", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 100_000 }), fc.double({ min: 0, max: 1, noNaN: true }), (of, part) => {
        const hits = Math.round(part * of);
        const interval = wilson(hits, of);
        if (interval === undefined) return false;
        const { low, high } = interval;
        const share = hits / of;
        const score = (p: number): number => (share - p) ** 2 - (1.959963984540054 ** 2 * p * (1 - p)) / of;
        expect(Math.abs(score(low))).toBeLessThan(1e-9);
        expect(Math.abs(score(high))).toBeLessThan(1e-9);
        expect(0 <= low && low <= share && share <= high && high <= 1).toBe(true);
        const mirror = wilson(of - hits, of);
        expect(mirror?.low).toBeCloseTo(1 - high, 12);
        const wider = wilson(hits, of, 0.998);
        return wider !== undefined && wider.low <= low && wider.high >= high;
      }),
    );
  });

  it("gives no figure for what is no count", () => {
    for (const [hits, of] of [
      [0, 0],
      [3, 2],
      [-1, 5],
      [1.5, 5],
      [Number.NaN, 5],
      [1, Number.POSITIVE_INFINITY],
    ] as const) {
      expect(wilson(hits, of)).toBeUndefined();
    }
  });
});
