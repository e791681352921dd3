import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { funnel, funnelLimits } from "./funnel.ts";
import { overdispersion } from "./overdispersion.ts";
import { given } from "./test/given.ts";
import * as precise from "./test/precise.ts";
import type { Unit } from "./units.ts";

const { exact } = precise;
const unit = fc
  .tuple(fc.integer({ min: 1, max: 100_000 }), fc.double({ min: 0, max: 1, noNaN: true }))
  .map(([of, part]): Unit => ({ of, hits: Math.round(of * part) }));
const of100 = (...hits: readonly number[]): readonly Unit[] => hits.map((one) => ({ hits: one, of: 100 }));

describe("overdispersion", () => {
  it("of four units of 100 around a half, by hand", () => {
    // σ = 0.05: z = −2, −1, 1, 2, whose squares are 10 in all. χ² of 4 degrees above x is e^(−x/2) (1 + x/2).
    const { phi, p } = given(overdispersion(of100(40, 45, 55, 60), { centre: 0.5, winsorised: 0 }));
    expect(phi).toBeCloseTo(2.5, 12);
    expect(p).toBeCloseTo(Math.exp(-5) * 6, 12);
  });

  it("sets the tenth part at each end to its quantile, by hand", () => {
    // z = −10, −2, −1, 0, 0, 0, 0, 0, 1, 2, 10: the tenth of eleven places is the second from each end, −2 and 2.
    const units = of100(0, 40, 45, 50, 50, 50, 50, 50, 55, 60, 100);
    expect(given(overdispersion(units, { centre: 0.5 })).phi).toBeCloseTo((4 * 4 + 2) / 11, 12);
    expect(given(overdispersion(units, { centre: 0.5, winsorised: 0 })).phi).toBeCloseTo((200 + 8 + 2) / 11, 12);
  });

  it("without cut ends is Pearson's χ² of hits and misses over the units, at 40 digits", () => {
    fc.assert(
      fc.property(fc.array(unit, { minLength: 2, maxLength: 30 }), (units) => {
        const hits = units.reduce((sum, one) => sum + one.hits, 0);
        const of = units.reduce((sum, one) => sum + one.of, 0);
        fc.pre(hits > 0 && hits < of);
        const share = exact(hits).div(of);
        const chi = units
          .flatMap((one) => [
            [one.hits, share.times(one.of)] as const,
            [one.of - one.hits, share.neg().plus(1).times(one.of)] as const,
          ])
          .map(([seen, expected]) => exact(seen).minus(expected).pow(2).div(expected))
          .reduce((a, b) => a.plus(b));
        const { phi } = given(overdispersion(units, { winsorised: 0 }));
        const wanted = chi.div(units.length).toNumber();
        expect(Math.abs(phi - wanted)).toBeLessThan(1e-9 * (1 + wanted));
        expect(given(overdispersion(units)).phi).toBeLessThanOrEqual(phi * (1 + 1e-12));
      }),
      { numRuns: 500 },
    );
  });

  it("is seldom found where chance alone made the units, and found where it did not", () => {
    let seed = 20051;
    const random = (): number => (seed = (seed * 48_271) % 2_147_483_647) / 2_147_483_647;
    const drawn = (of: number, share: number): Unit => ({
      of,
      hits: Array.from({ length: of }, random).filter((one) => one < share).length,
    });
    const found = (share: () => number): number =>
      Array.from({ length: 400 }, () => Array.from({ length: 20 }, (_, i) => drawn(40 + 10 * i, share()))).filter(
        (units) => given(overdispersion(units)).p < 0.05,
      ).length;
    expect(found(() => 0.7)).toBeLessThanOrEqual(20);
    expect(found(() => 0.55 + 0.3 * random())).toBeGreaterThan(390);
  });

  it("makes the limits of a funnel √φ as wide, and nothing else", () => {
    const near = given(funnelLimits(0.4, 500, 0.95));
    const wide = given(funnelLimits(0.4, 500, 0.95, 4));
    expect(wide.high - 0.4).toBeCloseTo(2 * (near.high - 0.4), 12);
    expect(0.4 - wide.low).toBeCloseTo(2 * (0.4 - near.low), 12);
    const units = of100(30, 40, 50);
    expect(given(funnel(units, { phi: 1 }))).toEqual(given(funnel(units)));
    expect(given(funnel(units, { phi: 9 })).centre).toBe(given(funnel(units)).centre);
  });

  it("of bad input is a problem", () => {
    expect(overdispersion([])).toEqual({ problem: "empty" });
    expect(overdispersion(of100(3))).toEqual({ problem: "too-few" });
    expect(overdispersion(of100(3, 101))).toEqual({ problem: "more-than-denominator", at: 1 });
    expect(overdispersion(of100(0, 0))).toEqual({ problem: "outside-domain" });
    expect(overdispersion(of100(100, 100))).toEqual({ problem: "outside-domain" });
    for (const centre of [NaN, -1, 0, 1, 2, Number.MIN_VALUE])
      expect(overdispersion(of100(3, 4), { centre })).toEqual({ problem: "outside-domain" });
    for (const winsorised of [NaN, -0.1, 0.5, 1])
      expect(overdispersion(of100(3, 4), { winsorised })).toEqual({ problem: "outside-domain" });
    for (const phi of [NaN, 0, -1, Infinity])
      expect(funnelLimits(0.5, 10, 0.95, phi)).toEqual({ problem: "outside-domain" });
  });
});
