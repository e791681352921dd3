import type { SubjectId } from "@prehosp/model";
import { type Cursor, type Fact, Ledger, LedgerError } from "@prehosp/ports";
import { Effect, Stream } from "effect";
import { type Group, type Subject, type Told, nothingTold } from "./told.ts";

/** Facts by their subject, in recorded order. */
export type Facts = Map<SubjectId, Fact[]>;

/** How far a ledger was read. */
export interface Position {
  readonly told: Told;
  cursor: Cursor | undefined;
}

export const atTheBeginning = (): Position => ({ told: nothingTold(), cursor: undefined });

/**
 * Takes in what came after the position; `changed` hears of every group that was told of, and `facts` keeps those of the wanted that
 * began. A fact is counted and passed in one step, so that who is interrupted misses nothing.
 */
export const readOn = (
  at: Position,
  wanted: (group: Group) => boolean,
  facts: Facts,
  changed: (group: Group) => void,
): Effect.Effect<void, LedgerError, Ledger> =>
  Effect.flatMap(Ledger, (ledger) =>
    ledger.since(at.cursor).pipe(
      Stream.runForEachArray((some) =>
        Effect.sync(() => {
          for (const fact of some) {
            const subject = at.told.take(fact);
            at.cursor = fact.cursor;
            if (subject === undefined) continue;
            changed(subject.group);
            // What began in this reading is whole in it.
            if (subject.read > 1) facts.get(subject.id)?.push(fact);
            else if (wanted(subject.group)) facts.set(subject.id, [fact]);
          }
        }),
      ),
    ),
  );

/** Reads the whole ledger for the facts of some subjects, as many as were counted of each. */
export const readAgain = (
  { told }: Position,
  missing: ReadonlySet<Subject>,
  facts: Facts,
): Effect.Effect<void, LedgerError, Ledger> =>
  Effect.flatMap(Ledger, (ledger) =>
    ledger.since(undefined).pipe(
      Stream.runForEachArray((some) =>
        Effect.sync(() => {
          for (const fact of some) {
            const subject = told.subjects.get(fact.subject);
            if (subject === undefined || !missing.has(subject)) continue;
            const own = facts.get(fact.subject);
            if (own === undefined && fact.kind === subject.beginning) facts.set(fact.subject, [fact]);
            else if (own !== undefined && own.length < subject.read) own.push(fact);
          }
        }),
      ),
    ),
  );

/**
 * The facts of a subject that were counted and no later ones, so that all that is put together is of one moment: out of `facts`, where
 * they are let go, or else out of the ledger. A ledger that no longer has them is another one.
 */
export const countedOf = ({ id, beginning, read }: Subject, facts: Facts) =>
  Effect.gen(function* () {
    const ledger = yield* Ledger;
    const before = facts.get(id);
    facts.delete(id);
    const own: readonly Fact[] =
      before ??
      (yield* ledger.of(id).pipe(
        Stream.dropWhile(({ kind }) => kind !== beginning),
        Stream.take(read),
        Stream.runCollect,
      ));
    if (own.length === read) return own;
    return yield* new LedgerError({ reason: "Unintelligible", message: `${id} has fewer facts than were read` });
  });
