/**
 * A count as an arc of a network where what goes into a point goes out of it: a table with its sums is one, and so the values
 * that somebody can work out for a withheld count are found exactly. `flow` is the true count.
 */
export interface Arc {
  readonly from: number;
  readonly to: number;
  readonly flow: number;
}

/** What everybody who reads the table knows of a withheld count without looking at the sums: at least this much. */
type AtLeast = number;

interface Step {
  readonly to: number;
  /** How much can be moved this way; through a withheld arc forward there is no end to it. */
  room: number;
  readonly back: number;
}

// Withheld arcs without the one asked for: forward without limit, backward down to the least.
const residual = (
  points: number,
  arcs: readonly Arc[],
  hidden: ReadonlySet<number>,
  without: number,
  least: AtLeast,
) => {
  const steps: Step[] = [];
  const out: number[][] = Array.from({ length: points }, () => []);
  for (const at of hidden) {
    const arc = arcs[at];
    if (arc === undefined || at === without) continue;
    out[arc.from]?.push(steps.length);
    steps.push({ to: arc.to, room: Infinity, back: steps.length + 1 });
    out[arc.to]?.push(steps.length);
    steps.push({ to: arc.from, room: arc.flow - least, back: steps.length - 1 });
  }
  return { steps, out };
};

const wayBetween = (
  { steps, out }: ReturnType<typeof residual>,
  from: number,
  to: number,
): readonly Step[] | undefined => {
  const by = new Map<number, Step | undefined>([[from, undefined]]);
  const queue = [from];
  for (const point of queue) {
    if (point === to) break;
    for (const at of out[point] ?? []) {
      const step = steps[at];
      if (step === undefined || step.room <= 0 || by.has(step.to)) continue;
      by.set(step.to, step);
      queue.push(step.to);
    }
  }
  if (!by.has(to)) return undefined;
  const way: Step[] = [];
  for (let step = by.get(to); step !== undefined; step = by.get(steps[step.back]?.to ?? from)) way.push(step);
  return way;
};

// Shortest ways first, which ends whatever the counts are (Edmonds and Karp 1972).
const most = (net: ReturnType<typeof residual>, from: number, to: number): number => {
  let moved = 0;
  for (let way = wayBetween(net, from, to); way !== undefined; way = wayBetween(net, from, to)) {
    const room = Math.min(...way.map((step) => step.room));
    if (room === Infinity) return Infinity;
    for (const step of way) {
      step.room -= room;
      const back = net.steps[step.back];
      if (back !== undefined) back.room += room;
    }
    moved += room;
  }
  return moved;
};

/**
 * The smallest and the largest value that a withheld count can have for one who sees every other count that is shown, and knows
 * that no withheld one is below `least`. Exact: a table with sums is a network, where the extremes are whole numbers.
 */
export const rangeOf = (
  points: number,
  arcs: readonly Arc[],
  hidden: ReadonlySet<number>,
  asked: number,
  least: AtLeast,
): { readonly low: number; readonly high: number } => {
  const { from, to, flow } = arcs[asked] ?? { from: 0, to: 0, flow: 0 };
  const net = () => residual(points, arcs, hidden, asked, least);
  return {
    low: flow - Math.min(flow - least, most(net(), from, to)),
    high: flow + most(net(), to, from),
  };
};
