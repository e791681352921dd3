import type { Command } from "commander";
import { Effect } from "effect";
import { readFileSync } from "node:fs";
import * as z from "zod";
import { carriedOut, print, printJson } from "../out.ts";
import { readJson } from "../read-json.ts";
import { type Said, saysHowWritten } from "../registry/formats.ts";
import { ask, hubAt } from "../run/into-hub.ts";
import { stopped } from "../stopped.ts";

interface ImportOptions extends Said {
  readonly hub: string;
  readonly apply?: true;
}

const Remark = z.object({ code: z.string(), path: z.string(), means: z.string() });
const Seen = z.object({
  plan: z.string(),
  counts: z.object({ rows: z.int(), whole: z.int(), remarked: z.int(), known: z.int(), refused: z.int() }),
  remarks: z.array(Remark),
  rows: z.array(z.object({ row: z.int(), status: z.string(), form: z.string().optional(), remarks: z.array(Remark) })),
});
const Problem = z.object({
  title: z.string(),
  issues: z.array(z.object({ path: z.string(), message: z.string() })).default([]),
});

const textOf = (file: string, encoding: string) =>
  Effect.try({
    try: () => new TextDecoder(encoding, { ignoreBOM: true }).decode(readFileSync(file)),
    catch: () =>
      stopped(`the file ${file} cannot be read as ${encoding}`, "name a file that is there, and its encoding"),
  });

/** The file as the hub takes it. */
const bodyOf = (file: string, { format, dataset, incident, status, delimiter, encoding }: ImportOptions) =>
  format === "fhir"
    ? readJson(file)
    : Effect.map(textOf(file, encoding), (csv) => ({
        format,
        delimiter: delimiter === "tab" ? "\t" : delimiter,
        csv,
        ...(incident === undefined
          ? { dataset: dataset.startsWith("prehosp.") ? dataset : `prehosp.${dataset}` }
          : { incident, status }),
      }));

const asked = (hub: URL, path: string, body: unknown) =>
  Effect.gen(function* () {
    const { status, body: said } = yield* ask(hub, path, body);
    const read = Seen.safeParse(said);
    if ((status === 200 || status === 201) && read.success) return read.data;
    const { title, issues } = Problem.safeParse(said).data ?? { title: String(status), issues: [] };
    const where = issues.slice(0, 3).map(({ path: at, message }) => `; ${at}: ${message}`);
    return yield* stopped(`the hub ${hub.origin} does not take the file (${title}${where.join("")})`, "mend it there");
  });

const told = (at: string, { code, path, means }: z.output<typeof Remark>): string =>
  `${at}${path === "" || path.startsWith("line ") ? "" : ` ${path}`}: ${code}: ${means}`;

const bring = (file: string, options: ImportOptions) =>
  Effect.gen(function* () {
    const hub = yield* hubAt(options.hub);
    const body = yield* bodyOf(file, options);
    const seen = yield* asked(hub, "/api/v1/registry/imports/preview", body);
    const done = options.apply
      ? yield* asked(hub, `/api/v1/registry/imports?plan=${encodeURIComponent(seen.plan)}`, body)
      : seen;
    const { counts, remarks, rows } = done;
    if (options.json) printJson({ file, applied: options.apply === true, ...done });
    else {
      const will = options.apply ? "brought in" : "to be brought in; say --apply";
      print(
        [
          ...remarks.map((one) => told("file", one)),
          ...rows.flatMap(({ row, status, remarks: said }) => said.map((one) => told(`${status} ${String(row)}`, one))),
          `${String(counts.rows)} rows: ${String(counts.whole + counts.remarked)} ${will} (${String(counts.remarked)} with remarks) · ${String(counts.known)} known · ${String(counts.refused)} refused`,
        ].join("\n"),
      );
    }
    process.exitCode = counts.remarked + counts.refused > 0 ? 3 : 0;
  });

/** Adds `prehosp registry import`. */
export const addRegistryImport = (registry: Command): Command =>
  saysHowWritten(
    registry
      .command("import")
      .description("bring cases that others have written into a hub as drafts: shown first, brought in with --apply")
      .argument("<file>", "a QuestionnaireResponse or a Bundle of them, or a table with its headings first"),
    ["fhir"],
  )
    .option("--hub <url>", "the hub that takes it", "http://127.0.0.1:3113")
    .option("--apply", "bring it in, as the hub showed it")
    .addHelpText(
      "after",
      "\nEnds with 0 where every row is whole or known, 3 where one is remarked on or refused, 1 where the file is not taken. The same file again changes nothing.\n\nExample: prehosp registry import cases.json --apply",
    )
    .action((file: string, options: ImportOptions) => carriedOut(bring(file, options)));
