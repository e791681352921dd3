import { type Cursor, type Fact, Ledger, LedgerError } from "@prehosp/ports";
import { Context, Effect, Layer, Stream } from "effect";
import type { SqlError } from "effect/sql";
import { Database } from "./database.ts";
import { sqlFailure } from "./sql-failure.ts";

/**
 * A named reading of the ledger: a fold of facts into one JSON state per key.
 * It can always be thrown away and folded again; `version` is raised when the fold changes.
 */
export interface Projection<S> {
  readonly name: string;
  readonly version: number;
  readonly kinds?: readonly string[];
  /** Which rows a fact belongs to. */
  readonly keys: (fact: Fact) => readonly string[];
  /** The next state of one row; undefined removes it. */
  readonly fold: (state: S | undefined, fact: Fact, key: string) => S | undefined;
}

export interface Standing {
  readonly name: string;
  readonly version: number;
  readonly cursor: Cursor | undefined;
  readonly rows: number;
}

/** Disposable readings of the ledger, each with a checkpoint: how far it has read, with which version of its fold. */
export class Projections extends Context.Service<
  Projections,
  {
    /** Folds everything new since the checkpoint; a raised version is a rebuild. Gives the number of facts folded. */
    readonly catchUp: <S>(projection: Projection<S>) => Effect.Effect<number, LedgerError>;
    /** Throws the rows away and folds from the first fact. */
    readonly rebuild: <S>(projection: Projection<S>) => Effect.Effect<number, LedgerError>;
    readonly get: <S>(projection: Projection<S>, key: string) => Effect.Effect<S | undefined, LedgerError>;
    readonly all: <S>(
      projection: Projection<S>,
    ) => Effect.Effect<readonly { readonly key: string; readonly state: S }[], LedgerError>;
    readonly standing: Effect.Effect<readonly Standing[], LedgerError>;
  }
>()("@prehosp/ledger-postgres/Projections") {}

const failed = (error: SqlError.SqlError): LedgerError => new LedgerError(sqlFailure(error));
const chunk = 1000;

const make = Effect.gen(function* () {
  const { sql } = yield* Database;
  const ledger = yield* Ledger;

  const empty = (p: Projection<any>) =>
    Effect.gen(function* () {
      yield* sql`delete from projection where name = ${p.name}`;
      yield* sql`insert into projection (name, version) values (${p.name}, ${p.version})`;
    });

  // Where to read on from; rows folded by another version of the fold are thrown away.
  const checkpoint = (p: Projection<any>) =>
    sql.withTransaction(
      Effect.gen(function* () {
        yield* sql`insert into projection (name, version) values (${p.name}, ${p.version}) on conflict do nothing`;
        const [row] = yield* sql<{ version: number; upto: string | null }>`
          select version, upto from projection where name = ${p.name} for update`;
        if (row?.version === p.version) return (row.upto ?? undefined) as Cursor | undefined;
        yield* empty(p);
        return undefined;
      }),
    );

  // Another process, or a rebuild, may have moved the checkpoint since it was read: then these facts are not ours to fold.
  const stillAt = (p: Projection<any>, from: Cursor | undefined) =>
    Effect.map(
      sql`select 1 from projection where name = ${p.name} and version = ${p.version}
        and upto is not distinct from ${from ?? null}::text for update`,
      (rows) => rows.length === 1,
    );

  const foldInto = <S>(p: Projection<S>, facts: readonly Fact[]) =>
    Effect.gen(function* () {
      const touched = [...new Set(facts.flatMap((f) => p.keys(f)))];
      const rows = yield* sql<{ key: string; state: S }>`
        select key, state from projection_row where name = ${p.name}
          and key in (select jsonb_array_elements_text(${JSON.stringify(touched)}::text::jsonb))`;
      const states = new Map<string, S | undefined>(rows.map((r) => [r.key, r.state]));
      for (const fact of facts) for (const key of p.keys(fact)) states.set(key, p.fold(states.get(key), fact, key));
      const kept = [...states].filter(([, state]) => state !== undefined).map(([key, state]) => ({ key, state }));
      const gone = [...states].filter(([, state]) => state === undefined).map(([key]) => key);
      yield* sql`insert into projection_row (name, key, state)
        select ${p.name}::text, r.key, r.state from jsonb_to_recordset(${JSON.stringify(kept)}::text::jsonb) as r(key text, state jsonb)
        on conflict (name, key) do update set state = excluded.state`;
      if (gone.length > 0)
        yield* sql`delete from projection_row where name = ${p.name}
          and key in (select jsonb_array_elements_text(${JSON.stringify(gone)}::text::jsonb))`;
      yield* sql`update projection set upto = ${facts.at(-1)?.cursor ?? null} where name = ${p.name}`;
    });

  // One chunk a transaction: rows and checkpoint stand or fall together. The facts are read before it begins, since an open
  // writing transaction holds every reader's horizon back, its own too.
  const step = <S>(p: Projection<S>): Effect.Effect<number, LedgerError> =>
    Effect.gen(function* () {
      const from = yield* checkpoint(p);
      const facts = yield* ledger.since(from, p.kinds).pipe(Stream.take(chunk), Stream.runCollect);
      if (facts.length === 0) return 0;
      const ours = yield* sql.withTransaction(
        Effect.gen(function* () {
          const same = yield* stillAt(p, from);
          if (same) yield* foldInto(p, facts);
          return same;
        }),
      );
      return ours ? facts.length : yield* step(p);
    }).pipe(Effect.catchTag("SqlError", (e) => Effect.fail(failed(e))));

  const catchUp = <S>(p: Projection<S>): Effect.Effect<number, LedgerError> =>
    Effect.gen(function* () {
      let total = 0;
      for (;;) {
        const folded = yield* step(p);
        total += folded;
        if (folded < chunk) return total;
      }
    });

  return Projections.of({
    catchUp,
    rebuild: (p) => Effect.andThen(sql.withTransaction(empty(p)).pipe(Effect.mapError(failed)), catchUp(p)),
    get: <S>(p: Projection<S>, key: string) =>
      sql<{ state: S }>`select state from projection_row where name = ${p.name} and key = ${key}`.pipe(
        Effect.mapError(failed),
        Effect.map(([row]) => row?.state),
      ),
    all: <S>(p: Projection<S>) =>
      sql<{
        key: string;
        state: S;
      }>`select key, state from projection_row where name = ${p.name} order by key collate "C"`.pipe(
        Effect.mapError(failed),
      ),
    standing: sql<{ name: string; version: number; upto: string | null; rows: number }>`
      select p.name, p.version, p.upto, (select count(*)::int from projection_row r where r.name = p.name) as rows
      from projection p order by p.name collate "C"`.pipe(
      Effect.mapError(failed),
      Effect.map((all) =>
        all.map(({ upto, ...rest }) => ({ ...rest, cursor: (upto ?? undefined) as Cursor | undefined })),
      ),
    ),
  });
});

/** Projections beside the ledger they read, in the same database. */
export const projectionsLayer: Layer.Layer<Projections, never, Database | Ledger> = Layer.effect(Projections, make);
