import type { Command } from "commander";
import { Effect } from "effect";
import { renameSync, writeFileSync } from "node:fs";
import * as z from "zod";
import { heading, row } from "../explain/page.ts";
import { carriedOut, print, printJson } from "../out.ts";
import { type PeriodOptions, daysOf, read } from "../registry/from-hub.ts";
import { stopped } from "../stopped.ts";

interface ExportOptions extends PeriodOptions {
  readonly dataset: string;
  readonly manifest?: string;
}

const share = z.number().optional();
const Coverage = z.object({
  from: z.string(),
  to: z.string(),
  registered: z.number(),
  found: z.number(),
  unclear: z.number(),
  dayless: z.number(),
  caughtUp: z.boolean(),
  drafts: z.number(),
  share,
  atLeast: share,
  timeToForm: z.object({ n: z.number(), missing: z.number(), before: z.number(), median: share, p90: share }),
});
const Exported = z.object({ manifest: z.looseObject({ cases: z.number() }), csv: z.string() });

const percent = (part: number | undefined): string =>
  part === undefined ? "nothing to divide by" : `${(part * 100).toFixed(1)} %`;
const days = (seconds: number | undefined): string =>
  seconds === undefined ? "none known" : `${(seconds / 86_400).toFixed(1)} days`;

const coverage = (options: PeriodOptions) =>
  Effect.gen(function* () {
    const query = yield* daysOf(options);
    const said = yield* read(Coverage, options.hub, `/api/v1/registry/coverage?${query.toString()}`);
    if (options.json) return printJson(said);
    const { timeToForm: spans } = said;
    print(
      [
        heading(`Arrests outside hospital, ${said.from} to ${said.to} (not included)`),
        ...row("registered", `${String(said.registered)} signed forms · ${String(said.drafts)} begun and not signed`),
        ...row("missed", `${String(said.found)} found without a signed form · ${String(said.unclear)} unclear`),
        ...row("coverage", `${percent(said.share)} · at least ${percent(said.atLeast)} if all that is unclear belongs`),
        ...row(
          "to form",
          `median ${days(spans.median)} · 90th percentile ${days(spans.p90)} · of ${String(spans.n)} forms`,
        ),
        ...row(
          "left out",
          `${String(said.dayless)} without a day · ${String(spans.missing)} without a moment · ${String(spans.before)} older than their event`,
        ),
        ...(said.caughtUp ? [] : row("not whole", "the hub has not read its whole ledger yet: more may be missed")),
      ].join("\n"),
    );
  });

const exported = (options: ExportOptions) =>
  Effect.gen(function* () {
    if (options.from === undefined || options.to === undefined)
      return yield* stopped("an export is of a period", "name it with --from and --to");
    const query = yield* daysOf(options);
    const id = options.dataset.includes(".") ? options.dataset : `prehosp.${options.dataset}`;
    query.set("dataset", id);
    const { manifest, csv } = yield* read(Exported, options.hub, `/api/v1/registry/exports?${query.toString()}`);
    if (options.json) return printJson({ manifest, csv });
    const { manifest: file } = options;
    if (file !== undefined)
      yield* Effect.try({
        try: () => {
          writeFileSync(`${file}.writing`, `${JSON.stringify(manifest, undefined, 2)}\n`);
          renameSync(`${file}.writing`, file);
        },
        catch: () => stopped(`the file ${file} cannot be written`, "name one that this account may write"),
      });
    // As it is: the hash of the manifest is of these bytes.
    process.stdout.write(csv);
    process.stderr.write(`${String(manifest.cases)} cases\n`);
  });

const HUB = "http://127.0.0.1:3113";

/** Adds `prehosp registry coverage` and `prehosp registry export`, which ask a running hub. */
export const addRegistryFromHub = (registry: Command): void => {
  registry
    .command("coverage")
    .description(
      "how many arrests have a signed form of those that calls and records show, and how soon the forms come",
    )
    .option("--hub <url>", "the hub that is asked", HUB)
    .option("--from <day>", "from this day (2026-01-01); without one twelve months back")
    .option("--to <day>", "to this day, not included; without one up to and with today")
    .option("--json", "the same as one JSON object")
    .action((options: PeriodOptions) => carriedOut(coverage(options)));
  registry
    .command("export")
    .description("the signed forms of a period as a flat file (prehosp-flat-1) on standard output")
    .option("--hub <url>", "the hub that is asked", HUB)
    .option("--dataset <id>", "ohca or ihca", "ohca")
    .option("--from <day>", "from this day (2026-01-01)")
    .option("--to <day>", "to this day, not included")
    .option("--manifest <file>", "write here what the file is, with its hash")
    .option("--json", "manifest and file as one JSON object")
    .addHelpText(
      "after",
      "\nThis is the register's own file, whole: it is not pseudonymised, and nobody's reservation is looked up in it.\n\nExample: prehosp registry export --from 2026-01-01 --to 2027-01-01 --manifest year.json > year.csv",
    )
    .action((options: ExportOptions) => carriedOut(exported(options)));
};
