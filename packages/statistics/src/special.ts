import type { Problem } from "./problem.ts";
import { betaLower, betaQuantile } from "./special/incomplete-beta.ts";
import { gammaLower, gammaQuantile, gammaUpper } from "./special/incomplete-gamma.ts";
import { lnGamma as lnGammaOf } from "./special/ln-gamma.ts";
import { normalCdf as normalCdfOf } from "./special/normal-cdf.ts";
import { normalQuantile as normalQuantileOf } from "./special/normal-quantile.ts";

/** Parameters within which the functions are proved; outside it they would be slow or lose digits. */
const smallest = 1e-3;
const largest = 2e12;
const isParameter = (a: number): boolean => a >= smallest && a <= largest;
const isProbability = (p: number): boolean => p >= 0 && p <= 1;
const outside: Problem = { problem: "outside-domain" };

/** ln Γ(z) for 0 < z ≤ 10³⁰⁰. */
export const lnGamma = (z: number): number | Problem => (z > 0 && z <= 1e300 ? lnGammaOf(z) : outside);

/** Φ(z), the standard normal distribution, for every finite z. */
export const normalCdf = (z: number): number | Problem => (Number.isFinite(z) ? normalCdfOf(z) : outside);

/** The z with Φ(z) = p, for 0 < p < 1. */
export const normalQuantile = (p: number): number | Problem => (p > 0 && p < 1 ? normalQuantileOf(p) : outside);

/** I(x; a, b), the regularised incomplete beta function, for 0 ≤ x ≤ 1 and 0.001 ≤ a, b ≤ 2·10¹². */
export const incompleteBeta = (x: number, a: number, b: number): number | Problem =>
  isProbability(x) && isParameter(a) && isParameter(b) ? betaLower(a, b, x, 1 - x) : outside;

/** The x with I(x; a, b) = p: the quantile of the beta distribution. */
export const incompleteBetaInverse = (p: number, a: number, b: number): number | Problem => {
  if (!isProbability(p) || !isParameter(a) || !isParameter(b)) return outside;
  if (p === 0 || p === 1) return p;
  return p <= 0.5 ? betaQuantile(p, a, b, "lower") : betaQuantile(1 - p, a, b, "upper");
};

/** P(a, x), the regularised lower incomplete gamma function, for x ≥ 0 and 0.001 ≤ a ≤ 2·10¹². */
export const incompleteGamma = (a: number, x: number): number | Problem =>
  isParameter(a) && x >= 0 && x <= Number.MAX_VALUE ? gammaLower(a, x) : outside;

/** Q(a, x) = 1 − P(a, x), with its digits where P is almost 1. */
export const incompleteGammaUpper = (a: number, x: number): number | Problem =>
  isParameter(a) && x >= 0 && x <= Number.MAX_VALUE ? gammaUpper(a, x) : outside;

/** The x with P(a, x) = p, for 0 ≤ p < 1: the quantile of the gamma distribution, half that of χ² with 2a degrees of freedom. */
export const incompleteGammaInverse = (p: number, a: number): number | Problem => {
  if (!isProbability(p) || p === 1 || !isParameter(a)) return outside;
  if (p === 0) return 0;
  return p <= 0.5 ? gammaQuantile(p, a, "lower") : gammaQuantile(1 - p, a, "upper");
};
