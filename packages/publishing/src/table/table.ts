import type { PublishingProblem } from "../problem.ts";
import { problem } from "../problem.ts";
import type { Column, Row } from "./column.ts";
import { Column as ColumnSchema, fits } from "./column.ts";

declare const looked: unique symbol;

/** Columns and rows in which every cell fits its column; `tableOf` alone makes one. */
export interface Table {
  readonly [looked]: true;
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
}

/** A table, or what is wrong with it: a column twice, a cell that does not fit, a cell of no column. */
export const tableOf = (
  columns: readonly Column[],
  rows: readonly Row[],
): Table | { readonly problems: readonly PublishingProblem[] } => {
  const names = new Set(columns.map(({ name }) => name));
  const problems = [
    ...columns.flatMap((one, i) => [
      ...(ColumnSchema.safeParse(one).success ? [] : [problem("bad-input", "columns", i)]),
      ...(columns.findIndex(({ name }) => name === one.name) < i ? [problem("column-twice", "columns", i)] : []),
    ]),
    ...rows.flatMap((row, i) => [
      ...columns.flatMap((one) => (fits(one, row[one.name]) ? [] : [problem("bad-cell", "rows", i, one.name)])),
      ...Object.keys(row).flatMap((name) => (names.has(name) ? [] : [problem("unknown-column", "rows", i, name)])),
    ]),
  ];
  return problems.length > 0 ? { problems } : ({ columns, rows } as unknown as Table);
};
