import { Mapping, missionFile } from "@prehosp/mission-file";
import { type Incident, OrgId } from "@prehosp/model";
import { type Arrived, Editions, MissionSource, type NonEmpty } from "@prehosp/ports";
import type { Command } from "commander";
import { Context, Effect, Layer, Stream } from "effect";
import { resolve } from "node:path";
import { setFlagsFromString } from "node:v8";
import { carriedOut, print, printJson } from "../out.ts";
import { progress } from "../progress.ts";
import { readJson } from "../read-json.ts";
import { boardFor } from "../run/board.ts";
import { hubAt, intoHub } from "../run/into-hub.ts";
import { intoLedger, remembering } from "../run/into-ledger.ts";
import { memoryWatched } from "../run/memory.ts";
import { rowsRead } from "../run/rows-read.ts";
import { type RunSummary, summaryText } from "../run/summary.ts";
import { type TakenIn, takenIn } from "../run/taken-in.ts";
import { stopped } from "../stopped.ts";
import { storages } from "../storage.ts";

interface RunOptions {
  readonly mapping?: string;
  readonly region?: string;
  readonly data?: string;
  readonly hub?: string;
  readonly json?: true;
}

const BATCH = 100;
const AT_ONCE = 4;

/** Cuts a batch where an incident comes a second time: one append may say each incident once. */
const withoutTwins = (incidents: readonly Incident[]): readonly NonEmpty<Incident>[] => {
  const parts: [Incident, ...Incident[]][] = [];
  let ids = new Set<string>();
  for (const incident of incidents) {
    const part = ids.has(incident.id) ? undefined : parts.at(-1);
    if (part) part.push(incident);
    else {
      parts.push([incident]);
      ids = new Set();
    }
    ids.add(incident.id);
  }
  return parts;
};

/** The centre that the calls belong to: the mapping names it; a file in our own words says it call by call. */
const centreOf = (mapping: string | undefined) =>
  mapping === undefined
    ? Effect.succeed(OrgId.parse("prehosp-run"))
    : readJson(mapping).pipe(Effect.map((m) => Mapping.safeParse(m).data?.centre ?? OrgId.parse("prehosp-run")));

/** Where the batches go: a ledger of this process with its own board, or a hub. */
const destination = (options: RunOptions, counts: TakenIn) =>
  Effect.gen(function* () {
    if (options.hub !== undefined) {
      const hub = yield* hubAt(options.hub);
      return (batch: readonly Incident[]) =>
        Effect.forEach(batch, (i) => intoHub(hub, i, counts), { concurrency: AT_ONCE, discard: true });
    }
    if (options.data === undefined)
      process.stderr.write("prehosp: no --data, so an embedded database in memory, gone when this command ends\n");
    const storage = storages[0].layer(options.data === undefined ? {} : { folder: resolve(options.data) });
    const board = boardFor(options.region, yield* centreOf(options.mapping));
    const context = yield* Layer.build(Layer.mergeAll(storage, board));
    const editions = remembering(Context.get(context, Editions));
    return (batch: readonly Incident[]) =>
      Effect.forEach(withoutTwins(batch), (part) => intoLedger(part, counts), { discard: true }).pipe(
        Effect.provideService(Editions, editions),
        Effect.provideContext(context),
      );
  });

const run = (file: string, options: RunOptions) =>
  Effect.gen(function* () {
    if (options.hub !== undefined && (options.data !== undefined || options.region !== undefined))
      return yield* stopped(
        "--hub goes with neither --data nor --region",
        "the hub has its own database and region; leave the others out",
      );
    // On a large machine V8 lets garbage lie until the heap has grown by hundreds of MB; a file that takes hours shall not look like a leak.
    setFlagsFromString("--heap-growing-percent=30");
    const started = performance.now();
    const counts = takenIn();
    const rows = rowsRead();
    const memory = memoryWatched();
    const source = yield* MissionSource;
    // A mapping or a file that cannot be read is found before a database is made; standard input can be read only once.
    if (file !== "-") yield* source.incidents().pipe(Stream.take(1), Stream.runDrain);
    const bar = progress(process.stderr.isTTY ? yield* source.size : undefined);
    const send = yield* destination(options, counts);
    const batch = (arrived: readonly Arrived[]) =>
      Effect.gen(function* () {
        yield* send(arrived.map((a) => a.incident).filter((i) => i !== undefined));
        // Counted once it is taken in, so that the bar and a failure speak of what is done.
        for (const a of arrived) rows.add(a);
        memory.at(rows.total());
        bar.at(rows.total());
      });
    yield* source
      .incidents()
      .pipe(Stream.grouped(BATCH), Stream.runForEach(batch), Effect.ensuring(Effect.sync(bar.done)));
    const summary: RunSummary = {
      source: { file, ...(options.mapping ? { mapping: options.mapping } : {}) },
      into: options.hub ?? options.data ?? "memory",
      region: options.hub ? "the hub's own" : (options.region ?? "empty"),
      ...rows.summary(),
      ...counts.summary(),
      seconds: Math.round((performance.now() - started) / 100) / 10,
      memory: memory.growth(rows.total()),
    };
    if (options.json) printJson(summary);
    else print(summaryText(summary));
  }).pipe(
    Effect.provide(missionFile.layer({ file, ...(options.mapping ? { mapping: options.mapping } : {}) })),
    Effect.scoped,
  );

/** Adds `prehosp run` to the command. */
export const addRun = (program: Command): Command =>
  program
    .command("run")
    .description(
      "take a file or stream of incidents through the chain: facts, timelines and a judged proposal for each",
    )
    .argument("<file>", "CSV or NDJSON, also packed as .gz; - reads standard input")
    .option(
      "-m, --mapping <file>",
      "how the columns are read (JSON); without one each line is an incident in our own words",
    )
    .option("-r, --region <file>", "the region's data (JSON), or demo; without one a region with nobody in it")
    .option("--data <folder>", "folder of the embedded database; without one it is in memory and gone afterwards")
    .option("--hub <url>", "send the incidents to a running hub instead")
    .option("--json", "the summary as one JSON object")
    .addHelpText(
      "after",
      `
Every row is accounted for: whole + with remarks + unread = all. A row that cannot be read is a figure in the summary
and no failure; a second run of the same file adds nothing. The exit code is 1 where the file, the mapping, the data
folder or the hub cannot be used.

Example: prehosp run calls.csv.gz --mapping examples/rvfd/mapping.json --data ./data`,
    )
    .action((file: string, options: RunOptions) => carriedOut(run(file, options)));
