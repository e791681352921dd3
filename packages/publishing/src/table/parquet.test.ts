import * as fc from "fast-check";
import { parquetMetadata, parquetReadObjects } from "hyparquet";
import { expect, it } from "vitest";
import { anyRows } from "../test/any-table.ts";
import { Codebook } from "./codebook.ts";
import type { Column } from "./column.ts";
import { parquetOf } from "./parquet.ts";
import type { Table } from "./table.ts";
import { tableOf } from "./table.ts";

const fileOf = (bytes: Uint8Array): ArrayBuffer => bytes.slice().buffer;

it("is read back equal, typed, with its codebook, and is the same bytes every time", async () => {
  await fc.assert(
    fc.asyncProperty(anyRows, async ({ columns, rows }) => {
      const table = tableOf(columns, rows) as Table;
      const bytes = parquetOf(table);
      expect(Buffer.from(parquetOf(tableOf(columns, rows) as Table)).equals(Buffer.from(bytes))).toBe(true);
      const read = await parquetReadObjects({ file: fileOf(bytes) });
      const isWhole = new Set(columns.filter(({ type }) => type === "whole").map(({ name }) => name));
      const expected = rows.map((row) =>
        Object.fromEntries(
          Object.entries(row).map(([name, cell]) => [
            name,
            // The reader takes a byte-order mark for one of a file; the bytes hold it.
            isWhole.has(name) && typeof cell === "number"
              ? BigInt(cell)
              : typeof cell === "string"
                ? cell.replace(/^\uFEFF/, "")
                : cell,
          ]),
        ),
      );
      expect(read.map((row) => ({ ...row }))).toEqual(expected);
      const { key_value_metadata: kept, schema, created_by: by } = parquetMetadata(fileOf(bytes));
      const book = Codebook.parse(JSON.parse(kept?.find(({ key }) => key === "prehosp.codebook")?.value ?? "{}"));
      expect(book.columns).toEqual(columns);
      expect(by).toBe("prehosp");
      const optional = (one: Column): boolean => one.absent !== undefined;
      expect(schema.slice(1).map((one) => one.repetition_type === "OPTIONAL")).toEqual(columns.map(optional));
    }),
    { numRuns: 300 },
  );
});
