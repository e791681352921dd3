import { deviance, halfLnTwoPi, stirlingError } from "./deviance.ts";
import { normalQuantile } from "./normal-quantile.ts";
import { positiveRoot } from "./positive-root.ts";

/** xᵃ e⁻ˣ / Γ(a+1): the Poisson density at a, for a > 0 and x > 0, by Loader's saddle point. */
const density = (a: number, x: number): number =>
  Math.exp(-stirlingError(a) - deviance(a, x) - halfLnTwoPi) / Math.sqrt(a);

/** P(a, x) / density: the ascending series (Abramowitz & Stegun 6.5.29), for x < a+1. */
const series = (a: number, x: number): number => {
  let sum = 1;
  let term = 1;
  for (let n = a + 1; term > sum * 1e-17; n += 1) {
    term *= x / n;
    sum += term;
  }
  return sum;
};

/** Q(a, x) / (a · density): Legendre's continued fraction by Lentz's method (Press et al., Numerical Recipes, 6.2), for x ≥ a+1. */
const fraction = (a: number, x: number): number => {
  let b = x + 1 - a;
  let c = Number.MAX_VALUE;
  let d = 1 / b;
  let h = d;
  for (let i = 1; ; i += 1) {
    const an = i * (a - i);
    b += 2;
    d = 1 / (an * d + b);
    c = b + an / c;
    const change = c * d;
    h *= change;
    if (Math.abs(change - 1) < 3e-16 || i > 1e7) return h;
  }
};

/** P(a, x), the regularised lower incomplete gamma function, for a > 0 and x ≥ 0. */
export const gammaLower = (a: number, x: number): number => {
  if (x === 0) return 0;
  return x < a + 1 ? density(a, x) * series(a, x) : 1 - a * density(a, x) * fraction(a, x);
};

/** Q(a, x) = 1 − P(a, x), with its digits also where P is almost 1. */
export const gammaUpper = (a: number, x: number): number => {
  if (x === 0) return 1;
  return x < a + 1 ? 1 - density(a, x) * series(a, x) : a * density(a, x) * fraction(a, x);
};

/** The x with P(a, x) = p, or with Q(a, x) = p where the tail is the upper one; 0 < p ≤ ½. */
export const gammaQuantile = (p: number, a: number, tail: "lower" | "upper"): number => {
  const lower = tail === "lower";
  const of = lower ? gammaLower : gammaUpper;
  // Wilson & Hilferty 1931; for small a, where it fails, what is left of the series at 0.
  const z = normalQuantile(p) * (lower ? 1 : -1);
  const cube = 1 - 1 / (9 * a) + z / (3 * Math.sqrt(a));
  const small = Math.exp((Math.log(p) + stirlingError(a) + halfLnTwoPi + (a + 0.5) * Math.log(a) - a) / a);
  return positiveRoot({
    lnWanted: Math.log(p),
    start: cube > 0.1 ? a * cube ** 3 : lower ? small : a + 1,
    most: Number.MAX_VALUE,
    rising: lower,
    value: (x) => of(a, x),
    slope: (x) => (lower ? a : -a) * density(a, x),
  });
};
