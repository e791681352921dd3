import { type Interval, zOf } from "./interval.ts";
import { type Problem, notLevel, notShare } from "./problem.ts";

/** p ± z √(p(1−p)/n), cut at 0 and 1. */
export const waldLimits = (hits: number, of: number, z: number): { readonly low: number; readonly high: number } => {
  const p = hits / of;
  const half = z * Math.sqrt((p * (1 - p)) / of);
  return { low: Math.max(0, p - half), high: Math.min(1, p + half) };
};

/**
 * Wald's interval for a share (Newcombe 1998, Stat Med 17:857, method 1), cut at 0 and 1. It is here to reproduce old reports:
 * its width is 0 where nobody or everybody is a hit, and it covers far less than its level in small groups. Use `wilson`.
 */
export const wald = (hits: number, of: number, level = 0.95): Interval<"wald"> | Problem => {
  const problem = notShare(hits, of) ?? notLevel(level);
  return problem === undefined ? { method: "wald", level, ...waldLimits(hits, of, zOf(level)) } : { problem };
};
