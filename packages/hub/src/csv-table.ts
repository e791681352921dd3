import type { ImportMapping, TableLine } from "@prehosp/competence";
import { CsvError, parse } from "csv-parse/sync";

/** A file that is no table: where that was seen, never what stood there. */
export interface NoTable {
  readonly line: number;
  readonly because: string;
}

/** The lines of a file, by the encoding and delimiter it is said to have; or where it stops being a table, such as at a quote that never ends. */
export const csvTable = (
  bytes: Uint8Array,
  { encoding, delimiter }: Pick<ImportMapping, "encoding" | "delimiter">,
): readonly TableLine[] | NoTable => {
  try {
    const table: TableLine[] = [];
    // Bytes of another encoding are refused, never read as "�": a name or a reason would be kept wrong without a word.
    parse(new TextDecoder(encoding, { fatal: true }).decode(bytes), {
      delimiter,
      // All of them: two files put into one may end their lines differently, and only the first end would be found out.
      record_delimiter: ["\r\n", "\n", "\r"],
      bom: true,
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
      on_record: (cells, { lines: line }) => {
        table.push({ line, cells });
        return undefined;
      },
    });
    return table;
  } catch (error) {
    // Its message quotes the cell, which may name somebody.
    const { code, lines } = error instanceof CsvError ? error : { code: `NOT_${encoding.toUpperCase()}`, lines: 0 };
    return { line: typeof lines === "number" ? lines : 0, because: code.toLowerCase().replaceAll("_", "-") };
  }
};
