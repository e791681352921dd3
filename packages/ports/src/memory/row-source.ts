import type { Remark } from "@prehosp/model";
import { Effect, Stream } from "effect";
import type * as z from "zod";
import { AdapterError } from "../adapter-error.ts";

export interface Row<T> {
  readonly value: T | undefined;
  readonly remarks: readonly Remark[];
  readonly resume: string;
}

const remarksOf = (n: number, error: z.ZodError): readonly Remark[] =>
  error.issues.map((i) => ({ code: "unreadable", path: `/${[n, ...i.path].join("/")}`, means: i.message }));

/** Reads rows of plain JSON after a position: every row comes out, whole or with remarks; the position is the number of the row. */
export const rowsAfter = <T>(
  rows: readonly unknown[],
  schema: z.ZodType<T>,
  operation: string,
  after: string | undefined,
): Stream.Stream<Row<T>, AdapterError> =>
  Stream.suspend(() => {
    const from = after === undefined ? 0 : /^\d+$/.test(after) ? Number(after) : Number.NaN;
    if (!(from <= rows.length))
      return Stream.fromEffect(
        Effect.fail(
          new AdapterError({
            adapter: "memory",
            operation,
            reason: "Unintelligible",
            message: "the position is not one of this source",
          }),
        ),
      );
    return Stream.fromIterable(
      rows.slice(from).map((row, i): Row<T> => {
        const read = schema.safeParse(row);
        const resume = String(from + i + 1);
        return read.success
          ? { value: read.data, remarks: [], resume }
          : { value: undefined, remarks: remarksOf(from + i, read.error), resume };
      }),
    );
  });
