import { Status } from "@prehosp/model";
import { type FlatFormat, codeTables, datasets, redcapFormat, wholeFormat } from "@prehosp/registry";
import type { Command } from "commander";
import { Effect } from "effect";
import { stopped } from "../stopped.ts";

/** How the file is said to be written. */
export interface Said {
  readonly format: string;
  readonly dataset: string;
  readonly incident?: string;
  readonly status?: string;
  readonly delimiter: string;
  readonly encoding: string;
  readonly json?: true;
}

/** The formats of our own, of any dataset. */
const own = { "prehosp-flat-1": wholeFormat, redcap: redcapFormat } as const;

/** The formats of our own, and the exports that can be read. */
const formatNames: readonly string[] = [...Object.keys(own), ...codeTables.map(({ id }) => id)];

/** Adds what is said of how a file is written to a command that reads one, by default the first; `more` are formats that only this command takes. */
export const saysHowWritten = (command: Command, more: readonly string[] = []): Command => {
  const names = [...more, ...formatNames];
  return command
    .option("-f, --format <name>", `how it is written: ${names.join(", ")}`, names[0])
    .option("--dataset <id>", "of prehosp-flat-1 and redcap: ohca or ihca", "ohca")
    .option("--incident <column>", "of an export: the column that names the event, one line each")
    .option("--status <status>", "of an export: whether its cases are actual, exercise or test")
    .option("--delimiter <sign>", "between the cells: ; or , or tab; never guessed", ";")
    .option("--encoding <name>", "utf-8 or windows-1252; never guessed", "utf-8")
    .option("--json", "the same as one JSON object");
};

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
    return { ...table, is: "export", incident, status: real.data } satisfies FlatFormat;
  });
