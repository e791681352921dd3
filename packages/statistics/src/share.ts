import { type Problem, notCount, notShare } from "./problem.ts";

/** A whole number of units of the last decimal as text: 561 with 1 decimal is "56.1". */
export const withPoint = (units: bigint, digits: number): string => {
  const text = units.toString().padStart(digits + 1, "0");
  return digits === 0 ? text : `${text.slice(0, -digits)}.${text.slice(-digits)}`;
};

/**
 * hits / of × scale with so many decimals (0–15), rounded half up on the exact ratio of the two counts and not on a binary
 * fraction: 5600 of 9991, 56.0504… %, is "56.1"; 1 of 16, 6.25 %, is "6.3".
 */
export const formatShare = (hits: number, of: number, digits = 1, scale = 100): string | Problem => {
  const problem = notShare(hits, of) ?? notCount(scale);
  if (problem !== undefined) return { problem };
  if (!Number.isInteger(digits) || digits < 0 || digits > 15) return { problem: "outside-domain" };
  const denominator = 2n * BigInt(of);
  const units = (2n * BigInt(hits) * BigInt(scale) * 10n ** BigInt(digits) + BigInt(of)) / denominator;
  return withPoint(units, digits);
};
