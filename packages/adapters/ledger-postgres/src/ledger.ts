import type { FactId, SubjectId } from "@prehosp/model";
import type { Instant } from "@prehosp/model/time";
import {
  type Appended,
  type Cursor,
  type Fact,
  type Kinds,
  Ledger,
  LedgerError,
  type NewFact,
  type NonEmpty,
} from "@prehosp/ports";
import { Array as Arr, Effect, Layer, Option, PubSub, Stream } from "effect";
import type { SqlError } from "effect/sql";
import { Database } from "./database.ts";
import { batchOf, factsFrom, positionOfRow, type ReadRow } from "./fact-rows.ts";
import { readAfter, readSubject, readTail, tailStart } from "./ledger-sql.ts";
import { beginning, type Position, positionOf } from "./position.ts";
import { diskFull, sqlFailure } from "./sql-failure.ts";
import { writing } from "./writing.ts";

const page = 1000;
// How long `since` waits for this process's own appends while another transaction holds the horizon back.
const patience = { pause: "5 millis", times: 200 } as const;
// A tail looks at once after an own append; for what other processes append it looks this often.
const looks = { soonest: 4, latest: 500 } as const;

const failed = (error: SqlError.SqlError): LedgerError => new LedgerError(sqlFailure(error));
const full = new LedgerError(diskFull);

const make = (kinds: Kinds) =>
  Effect.gen(function* () {
    const { sql, system, hasRoom } = yield* Database;
    const read = factsFrom(kinds);
    const appended = yield* PubSub.sliding<void>(1);
    // The newest transaction of this process: `since` does not end before the horizon has passed it.
    let ownTx = 0n;

    const wrote = (tx: bigint): void => {
      if (tx > ownTx) ownTx = tx;
      PubSub.publishUnsafe(appended, undefined);
    };
    const write = writing({ sql, system, scope: yield* Effect.scope, wrote });

    const append = Effect.fnUntraced(function* (
      facts: NonEmpty<NewFact>,
      expect?: { readonly subject: SubjectId; readonly last: FactId | undefined },
    ) {
      const { rows, rowOf } = yield* batchOf(kinds, facts);
      const known = yield* write(rows, expect);
      const said = new Set<number>();
      return Arr.map(facts, (_, at): Appended => {
        const index = rowOf[at] ?? -1;
        const id = known.get(index);
        const again = said.has(index);
        said.add(index);
        return { id: (id ?? rows[index]?.id) as FactId, was: id === undefined && !again ? "new" : "known" };
      });
    });

    const of = (subject: SubjectId, as: { readonly on?: Instant; readonly knownAt?: Instant } = {}) =>
      Stream.unwrap(
        sql.unsafe<ReadRow>(readSubject, [subject, as.on ?? null, as.knownAt ?? null]).pipe(
          Effect.mapError(failed),
          Effect.flatMap(read),
          Effect.map((facts) => Stream.fromArray(facts)),
        ),
      );

    const settledUpTo = (tx: bigint) =>
      sql<{ settled: boolean }>`select ${String(tx)}::xid8 < pg_snapshot_xmin(pg_current_snapshot()) as settled`.pipe(
        Effect.map(([row]) => row?.settled === true),
        Effect.flatMap((settled) => (settled ? Effect.void : Effect.fail("held back" as const))),
      );
    const waitForOwn = Effect.suspend(() => {
      const tx = ownTx;
      if (tx === 0n) return Effect.void;
      const look = settledUpTo(tx).pipe(Effect.catchTag("SqlError", (e) => Effect.fail(failed(e))));
      const again = (left: number): Effect.Effect<void, LedgerError> =>
        look.pipe(
          Effect.catch((e) =>
            e !== "held back"
              ? Effect.fail(e)
              : left === 0
                ? Effect.void
                : Effect.andThen(Effect.sleep(patience.pause), again(left - 1)),
          ),
        );
      // Once past, it stays past.
      return Effect.andThen(
        again(patience.times),
        Effect.sync(() => void (ownTx === tx && (ownTx = 0n))),
      );
    });

    const pages = (from: Position, filter: string | null): Stream.Stream<Fact, LedgerError> =>
      Stream.paginate(from, (at) =>
        sql.unsafe<ReadRow>(readAfter, [at.epoch, at.tx, at.pos, filter, page]).pipe(
          Effect.mapError(failed),
          Effect.flatMap((rows) =>
            Effect.map(read(rows), (facts) => {
              const last = rows.at(-1);
              const more = rows.length === page && last ? Option.some(positionOfRow(last)) : Option.none<Position>();
              return [facts, more] as const;
            }),
          ),
        ),
      );

    const since = (cursor: Cursor | undefined, only?: readonly string[]): Stream.Stream<Fact, LedgerError> => {
      const from = cursor === undefined ? beginning : positionOf(cursor);
      if (from === undefined)
        return Stream.fail(
          new LedgerError({
            reason: "Unintelligible",
            message: "This is not a cursor of this ledger; read from the beginning.",
          }),
        );
      return Stream.unwrap(Effect.as(waitForOwn, pages(from, only ? JSON.stringify(only) : null)));
    };

    // Reads by position only, woken by own appends: what a reader has been given it is not given again, and nothing is out of order.
    const tail = Stream.unwrap(
      Effect.gen(function* () {
        const woken = yield* PubSub.subscribe(appended);
        const [start] = yield* sql
          .unsafe<{ snapshot: string; at_epoch: string; at_tx: string }>(tailStart)
          .pipe(Effect.mapError(failed));
        const snapshot = start?.snapshot ?? "1:1:";
        const first = {
          at: { epoch: start?.at_epoch ?? "0", tx: start?.at_tx ?? "0", pos: "-1" },
          wait: looks.latest as number,
        };
        return Stream.paginate(first, ({ at, wait }) =>
          Effect.gen(function* () {
            const own = yield* Effect.timeoutOption(PubSub.take(woken), wait);
            const rows = yield* sql
              .unsafe<ReadRow>(readTail, [at.epoch, at.tx, at.pos, page, snapshot])
              .pipe(Effect.mapError(failed));
            const last = rows.at(-1);
            // After an own append that is still held back it looks again soon, then less and less often.
            const soon = rows.length === page || Option.isSome(own);
            const next = soon ? looks.soonest : Math.min(wait * 2, looks.latest);
            return [yield* read(rows), Option.some({ at: last ? positionOfRow(last) : at, wait: next })] as const;
          }),
        );
      }),
    );

    return Ledger.of({
      append: (facts, expect) => (hasRoom() ? append(facts, expect) : Effect.fail(full)),
      of,
      since,
      tail,
    });
  });

/** The ledger of facts in SQL. Recorded time is the database's: one clock for every process that shares it, and no client can set it. */
export const ledgerLayer = (kinds: Kinds): Layer.Layer<Ledger, never, Database> => Layer.effect(Ledger, make(kinds));
