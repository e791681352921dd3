import { Vault, type VaultError } from "@prehosp/ports";
import { Effect, Layer, ManagedRuntime } from "effect";
import { statSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { Database } from "./database.ts";
import { storage, type Storage } from "./storage.ts";
import type { StorageError } from "./storage-error.ts";
import { databases } from "./testing/databases.ts";
import { temporary } from "./testing/temporary.ts";
import { actor, caseId, kinds } from "./testing/words.ts";

describe.each(databases())("Vault on $name", ({ fresh }) => {
  const folder = temporary("key");
  let file: string;
  let runtime: ManagedRuntime.ManagedRuntime<Storage | Database, StorageError>;
  beforeAll(async () => {
    const database = await fresh();
    file = join(folder(), "secret", "master.key");
    runtime = ManagedRuntime.make(storage({ database, kinds, master: { file } }).pipe(Layer.provideMerge(database)));
    await runtime.runPromise(Effect.void);
  });
  afterAll(() => runtime.dispose());

  const run = <A, E>(
    use: (vault: Vault["Service"], sql: Database["Service"]["sql"]) => Effect.Effect<A, E, Database>,
  ): Promise<A> =>
    runtime.runPromise(
      Effect.gen(function* () {
        return yield* use(yield* Vault, (yield* Database).sql);
      }),
    );
  const reason = (use: (vault: Vault["Service"]) => Effect.Effect<unknown, VaultError>): Promise<string> =>
    run((v) => Effect.map(Effect.flip(use(v)), (e) => e.reason));
  const secret = { name: "Planted Person", place: [59.9, 10.7], note: "æøå", nothing: null };

  test("opens what was sealed, for the case it was sealed under", async () => {
    const ref = await run((v) => v.seal(caseId("c1"), secret));
    expect(await run((v) => v.open(ref, actor, "dispatch"))).toEqual(secret);
    expect(await run((v) => v.seal(caseId("c1"), { ...secret }))).toEqual(ref);
    expect(await run((v) => v.seal(caseId("c2"), secret))).not.toMatchObject({ box: ref.box });
    expect(await reason((v) => v.open({ case: caseId("c2"), box: ref.box }, actor, "dispatch"))).toBe("NotFound");
  });

  test("nothing of it stands in the tables, and a changed or moved box is damaged", async () => {
    const ref = await run((v) => v.seal(caseId("c3"), secret));
    const other = await run((v) => v.seal(caseId("c3"), "something else"));
    const rows = await run((_, sql) => sql<{ sealed: Uint8Array }>`select sealed from vault_box where case_id = 'c3'`);
    for (const { sealed } of rows) expect(Buffer.from(sealed).includes("Planted")).toBe(false);
    await run(
      (_, sql) =>
        sql`update vault_box set sealed = (select sealed from vault_box where box = ${other.box}) where box = ${ref.box}`,
    );
    expect(await reason((v) => v.open(ref, actor, "dispatch"))).toBe("Damaged");
    await run(
      (_, sql) =>
        sql`update vault_box set sealed = set_byte(sealed, length(sealed) - 1, get_byte(sealed, length(sealed) - 1) # 1) where box = ${other.box}`,
    );
    expect(await reason((v) => v.open(other, actor, "dispatch"))).toBe("Damaged");
    await run(
      (_, sql) =>
        sql`update vault_key set wrapped = set_byte(wrapped, 40, get_byte(wrapped, 40) # 1) where case_id = 'c3'`,
    );
    expect(await reason((v) => v.seal(caseId("c3"), "more"))).toBe("Damaged");
  });

  test("a forgotten case can be neither read nor added to, ever, while other cases stay", async () => {
    const [gone, stays] = await run((v) => Effect.all([v.seal(caseId("c4"), secret), v.seal(caseId("c5"), secret)]));
    await run((v) => v.forget(caseId("c4"), actor));
    await run((v) => v.forget(caseId("c4"), actor));
    expect(await reason((v) => v.open(gone, actor, "dispatch"))).toBe("Forgotten");
    expect(await reason((v) => v.seal(caseId("c4"), secret))).toBe("Forgotten");
    expect(await run((v) => v.open(stays, actor, "dispatch"))).toEqual(secret);
    await run((v) => v.forget(caseId("never-seen"), actor));
    expect(await reason((v) => v.seal(caseId("never-seen"), secret))).toBe("Forgotten");
    const [left] = await run(
      (_, sql) => sql<{ keys: number; boxes: number }>`
      select (select count(*)::int from vault_key where case_id = 'c4' and wrapped is not null) as keys,
        (select count(*)::int from vault_box where case_id = 'c4') as boxes`,
    );
    expect(left).toEqual({ keys: 0, boxes: 0 });
  });

  test("sealing while the case is forgotten leaves no box that a key opens", async () => {
    const said = await run((v) =>
      Effect.all(
        [
          ...Array.from({ length: 20 }, (_, i) => Effect.result(v.seal(caseId("c6"), i))),
          Effect.as(v.forget(caseId("c6"), actor), undefined),
        ],
        { concurrency: "unbounded" },
      ),
    );
    const refusals = said.flatMap((s) => (s?._tag === "Failure" ? [s.failure.reason] : []));
    expect(refusals.filter((reason) => reason !== "Forgotten")).toEqual([]);
    const [left] = await run(
      (_, sql) => sql<{ boxes: number }>`select count(*)::int as boxes from vault_box where case_id = 'c6'`,
    );
    expect(left).toEqual({ boxes: 0 });
  });

  test("every read is audited, refused ones too, and one without a purpose is refused", async () => {
    const ref = await run((v) => v.seal(caseId("c7"), secret));
    await run((v) => v.open(ref, actor, "handover"));
    expect(await reason((v) => v.open(ref, actor, " "))).toBe("NotAuthorised");
    await run((v) => v.forget(caseId("c7"), actor));
    expect(await reason((v) => v.open(ref, actor, "curiosity"))).toBe("Forgotten");
    const audited = await run((v) => v.reads(caseId("c7")));
    expect(audited.map((r) => `${r.case} ${r.by} ${r.purpose.trim()} ${r.outcome}`)).toEqual([
      `c7 ${actor} handover opened`,
      `c7 ${actor}  NotAuthorised`,
      `c7 ${actor} curiosity Forgotten`,
    ]);
    for (const { at } of audited) expect(Math.abs(Date.parse(at) - Date.now())).toBeLessThan(60_000);
  });

  test("the key file is the owner's alone, and another master key is refused at the start", async () => {
    expect(statSync(file).mode & 0o777).toBe(0o600);
    await run((v) => v.seal(caseId("c8"), secret));
    const opened = await run(() =>
      Effect.flatMap(Database, (same) =>
        Effect.flip(
          Effect.provide(
            Effect.flatMap(Vault, () => Effect.void),
            storage({ database: Layer.succeed(Database, same), kinds, master: { ephemeral: true } }),
          ),
        ),
      ),
    );
    expect(opened.reason).toBe("WrongKey");
  });
});
