import type { Excluded } from "../measurement.ts";
import type { Exclusion } from "../indicator.ts";

/** Why rows give no figures; `row` is the place of the row at fault, counted from 0 over all that was handed in. */
export interface GroupProblem {
  readonly problem:
    | "group-twice"
    | "unknown-group"
    | "unknown-verdict"
    | "lengths-differ"
    | "not-finite"
    | "negative"
    | "too-many-rows";
  readonly row?: number;
}

/** A column of codes; none is below zero or broken, by its type. */
export type Codes = Uint8Array | Uint16Array | Uint32Array;

/** A group of too few: no figure, and no count that would give it back. */
export interface GroupWithheld {
  readonly group: string;
  readonly belowMinimum: true;
}

/** How a group's population came out; population = excluded + missing + denominator. */
export interface GroupPopulation {
  readonly group: string;
  readonly belowMinimum: false;
  readonly population: number;
  readonly excluded: readonly Excluded[];
  readonly missing: number;
  readonly denominator: number;
}

/** Counts of rows by group and verdict; the first fault ends it, and from then on there is nothing but that fault. */
export interface Tally {
  readonly add: (group: number, code: number) => GroupProblem | undefined;
  readonly addColumns: (group: Codes, code: Codes) => GroupProblem | undefined;
  /** The code of an exclusion; below zero where the definition has no such reason. */
  readonly codeOf: (reason: string) => number;
  readonly fail: (problem: GroupProblem["problem"], row?: number) => GroupProblem;
  readonly problem: () => GroupProblem | undefined;
  /** How many rows were handed in before now. */
  readonly rows: () => number;
  /** How many rows of a group have a code. */
  readonly count: (group: number, code: number) => number;
  /** The population of a group whose known answers are so many. */
  readonly population: (group: number, denominator: number) => GroupPopulation;
}

/** Counts are 32 bits wide; beyond so many rows one of them might begin anew. */
const mostRows = 2 ** 32 - 1;

/** Counts row by row and says how many it took: all, or those before the first whose group or code there is none of. */
const countInto = (counts: Uint32Array, groups: number, codes: number, group: Codes, code: Codes): number => {
  const n = group.length;
  for (let i = 0; i < n; i += 1) {
    const g = group[i] as number;
    const c = code[i] as number;
    if (g >= groups || c >= codes) return i;
    counts[g * codes + c]! += 1;
  }
  return n;
};

/** Codes: the `known` answers, then missing, then the exclusions in their order. Memory: one number for each group and code. */
export const tally = (names: readonly string[], known: number, exclusions: readonly Exclusion[]): Tally => {
  const codes = known + 1 + exclusions.length;
  const counts = new Uint32Array(names.length * codes);
  const places = new Map(exclusions.map(({ reason }, i) => [reason, known + 1 + i]));
  let rows = 0;
  let first: GroupProblem | undefined;
  const fail: Tally["fail"] = (problem, row) => (first ??= row === undefined ? { problem } : { problem, row });
  if (new Set(names).size !== names.length) fail("group-twice");
  const count: Tally["count"] = (group, code) => counts[group * codes + code] ?? 0;
  const isGroup = (group: number): boolean => Number.isInteger(group) && group >= 0 && group < names.length;
  return {
    add: (group, code) => {
      if (first !== undefined) return first;
      if (!isGroup(group)) return fail("unknown-group", rows);
      if (code < 0) return fail("unknown-verdict", rows);
      if (rows === mostRows) return fail("too-many-rows", rows);
      counts[group * codes + code]! += 1;
      rows += 1;
      return undefined;
    },
    addColumns: (group, code) => {
      if (first !== undefined) return first;
      if (code.length !== group.length) return fail("lengths-differ");
      if (rows + group.length > mostRows) return fail("too-many-rows", rows);
      const n = countInto(counts, names.length, codes, group, code);
      if (n < group.length)
        return fail((group[n] as number) < names.length ? "unknown-verdict" : "unknown-group", rows + n);
      rows += n;
      return undefined;
    },
    codeOf: (reason) => places.get(reason) ?? -1,
    fail,
    problem: () => first,
    rows: () => rows,
    count,
    population: (group, denominator) => {
      const missing = count(group, known);
      const excluded = exclusions.map(({ reason, text }, i) => ({ reason, text, n: count(group, known + 1 + i) }));
      const population = excluded.reduce((sum, { n }) => sum + n, missing + denominator);
      return { group: names[group] ?? "", belowMinimum: false, population, excluded, missing, denominator };
    },
  };
};
