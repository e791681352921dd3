import type { Editions, Kinds, Ledger, Timers, Vault } from "@prehosp/ports";
import { Effect, Layer } from "effect";
import { Database } from "./database.ts";
import { editionsLayer } from "./editions.ts";
import { ledgerLayer } from "./ledger.ts";
import { migrated } from "./migrations.ts";
import { type Projections, projectionsLayer } from "./projections.ts";
import type { MasterKeySettings } from "./settings.ts";
import { StorageError } from "./storage-error.ts";
import { timersLayer } from "./timers.ts";
import { vaultLayer } from "./vault.ts";

/** What stands on the one database. */
export type Storage = Ledger | Vault | Editions | Timers | Projections;

/** Ledger, Vault, Editions, Timers and Projections from one database, with its tables brought up to date first. */
export const storage = <E, R>(from: {
  readonly database: Layer.Layer<Database, E, R>;
  /** Every kind of fact this hub knows: others are refused when written. */
  readonly kinds: Kinds;
  readonly master: MasterKeySettings;
}): Layer.Layer<Storage, E | StorageError, R> => {
  const ready = migrated.pipe(Layer.provideMerge(from.database));
  return Layer.mergeAll(
    vaultLayer(from.master),
    editionsLayer,
    timersLayer,
    projectionsLayer.pipe(Layer.provideMerge(ledgerLayer(from.kinds))),
  ).pipe(Layer.provide(ready));
};

/**
 * To be run once after a backup has been restored in place, with every process stopped: what is appended from then on comes after
 * everything that readers out there have seen. A restore into a new cluster is noticed by itself.
 */
export const afterRestore: Effect.Effect<void, StorageError, Database> = Effect.gen(function* () {
  const { sql } = yield* Database;
  yield* sql`update epoch set number = greatest(number + 1, extract(epoch from clock_timestamp())::bigint)`.pipe(
    Effect.mapError(
      () =>
        new StorageError({
          reason: "Unreachable",
          message: "The ledger's epoch could not be raised; is the database started and restored?",
        }),
    ),
  );
});
