import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  incompleteBeta,
  incompleteBetaInverse,
  incompleteGamma,
  incompleteGammaInverse,
  incompleteGammaUpper,
  lnGamma,
  normalCdf,
  normalQuantile,
} from "./special.ts";
import * as precise from "./test/precise.ts";

const { exact, relative } = precise;
const number = (answer: unknown): number => {
  if (typeof answer !== "number" || Number.isNaN(answer)) throw new Error(`no number: ${JSON.stringify(answer)}`);
  return answer;
};
const exponent = (from: number, to: number) => fc.double({ min: from, max: to, noNaN: true }).map(Math.exp);
const probability = fc.oneof(fc.double({ min: 1e-6, max: 1 - 1e-6, noNaN: true }), exponent(-60, -0.7));

/** 10⁻¹², and by how much of itself a tail moves when its argument moves by four of its last bits: slope and curvature of its logarithm. */
const bits = (slope: number, curvature: number): number => 1e-12 + 2 ** -50 * (Math.abs(slope) + Math.sqrt(curvature));

describe("special functions against 40 digits", () => {
  it("ln Γ, also near its zeros 1 and 2", () => {
    const where = fc.oneof(exponent(-20, 40), fc.double({ min: 0.5, max: 2.5, noNaN: true }));
    fc.assert(
      fc.property(where, (z) => {
        const wanted = precise.lnGamma(exact(z));
        const error = exact(number(lnGamma(z)))
          .minus(wanted)
          .abs();
        // Next to 1 and 2 the function itself is as small as the distance, which is exact.
        expect(error.toNumber()).toBeLessThanOrEqual(1e-13 * wanted.abs().toNumber() + 1e-40);
      }),
      { numRuns: 500 },
    );
    expect([lnGamma(1), lnGamma(2)]).toEqual([0, 0]);
  });

  it("Φ and its quantile, to the last tail that a number can hold", () => {
    fc.assert(
      fc.property(fc.double({ min: -37, max: 8, noNaN: true }), (z) => {
        const tail = precise.normalTail(exact(z));
        expect(relative(number(normalCdf(z)), z < 0 ? tail : tail.neg().plus(1))).toBeLessThan(1e-12);
      }),
      { numRuns: 100 },
    );
    fc.assert(
      fc.property(fc.oneof(probability, exponent(-700, -60)), (p) => {
        const z = number(normalQuantile(p));
        const near = (factor: number): number =>
          precise.normalTail(exact(z).times(factor)).comparedTo(p < 0.5 ? exact(p) : exact(1).minus(exact(p)));
        expect([near(1 - 1e-12), near(1 + 1e-12)]).toEqual([1, -1]);
      }),
      { numRuns: 50 },
    );
    expect(normalQuantile(0.5)).toBe(0);
  });

  it("incomplete gamma and beta, as far as their argument's own last bit lets them", () => {
    fc.assert(
      fc.property(exponent(0, 27), fc.double({ min: 0.3, max: 9, noNaN: true }), (a, far) => {
        const low = a / (1 + far / Math.sqrt(a));
        const high = a + far * Math.sqrt(a) + far;
        const lower = precise.gammaLower(exact(a), exact(low));
        expect(relative(number(incompleteGamma(a, low)), lower)).toBeLessThan(bits(a - low, a));
        const upper = precise.gammaUpper(exact(a), exact(high));
        expect(relative(number(incompleteGammaUpper(a, high)), upper)).toBeLessThan(bits(high - a, high));
      }),
      { numRuns: 6 },
    );
    fc.assert(
      fc.property(exponent(0, 27), exponent(0, 27), fc.double({ min: 0.5, max: 9, noNaN: true }), (a, b, far) => {
        const x = 1 / (1 + (b / a) * Math.exp(far * Math.sqrt((a + b) / a / b)));
        fc.pre(a - ((b - 1) * x) / (1 - x) > 0);
        const wanted = precise.betaLower(exact(a), exact(b), exact(x));
        fc.pre(wanted.gt(1e-300));
        expect(relative(number(incompleteBeta(x, a, b)), wanted)).toBeLessThan(
          bits(a - (b * x) / (1 - x), a + (b * x) / (1 - x) ** 2),
        );
      }),
      { numRuns: 6 },
    );
  });

  it("inverses are inverses, and end, over all that is allowed", () => {
    const parameter = exponent(Math.log(1e-3), Math.log(1e12));
    fc.assert(
      fc.property(probability, parameter, parameter, (p, a, b) => {
        const x = number(incompleteBetaInverse(p, a, b));
        expect(x >= 0 && x <= 1).toBe(true);
        fc.pre(x > 1e-290);
        // Beyond a half the answer is at most 1 − x exact to a bit of 1; what is left between two neighbours is a step of I.
        const around = [x * (1 - 4e-15), x * (1 + 4e-15) + 1e-320].map((y) =>
          number(incompleteBeta(Math.min(1, y), a, b)),
        );
        expect((around[0] as number) <= p * (1 + 1e-9) + 1e-15).toBe(true);
        expect((around[1] as number) >= p * (1 - 1e-9) - 1e-15).toBe(true);
        const g = number(incompleteGammaInverse(p, a));
        fc.pre(g > 1e-300);
        expect(Math.abs(number(incompleteGamma(a, g)) / p - 1)).toBeLessThan(1e-8);
      }),
      { numRuns: 3000 },
    );
  });

  it("is what a table says: χ² and β quantiles (Pearson & Hartley 1966, tables 8 and 16)", () => {
    expect((2 * number(incompleteGammaInverse(0.95, 0.5))).toFixed(5)).toBe("3.84146");
    expect((2 * number(incompleteGammaInverse(0.025, 5))).toFixed(5)).toBe("3.24697");
    expect((2 * number(incompleteGammaInverse(0.995, 50))).toFixed(3)).toBe("140.169");
    expect(number(normalQuantile(0.975))).toBeCloseTo(1.959963984540054, 15);
    expect(number(normalQuantile(0.999))).toBeCloseTo(3.090232306167813, 14);
  });
});
