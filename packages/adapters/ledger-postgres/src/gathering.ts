import type { LedgerError } from "@prehosp/ports";
import { Deferred, Effect, type Scope } from "effect";
import type { FactRow } from "./fact-rows.ts";

/** Writes rows in one statement, all or nothing; gives the ids of those that were known, by their place among the rows. */
export type Write = (rows: readonly FactRow[]) => Effect.Effect<ReadonlyMap<number, string>, LedgerError>;

interface Call {
  readonly rows: readonly FactRow[];
  readonly answer: Deferred.Deferred<ReadonlyMap<number, string>, LedgerError>;
}

// A call of this many rows gains nothing by company.
const large = 100;
// What the statement itself was refused for; then nothing of it was written, and it may have been one call's fault only.
const refusals: ReadonlySet<LedgerError["reason"]> = new Set(["Conflict", "Refused", "Unintelligible"]);

const part = (known: ReadonlyMap<number, string>, from: number, length: number): ReadonlyMap<number, string> =>
  known.size === 0
    ? known
    : new Map([...known].filter(([at]) => at >= from && at < from + length).map(([at, id]) => [at - from, id]));

/**
 * For a database with one session, where statements wait for each other: small calls that arrive while one is under way are
 * written together in the next. Each call is still all or nothing by itself: a statement is one transaction, and one that is refused
 * has written nothing, whereupon each of its calls is made alone. A caller that goes away takes back what has not been begun.
 */
export const gathering = (write: Write, scope: Scope.Scope): Write => {
  const waiting: Call[] = [];
  let taken: readonly Call[] = [];
  let underWay = false;

  const alone = (call: Call) =>
    write(call.rows).pipe(
      Effect.onExit((exit) => Deferred.done(call.answer, exit)),
      Effect.ignore,
    );

  const together = (calls: readonly Call[]): Effect.Effect<void> =>
    write(calls.flatMap((call) => call.rows)).pipe(
      Effect.map((known) => {
        let from = 0;
        for (const { rows, answer } of calls) {
          Deferred.doneUnsafe(answer, Effect.succeed(part(known, from, rows.length)));
          from += rows.length;
        }
      }),
      Effect.catch((error) => {
        if (refusals.has(error.reason)) return Effect.forEach(calls, alone, { discard: true });
        for (const { answer } of calls) Deferred.doneUnsafe(answer, Effect.fail(error));
        return Effect.void;
      }),
    );

  const next = (): readonly Call[] => {
    let [rows, calls] = [0, 0];
    for (const call of waiting) {
      rows += call.rows.length;
      if (calls > 0 && rows > large) break;
      calls++;
    }
    return waiting.splice(0, calls);
  };

  const all = Effect.gen(function* () {
    while (waiting.length > 0) {
      taken = next();
      const [only] = taken;
      yield* only !== undefined && taken.length === 1 ? alone(only) : together(taken);
    }
    // In the same step as the look at the queue: whoever comes after this begins anew.
    underWay = false;
  });

  const begin = Effect.map(Effect.forkIn(all, scope), (fiber) =>
    fiber.addObserver((exit) => {
      if (exit._tag === "Success") return;
      // Closed, or a defect: nobody is left waiting for an answer that will not come. What has its answer keeps it.
      underWay = false;
      const ended = Effect.failCause(exit.cause);
      for (const { answer } of [...taken, ...waiting.splice(0)]) Deferred.doneUnsafe(answer, ended);
    }),
  );

  return (rows) =>
    rows.length >= large
      ? write(rows)
      : Effect.uninterruptibleMask((restore) =>
          Effect.suspend(() => {
            const call: Call = { rows, answer: Deferred.makeUnsafe() };
            waiting.push(call);
            const begun = underWay ? Effect.void : begin;
            underWay = true;
            return Effect.andThen(begun, restore(Deferred.await(call.answer))).pipe(
              Effect.onInterrupt(() =>
                Effect.sync(() => {
                  const at = waiting.indexOf(call);
                  if (at >= 0) waiting.splice(at, 1);
                }),
              ),
            );
          }),
        );
};
