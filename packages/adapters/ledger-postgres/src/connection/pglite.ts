import { PgClient } from "@effect/sql-pg";
import { Effect, Layer, Redacted } from "effect";
import { SqlClient } from "effect/sql";
import { Database } from "../database.ts";
import type { PgliteSettings } from "../settings.ts";
import { StorageError } from "../storage-error.ts";
import { existsSync } from "node:fs";
import { lockFolder, type LockedFolder } from "./folder-lock.ts";
import { hasRoomToStart, roomIn } from "./room.ts";
import { startThread, type Opening, type PgliteThread } from "./pglite-thread.ts";

const locked = (folder: string): Effect.Effect<LockedFolder, StorageError> =>
  Effect.suspend(() => {
    const lock = lockFolder(folder);
    return lock instanceof StorageError ? Effect.fail(lock) : Effect.succeed(lock);
  });

const started = (opening: Opening): Effect.Effect<PgliteThread, StorageError> =>
  Effect.tryPromise({
    try: () => startThread(opening),
    // PGlite's own words are addresses inside WASM; they help nobody at the console.
    catch: () =>
      new StorageError({
        reason: "Damaged",
        message: opening.dataFolder
          ? `The database in ${opening.dataFolder} cannot be opened: its files are damaged, from another version, or the disk is full. Restore the folder from a backup, or move it away to start empty.`
          : "The database in memory cannot be started; is there about 1 GB of free memory?",
      }),
  }).pipe(Effect.timeoutOrElse({ duration: "90 seconds", orElse: () => Effect.fail(slow) }));

const slow = new StorageError({ reason: "Damaged", message: "The embedded database did not open within 90 seconds." });

const crowded = (folder: string) =>
  new StorageError({
    reason: "NotWritable",
    message: `The disk of ${folder} is nearly full; free at least 80 MB, or name a folder on another disk.`,
  });

/** The embedded database in a thread of its own; `template` is a dumped data folder that spares the first start. */
export const pglite = (
  settings: PgliteSettings,
  template?: Uint8Array<ArrayBuffer>,
): Layer.Layer<Database, StorageError> =>
  Layer.unwrap(
    Effect.gen(function* () {
      const folder = settings.folder;
      const lock =
        folder === undefined
          ? undefined
          : yield* Effect.acquireRelease(locked(folder), (l) => Effect.sync(() => l.release()));
      if (lock && !existsSync(lock.data) && !hasRoomToStart(folder!)) return yield* crowded(folder!);
      const hasRoom = lock ? roomIn(folder!) : () => true;
      const opening = { ...(lock && { dataFolder: lock.data }), ...(template && { template }) };
      const thread = yield* Effect.acquireRelease(started(opening), (t) => Effect.promise(() => t.close()));
      const client = PgClient.layer({
        username: "postgres",
        database: "postgres",
        password: Redacted.make("embedded"),
        stream: thread.stream,
        // A pool of one: it reconnects after a time-out, which a lone client does not.
        maxConnections: 1,
        multiplex: true,
      }).pipe(
        Layer.catchTag("SqlError", () =>
          Layer.effectContext(
            Effect.fail(
              new StorageError({ reason: "Damaged", message: "The embedded database opened but does not answer." }),
            ),
          ),
        ),
      );
      return Layer.effect(
        Database,
        Effect.map(SqlClient.SqlClient, (sql) => ({ system: "pglite" as const, sql, hasRoom })),
      ).pipe(Layer.provide(client));
    }),
  );
