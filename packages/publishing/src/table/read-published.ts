import type { Cell, Column, Row } from "./column.ts";
import { fits } from "./column.ts";
import type { RawCell } from "./parse-csv.ts";
import { parseCsv } from "./parse-csv.ts";

/** What could not be read, and where; the row it stands in is not among those that were read. */
export interface ReadRemark {
  readonly code:
    | "no-headings"
    | "column-missing"
    | "column-unknown"
    | "column-twice"
    | "cells-differ"
    | "broken"
    | "bad-cell";
  /** From 1, as an editor counts. */
  readonly line: number;
  readonly column?: string;
}

const number = /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:e[+-]?\d+)?$/;

const cellOf = ({ type }: Column, { text, quoted }: RawCell): Cell | undefined => {
  if (text === "" && !quoted) return null;
  switch (type) {
    case "text":
      return text.startsWith("'") ? text.slice(1) : text;
    case "whole":
    case "number":
      return number.test(text) ? Number(text) : undefined;
    case "flag":
      return text === "true" ? true : text === "false" ? false : undefined;
  }
};

/**
 * The rows of a CSV text that `csvOf` wrote of these columns, in whatever order they stand. A row that cannot be read whole is left out
 * and remarked on; with headings that do not fit nothing is read.
 */
export const readPublished = (
  columns: readonly Column[],
  text: string,
  { separator }: { readonly separator: ";" | "," },
): { readonly rows: readonly Row[]; readonly remarks: readonly ReadRemark[] } => {
  const [head, ...records] = parseCsv(text, separator);
  if (head === undefined) return { rows: [], remarks: [{ code: "no-headings", line: 1 }] };
  const names = head.cells.map((one) => one.text);
  const byName = new Map(columns.map((one) => [one.name, one]));
  const unfit: readonly ReadRemark[] = [
    ...columns.flatMap(({ name }) =>
      names.includes(name) ? [] : [{ code: "column-missing" as const, line: head.line, column: name }],
    ),
    ...names.flatMap((column, i) => [
      ...(byName.has(column) ? [] : [{ code: "column-unknown" as const, line: head.line, column }]),
      ...(names.indexOf(column) < i ? [{ code: "column-twice" as const, line: head.line, column }] : []),
    ]),
  ];
  if (unfit.length > 0) return { rows: [], remarks: unfit };
  const order = names.flatMap((name) => byName.get(name) ?? []);
  const rows: Row[] = [];
  const remarks: ReadRemark[] = [];
  for (const { line, cells, broken } of records) {
    const at = broken === undefined ? undefined : names[broken];
    const read = order.map((one, i) => [one, cellOf(one, cells[i] ?? { text: "", quoted: false })] as const);
    const wrong: readonly ReadRemark[] =
      broken !== undefined
        ? [{ code: "broken", line, ...(at === undefined ? {} : { column: at }) }]
        : cells.length !== names.length
          ? [{ code: "cells-differ", line }]
          : read.flatMap(([one, cell]) =>
              fits(one, cell) ? [] : [{ code: "bad-cell" as const, line, column: one.name }],
            );
    remarks.push(...wrong);
    if (wrong.length === 0) rows.push(Object.fromEntries(read.map(([{ name }, cell]) => [name, cell ?? null])));
  }
  return { rows, remarks };
};
