import { type KeptDefibrillator, Books, keptDefibrillators, kinds, shownOf } from "@prehosp/chain";
import type { LocalFlag } from "@prehosp/defibrillators";
import type { Defibrillator } from "@prehosp/model";
import { type Day, type Instant, osloDay } from "@prehosp/model/time";
import { memoryLedger, memoryVault } from "@prehosp/ports/memory";
import type { Command } from "commander";
import { Effect, Layer } from "effect";
import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import { fillWithDefibrillators } from "../demo-defibrillators/fill.ts";
import { demonstration } from "../demo.ts";
import { booksFor } from "../run/board.ts";
import { stopped } from "../stopped.ts";
import { storages } from "../storage.ts";
import { type ListOptions, readList, saysHowListed } from "./read-list.ts";

/** Whose defibrillators a command looks at, as it is said on the command line. */
export interface FromOptions extends ListOptions {
  readonly data?: string;
  readonly list?: string;
}

/** Adds the options of `FromOptions` to a command. */
export const saysFrom = (command: Command): Command =>
  saysHowListed(
    command
      .option("--data <folder>", "those of this data folder; without any source the demonstration's 600")
      .option("--list <file>", "those of a list: OpenStreetMap, GeoJSON or a table"),
  );

/** One that is shown, with the reports that stand. */
export interface Listed {
  readonly is: Defibrillator;
  readonly flags: readonly LocalFlag[];
}

/** Those that may be shown, and how many may not; a list of somebody else is taken as it is. */
export interface From {
  readonly listed: readonly Listed[];
  readonly hidden: number;
}

const there = ({ standing, verified }: KeptDefibrillator): boolean => standing === "there" && verified;

const shownIn = (all: Iterable<KeptDefibrillator>, on: Day): From => {
  const standing = [...all].filter(there);
  const shown = standing.filter((one) => shownOf(one, on).outcome === "met");
  return {
    listed: shown.map(({ registration: { is }, flags }) => ({ is, flags })),
    hidden: standing.length - shown.length,
  };
};

const inDemonstration = (at: Instant) => {
  const { region } = demonstration(at, { use: "memory", settings: {} });
  return Effect.andThen(fillWithDefibrillators(at), keptDefibrillators).pipe(
    Effect.provide(Layer.merge(memoryLedger({ kinds }), memoryVault())),
    Effect.provideServiceEffect(Books, booksFor(region)),
  );
};

/** The embedded database of a folder that is there; `or` is the way out where none is. */
export const databaseIn = (folder: string, or: string) =>
  existsSync(join(folder, "data"))
    ? Effect.succeed(storages[0].layer({ folder: resolve(folder) }))
    : stopped(`there is no database in ${folder}`, or);

/** The defibrillators that the options name, those that are shown then; what the database seals is not read. The demonstration is as of then. */
export const defibrillatorsFrom = (options: FromOptions, at: Instant) =>
  Effect.gen(function* () {
    const { data, list } = options;
    if (data !== undefined && list !== undefined)
      return yield* stopped("--data and --list are two sources", "name one of them");
    if (list !== undefined) {
      const { read } = yield* readList(list, options);
      return {
        listed: read.flatMap((one) => ("is" in one ? [{ is: one.is, flags: [] }] : [])),
        hidden: 0,
      } satisfies From;
    }
    const on = osloDay(at);
    if (data === undefined) return shownIn((yield* inDemonstration(at)).values(), on);
    const database = yield* databaseIn(data, "fill one with `prehosp serve` or `prehosp defibrillators import`");
    return shownIn((yield* keptDefibrillators.pipe(Effect.provide(database))).values(), on);
  });
