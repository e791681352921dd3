import { gammaLower, gammaUpper } from "./incomplete-gamma.ts";

/** Φ(z), the standard normal distribution: ½ Q(½, z²/2) in the lower tail (Abramowitz & Stegun 26.4.19). */
export const normalCdf = (z: number): number => {
  // Beyond ±141 nothing is left of either tail.
  const half = Math.min((z * z) / 2, 1e4);
  if (z <= 0) return gammaUpper(0.5, half) / 2;
  return half < 1 ? (1 + gammaLower(0.5, half)) / 2 : 1 - gammaUpper(0.5, half) / 2;
};
