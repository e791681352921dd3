import type { FactId, SubjectId } from "@prehosp/model";
import { LedgerError } from "@prehosp/ports";
import { Effect, Option, type Scope } from "effect";
import type { SqlError } from "effect/sql";
import type { Database } from "./database.ts";
import { bucketOf, type FactRow, uuidOrNever } from "./fact-rows.ts";
import { gathering, type Write } from "./gathering.ts";
import { appendFacts, appendOne } from "./ledger-sql.ts";
import { sqlFailure } from "./sql-failure.ts";

interface Expectation {
  readonly subject: SubjectId;
  readonly last: FactId | undefined;
}
interface Answer {
  readonly tx: string | null;
  readonly known: readonly (readonly [number, string])[] | null;
}

const noneKnown: ReadonlyMap<number, string> = new Map();
const failed = (error: SqlError.SqlError): LedgerError => new LedgerError(sqlFailure(error));

/**
 * Writes the rows of one append, all or nothing, in the cheapest way that keeps that: one fact alone, a batch, or with an expectation.
 * Gives the ids of the rows that were known, by place; `wrote` is told of each transaction that wrote something.
 */
export const writing = (over: {
  readonly sql: Database["Service"]["sql"];
  readonly system: Database["Service"]["system"];
  readonly scope: Scope.Scope;
  readonly wrote: (tx: bigint) => void;
}) => {
  const { sql, wrote } = over;

  const batch = Effect.fnUntraced(function* (rows: readonly FactRow[], expect?: Expectation) {
    const buckets = new Set(rows.map((row) => bucketOf(row.subject)));
    const expected = expect === undefined ? null : bucketOf(expect.subject);
    if (expected !== null) buckets.add(expected);
    const [answer] = yield* sql
      .unsafe<Answer>(appendFacts, [
        rows.map((row) => row.id),
        rows.map((row) => row.hash),
        rows.map((row) => row.body),
        `{${[...buckets].toSorted((a, b) => a - b).join(",")}}`,
        expect?.subject ?? null,
        expected,
        uuidOrNever(expect?.last),
      ])
      .pipe(Effect.mapError(failed));
    const known = answer?.known ?? [];
    if (known.length < rows.length && answer?.tx != null) wrote(BigInt(answer.tx));
    return new Map(known.map(([ordinal, id]) => [ordinal - 1, id]));
  });

  const plain: Write = (rows) => {
    const [first] = rows;
    if (first === undefined || rows.length > 1) return batch(rows);
    return sql.unsafe<{ tx: string }>(appendOne, [first.id, first.hash, first.body, bucketOf(first.subject)]).pipe(
      Effect.mapError(failed),
      Effect.flatMap(([written]) => {
        // Nothing was written: the reference is known, and the batch of one says with which content.
        if (written === undefined) return batch(rows);
        wrote(BigInt(written.tx));
        return Effect.succeed(noneKnown);
      }),
    );
  };

  const gathered = gathering(plain, over.scope);
  // PGlite has one session. Within the caller's own transaction it must be written there, and nothing else with it.
  const oneSession: Write = (rows) =>
    Effect.flatMap(Effect.serviceOption(sql.transactionService), (own) =>
      (Option.isSome(own) ? plain : gathered)(rows),
    );
  const unexpecting = over.system === "pglite" ? oneSession : plain;

  return (rows: readonly FactRow[], expect?: Expectation): ReturnType<Write> =>
    expect === undefined ? unexpecting(rows) : batch(rows, expect);
};
