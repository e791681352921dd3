import { type Interval, zOf } from "./interval.ts";
import { type Problem, notLevel, notShare } from "./problem.ts";

/** The lower root of the score equation, from the product of the roots, so that no digits cancel; exactly 0 at 0 hits. */
const lower = (hits: number, of: number, z2: number, root: number): number =>
  hits === 0 ? 0 : (2 * hits * (hits / of)) / (2 * hits + z2 + root);

/** The upper root; exactly 1 where everything is a hit. */
const upper = (hits: number, of: number, z2: number, root: number): number =>
  hits === of ? 1 : Math.max(hits / of, (2 * hits + z2 + root) / (2 * (of + z2)));

/**
 * Wilson's score interval for a share (Wilson 1927, J Am Stat Assoc 22:209; Newcombe 1998, Stat Med 17:857, method 3): `hits` in
 * `of`, both counts; limits are shares in [0, 1], exactly 0 and 1 at the ends. What is no count gives a problem, never a figure.
 */
export const wilson = (hits: number, of: number, level = 0.95): Interval<"wilson"> | Problem => {
  const problem = notShare(hits, of) ?? notLevel(level);
  if (problem !== undefined) return { problem };
  const z2 = zOf(level) ** 2;
  const root = Math.sqrt(z2 * (z2 + 4 * hits * (1 - hits / of)));
  return { method: "wilson", level, low: lower(hits, of, z2, root), high: upper(hits, of, z2, root) };
};

type Counts = Float64Array | Uint32Array | Int32Array;

/**
 * Wilson's interval for many shares at once, written into `low` and `high`; allocates nothing. The first pair that is no
 * share ends it with the problem and its place; what stands from that place on is not written.
 */
export const wilsonInto = (
  hits: Counts,
  of: Counts,
  low: Float64Array,
  high: Float64Array,
  level = 0.95,
): Problem | undefined => {
  const n = hits.length;
  if (of.length !== n || low.length !== n || high.length !== n) return { problem: "lengths-differ" };
  const wrong = notLevel(level);
  if (wrong !== undefined) return { problem: wrong };
  const z2 = zOf(level) ** 2;
  for (let at = 0; at < n; at += 1) {
    const x = hits[at] as number;
    const all = of[at] as number;
    const problem = notShare(x, all);
    if (problem !== undefined) return { problem, at };
    const root = Math.sqrt(z2 * (z2 + 4 * x * (1 - x / all)));
    low[at] = lower(x, all, z2, root);
    high[at] = upper(x, all, z2, root);
  }
  return undefined;
};
