import type { GroupShare, GroupTime } from "@prehosp/indicators";
import { cases, exclusions, GROUPS, minimumDenominator, names, p } from "./indicators-world.ts";

// What one would write for these columns and nothing else: typed arrays, no check of a row, everything in one piece.

const z = 1.959963984540054;

/** The same list of objects, from counts in one typed array. */
export const sharesByHand = (): readonly GroupShare[] => {
  const { group, verdict } = cases;
  const counts = new Uint32Array(GROUPS * 6);
  for (let i = 0; i < group.length; i++) counts[group[i]! * 6 + verdict[i]!]!++;
  const all: GroupShare[] = [];
  for (let g = 0; g < GROUPS; g++) {
    const [yes = 0, no = 0, missing = 0, ...left] = counts.subarray(g * 6, g * 6 + 6);
    const of = yes + no;
    if (of < minimumDenominator) {
      all.push({ group: names[g]!, belowMinimum: true });
      continue;
    }
    const share = yes / of;
    const middle = (share + (z * z) / (2 * of)) / (1 + (z * z) / of);
    const half = (z / (1 + (z * z) / of)) * Math.sqrt((share * (1 - share)) / of + (z * z) / (4 * of * of));
    all.push({
      group: names[g]!,
      belowMinimum: false,
      population: of + missing + left[0]! + left[1]! + left[2]!,
      excluded: exclusions.map(({ reason, text }, i) => ({ reason, text, n: left[i]! })),
      missing,
      numerator: yes,
      denominator: of,
      value: share,
      interval: { method: "wilson", level: 0.95, low: middle - half, high: middle + half },
    });
  }
  return all;
};

/** Hoare's selection: the value of rank k stands at k, nothing larger before and nothing smaller after it. */
const select = (values: Float64Array, k: number, from: number, to: number): void => {
  while (from < to) {
    const pivot = values[k]!;
    let i = from;
    let j = to;
    while (i <= j) {
      while (values[i]! < pivot) i++;
      while (values[j]! > pivot) j--;
      if (i > j) break;
      const value = values[i]!;
      values[i++] = values[j]!;
      values[j--] = value;
    }
    if (j < k) from = i;
    if (k < i) to = j;
  }
};

/** The same list of objects but for the intervals of order statistics, which the databases do not give either. */
export const timesByHand = (): readonly GroupTime[] => {
  const { group, timed, seconds } = cases;
  const counts = new Uint32Array(GROUPS * 5);
  for (let i = 0; i < group.length; i++) counts[group[i]! * 5 + timed[i]!]!++;
  const next = new Uint32Array(GROUPS + 1);
  for (let g = 0; g < GROUPS; g++) next[g + 1] = next[g]! + counts[g * 5]!;
  const values = new Float64Array(next[GROUPS]!);
  for (let i = 0; i < group.length; i++) if (timed[i] === 0) values[next[group[i]!]!++] = seconds[i]!;
  const all: GroupTime[] = [];
  for (let g = 0; g < GROUPS; g++) {
    const [n = 0, missing = 0, ...left] = counts.subarray(g * 5, g * 5 + 5);
    if (n < minimumDenominator) {
      all.push({ group: names[g]!, belowMinimum: true });
      continue;
    }
    const to = next[g]! - 1;
    const from = to - n + 1;
    // The median first, so that the others look through one half each.
    const middle = from + Math.floor((n - 1) * 0.5);
    const quantile = (q: number): number => {
      const place = (n - 1) * q;
      const k = from + Math.floor(place);
      const part = place - Math.floor(place);
      if (q === 0.5) select(values, k, from, to);
      else if (q < 0.5) select(values, k, from, middle);
      else select(values, k, middle, to);
      if (part === 0) return values[k]!;
      let above = Number.POSITIVE_INFINITY;
      const end = q < 0.5 ? middle : to;
      for (let i = k + 1; i <= end; i++) if (values[i]! < above) above = values[i]!;
      return values[k]! + part * (above - values[k]!);
    };
    all.push({
      group: names[g]!,
      belowMinimum: false,
      population: n + missing + left[0]! + left[1]! + left[2]!,
      excluded: exclusions.map(({ reason, text }, i) => ({ reason, text, n: left[i]! })),
      missing,
      denominator: n,
      method: "type-7",
      quantiles: p.map((q) => ({ p: q, value: quantile(q) })),
    });
  }
  return all;
};
