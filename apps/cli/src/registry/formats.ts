import { Status } from "@prehosp/model";
import { type FlatFormat, codeTables, datasets, redcapFormat, wholeFormat } from "@prehosp/registry";
import { Effect } from "effect";
import { stopped } from "../stopped.ts";

/** How the file is said to be written. */
export interface Said {
  readonly format: string;
  readonly dataset: string;
  readonly incident?: string;
  readonly status?: string;
}

/** The formats of our own, of any dataset. */
const own = { "prehosp-flat-1": wholeFormat, redcap: redcapFormat } as const;

/** The formats of our own, and the exports that can be read. */
export const formatNames: readonly string[] = [...Object.keys(own), ...codeTables.map(({ id }) => id)];

/** A format by its name, with what only whoever has the file can say of it. */
export const formatOf = ({ format, dataset: id, incident, status }: Said) =>
  Effect.gen(function* () {
    if (format === "prehosp-flat-1" || format === "redcap") {
      const dataset = datasets.find((one) => one.id === id || one.id === `prehosp.${id}`);
      const known = datasets.map((one) => one.id).join(", ");
      return dataset === undefined
        ? yield* stopped(`there is no dataset "${id}"`, `it is one of ${known}`)
        : (own[format](dataset) satisfies FlatFormat);
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
    return { ...table, incident, status: real.data } satisfies FlatFormat;
  });
