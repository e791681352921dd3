import * as fc from "fast-check";
import type { CountTable } from "../small-numbers/count-table.ts";
import type { SmallNumbers } from "../small-numbers/policy.ts";
import type { PublishedCount, PublishedTable } from "../small-numbers/publish.ts";

/** A policy of threshold 5 that withholds and shows zeros, but for what is said. */
export const policy = (over: Partial<SmallNumbers> = {}): SmallNumbers => ({
  threshold: 5,
  mode: "suppress",
  zeros: "shown",
  decidedBy: "test",
  source: "test",
  ...over,
});
const named = (kind: string, n: number) => Array.from({ length: n }, (_, i) => `${kind}${i}`);
/** Counts with names for their rows and columns. */
export const tableOf = (counts: readonly (readonly number[])[]): CountTable => ({
  rows: named("r", counts.length),
  columns: named("c", counts[0]?.length ?? 0),
  counts,
});
/** The count where it is shown. */
export const shown = (one: PublishedCount | undefined): number | undefined => (one && "n" in one ? one.n : undefined);
/** Every cell, row sum, column sum and the sum, in one list. */
export const all = ({ cells, rowSums, columnSums, sum }: PublishedTable): readonly PublishedCount[] => [
  ...cells.flat(),
  ...rowSums,
  ...columnSums,
  sum,
];
/** The true counts in the order of `all`. */
export const allTrue = ({ counts }: CountTable): readonly number[] => {
  const add = (xs: readonly number[]) => xs.reduce((a, b) => a + b, 0);
  const rows = counts.map(add);
  return [...counts.flat(), ...rows, ...(counts[0] ?? []).map((_, c) => add(counts.map((r) => r[c] ?? 0))), add(rows)];
};

type Cells = readonly (readonly PublishedCount[])[];

/** What is left of a sum for the withheld cells of a line from `at` on, and whether `at` is the last of them; no sum shown, no limit. */
const left = (
  line: readonly PublishedCount[],
  sum: PublishedCount | undefined,
  values: readonly number[],
  at: number,
) => {
  const of = shown(sum);
  if (of === undefined) return undefined;
  const before = values.slice(0, at).reduce((a, b) => a + b, 0);
  const after = line.slice(at + 1);
  const known = after.reduce((a, one) => a + (shown(one) ?? 0), 0);
  return { rest: of - before - known, isLast: after.every((one) => shown(one) !== undefined) };
};

/**
 * The attack, written without a thought of networks: every filling of the withheld cells, up to a cap, that agrees with each count
 * and sum that is shown; the lowest and highest value that each withheld count takes in any of them.
 */
export const attack = (seen: PublishedTable, least: number, cap: number): readonly (readonly [number, number])[] => {
  const width = seen.columns.length;
  const cells: Cells = seen.cells;
  const columns: Cells = seen.columns.map((_, c) => cells.map((line) => line[c]!));
  const filled: number[][] = cells.map(() => []);
  const found: [number, number][] = all(seen).map(() => [Infinity, -Infinity]);
  const note = () => {
    const whole = allTrue(tableOf(filled));
    const agrees = all(seen).every((one, i) =>
      shown(one) === undefined ? whole[i]! >= least : shown(one) === whole[i],
    );
    if (agrees) whole.forEach((n, i) => (found[i] = [Math.min(found[i]![0], n), Math.max(found[i]![1], n)]));
  };
  const fill = (at: number): void => {
    const [r, c] = [Math.floor(at / width), at % width];
    const line = cells[r];
    if (line === undefined) return note();
    const known = shown(line[c]);
    const lefts = [
      left(line, seen.rowSums[r], filled[r]!, c),
      left(
        columns[c]!,
        seen.columnSums[c],
        filled.map((row) => row[c] ?? 0),
        r,
      ),
    ].filter((one) => one !== undefined);
    const high = known ?? Math.min(cap, ...lefts.map(({ rest }) => rest));
    const low = known ?? Math.max(least, ...lefts.filter(({ isLast }) => isLast).map(({ rest }) => rest));
    for (let value = low; value <= high; value++) {
      filled[r]![c] = value;
      fill(at + 1);
    }
    filled[r]!.length = c;
  };
  fill(0);
  return found;
};

/** Tables up to so many rows and columns, with many small counts. */
export const randomTable = (most: number, rows: number, columns: number) =>
  fc
    .tuple(fc.integer({ min: 1, max: rows }), fc.integer({ min: 1, max: columns }))
    .chain(([r, c]) =>
      fc.array(
        fc.array(fc.oneof(fc.integer({ min: 0, max: 4 }), fc.integer({ min: 0, max: most })), {
          minLength: c,
          maxLength: c,
        }),
        { minLength: r, maxLength: r },
      ),
    )
    .map(tableOf);
