import { parse } from "csv-parse/sync";
import type { ImportMapping, TableLine } from "../../index.ts";

/** A file's bytes as lines, the way a caller reads them: by the encoding and delimiter of the mapping. */
export const csvTable = (bytes: Uint8Array, { encoding, delimiter }: ImportMapping): readonly TableLine[] => {
  const table: TableLine[] = [];
  parse(new TextDecoder(encoding).decode(bytes), {
    delimiter,
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
};
