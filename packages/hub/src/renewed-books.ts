import { Books, agreementDrafted, agreementStepped, agreementsWith, drafts, patiently } from "@prehosp/chain";
import type { PolicySpec } from "@prehosp/dispatch";
import { type Fact, Ledger } from "@prehosp/ports";
import { Effect, Layer, Schedule, Stream } from "effect";
import { rulesByDay } from "./rules-by-day.ts";

const KINDS: readonly string[] = [agreementDrafted.kind, agreementStepped.kind];

/**
 * The books of a hub as its deployment says, with the rules of the day it is, and the agreements that the parties have signed in the
 * ledger: as they stand at start, and renewed with each step of a draft, whoever took it. A ledger that does not answer leaves them as
 * they were until it does.
 */
export const renewedBooks = (loaded: Books["Service"], spec: PolicySpec): Layer.Layer<Books, never, Ledger> =>
  Layer.effect(
    Books,
    Effect.gen(function* () {
      const ledger = yield* Ledger;
      const today = yield* rulesByDay(loaded, spec);
      let { agreements } = loaded;
      const renew = Effect.gen(function* () {
        const made = agreementsWith(loaded.region, yield* drafts);
        agreements = made.agreements;
        for (const { draft, problems } of made.concerns.refused)
          yield* Effect.logWarning(
            `${draft.id} is signed but does not hold: ${problems.map((p) => p.problem).join(", ")}`,
          );
      });
      const untilDone = renew.pipe(
        Effect.tapError((e) => Effect.logError(`signed agreements cannot be read: ${e.reason}`)),
        Effect.retry(Schedule.spaced("5 seconds")),
        Effect.ignore,
      );
      // Listening before reading, so that nothing is signed unheard in between; a tail that ends begins anew.
      yield* ledger.tail.pipe(
        Stream.filter((f: Fact) => KINDS.includes(f.kind)),
        Stream.runForEach(() => untilDone),
        Effect.tapError(() => untilDone),
        Effect.retry(Schedule.spaced("5 seconds")),
        Effect.ignore,
        Effect.forkScoped({ startImmediately: true }),
      );
      yield* renew.pipe(
        patiently,
        Effect.catch(() => Effect.forkScoped(untilDone)),
      );
      return Books.of({
        ...loaded,
        get policy() {
          return today().policy;
        },
        get disclosure() {
          return today().disclosure;
        },
        get agreements() {
          return agreements;
        },
      });
    }),
  );
