import type { FactId } from "@prehosp/model";
import { instantOf } from "@prehosp/model/time";
import { canonical, type Fact, type Kinds, LedgerError, type NewFact, type NonEmpty } from "@prehosp/ports";
import { Effect } from "effect";
import { randomUUID } from "node:crypto";
import { sha256 } from "./digest.ts";
import { cursorOf, type Position } from "./position.ts";

/** A fact ready to be written: `body` is its canonical text, the rest is what the append looks at. */
export interface FactRow {
  readonly id: string;
  readonly subject: string;
  readonly reference: string;
  readonly hash: string;
  readonly body: string;
}

/** A fact as the read statements give it. */
export interface ReadRow {
  readonly at_epoch: string;
  readonly at_tx: string;
  readonly at_pos: string;
  readonly id: string;
  readonly kind: string;
  readonly version: number;
  readonly recorded_ms: number;
  readonly body: NewFact;
}

const refused = (message: string): LedgerError => new LedgerError({ reason: "Refused", message });

/** One batch ready for the database: `rows` without repeats, and for each fact handed in the row that stands for it. */
export interface Batch {
  readonly rows: readonly FactRow[];
  readonly rowOf: readonly number[];
}

const rowFor = (kinds: Kinds, fact: NewFact): FactRow | LedgerError => {
  const checked = kinds.check(fact);
  if ("problem" in checked) return refused(`${fact.kind} ${checked.problem.path}: ${checked.problem.message}`);
  // What was checked is what was handed in: `check` refuses where the schema would have taken something away or put something in.
  const text = canonical(fact);
  if (text === undefined) return refused(`${fact.kind}: the payload is not JSON`);
  return {
    id: randomUUID(),
    subject: fact.subject,
    reference: `${fact.source.system.length} ${fact.source.system}${fact.source.ref}`,
    hash: sha256(text),
    // Made once: it is what is hashed, and, being JSON, what is stored.
    body: text,
  };
};

/**
 * The lock bucket of a subject, 0–63: FNV-1a over its characters. Every process that shares a database must count alike,
 * so this is never changed while processes of two releases may run at once.
 */
export const bucketOf = (subject: string): number => {
  let hash = 0x811c9dc5;
  for (let i = 0; i < subject.length; i++) hash = Math.imul(hash ^ subject.charCodeAt(i), 0x01000193);
  return (hash ^ (hash >>> 16)) & 63;
};

/** Checks every fact against its kind and finds repeats within the batch, which the database cannot see in one statement. */
export const batchOf = (kinds: Kinds, facts: NonEmpty<NewFact>): Effect.Effect<Batch, LedgerError> =>
  Effect.suspend(() => {
    const rows: FactRow[] = [];
    const rowOf: number[] = [];
    const seen = new Map<string, number>();
    for (const fact of facts) {
      const row = rowFor(kinds, fact);
      if (row instanceof LedgerError) return Effect.fail(row);
      const before = seen.get(row.reference);
      const same = before === undefined ? undefined : rows[before];
      if (same !== undefined && same.hash !== row.hash)
        return Effect.fail(
          new LedgerError({
            reason: "Conflict",
            message: "The batch says the same reference twice with different content.",
          }),
        );
      rowOf.push(before ?? rows.length);
      if (before === undefined) {
        seen.set(row.reference, rows.length);
        rows.push(row);
      }
    }
    return Effect.succeed({ rows, rowOf });
  });

/** The fact id of an `expect`; what is no fact id of this ledger can only fail, so it becomes an id that no fact has. */
export const uuidOrNever = (id: FactId | undefined): string | null =>
  id === undefined
    ? null
    : /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(id)
      ? id
      : "00000000-0000-0000-0000-000000000000";

export const positionOfRow = (row: ReadRow): Position => ({ epoch: row.at_epoch, tx: row.at_tx, pos: row.at_pos });

/** Lifts rows to facts of the current version; one that no upcaster can read stops the reading, since skipping it would hide it. */
export const factsFrom =
  (kinds: Kinds) =>
  (rows: readonly ReadRow[]): Effect.Effect<readonly Fact[], LedgerError> =>
    Effect.suspend(() => {
      const current = new Map(kinds.all.map((k) => [k.kind, k.version]));
      const facts: Fact[] = [];
      for (const row of rows) {
        const read = kinds.read({ kind: row.kind, version: row.version, payload: row.body.payload });
        if ("problem" in read)
          return Effect.fail(
            new LedgerError({
              reason: "Unintelligible",
              message: `Fact ${row.id} (${row.kind}@${row.version}) cannot be read ${read.problem.path}: ${read.problem.message}`,
            }),
          );
        facts.push({
          ...row.body,
          version: current.get(row.kind) ?? row.version,
          payload: read.ok,
          id: row.id as FactId,
          recorded: instantOf(row.recorded_ms),
          cursor: cursorOf(positionOfRow(row)),
        });
      }
      return Effect.succeed(facts);
    });
