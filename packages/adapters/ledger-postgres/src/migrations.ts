import { Effect, Layer } from "effect";
import { Migrator, SqlClient } from "effect/sql";
import { Database } from "./database.ts";
import { appendFunction, markEpochFunction } from "./ledger-sql.ts";
import { StorageError } from "./storage-error.ts";

const run = (...statements: readonly string[]): Effect.Effect<void, unknown, SqlClient.SqlClient> =>
  Effect.gen(function* () {
    const sql = yield* SqlClient.SqlClient;
    for (const statement of statements) yield* sql.unsafe(statement);
  });

/** The same on PGlite (PostgreSQL 18) and PostgreSQL 15: no extension, nothing newer than 15. A number that has been released is never edited. */
export const migrations: Readonly<Record<string, Effect.Effect<void, unknown, SqlClient.SqlClient>>> = {
  "0001_ledger": run(
    `create table epoch (single boolean primary key default true check (single), number bigint not null, marker text not null, horizon xid8 not null)`,
    `insert into epoch (number, marker, horizon) values (extract(epoch from now())::bigint, '', '0')`,
    // tx before pos: pos is drawn before the commit, tx is what pg_snapshot_xmin can vouch for. pos orders only within a transaction,
    // which is one session, so each session may draw its numbers a hundred at a time.
    `create table fact (
      epoch bigint not null,
      tx xid8 not null default pg_current_xact_id(),
      pos bigint generated always as identity (cache 100),
      id uuid not null,
      kind text not null,
      version int not null,
      subject text not null,
      source_system text not null,
      source_ref text not null,
      hash bytea not null,
      valid_from timestamptz not null,
      valid_to timestamptz,
      recorded timestamptz not null,
      body jsonb not null,
      primary key (epoch, tx, pos),
      unique (source_system, source_ref))`,
    // The subject alone: equal keys are kept as one list, and one subject's facts are few enough to sort.
    `create index fact_subject on fact (subject)`,
    appendFunction,
    markEpochFunction,
  ),
  "0002_vault": run(
    `create table vault_key (case_id text primary key, wrapped bytea, master text, forgotten_at timestamptz, forgotten_by text,
      check ((wrapped is null) = (forgotten_at is not null)))`,
    `create table vault_box (case_id text not null references vault_key, box text not null, sealed bytea not null, primary key (case_id, box))`,
    `create table vault_read (pos bigint generated always as identity primary key, at timestamptz not null default now(),
      case_id text not null, box text not null, actor text not null, purpose text not null, outcome text not null)`,
    `create index vault_read_case on vault_read (case_id, pos)`,
  ),
  "0003_editions": run(
    `create table edition (hash bytea primary key, body text not null, kept timestamptz not null default now())`,
  ),
  "0004_timers": run(
    `create table timer (id text primary key, due timestamptz not null, about text not null)`,
    `create index timer_due on timer (due)`,
  ),
  "0005_projections": run(
    `create table projection (name text primary key, version int not null, upto text)`,
    `create table projection_row (name text not null references projection on delete cascade, key text not null, state jsonb not null, primary key (name, key))`,
  ),
};

const migrate = Effect.gen(function* () {
  const { sql } = yield* Database;
  yield* Migrator.make({})({
    loader: Migrator.fromRecord(migrations as Record<string, never>),
    table: "schema_version",
  }).pipe(Effect.provideService(SqlClient.SqlClient, sql));
  yield* sql`select mark_epoch()`;
}).pipe(
  Effect.mapError(
    () =>
      new StorageError({
        reason: "Unsupported",
        message:
          "The tables could not be brought up to date; the account needs the right to make tables, and nothing else may have made tables of the same names.",
      }),
  ),
);

/** Brings the tables up to date before anything reads them; several processes may start at once. */
export const migrated: Layer.Layer<never, StorageError, Database> = Layer.effectDiscard(migrate);
