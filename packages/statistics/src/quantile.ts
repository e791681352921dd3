import type { Interval } from "./interval.ts";
import { type Problem, isProblem, notLevel } from "./problem.ts";
import { type Ranks, quantileRanks } from "./ranks.ts";
import { select } from "./select.ts";

/** A quantile of n values; the interval is a problem where so few values enclose nothing at that level. */
export interface Quantile {
  readonly method: "type-7";
  readonly p: number;
  readonly n: number;
  readonly value: number;
  readonly interval: (Interval<"order-statistics"> & { readonly coverage: number }) | Problem;
}

/** The first value that is no finite number. */
const firstWrong = (values: ArrayLike<number>, from: number, to: number): Problem | undefined => {
  for (let at = from; at < to; at += 1) if (!Number.isFinite(values[at])) return { problem: "not-finite", at };
  return undefined;
};

/** Hyndman & Fan's definition 7: straight between the order statistics around place (n−1) p, counted from 0. */
const type7 = (below: number, above: number, part: number): number => {
  const value = below + part * (above - below);
  // The difference of two huge values may overflow where the quantile does not.
  return Number.isFinite(value) ? value : below * (1 - part) + above * part;
};

/**
 * The p-quantile, type 7 (Hyndman & Fan 1996, Am Stat 50:361), of values[from..to) and nothing else: it moves the values of
 * that stretch and allocates nothing. For many groups laid one after another in one array. Bad values give a problem.
 */
export const quantileInPlace = (
  values: Float64Array,
  p: number,
  from = 0,
  to: number = values.length,
): number | Problem => {
  if (!Number.isInteger(from) || !Number.isInteger(to) || from < 0 || to > values.length)
    return { problem: "outside-domain" };
  if (!(p >= 0 && p <= 1)) return { problem: "outside-domain" };
  if (to <= from) return { problem: "empty" };
  const wrong = firstWrong(values, from, to);
  if (wrong !== undefined) return wrong;
  const place = (to - from - 1) * p;
  const k = from + Math.floor(place);
  select(values, k, from, to - 1);
  const low = values[k] as number;
  const part = place - Math.floor(place);
  if (part === 0) return low;
  let next = values[k + 1] as number;
  for (let i = k + 2; i < to; i += 1) if ((values[i] as number) < next) next = values[i] as number;
  return type7(low, next, part);
};

/**
 * Quantiles, type 7 (Hyndman & Fan 1996, Am Stat 50:361), each with its interval of order statistics at the level. The caller's
 * values are copied (into `scratch` where one of that length is given) and stay in their order; unit as given.
 */
export const quantiles = (
  values: ArrayLike<number>,
  ps: readonly number[],
  level = 0.95,
  scratch: Float64Array = new Float64Array(values.length),
): readonly Quantile[] | Problem => {
  const n = values.length;
  if (n === 0 || ps.length === 0) return { problem: "empty" };
  if (scratch.length !== n) return { problem: "lengths-differ" };
  if (!ps.every((p) => p >= 0 && p <= 1)) return { problem: "outside-domain" };
  const problem = notLevel(level);
  const wrong = problem === undefined ? firstWrong(values, 0, n) : { problem };
  if (wrong !== undefined) return wrong;
  scratch.set(values);
  const asked = ps.map((p) => ({ p, place: (n - 1) * p, ranks: ranksOf(n, p, level) }));
  const places = asked.flatMap(({ place, ranks }) => [
    Math.floor(place),
    Math.ceil(place),
    ...(isProblem(ranks) ? [] : [ranks.low - 1, ranks.high - 1]),
  ]);
  let from = 0;
  for (const k of places.toSorted((a, b) => a - b)) {
    if (k < from) continue;
    select(scratch, k, from, n - 1);
    from = k + 1;
  }
  const at = (k: number): number => scratch[k] as number;
  return asked.map(({ p, place, ranks }) => ({
    method: "type-7",
    p,
    n,
    value: type7(at(Math.floor(place)), at(Math.ceil(place)), place - Math.floor(place)),
    interval: isProblem(ranks)
      ? ranks
      : {
          method: "order-statistics",
          level,
          low: at(ranks.low - 1),
          high: at(ranks.high - 1),
          coverage: ranks.coverage,
        },
  }));
};

/** The least and the largest value enclose nothing that lies beyond them. */
const ranksOf = (n: number, p: number, level: number): Ranks | Problem =>
  p === 0 || p === 1 ? { problem: "too-few" } : quantileRanks(n, p, level);
