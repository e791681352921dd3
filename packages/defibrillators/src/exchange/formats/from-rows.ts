import type { Remark } from "@prehosp/model";
import { checked } from "../sanity/checked.ts";
import { sanityDefaults } from "../sanity/sanity-policy.ts";
import type { SanityPolicy } from "../sanity/sanity-policy.ts";
import { fromCells } from "./from-cells.ts";
import type { CellMapping } from "./from-cells.ts";
import { readList } from "./read.ts";
import type { Read, ReadList, ReadOne } from "./read.ts";

/** Which heading holds which field; id, name, latitude and longitude must be named. */
export interface RowMapping extends CellMapping {
  readonly id: string;
  readonly name: string;
  readonly lat: string;
  readonly lng: string;
}

const NEEDED = ["id", "name", "lat", "lng"] as const;

/**
 * Reads a table whose first row is its headings, found by name and never by position. Every row is in the answer with its line
 * (the headings are line 1): kept, remarked or refused. Blank rows are told of together. A heading that is not there is remarked,
 * and every row refused where it is one that must be.
 */
export const fromRows = (
  rows: readonly (readonly string[])[],
  mapping: RowMapping,
  policy: SanityPolicy = sanityDefaults,
): ReadList => {
  const { columns, remarks } = columnsOf(rows[0] ?? [], mapping);
  const body = rows.slice(1).map((cells, i) => ({ line: i + 2, cells }));
  const filled = body.filter(({ cells }) => cells.some((cell) => cell.trim() !== ""));
  const missing = NEEDED.filter((field) => !columns.has(fold(mapping[field])));
  const refused = missing.map((field): Remark =>
    problem("heading-missing", field, "The heading is not there, or twice"),
  );
  const reads = filled.map(({ line, cells }): Read => {
    if (refused.length > 0) return { line, refused };
    return { line, ...rowOf(cells, rows[0]?.length ?? 0, columns, mapping, policy) };
  });
  const blank = body.length - filled.length;
  const blanks =
    blank === 0 ? [] : [problem("blank-rows", "", `${String(blank)} rows hold nothing and were passed over`)];
  return readList(reads, [...remarks, ...blanks]);
};

type Columns = ReadonlyMap<string, number>;

const fold = (heading: string): string =>
  heading
    .replace(/^\uFEFF/u, "")
    .trim()
    .toLowerCase();

const problem = (code: string, path: string, means: string): Remark => ({ code, path, means });

const columnsOf = (
  headings: readonly string[],
  mapping: RowMapping,
): { readonly columns: Columns; readonly remarks: Remark[] } => {
  const columns = new Map<string, number>();
  const twice = new Set<string>();
  for (const [i, heading] of headings.entries()) {
    const name = fold(heading);
    if (columns.has(name)) twice.add(name);
    else if (name !== "") columns.set(name, i);
  }
  const { idPrefix: _prefix, ...fields } = mapping;
  const asked = new Map(Object.entries(fields).map(([field, heading]) => [fold(String(heading)), field] as const));
  const remarks: Remark[] = [];
  for (const name of twice) {
    columns.delete(name);
    const field = asked.get(name);
    if (field !== undefined)
      remarks.push(problem("heading-twice", field, "Two headings have this name; neither is read"));
  }
  for (const [name, field] of asked)
    if (!columns.has(name) && !twice.has(name))
      remarks.push(problem("heading-missing", field, "There is no such heading"));
  const left = [...columns.keys()].filter((name) => !asked.has(name)).length;
  if (left > 0)
    remarks.push(problem("columns-not-read", "", `${String(left)} columns are in no field and were not read`));
  return { columns, remarks };
};

const rowOf = (
  cells: readonly string[],
  width: number,
  columns: Columns,
  mapping: RowMapping,
  policy: SanityPolicy,
): ReadOne => {
  if (cells.slice(width).some((cell) => cell.trim() !== ""))
    return { refused: [problem("cells-too-many", "", "There are more cells than headings; they may have slid")] };
  const cell = (name: string): string | undefined => cells[columns.get(fold(name)) ?? -1];
  const { candidate, access, remarks } = fromCells(cell, mapping);
  const position = { lat: degrees(cell(mapping.lat)), lng: degrees(cell(mapping.lng)) };
  const result = checked({ ...candidate, position }, policy);
  if ("refused" in result) return { ...result, refused: [...remarks, ...result.refused] };
  const short =
    cells.length < width ? [problem("cells-too-few", "", "The row ends early; what is missing is not recorded")] : [];
  return { is: result.is, access, remarks: [...remarks, ...short, ...result.remarks] };
};

/** Degrees with a point or a comma. */
const degrees = (text: string | undefined): number | undefined =>
  text !== undefined && /^\s*-?\d{1,3}(?:[.,]\d{1,20})?\s*$/u.test(text) ? Number(text.replace(",", ".")) : undefined;
