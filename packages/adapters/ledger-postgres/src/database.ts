import { Context } from "effect";
import type { SqlClient } from "effect/sql/SqlClient";

/**
 * The database that the whole storage stands on: one client, whichever system answers it.
 * It is a port of this package, so that `choose([ledgerPglite, ledgerPostgres], pick)` picks the system
 * and `storage` builds Ledger, Vault, Editions, Timers and Projections from the one pick.
 */
export class Database extends Context.Service<
  Database,
  {
    readonly system: "pglite" | "postgres";
    /** For this package's own services; nobody else writes SQL. */
    readonly sql: SqlClient;
    /** Whether the disk has room for one more write; always true where the database looks after that itself. */
    readonly hasRoom: () => boolean;
  }
>()("@prehosp/ledger-postgres/Database") {}
