import type { ImportMapping } from "@prehosp/competence";
import { parse } from "csv-parse/browser/esm/sync";

// The codes of a column are looked for this far down; one that comes later is a remark at its line in the preview.
const LOOKED_AT = 5000;

/** A file as it reads with one delimiter and one encoding: its headings and its first lines. */
export interface CsvHead {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

export type Shape = Pick<ImportMapping, "delimiter" | "encoding">;

/** The beginning of a file, read as the hub reads it; undefined where it is no table, such as at a quote that never ends. */
export const headOf = (bytes: Uint8Array<ArrayBuffer>, { delimiter, encoding }: Shape): CsvHead | undefined => {
  try {
    const [columns = [], ...rows] = parse(new TextDecoder(encoding).decode(bytes), {
      delimiter,
      bom: true,
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
      to: LOOKED_AT,
    });
    return { columns: columns.map((one) => one.trim()), rows };
  } catch {
    return undefined;
  }
};

/** What a form begins with: the delimiter that gives most columns, and the encoding that has every byte. People see and change both. */
export const likelyShape = (bytes: Uint8Array<ArrayBuffer>): Shape => {
  const encoding = new TextDecoder().decode(bytes).includes("\u{fffd}") ? "windows-1252" : "utf-8";
  const width = (delimiter: Shape["delimiter"]) => headOf(bytes, { delimiter, encoding })?.columns.length ?? 0;
  const delimiters = [";", ",", "\t"] as const;
  const [delimiter = ";"] = delimiters.toSorted((a, b) => width(b) - width(a));
  return { delimiter, encoding };
};

/** The different cells of a column, in order, without those that mean that nothing was written. */
export const codesIn = ({ columns, rows }: CsvHead, column: string, nothing: readonly string[]): readonly string[] => {
  const at = columns.indexOf(column);
  const cells = at < 0 ? [] : rows.map((row) => (row[at] ?? "").trim());
  return [...new Set(cells)].filter((cell) => cell !== "" && !nothing.includes(cell)).toSorted();
};
