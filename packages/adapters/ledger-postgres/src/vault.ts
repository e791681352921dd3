import type { ActorRef, CaseId } from "@prehosp/model";
import { instantOf } from "@prehosp/model/time";
import { canonical, Vault, VaultError, type VaultRead, type VaultRef } from "@prehosp/ports";
import { Effect, Layer } from "effect";
import type { SqlError } from "effect/sql";
import { Database } from "./database.ts";
import { masterKey, type MasterKey } from "./master-key.ts";
import { boxName, boxOf, keyOf, newKey, seal, unseal } from "./sealing.ts";
import type { MasterKeySettings } from "./settings.ts";
import { diskFull, sqlFailure } from "./sql-failure.ts";
import { StorageError } from "./storage-error.ts";

const failure = (reason: VaultError["reason"], message: string): VaultError => new VaultError({ reason, message });
const failed = (error: SqlError.SqlError): VaultError => failure("Unreachable", sqlFailure(error).message);

const forgotten = failure("Forgotten", "The case is forgotten; its key is destroyed.");
const damagedKey = failure("Damaged", "The key of the case cannot be opened.");

const make = (master: MasterKey) =>
  Effect.gen(function* () {
    const { sql, hasRoom } = yield* Database;

    // Keys are never kept between calls: then forgetting in one process is forgetting in all of them, at once.
    const caseKey = (of: CaseId): Effect.Effect<Buffer, VaultError> =>
      Effect.gen(function* () {
        const fresh = seal(master.key, newKey(), keyOf(of));
        // The row that came first holds the key; the update that changes nothing is what makes it come back.
        const [row] = yield* sql<{ wrapped: Uint8Array | null }>`
          insert into vault_key (case_id, wrapped, master) values (${of}, ${fresh}, ${master.name})
          on conflict (case_id) do update set case_id = excluded.case_id returning wrapped`.pipe(
          Effect.mapError(failed),
        );
        if (!row?.wrapped) return yield* forgotten;
        return unseal(master.key, row.wrapped, keyOf(of)) ?? (yield* damagedKey);
      });

    const sealValue = Effect.fn("Vault.seal")(function* (of: CaseId, value: unknown) {
      if (!hasRoom()) return yield* failure("Unreachable", diskFull.message);
      const text = canonical(value);
      if (text === undefined) return yield* failure("Damaged", "What is to be sealed is not JSON.");
      const key = yield* caseKey(of);
      const box = boxName(key, text);
      const sealed = seal(key, Buffer.from(text), boxOf(of, box));
      key.fill(0);
      // The key row is looked at again, and held: a case forgotten in between takes nothing more.
      const [kept] = yield* sql<{ live: boolean }>`
        with k as materialized (select case_id from vault_key where case_id = ${of} and wrapped is not null for share),
          kept as (insert into vault_box (case_id, box, sealed) select case_id, ${box}::text, ${sealed}::bytea from k on conflict do nothing)
        select exists (select from k) as live`.pipe(Effect.mapError(failed));
      if (!kept?.live) return yield* forgotten;
      return { case: of, box } satisfies VaultRef;
    });

    const look = (ref: VaultRef, by: ActorRef, purpose: string): Effect.Effect<unknown, VaultError> =>
      Effect.gen(function* () {
        if (purpose.trim() === "" || by.trim() === "")
          return yield* failure("NotAuthorised", "A read names who reads and for what purpose.");
        const [row] = yield* sql<{ wrapped: Uint8Array | null; sealed: Uint8Array | null }>`
          select k.wrapped, b.sealed from vault_key k left join vault_box b on b.case_id = k.case_id and b.box = ${ref.box}
          where k.case_id = ${ref.case}`.pipe(Effect.mapError(failed));
        if (row && !row.wrapped) return yield* forgotten;
        if (!row?.wrapped || !row.sealed) return yield* failure("NotFound", "The vault has no such box.");
        const key = unseal(master.key, row.wrapped, keyOf(ref.case)) ?? (yield* damagedKey);
        const plain = unseal(key, row.sealed, boxOf(ref.case, ref.box));
        key.fill(0);
        if (!plain) return yield* failure("Damaged", "The box has been changed since it was sealed.");
        return yield* Effect.try({
          try: () => JSON.parse(plain.toString("utf8")) as unknown,
          catch: () => failure("Damaged", "The box does not hold what was sealed."),
        });
      });

    const open = Effect.fn("Vault.open")(function* (ref: VaultRef, by: ActorRef, purpose: string) {
      const looked = yield* Effect.result(look(ref, by, purpose));
      const outcome = looked._tag === "Success" ? "opened" : looked.failure.reason;
      // Audited before anything is given out: a read that cannot be audited is not made.
      yield* sql`insert into vault_read (case_id, box, actor, purpose, outcome)
        values (${ref.case}, ${ref.box}, ${by}, ${purpose}, ${outcome})`.pipe(Effect.mapError(failed));
      return looked._tag === "Success" ? looked.success : yield* looked.failure;
    });

    // The tombstone is made for a case never seen too, so that it can never be given a key.
    const forget = Effect.fn("Vault.forget")(function* (of: CaseId, by: ActorRef) {
      yield* sql
        .withTransaction(
          Effect.gen(function* () {
            yield* sql`insert into vault_key (case_id, forgotten_at, forgotten_by) values (${of}, now(), ${by})
              on conflict (case_id) do update set wrapped = null, master = null,
                forgotten_at = coalesce(vault_key.forgotten_at, now()), forgotten_by = coalesce(vault_key.forgotten_by, ${by})`;
            yield* sql`delete from vault_box where case_id = ${of}`;
          }),
        )
        .pipe(Effect.mapError(failed));
    });

    const reads = Effect.fn("Vault.reads")(function* (of: CaseId) {
      const rows = yield* sql<Omit<VaultRead, "at"> & { readonly at_ms: number }>`
        select case_id as "case", actor as by, purpose, outcome, (extract(epoch from at) * 1000)::float8 as at_ms
        from vault_read where case_id = ${of} order by pos`.pipe(Effect.mapError(failed));
      return rows.map(({ at_ms, ...read }): VaultRead => ({ ...read, at: instantOf(at_ms) }));
    });

    return Vault.of({ seal: sealValue, open, forget, reads });
  });

const fits = (master: MasterKey) =>
  Effect.gen(function* () {
    const { sql } = yield* Database;
    const [other] = yield* sql<{ n: number }>`
      select 1 as n from vault_key where master is not null and master <> ${master.name} limit 1`.pipe(
      Effect.mapError((e) => new StorageError({ reason: "Unreachable", message: sqlFailure(e).message })),
    );
    if (other)
      return yield* new StorageError({
        reason: "WrongKey",
        message:
          "The vault was sealed with another master key than the one given; find that key, nothing else opens it.",
      });
  });

/** The vault in SQL: AES-256-GCM, one key per case, wrapped by the master key; forgetting destroys the key and the boxes. */
export const vaultLayer = (settings: MasterKeySettings): Layer.Layer<Vault, StorageError, Database> =>
  Layer.effect(
    Vault,
    Effect.gen(function* () {
      const master = yield* masterKey(settings);
      yield* fits(master);
      return yield* make(master);
    }),
  );
