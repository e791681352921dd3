import { demoYear } from "@prehosp/demo-region";
import { known } from "@prehosp/model/absence";
import type { Instant } from "@prehosp/model/time";
import { Ledger } from "@prehosp/ports";
import { Effect, Stream } from "effect";
import { progress } from "../progress.ts";
import { stopped } from "../stopped.ts";
import { carriedOver } from "./carried-over.ts";
import { type Stores, playedAlone } from "./played-alone.ts";

const BATCH = 50;

/** How many incidents of the year a ledger holds already. */
const held = Effect.gen(function* () {
  const facts = yield* (yield* Ledger).since(undefined, ["incident.received"]).pipe(Stream.runCollect);
  return new Set(facts.map((f) => f.subject).filter((s) => s.startsWith("year-"))).size;
});

/**
 * Fills a ledger with the demonstration's year before an instant: each incident goes through the chain in memory, and what came of it
 * is carried over in batches. A ledger that holds the whole year is left as it is; filling for the same instant goes on where it stopped.
 */
export const fillWithYear = (at: Instant, speeds: object) =>
  Effect.gen(function* () {
    const year = [...demoYear({ at })];
    const before = yield* held;
    if (before >= year.length) return { incidents: year.length, facts: 0 };
    const bar = progress(year.length, process.stderr, "incidents");
    let facts = 0;
    let batch: Stores[] = [];
    for (const [i, one] of year.entries()) {
      const { received } = one.incident;
      batch.push(yield* playedAlone(one, known(received) ? received : at, speeds));
      bar.at(i + 1);
      if (batch.length < BATCH && i + 1 < year.length) continue;
      facts += yield* carriedOver(batch);
      batch = [];
    }
    bar.done();
    return { incidents: year.length, facts };
  }).pipe(
    Effect.catchIf(
      (e) => e._tag === "LedgerError" && e.reason === "Conflict",
      () =>
        stopped(
          "the ledger holds another year of the demonstration",
          "say --at as it was said then, or name an empty folder",
        ),
    ),
  );
