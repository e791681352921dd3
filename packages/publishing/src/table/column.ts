import { Text } from "@prehosp/model";
import * as z from "zod";

/** What a column holds. */
export const ColumnType = z
  .enum(["text", "whole", "number", "flag"])
  .meta({ norsk: "datatype", means: "text · whole number · decimal number · flag (true or false)" });
export type ColumnType = z.output<typeof ColumnType>;

/** One column of a table, as its codebook says it. */
export const Column = z
  .strictObject({
    name: z
      .string()
      .regex(/^[a-z][a-z0-9_]*$/)
      .meta({ norsk: "kolonne", means: "Name of the column, in every file format" }),
    type: ColumnType,
    label: Text,
    means: Text,
    unit: z.string().min(1).optional().meta({ norsk: "enhet", means: "Unit of the number; absent = a count or none" }),
    values: z
      .array(
        z
          .strictObject({
            code: z.string().min(1).meta({ norsk: "kode", means: "The value as it stands in the file" }),
            label: Text,
          })
          .meta({ norsk: "verdi", means: "One value that the column may hold" }),
      )
      .readonly()
      .optional()
      .meta({ norsk: "verdier", means: "Every value that the column may hold; absent = not a closed set" }),
    absent: Text.optional().meta({ norsk: "tom betyr", means: "What no value means; absent = there always is one" }),
  })
  .meta({ norsk: "kolonne", means: "One column of a table, as its codebook says it" });
export type Column = z.output<typeof Column>;

/** What stands in a cell; null = nothing, which is not an empty text. */
export type Cell = string | number | boolean | null;

/** One row, by the names of the columns. */
export type Row = Readonly<Record<string, Cell>>;

/** Whether a cell may stand in a column: of its type and its values, a finite number, and nothing only where that means something. */
export const fits = ({ type, values, absent }: Column, cell: Cell | undefined): boolean => {
  if (cell === undefined) return false;
  if (cell === null) return absent !== undefined;
  switch (type) {
    case "text":
      return (
        typeof cell === "string" &&
        cell.isWellFormed() &&
        (values === undefined || values.some(({ code }) => code === cell))
      );
    case "whole":
      return Number.isSafeInteger(cell);
    case "number":
      return Number.isFinite(cell);
    case "flag":
      return typeof cell === "boolean";
  }
};
