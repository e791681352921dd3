import { type Interval, tailOf } from "./interval.ts";
import { type Problem, notLevel, notShare } from "./problem.ts";
import { betaQuantile } from "./special/incomplete-beta.ts";

/**
 * The exact interval for a share (Clopper & Pearson 1934, Biometrika 26:404), by quantiles of the beta distribution: `hits` in
 * `of`, both counts; limits are shares in [0, 1], exactly 0 and 1 at the ends. Never covers less than its level, mostly more.
 */
export const clopperPearson = (hits: number, of: number, level = 0.95): Interval<"clopper-pearson"> | Problem => {
  const problem = notShare(hits, of) ?? notLevel(level);
  if (problem !== undefined) return { problem };
  const tail = tailOf(level);
  return {
    method: "clopper-pearson",
    level,
    low: hits === 0 ? 0 : betaQuantile(tail, hits, of - hits + 1, "lower"),
    high: hits === of ? 1 : betaQuantile(tail, hits + 1, of - hits, "upper"),
  };
};
