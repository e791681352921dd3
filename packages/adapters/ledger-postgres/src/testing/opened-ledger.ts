import { type Kinds, Ledger, type LedgerError, type NewFact } from "@prehosp/ports";
import { Effect, Layer, ManagedRuntime, Stream } from "effect";
import { afterAll, beforeAll } from "vitest";
import { Database } from "../database.ts";
import { storage, type Storage } from "../storage.ts";
import type { StorageError } from "../storage-error.ts";
import type { TestDatabase } from "./databases.ts";
import { kinds, subject } from "./words.ts";

export const refs = (facts: readonly NewFact[]): readonly string[] => facts.map((f) => f.source.ref);

/** Runs on a storage in a new database, opened before the tests of this block and closed after them. */
export const openedStorage = (fresh: TestDatabase["fresh"]) => {
  let runtime: ManagedRuntime.ManagedRuntime<Storage | Database, StorageError>;
  beforeAll(async () => {
    const database = await fresh();
    runtime = ManagedRuntime.make(
      storage({ database, kinds, master: { ephemeral: true } }).pipe(Layer.provideMerge(database)),
    );
    await runtime.runPromise(Effect.void);
  });
  afterAll(() => runtime.dispose());
  return <A, E>(effect: Effect.Effect<A, E, Storage | Database>): Promise<A> => runtime.runPromise(effect);
};

/** The ledger of such a storage. */
export const openedLedger = (fresh: TestDatabase["fresh"]) => {
  const stored = openedStorage(fresh);
  const run = <A, E>(use: (ledger: Ledger["Service"]) => Effect.Effect<A, E, Database>): Promise<A> =>
    stored(Effect.flatMap(Ledger, use));
  const flip = <A>(use: (ledger: Ledger["Service"]) => Effect.Effect<A, LedgerError>): Promise<LedgerError> =>
    run((ledger) => Effect.flip(use(ledger)));
  /** As another process with the same database: another Ledger, that knows nothing of what this one has appended. */
  const beside = <A, E>(known: Kinds, use: (ledger: Ledger["Service"]) => Effect.Effect<A, E>): Promise<A> =>
    stored(
      Effect.flatMap(Database, (same) =>
        Effect.flatMap(Ledger, use).pipe(
          Effect.provide(
            storage({ database: Layer.succeed(Database, same), kinds: known, master: { ephemeral: true } }),
          ),
        ),
      ),
    );
  const about = (id: string, as = {}) => run((l) => Stream.runCollect(l.of(subject(id), as)));
  return { run, flip, beside, about };
};
