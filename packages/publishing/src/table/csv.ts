import type { Cell, Column } from "./column.ts";
import type { Table } from "./table.ts";

/** How a CSV file is written. */
export interface CsvOptions {
  readonly separator: ";" | ",";
  /** A byte-order mark first, so that a spreadsheet reads æøå. */
  readonly bom?: boolean;
}

// A spreadsheet runs a cell that begins with one of these, wide forms too; the mark itself is guarded, so that it reads back.
const formula = /^[=+\-@\t\r\n'＝＋－＠]/;

const text = (cell: Cell): string => {
  // A number is no formula, whatever its sign, and is written the same everywhere: a point, no grouping, never -0.
  if (typeof cell === "number") return String(cell === 0 ? 0 : cell);
  if (typeof cell !== "string") return cell === null ? "" : String(cell);
  const guarded = formula.test(cell) ? `'${cell}` : cell;
  // An empty text stands in quotation marks: nothing at all means that there is no value.
  return /[";,\r\n]/.test(guarded) || cell === "" ? `"${guarded.replaceAll('"', '""')}"` : guarded;
};

/** A table as CSV (RFC 4180): headings first, CRLF, decimal point, and no text that a spreadsheet would run as a formula. */
export const csvOf = ({ columns, rows }: Table, { separator, bom = false }: CsvOptions): string => {
  const names = columns.map(({ name }: Column) => name);
  const lines = [names, ...rows.map((row) => names.map((name) => text(row[name] ?? null)))];
  return `${bom ? "\uFEFF" : ""}${lines.map((line) => `${line.join(separator)}\r\n`).join("")}`;
};
