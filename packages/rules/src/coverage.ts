import type { DayText } from "./criterion.ts";

/** A version of a rule or value with the days it holds: from the first, up to but not including `until`. */
export interface Dated {
  readonly from?: DayText | undefined;
  readonly until?: DayText | undefined;
}

/** A stretch of days, from the first, up to but not including `until`. */
export interface Stretch {
  readonly from: string;
  readonly until: string;
}

/** The days with no version and the days with more than one. */
export interface Coverage {
  readonly gaps: readonly Stretch[];
  readonly overlaps: readonly Stretch[];
}

const merge = (stretches: readonly Stretch[]): readonly Stretch[] => {
  const merged: Stretch[] = [];
  for (const s of stretches) {
    const last = merged.at(-1);
    if (last?.until === s.from) merged[merged.length - 1] = { from: last.from, until: s.until };
    else merged.push(s);
  }
  return merged;
};

/** Gaps and overlaps of the versions of one rule in [from, until): what a dated list must not have. */
export const coverageOf = (versions: readonly Dated[], from: DayText, until: DayText): Coverage => {
  const edges = versions.flatMap((v) => [v.from ?? from, v.until ?? until]).filter((d) => from < d && d < until);
  const days = [...new Set<string>([from, ...edges, until])].sort();
  const gaps: Stretch[] = [];
  const overlaps: Stretch[] = [];
  for (let i = 0; i + 1 < days.length; i++) {
    const here = { from: days[i] as string, until: days[i + 1] as string };
    const count = versions.filter((v) => inForce(v, here.from)).length;
    if (count === 0) gaps.push(here);
    if (count > 1) overlaps.push(here);
  }
  return { gaps: merge(gaps), overlaps: merge(overlaps) };
};

/** Whether a version holds on a day. */
export const inForce = (v: Dated, on: string): boolean =>
  (v.from === undefined || v.from <= on) && (v.until === undefined || on < v.until);

/** The coverage of each rule id that has a gap or an overlap in [from, until); empty = every rule holds every day, once. */
export const coverage = (
  rules: readonly (Dated & { readonly id: string })[],
  from: DayText,
  until: DayText,
): ReadonlyMap<string, Coverage> => {
  const faults = new Map<string, Coverage>();
  for (const id of new Set(rules.map((r) => r.id))) {
    const c = coverageOf(
      rules.filter((r) => r.id === id),
      from,
      until,
    );
    if (c.gaps.length + c.overlaps.length > 0) faults.set(id, c);
  }
  return faults;
};
