import type { FlatLine } from "./line.ts";
import type { FlatRemark } from "./remark.ts";
import { remarkOn } from "./remark.ts";

/** Where each known column stands in this file, and what is to be said of its headings. */
export interface Headings {
  /** The cell of a column as it stands; empty where the file lacks the column. */
  readonly cell: (line: FlatLine, column: string) => string;
  readonly has: (column: string) => boolean;
  /** No heading is one that the format knows: the file is another, or begins with its data. */
  readonly none: boolean;
  readonly remarks: readonly FlatRemark[];
}

/** Finds the columns by their headings; a heading that stands twice is read from neither place, and what is not known is told. */
export const headingsOf = (
  { line, cells }: FlatLine,
  known: ReadonlyMap<string, string>,
  wanted: readonly string[],
): Headings => {
  const remarks: FlatRemark[] = [];
  const at = new Map<string, number>();
  const twice = new Set<string>();
  for (const [index, cell] of cells.entries()) {
    const heading = cell.replace(/^\uFEFF/, "").trim();
    const column = known.get(heading);
    if (column === undefined) {
      // A last empty heading is what a spreadsheet leaves behind.
      if (heading !== "") remarks.push(remarkOn("unknown-column", line, heading));
    } else if (at.has(column) || twice.has(column)) {
      at.delete(column);
      if (!twice.has(column)) remarks.push(remarkOn("duplicate-heading", line, heading));
      twice.add(column);
    } else at.set(column, index);
  }
  for (const column of wanted)
    if (!at.has(column) && !twice.has(column)) remarks.push(remarkOn("missing-column", line, column));
  return {
    cell: (one, column) => one.cells[at.get(column) ?? -1] ?? "",
    has: (column) => at.has(column),
    none: at.size + twice.size === 0,
    remarks,
  };
};

/** Whether a line has a cell under every heading, and none beyond but empty ones. */
export const fits = (line: FlatLine, { cells }: FlatLine): boolean => {
  const width = cells.findLastIndex((cell) => cell.trim() !== "") + 1;
  return line.cells.length >= width && line.cells.slice(width).every((cell) => cell.trim() === "");
};
