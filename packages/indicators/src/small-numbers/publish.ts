import type { CountTable } from "./count-table.ts";
import type { Arc } from "./flow.ts";
import { hide } from "./hide.ts";
import type { SmallNumbers } from "./policy.ts";

/** A count as it may be read by anybody; why one is withheld is never said, since that would tell that it is small. */
export type PublishedCount =
  | { readonly n: number }
  | { readonly withheld: true }
  | { readonly about: number }
  | { readonly from: number; readonly to: number };

/** A table with its sums, as it may leave. */
export interface PublishedTable {
  readonly rows: readonly string[];
  readonly columns: readonly string[];
  readonly cells: readonly (readonly PublishedCount[])[];
  readonly rowSums: readonly PublishedCount[];
  readonly columnSums: readonly PublishedCount[];
  readonly sum: PublishedCount;
}

const total = (counts: readonly number[]): number => counts.reduce((a, b) => a + b, 0);

const laidOut = (
  { rows, columns, counts }: CountTable,
  cell: (n: number, row: number, column: number) => PublishedCount,
  sums: (of: { readonly row: number } | { readonly column: number } | "all") => PublishedCount,
): PublishedTable => ({
  rows,
  columns,
  cells: counts.map((line, row) => line.map((n, column) => cell(n, row, column))),
  rowSums: rows.map((_, row) => sums({ row })),
  columnSums: columns.map((_, column) => sums({ column })),
  sum: sums("all"),
});

/** The counts that a sum is of. */
const summed = (
  { counts }: CountTable,
  of: { readonly row: number } | { readonly column: number } | "all",
): readonly number[] =>
  of === "all" ? counts.flat() : "row" in of ? (counts[of.row] ?? []) : counts.map((line) => line[of.column] ?? 0);

// Sums are of what is shown: a sum of the true counts would give back what was rounded away.
const eachAlone = (table: CountTable, seen: (n: number) => readonly [low: number, high: number]): PublishedTable => {
  const said = (all: readonly number[]): PublishedCount => {
    const spans = all.map(seen);
    const [from, to] = [total(spans.map(([low]) => low)), total(spans.map(([, high]) => high))];
    return from === to ? { about: from } : { from, to };
  };
  return laidOut(
    table,
    (n) => said([n]),
    (of) => said(summed(table, of)),
  );
};

const rounded = (table: CountTable, { threshold }: SmallNumbers): PublishedTable =>
  eachAlone(table, (n) => {
    const near = Math.floor(n / threshold + 0.5) * threshold;
    return [near, near];
  });

const banded = (table: CountTable, { threshold, zeros }: SmallNumbers): PublishedTable =>
  eachAlone(table, (n) => {
    const first = zeros === "shown" ? 1 : 0;
    if (n < first) return [0, 0];
    const low = Math.floor((n - first) / threshold) * threshold + first;
    return [low, low + threshold - 1];
  });

const suppressed = (table: CountTable, { threshold, zeros }: SmallNumbers): PublishedTable => {
  const { rows, columns, counts } = table;
  // The points: each row, each column, and one where everything begins and one where it ends; each count and sum goes between two.
  const [start, end] = [rows.length + columns.length, rows.length + columns.length + 1];
  const cells = counts.flatMap((line, row) =>
    line.map((flow, column): Arc => ({ from: row, to: rows.length + column, flow })),
  );
  const arcs: readonly Arc[] = [
    ...cells,
    ...rows.map((_, row): Arc => ({ from: start, to: row, flow: total(summed(table, { row })) })),
    ...columns.map((_, column): Arc => ({
      from: rows.length + column,
      to: end,
      flow: total(summed(table, { column })),
    })),
    { from: end, to: start, flow: total(summed(table, "all")) },
  ];
  const flowOf = (at: number): number => arcs[at]?.flow ?? 0;
  const least = zeros === "shown" ? 1 : 0;
  const hidden = hide(end + 1, arcs, {
    isSmall: (at) => flowOf(at) >= least && flowOf(at) < threshold,
    mayHide: (at) => flowOf(at) >= least,
    least,
    threshold,
  });
  const said = (at: number): PublishedCount => (hidden.has(at) ? { withheld: true } : { n: flowOf(at) });
  return laidOut(
    table,
    (_, row, column) => said(row * columns.length + column),
    (of) => said(of === "all" ? arcs.length - 1 : cells.length + ("row" in of ? of.row : rows.length + of.column)),
  );
};

const modes = { suppress: suppressed, round: rounded, band: banded } as const;

/**
 * A table as it may leave under a policy. Suppressed: no withheld count can be worked out from the rest, sums included, to a range
 * narrower than the threshold (the difference of its ends). Rounded and banded: each count alone, and sums of what is shown.
 * One table at a time: two tables that share counts must be published as one.
 */
export const publish = (table: CountTable, policy: SmallNumbers): PublishedTable => modes[policy.mode](table, policy);
