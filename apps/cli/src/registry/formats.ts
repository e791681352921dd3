import { Status } from "@prehosp/model";
import { type ImportFormat, type WholeFormat, codeTables, datasets, wholeFormat } from "@prehosp/registry";
import { Effect } from "effect";
import { stopped } from "../stopped.ts";

/** How the file is said to be written. */
export interface Said {
  readonly format: string;
  readonly dataset: string;
  readonly incident?: string;
  readonly status?: string;
}

/** The format of our own, and the exports that can be read. */
export const formatNames: readonly string[] = ["prehosp-flat-1", ...codeTables.map(({ id }) => id)];

/** A format by its name, with what only whoever has the file can say of it. */
export const formatOf = ({ format, dataset: id, incident, status }: Said) =>
  Effect.gen(function* () {
    if (format === "prehosp-flat-1") {
      const dataset = datasets.find((one) => one.id === id || one.id === `prehosp.${id}`);
      const known = datasets.map((one) => one.id).join(", ");
      return dataset === undefined
        ? yield* stopped(`there is no dataset "${id}"`, `it is one of ${known}`)
        : (wholeFormat(dataset) satisfies WholeFormat);
    }
    const table = codeTables.find((one) => one.id === format);
    if (table === undefined)
      return yield* stopped(`there is no format "${format}"`, `it is one of ${formatNames.join(", ")}`);
    if (incident === undefined)
      return yield* stopped(`${format} does not say which column names the event`, "name it with --incident");
    const real = Status.safeParse(status);
    if (!real.success)
      return yield* stopped(
        `${format} does not say whether its cases are real`,
        "say --status actual, exercise or test",
      );
    return { ...table, incident, status: real.data } satisfies ImportFormat;
  });
