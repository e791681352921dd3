import type { FlatLine } from "@prehosp/registry";
import { CsvError, parse } from "csv-parse/sync";

/** A file that is no table: where that was seen, never what stood there. */
export interface NoTable {
  readonly line: number;
  readonly because: string;
}

/** The lines of a flat file in UTF-8 for `readFlat`, with or without byte-order mark; or where it stops being a table. */
export const flatLines = (bytes: Uint8Array, delimiter: ";" | "," | "\t" = ";"): readonly FlatLine[] | NoTable => {
  try {
    const text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    const table: FlatLine[] = [];
    parse(text, {
      delimiter,
      // All of them: two files put into one may end their lines differently.
      record_delimiter: ["\r\n", "\n", "\r"],
      bom: true,
      relax_column_count: true,
      skip_empty_lines: true,
      on_record: (cells, { lines: line }) => {
        table.push({ line, cells });
        return undefined;
      },
    });
    return table;
  } catch (error) {
    // Its message quotes the cell, which may name somebody.
    const { code, lines } = error instanceof CsvError ? error : { code: "NOT_UTF_8", lines: 0 };
    return { line: typeof lines === "number" ? lines : 0, because: code.toLowerCase().replaceAll("_", "-") };
  }
};
