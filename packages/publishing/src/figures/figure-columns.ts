import type { Cell, Column } from "../table/column.ts";
import { countColumns } from "./count-columns.ts";
import { valueColumns } from "./value-columns.ts";
import { whomColumns } from "./whom-columns.ts";

/** The columns of a table of figures. */
export const figureColumns: readonly Column[] = [...whomColumns, ...countColumns, ...valueColumns];

/** A row in which nothing is said. */
export const emptyFigureRow: Readonly<Record<string, Cell>> = Object.fromEntries(
  figureColumns.map(({ name }) => [name, null]),
);
