import { halfLnTwoPi, stirlingError } from "./deviance.ts";

/** ζ(k) − 1 for k = 2, 3, … (Abramowitz & Stegun table 23.3). */
const zetaLessOne = [
  0.6449340668482264, 0.2020569031595943, 0.08232323371113819, 0.03692775514336993, 0.01734306198444914,
  0.008349277381922827, 0.00407735619794434, 0.0020083928260822143, 0.0009945751278180853, 0.0004941886041194645,
  0.0002460865533080483, 0.00012271334757848915, 6.124813505870483e-5, 3.058823630702049e-5, 1.528225940865187e-5,
  7.637197637899763e-6, 3.81729326499984e-6, 1.908212716553939e-6, 9.539620338727962e-7, 4.769329867878064e-7,
  2.38450502727733e-7, 1.1921992596531106e-7, 5.960818905125948e-8, 2.980350351465228e-8, 1.4901554828365043e-8,
  7.45071178983543e-9, 3.725334024788457e-9, 1.862659723513049e-9,
];
const eulerGamma = 0.5772156649015329;

/** ln Γ(2+e) for |e| ≤ ½ (Abramowitz & Stegun 6.1.33): near 1 and 2 Γ is 1, and only a series keeps the digits of its logarithm. */
const nearTwo = (e: number): number => {
  let sum = 0;
  for (let i = zetaLessOne.length - 1; i >= 0; i -= 1) sum = (zetaLessOne[i] as number) / (i + 2) - e * sum;
  return e * (1 - eulerGamma + e * sum);
};

/** ln Γ(z) for z > 0, to about 14 digits also near its zeros 1 and 2. */
export const lnGamma = (z: number): number => {
  if (z < 0.5) return lnGamma(z + 1) - Math.log(z);
  if (z < 1.5) return nearTwo(z - 1) - Math.log1p(z - 1);
  if (z < 2.5) return nearTwo(z - 2);
  return stirlingError(z) + (z - 0.5) * Math.log(z) - z + halfLnTwoPi;
};
