import { Books } from "@prehosp/chain";
import { type DemoIncident, demoMonthAfter, demoYear, demoYearExpected } from "@prehosp/demo-region";
import { known } from "@prehosp/model/absence";
import type { Instant } from "@prehosp/model/time";
import { Ledger } from "@prehosp/ports";
import { Effect, Stream } from "effect";
import { progress } from "../progress.ts";
import { stopped } from "../stopped.ts";
import { carriedOver } from "./carried-over.ts";
import { playedAlone } from "./played-alone.ts";

const BATCH = 50;
const AT_ONCE = 4;

/** How many incidents with ids like these a ledger holds already. */
const held = (ids: string) =>
  Effect.gen(function* () {
    const facts = yield* (yield* Ledger).since(undefined, ["incident.received"]).pipe(Stream.runCollect);
    return new Set(facts.map((f) => f.subject).filter((s) => s.startsWith(ids))).size;
  });

const filledWith = (
  incidents: readonly DemoIncident[],
  ids: string,
  at: Instant,
  speeds: object,
  enough = incidents.length,
) =>
  Effect.gen(function* () {
    if ((yield* held(ids)) >= enough) return { incidents: incidents.length, facts: 0 };
    const bar = progress(incidents.length, process.stderr, "incidents");
    let facts = 0;
    for (let i = 0; i < incidents.length; i += BATCH) {
      const played = yield* Effect.forEach(
        incidents.slice(i, i + BATCH),
        (one) => playedAlone(one, known(one.incident.received) ? one.incident.received : at, speeds),
        { concurrency: AT_ONCE },
      );
      facts += yield* carriedOver(played);
      bar.at(i + played.length);
    }
    bar.done();
    return { incidents: incidents.length, facts };
  }).pipe(
    Effect.catchIf(
      (e) => e._tag === "LedgerError" && e.reason === "Conflict",
      () =>
        stopped(
          "the ledger holds another demonstration than this",
          "say --at as it was said then, or name an empty folder",
        ),
    ),
  );

/**
 * Fills a ledger with the demonstration's year before an instant: each incident goes through the chain in memory, and what came of it
 * is carried over in batches. A ledger that holds the whole year is left as it is, also one of before the incidents without a trace came to
 * it (the newest of the others are filled after them); filling for the same instant goes on where it stopped.
 */
export const fillWithYear = (at: Instant, speeds: object) => {
  const year = [...demoYear({ at })];
  return filledWith(year, "year-", at, speeds, year.length - demoYearExpected.untraced);
};

/** Fills a ledger with the month after an instant in the same way, under the agreements of the books: those signed by then among them. */
export const fillWithMonthAfter = (at: Instant, speeds: object) =>
  Effect.gen(function* () {
    const { agreements } = (yield* Books).agreements;
    return yield* filledWith([...demoMonthAfter({ at, agreements })], "next-", at, speeds);
  });
