import { Books, citationOf, replay, smallNumbersOf, withoutSmall } from "@prehosp/chain";
import { PolicyEdition } from "@prehosp/dispatch";
import type { Adapters } from "@prehosp/hub";
import { Editions } from "@prehosp/ports";
import { LayerEntry } from "@prehosp/rules";
import type { Command } from "commander";
import { Effect } from "effect";
import { readFileSync, writeFileSync } from "node:fs";
import * as z from "zod";
import { carriedOut, print, printJson } from "../out.ts";
import { progress } from "../progress.ts";
import { readJson } from "../read-json.ts";
import { readDraft } from "../replay/draft-file.ts";
import { unitName } from "../replay/names.ts";
import { type PeriodOptions, periodOf, withPeriod } from "../replay/period.ts";
import { reportText } from "../replay/report-text.ts";
import { type SourceOptions, overSource, withSource } from "../replay/source.ts";
import { stopped } from "../stopped.ts";

interface ReplayOptions extends SourceOptions, PeriodOptions {
  readonly edition?: string;
  readonly layers?: string;
  readonly pack?: readonly string[];
  readonly draft?: string;
  readonly cite?: string;
  readonly json?: true;
}

const YEAR = 365;

const editionOf = (said: string | undefined) => {
  const read = PolicyEdition.shape.id.optional().safeParse(said);
  return read.success
    ? Effect.succeed(read.data)
    : stopped(`there is no edition "${said}"`, `the known ones are ${PolicyEdition.shape.id.options.join(", ")}`);
};

const layersOf = (file: string | undefined) =>
  Effect.gen(function* () {
    if (file === undefined) return undefined;
    const said = yield* readJson(file);
    const read = z.array(LayerEntry).safeParse(Array.isArray(said) ? said : [said]);
    if (read.success) return read.data;
    return yield* stopped(
      `the choices in ${file} do not have the shape asked for`,
      "see LayerEntry in @prehosp/rules",
      read.error.issues.map((i) => ({ path: `/${i.path.map(String).join("/")}`, message: i.message })),
    );
  });

/** Writes a copy of the draft that cites the replay; the draft itself is left alone. */
const cited = (file: string, draft: string, replayed: object) =>
  Effect.try({
    try: () => {
      const said = JSON.parse(readFileSync(draft, "utf8")) as object;
      writeFileSync(file, `${JSON.stringify({ ...said, replay: replayed }, undefined, 2)}\n`);
    },
    catch: () => stopped(`the file ${file} cannot be written`, "name a file in a folder that is there"),
  });

const replayed = (options: ReplayOptions, adapters: Adapters) =>
  Effect.gen(function* () {
    const edition = yield* editionOf(options.edition);
    const layers = yield* layersOf(options.layers);
    const packs = yield* Effect.forEach(options.pack ?? [], readJson);
    if (options.cite !== undefined && options.draft === undefined)
      return yield* stopped("--cite goes with --draft only", "name the draft that shall cite the replay");
    yield* overSource(options, adapters, (today) =>
      Effect.gen(function* () {
        const { agreements, region } = yield* Books;
        const period = yield* periodOf(options, today, YEAR);
        const draft = options.draft === undefined ? undefined : yield* readDraft(options.draft, agreements.agreements);
        let shown: ReturnType<typeof progress> | undefined;
        const report = yield* replay({ period, edition, layers, packs, draft }, ({ done, of }) =>
          (shown ??= progress(of, process.stderr, "incidents")).at(done),
        ).pipe(Effect.ensuring(Effect.sync(() => shown?.done())));
        const citation = citationOf(report);
        // Kept as an edition, so that what a draft cites can be looked up by its address.
        yield* (yield* Editions).put(report);
        if (options.cite !== undefined && citation) yield* cited(options.cite, options.draft!, citation);
        const told = withoutSmall(report, smallNumbersOf(region));
        if (options.json) printJson({ citation, report: told });
        else print(`${reportText(told, unitName(region))}\n\n${citation?.hash ?? ""}`);
        const { broken } = report.reproduced;
        if (broken.length > 0)
          return yield* stopped(
            `${broken.length} proposals do not come out of what they were made from, by the same version of the code`,
            "report it with the ids above: a judgement must be reproducible",
          );
      }),
    );
  });

const collected = (value: string, before: readonly string[] = []): readonly string[] => [...before, value];

/** Adds `prehosp replay` to the command. */
export const addReplay = (program: Command, adapters: Adapters): Command =>
  withPeriod(
    withSource(
      program
        .command("replay")
        .description(
          "judge past situations again: as of their day, or under another edition, parameter, local pack or agreement draft",
        ),
    ),
    "the day a year before --to",
  )
    .option("--edition <id>", "under another edition of the guideline")
    .option("--layers <file>", "under other choices of parameters (JSON, one LayerEntry or a list)")
    .option("--pack <file>", "under a local pack (JSON); may be said several times", collected)
    .option("--draft <file>", "under a draft of an agreement (JSON), as if it held from the first day")
    .option("--cite <file>", "write a copy of the draft that cites this replay")
    .option("--json", "the report and its address as one JSON object")
    .addHelpText(
      "after",
      `
Without another edition, choice, pack or draft each proposal is made again as of its day and held bit for bit against the one
that was made; exit code 1 where the same version of the code gives another. With one, only what it changes is counted. The
report is content-addressed: the same question over the same facts has the same address, and a draft cites it.

Examples: prehosp replay --data ./data --demo-year
          prehosp replay --data ./data --draft draft.json --cite draft-cited.json`,
    )
    .action((options: ReplayOptions) => carriedOut(replayed(options, adapters)));
