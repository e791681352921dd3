import { tailOf, zOf } from "./interval.ts";
import { type Problem, notCount, notLevel } from "./problem.ts";
import { betaLower } from "./special/incomplete-beta.ts";

/** The places, from 1, of the order statistics that enclose a quantile, and how surely they do. */
export interface Ranks {
  readonly low: number;
  readonly high: number;
  readonly coverage: number;
}

/** P(B < rank) for a binomial B of n trials with probability p; q = 1 − p. */
const below = (rank: number, n: number, p: number, q: number): number =>
  rank <= 0 ? 0 : rank > n ? 1 : betaLower(n - rank + 1, rank, q, p);

/** The largest rank with P(B < rank) ≤ tail; 0 where there is none. */
const lowest = (n: number, p: number, q: number, tail: number, z: number): number => {
  let rank = Math.max(0, Math.floor(n * p - z * Math.sqrt(n * p * q)));
  while (rank < n && below(rank + 1, n, p, q) <= tail) rank += 1;
  while (rank > 0 && below(rank, n, p, q) > tail) rank -= 1;
  return rank;
};

/**
 * Which order statistics of n values enclose their p-quantile, with at most half of 1 − level outside on each side, whatever the
 * distribution (Conover 1999, Practical Nonparametric Statistics, 3.2; Nair 1940 for the median). n is a count, 0 < p < 1.
 */
export const quantileRanks = (n: number, p: number, level = 0.95): Ranks | Problem => {
  const problem = notCount(n) ?? notLevel(level) ?? (p > 0 && p < 1 ? undefined : "outside-domain");
  if (problem !== undefined) return { problem };
  // A tail that is exactly α/2, such as ¼ for two values, shall not be lost to its last bit.
  const tail = tailOf(level) * (1 + 1e-12);
  const z = zOf(level);
  const low = lowest(n, p, 1 - p, tail, z);
  const fromAbove = lowest(n, 1 - p, p, tail, z);
  if (low === 0 || fromAbove === 0) return { problem: "too-few" };
  const coverage = 1 - below(low, n, p, 1 - p) - below(fromAbove, n, 1 - p, p);
  return { low, high: n + 1 - fromAbove, coverage };
};
