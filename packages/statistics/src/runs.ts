import { type Problem, notCount } from "./problem.ts";
import { betaLower } from "./special/incomplete-beta.ts";

/** What a row of values says about a shift; values on the centre line are not useful and neither break nor lengthen a run. */
export interface Runs {
  readonly useful: number;
  readonly longestRun: number;
  readonly longestRunMost: number;
  readonly crossings: number;
  readonly crossingsFewest: number;
  readonly signal: boolean;
}

/** The 5 % quantile of a binomial with probability ½: the least k with P(B ≤ k) ≥ 0.05. */
const fewest = (trials: number): number => {
  let k = Math.max(0, Math.floor(trials / 2 - 0.9 * Math.sqrt(trials)) - 2);
  while (k < trials && betaLower(trials - k, k + 1, 0.5, 0.5) < 0.05) k += 1;
  return k;
};

/**
 * The longest run and the fewest crossings that chance allows in so many useful values: round(log₂ n) + 3 (Schilling 2012) and
 * the lower 5 % limit of a binomial of n − 1 (Chen 2010), as in Anhøj & Olesen 2014, PLoS ONE 9:e113825. n ≥ 1.
 */
export const runLimits = (
  useful: number,
): { readonly longestRunMost: number; readonly crossingsFewest: number } | Problem => {
  const problem = notCount(useful) ?? (useful === 0 ? "too-few" : undefined);
  if (problem !== undefined) return { problem };
  return { longestRunMost: Math.round(Math.log2(useful)) + 3, crossingsFewest: fewest(useful - 1) };
};

/**
 * Anhøj's rules: a shift is signalled by a run longer, or crossings fewer, than chance allows (Anhøj & Olesen 2014, PLoS ONE
 * 9:e113825). Values in their order in time and the centre line, in one unit. A problem where no value is useful.
 */
export const runs = (values: ArrayLike<number>, centre: number): Runs | Problem => {
  if (!Number.isFinite(centre)) return { problem: "not-finite" };
  let useful = 0;
  let side = 0;
  let run = 0;
  let longestRun = 0;
  let crossings = 0;
  for (let at = 0; at < values.length; at += 1) {
    const value = values[at] as number;
    if (!Number.isFinite(value)) return { problem: "not-finite", at };
    if (value === centre) continue;
    useful += 1;
    const now = value > centre ? 1 : -1;
    if (side !== 0 && now !== side) crossings += 1;
    run = now === side ? run + 1 : 1;
    side = now;
    if (run > longestRun) longestRun = run;
  }
  const limits = runLimits(useful);
  if ("problem" in limits) return limits;
  const signal = longestRun > limits.longestRunMost || crossings < limits.crossingsFewest;
  return { useful, longestRun, crossings, ...limits, signal };
};
