import { Books, takeInLearning } from "@prehosp/chain";
import { Effect, Schedule } from "effect";
import { now } from "./routes/found.ts";

const AGAIN = Schedule.spaced("1 minute");

/**
 * Reads a learning source on from where the ledger says it was read to, now and every minute until the scope closes. One that does not
 * answer, or a position it does not know, is logged, and tried again.
 */
export const followLearning = (source: string) =>
  Effect.gen(function* () {
    const { region, self } = yield* Books;
    const once = Effect.gen(function* () {
      const said = { owner: region.id, by: self, at: yield* now };
      const records = yield* takeInLearning(source, said);
      if (records > 0) yield* Effect.logInfo(`${records} records of learning came from ${source}`);
    });
    yield* once.pipe(
      Effect.catch((e) => Effect.logError(`the learning source ${source} is not read: ${e.reason}`)),
      Effect.repeat(AGAIN),
    );
  });
