import { Books, type Region, booksOf, drafts, kinds } from "@prehosp/chain";
import type { Adapters } from "@prehosp/hub";
import { OrgId } from "@prehosp/model";
import { type Instant, instant, instantOf, osloDay } from "@prehosp/model/time";
import { Editions, Ledger, Vault, choose } from "@prehosp/ports";
import { memoryEditions, memoryLedger, memoryVault } from "@prehosp/ports/memory";
import type { Command } from "commander";
import { Effect, Layer, Stream } from "effect";
import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import { demonstration } from "../demo.ts";
import { fillWithMonthAfter, fillWithYear } from "../demo-year/fill.ts";
import { drawnOn, readDeployment } from "../read-deployment.ts";
import { SELF, regionFor } from "../run/board.ts";
import { stopped } from "../stopped.ts";
import { storages } from "../storage.ts";

/** Where a command reads its ledger, as it is said on the command line. */
export interface SourceOptions {
  readonly data?: string;
  readonly region?: string;
  readonly deployment?: string;
  readonly demoYear?: true;
  readonly demoMonthAfter?: true;
  readonly at?: string;
}

/** Adds the options of `SourceOptions` to a command. */
export const withSource = (command: Command): Command =>
  command
    .option("--data <folder>", "read this data folder; without any source the demonstration's year is played in memory")
    .option("-r, --region <file>", "the region's data (JSON) for --data, or demo")
    .option("-d, --deployment <file>", "read the ledger, region, edition and packs of a deployment (JSON)")
    .option(
      "--demo-year",
      "fill the folder with the demonstration's year first, where it is not there (about half a minute)",
    )
    .option("--demo-month-after", "and then the month after it, under the agreements that are signed by then")
    .option("--at <instant>", "the demonstration as of then (2026-11-22T12:00:00Z); without it noon today");

type Stored = Layer.Layer<Ledger | Editions | Vault, { readonly _tag: string }>;

const instantOfDemo = (said: string | undefined) =>
  Effect.gen(function* () {
    if (said === undefined) return instantOf(Date.parse(`${osloDay(instantOf(Date.now()))}T12:00:00Z`));
    return instant(said) ?? (yield* stopped(`"${said}" is not an instant`, "write it like 2026-11-22T12:00:00Z"));
  });

/** The demonstration as of an instant: its region, and the speeds its travel times rest on. */
export const demoAt = (at: Instant) => {
  const { region, deployment } = demonstration(at, { use: "memory", settings: {} });
  const { speeds = {} } = (deployment.doors.travel?.settings ?? {}) as { readonly speeds?: object };
  return { region, speeds, deployment };
};

const inMemory = Layer.mergeAll(memoryLedger({ kinds }), memoryVault(), memoryEditions());

const inFolder = (folder: string, options: SourceOptions) =>
  options.demoYear || existsSync(join(folder, "data"))
    ? Effect.succeed(storages[0].layer({ folder: resolve(folder) }))
    : stopped(
        `there is no database in ${folder}`,
        "fill one with `prehosp run … --data` or --demo-year, or name another folder",
      );

/** Whose incidents lie in a ledger, by its first one. */
const ownerOf = Effect.gen(function* () {
  const facts = yield* (yield* Ledger).since(undefined, ["incident.received"]).pipe(Stream.take(1), Stream.runCollect);
  return facts[0]?.owner ?? OrgId.parse("unknown");
});

interface Where {
  readonly stored: Stored;
  /** The region to work in once the ledger is open. */
  readonly region: Effect.Effect<Region, { readonly _tag: string }, Ledger>;
  readonly spec: Pick<Parameters<typeof booksOf>[1], "edition" | "layers" | "packs">;
}

const HEARING = { edition: "2019-06-19-horing" } as const;

const byDeployment = (file: string, at: Instant, adapters: Adapters) =>
  Effect.gen(function* () {
    const { deployment, region, areas } = yield* readDeployment(file);
    const storage = deployment.doors.storage;
    if (!storage || storage.use === "memory")
      return yield* stopped(
        `the deployment ${file} keeps its ledger in memory`,
        "name a database under /doors/storage",
      );
    const stored = choose([...storages, ...(adapters.storage ?? [])], storage);
    const { edition, layers, packs } = deployment;
    const loaded: Region = typeof region === "object" ? region : drawnOn(demoAt(at).region, areas);
    return { stored, region: Effect.succeed(loaded), spec: { edition, layers, packs } } satisfies Where;
  });

const byFolder = (folder: string, at: Instant, options: SourceOptions) =>
  Effect.gen(function* () {
    const demo = demoAt(at).region;
    const region = Effect.gen(function* () {
      if (options.demoYear || options.demoMonthAfter || options.region === "demo") return demo;
      const owner = yield* ownerOf;
      if (options.region === undefined && demo.organisations.some((o) => o.id === owner)) return demo;
      return (yield* regionFor(options.region, owner)).region;
    });
    return { stored: yield* inFolder(folder, options), region, spec: HEARING } satisfies Where;
  });

/** The books of a region over an open ledger: drafts that both parties have signed are in force from their day. */
const booksOver = (region: Region, spec: Where["spec"]) =>
  Effect.gen(function* () {
    const on = osloDay(instantOf(Date.now()));
    const made = booksOf(region, { ...spec, on }, SELF, yield* drafts);
    if ("books" in made) return made.books;
    return yield* stopped("the region's data does not hold together", "mend what is listed", [...made.problems]);
  });

/** Runs a program over the ledger that the options name, with the region's books; `today` is the last day there can be incidents of. */
export const overSource = <A, E>(
  options: SourceOptions,
  adapters: Adapters,
  program: (today: ReturnType<typeof osloDay>) => Effect.Effect<A, E, Books | Ledger | Editions | Vault>,
) =>
  Effect.gen(function* () {
    const { data, deployment, region: named } = options;
    if (deployment !== undefined && (data !== undefined || named !== undefined))
      return yield* stopped("--deployment goes with neither --data nor --region", "leave the others out");
    if ((options.demoYear || options.demoMonthAfter) && named !== undefined && named !== "demo")
      return yield* stopped(
        "--demo-year and --demo-month-after go with the demonstration region",
        "leave --region out",
      );
    const at = yield* instantOfDemo(options.at);
    const demo = demoAt(at);
    const where: Where =
      deployment !== undefined
        ? yield* byDeployment(deployment, at, adapters)
        : data !== undefined
          ? yield* byFolder(data, at, options)
          : { stored: inMemory, region: Effect.succeed(demo.region), spec: HEARING };
    return yield* Effect.gen(function* () {
      const books = yield* booksOver(yield* where.region, where.spec);
      return yield* Effect.gen(function* () {
        if (options.demoYear || where.stored === inMemory) yield* fillWithYear(at, demo.speeds);
        if (options.demoMonthAfter) yield* fillWithMonthAfter(at, demo.speeds);
        return yield* program(osloDay(at));
      }).pipe(Effect.provideService(Books, books));
    }).pipe(Effect.provide(where.stored));
  });
