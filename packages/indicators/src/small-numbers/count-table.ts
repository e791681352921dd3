import * as z from "zod";

const names = (norsk: string, means: string) =>
  z
    .array(z.string().min(1))
    .min(1)
    .readonly()
    .refine((all) => new Set(all).size === all.length, "the same name stands twice")
    .meta({ norsk, means });

/** Counts by row and column, before anything is withheld; each case stands in exactly one cell. Sums are not given: they follow. */
export const CountTable = z
  .object({
    rows: names("rader", "What each row is of, such as a unit; none stands twice"),
    columns: names("kolonner", "What each column is of; none stands twice"),
    counts: z
      .array(z.array(z.int().nonnegative()).readonly())
      .readonly()
      .meta({ norsk: "antall", means: "One list for each row, with one count for each column" }),
  })
  .refine(
    ({ rows, columns, counts }) =>
      counts.length === rows.length && counts.every((row) => row.length === columns.length),
    { path: ["counts"], error: "not one count for each row and column" },
  )
  .meta({ norsk: "tabell over antall", means: "Counts by row and column" });
export type CountTable = z.output<typeof CountTable>;
