import { parquetWriteBuffer } from "hyparquet-writer";
import { codebookOf } from "./codebook.ts";
import type { Cell, ColumnType } from "./column.ts";
import type { Table } from "./table.ts";

const types = { text: "STRING", whole: "INT64", number: "DOUBLE", flag: "BOOLEAN" } as const satisfies Record<
  ColumnType,
  string
>;

const stored = (cell: Cell, type: ColumnType): Cell | bigint =>
  type === "whole" && typeof cell === "number" ? BigInt(cell) : cell === 0 ? 0 : cell;

/** A table as Parquet: typed columns, null where there is nothing, and its codebook as the key `prehosp.codebook`; the same bytes every time. */
export const parquetOf = (table: Table): Uint8Array =>
  new Uint8Array(
    parquetWriteBuffer({
      columnData: table.columns.map(({ name, type, absent }) => ({
        name,
        data: table.rows.map((row) => stored(row[name] ?? null, type)),
        type: types[type],
        nullable: absent !== undefined,
      })),
      kvMetadata: [{ key: "prehosp.codebook", value: JSON.stringify(codebookOf(table)) }],
      createdBy: "prehosp",
    }),
  );
