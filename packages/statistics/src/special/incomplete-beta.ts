import { deviance, halfLnTwoPi, stirlingError } from "./deviance.ts";
import { normalQuantile } from "./normal-quantile.ts";
import { positiveRoot } from "./positive-root.ts";

/** xᵃ yᵇ / B(a, b), with y = 1 − x: x y times the beta density, by Loader's saddle point. */
const density = (a: number, b: number, x: number, y: number): number => {
  const n = a + b;
  const ln = stirlingError(n) - stirlingError(a) - stirlingError(b) - deviance(a, n * x) - deviance(b, n * y);
  return Math.exp(ln - halfLnTwoPi) * Math.sqrt(a) * Math.sqrt(b / n);
};

/**
 * I(x; a, b) / density, for x ≤ (a+1)/(a+b+2): the even part of the continued fraction (Didonato & Morris 1992, ACM TOMS 18:360,
 * eq. 9) by Lentz's method. Its parts are sums of positive terms where the plain fraction loses the digits of a small y.
 */
const fraction = (a: number, b: number, x: number, y: number): number => {
  const n = a + b;
  const distance = a * y - b * x + 1;
  let f = (a * distance) / (a + 1);
  let c = f;
  let d = 0;
  for (let m = 1; ; m += 1) {
    const at = a + 2 * m;
    const part = (m * (b - m) * x) / (at - 1);
    const above = ((a + m - 1) * (n + m - 1) * x * part) / (at - 1);
    const below = m + part + ((a + m) * (distance + m * (1 + y))) / (at + 1);
    d = 1 / (below + above * d);
    c = below + above / c;
    const change = c * d;
    f *= change;
    if (Math.abs(change - 1) < 3e-16 || m > 1e7) return 1 / f;
  }
};

/** I(x; a, b), the regularised incomplete beta function; y = 1 − x is asked for, since a small y has digits that 1 − x has lost. */
export const betaLower = (a: number, b: number, x: number, y: number): number => {
  if (x <= 0) return 0;
  if (y <= 0) return 1;
  return x * (a + b + 2) <= a + 1
    ? density(a, b, x, y) * fraction(a, b, x, y)
    : 1 - density(b, a, y, x) * fraction(b, a, y, x);
};

/** The x with I(x; a, b) = p, or with 1 − I(x; a, b) = p where the tail is the upper one; 0 < p ≤ ½. */
export const betaQuantile = (p: number, a: number, b: number, tail: "lower" | "upper"): number => {
  const lower = tail === "lower";
  if (lower && a === 1) return -Math.expm1(Math.log1p(-p) / b);
  if (lower && b === 1) return Math.exp(Math.log(p) / a);
  if (!lower && b === 1) return Math.exp(Math.log1p(-p) / a);
  if (!lower && a === 1) return -Math.expm1(Math.log(p) / b);
  const of = (x: number): number => (lower ? betaLower(a, b, x, 1 - x) : betaLower(b, a, 1 - x, x));
  // Solved on the side of the smaller of x and 1 − x.
  if (lower ? of(0.5) < p : of(0.5) > p) return 1 - betaQuantile(p, b, a, lower ? "upper" : "lower");
  const z = normalQuantile(p) * (lower ? 1 : -1);
  const spread = Math.sqrt((a + b) / (a * b));
  return positiveRoot({
    lnWanted: Math.log(p),
    start: 1 / (1 + (b / a) * Math.exp(-z * spread)),
    most: 0.5,
    rising: lower,
    value: of,
    slope: (x) => ((lower ? 1 : -1) * density(a, b, x, 1 - x)) / (1 - x),
  });
};
