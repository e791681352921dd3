import type { CodeTable, FlatColumn } from "./format.ts";
import type { FlatLine } from "./line.ts";
import type { Headings } from "./headings.ts";

const headingsOf = ({ heading, also = [] }: FlatColumn): readonly string[] => [heading, ...also];

/** The codes that other exports of the family have in the same column, and this one has not. */
const foreign = (column: FlatColumn, table: CodeTable, tables: readonly CodeTable[]): ReadonlySet<string> => {
  if (column.reads !== "codes") return new Set();
  const kin = tables.filter((other) => other.family === table.family && other.id !== table.id);
  const twins = kin
    .flatMap((other) => other.columns)
    .filter((other) => headingsOf(other).some((heading) => headingsOf(column).includes(heading)));
  const theirs = twins.flatMap((twin) => (twin.reads === "codes" ? Object.keys(twin.codes) : []));
  return new Set(theirs.filter((code) => !Object.hasOwn(column.codes, code)));
};

/**
 * The foreign codes of each column in which one of them stands. Such a column is not read at all: where 1 is "yes" in one
 * export and "no" in another, its familiar codes cannot be trusted either.
 */
export const columnsOfOtherVersions = (
  table: CodeTable,
  tables: readonly CodeTable[],
  headings: Headings,
  lines: readonly FlatLine[],
): ReadonlyMap<string, ReadonlySet<string>> =>
  new Map(
    table.columns.flatMap((column) => {
      const codes = foreign(column, table, tables);
      const found = codes.size > 0 && lines.some((line) => codes.has(headings.cell(line, column.heading).trim()));
      return found ? [[column.heading, codes] as const] : [];
    }),
  );
