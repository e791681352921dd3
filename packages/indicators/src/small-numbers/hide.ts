import type { Arc } from "./flow.ts";
import { rangeOf } from "./flow.ts";

interface Way {
  readonly cost: number;
  readonly shown: readonly number[];
}

interface Question {
  readonly points: number;
  readonly arcs: readonly Arc[];
  readonly hidden: ReadonlySet<number>;
  readonly mayHide: (arc: number) => boolean;
  readonly least: number;
  readonly threshold: number;
}

// What it costs a reader that a count is withheld: any of them a little, a large one more.
const costOf = ({ flow }: Arc): number => 1 + Math.log2(1 + flow);

/** The cheapest way round by which `threshold` more can be moved between two points; counts it needs that are shown must be withheld. */
const cheapest = (q: Question, from: number, to: number, without: number): Way | undefined => {
  const best = new Map<number, Way>([[from, { cost: 0, shown: [] }]]);
  const open = new Set([from]);
  while (open.size > 0) {
    const point = [...open].reduce((a, b) => ((best.get(b)?.cost ?? 0) < (best.get(a)?.cost ?? 0) ? b : a));
    open.delete(point);
    const way = best.get(point);
    if (way === undefined || point === to) return way;
    q.arcs.forEach((arc, at) => {
      const isForward = arc.from === point;
      if (at === without || (!isForward && arc.to !== point)) return;
      // Backward, the count itself goes down, and must be able to.
      if (!isForward && arc.flow - q.least < q.threshold) return;
      const isHidden = q.hidden.has(at);
      if (!isHidden && !q.mayHide(at)) return;
      const next = isForward ? arc.to : arc.from;
      const cost = way.cost + (isHidden ? 0 : costOf(arc));
      const had = best.get(next);
      if (had !== undefined && had.cost <= cost) return;
      best.set(next, { cost, shown: isHidden ? way.shown : [...way.shown, at] });
      open.add(next);
    });
  }
  return undefined;
};

/**
 * Which counts are withheld: the small ones, and as many more as it takes until no withheld one can be worked out to a range
 * narrower than the threshold. To withhold more never narrows a range, so each is settled once, the smallest first.
 */
export const hide = (
  points: number,
  arcs: readonly Arc[],
  {
    isSmall,
    mayHide,
    least,
    threshold,
  }: Pick<Question, "mayHide" | "least" | "threshold"> & { readonly isSmall: (arc: number) => boolean },
): ReadonlySet<number> => {
  const hidden = new Set([...arcs.keys()].filter(isSmall));
  const settled = new Set<number>();
  const next = () =>
    [...hidden]
      .filter((at) => !settled.has(at))
      .sort((a, b) => (arcs[a]?.flow ?? 0) - (arcs[b]?.flow ?? 0) || a - b)[0];
  for (let at = next(); at !== undefined; at = next()) {
    settled.add(at);
    const arc = arcs[at];
    const { low, high } = rangeOf(points, arcs, hidden, at, least);
    if (arc === undefined || high - low >= threshold) continue;
    const q = { points, arcs, hidden, mayHide, least, threshold };
    const ways = [
      cheapest(q, arc.to, arc.from, at),
      arc.flow - least < threshold ? undefined : cheapest(q, arc.from, arc.to, at),
    ];
    const way = ways.filter((one) => one !== undefined).sort((a, b) => a.cost - b.cost)[0];
    for (const shown of way?.shown ?? []) hidden.add(shown);
  }
  return hidden;
};
