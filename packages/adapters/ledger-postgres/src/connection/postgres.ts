import { PgClient } from "@effect/sql-pg";
import { Effect, Layer, Redacted } from "effect";
import { SqlClient, type SqlError } from "effect/sql";
import { Database } from "../database.ts";
import type { PostgresSettings } from "../settings.ts";
import { sqlFailure } from "../sql-failure.ts";
import { StorageError } from "../storage-error.ts";

const oldest = 15;

const opened = (settings: PostgresSettings) =>
  Effect.gen(function* () {
    const sql = yield* SqlClient.SqlClient;
    const [server] = yield* sql<{ version: number; there: boolean }>`
      select current_setting('server_version_num')::int / 10000 as version, to_regnamespace(${settings.schema}) is not null as there`;
    if ((server?.version ?? 0) < oldest)
      return yield* new StorageError({
        reason: "Unsupported",
        message: `PostgreSQL ${server?.version} is too old; ${oldest} or newer is needed.`,
      });
    if (!server?.there) yield* sql`create schema if not exists ${sql(settings.schema)}`;
    return { system: "postgres" as const, sql, hasRoom: () => true };
  });

const refused =
  (settings: PostgresSettings) =>
  (error: SqlError.SqlError): StorageError => {
    const failure = sqlFailure(error);
    const where = `at the address in ${settings.urlEnv}`;
    if (error.reason._tag === "AuthenticationError" || error.reason._tag === "AuthorizationError")
      return new StorageError({ reason: "NotAuthorised", message: `PostgreSQL ${where}: ${failure.message}` });
    return new StorageError({
      reason: "Unreachable",
      message: `PostgreSQL ${where}: ${failure.message} Is it started, and is the address right?`,
    });
  };

/** PostgreSQL behind a pool of connections; the address comes from the environment by name. */
export const postgres = (settings: PostgresSettings): Layer.Layer<Database, StorageError> =>
  Layer.unwrap(
    Effect.gen(function* () {
      const url = process.env[settings.urlEnv];
      if (url === undefined || url === "")
        return yield* new StorageError({
          reason: "NotConfigured",
          message: `The environment variable ${settings.urlEnv} is not set; it holds the address of PostgreSQL (postgres://…).`,
        });
      const client = PgClient.layer({
        url: Redacted.make(url),
        maxConnections: settings.maxConnections,
        connectTimeout: "10 seconds",
        applicationName: "prehosp",
        startupParameters: {
          search_path: settings.schema,
          // The append looks twice, and the second look must see what others committed in between.
          default_transaction_isolation: "read committed",
          // An open writing transaction holds every reader back, so one that is forgotten must end.
          idle_in_transaction_session_timeout: "30s",
          lock_timeout: "10s",
        },
      });
      return Layer.effect(Database, opened(settings)).pipe(
        Layer.provide(client),
        Layer.catchTag("SqlError", (error) => Layer.effectContext(Effect.fail(refused(settings)(error)))),
      );
    }),
  );
