import type { Adapter } from "@prehosp/ports";
import { pglite } from "./connection/pglite.ts";
import { postgres } from "./connection/postgres.ts";
import { Database } from "./database.ts";
import { PgliteSettings, PostgresSettings } from "./settings.ts";
import type { StorageError } from "./storage-error.ts";

/** The embedded database: PGlite (PostgreSQL 18 in WebAssembly) in a worker thread, one process per folder. */
export const ledgerPglite: Adapter<"pglite", Database, typeof PgliteSettings, StorageError> = {
  id: "pglite",
  port: Database,
  speaks: "PGlite 0.5, PostgreSQL 18 in WebAssembly, in a worker thread",
  verified: "installation",
  capabilities: {
    durable: true,
    survivesPowerLoss: true,
    severalProcesses: { unsupported: "one process per folder, held by a lock" },
    cancelQuery: { unsupported: "a query that has begun runs to its end" },
  },
  settings: PgliteSettings,
  layer: (settings) => pglite(settings),
};

/** PostgreSQL 15 or newer, for operation. */
export const ledgerPostgres: Adapter<"postgres", Database, typeof PostgresSettings, StorageError> = {
  id: "postgres",
  port: Database,
  speaks: "PostgreSQL 15 or newer",
  verified: "installation",
  capabilities: { durable: true, survivesPowerLoss: true, severalProcesses: true, cancelQuery: true },
  settings: PostgresSettings,
  layer: (settings) => postgres(settings),
};
