import { BadSettings, choose, Ledger, type NonEmpty, type AnyAdapter } from "@prehosp/ports";
import { Effect, type Layer, Stream } from "effect";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { ledgerPglite, ledgerPostgres } from "./adapters.ts";
import { lockFolder } from "./connection/folder-lock.ts";
import { pglite } from "./connection/pglite.ts";
import { Database } from "./database.ts";
import { storage } from "./storage.ts";
import { StorageError } from "./storage-error.ts";
import { template } from "./testing/databases.ts";
import { temporary } from "./testing/temporary.ts";
import { fact, kinds, subject } from "./testing/words.ts";

const root = temporary("opening");

const opening = (database: Layer.Layer<Database, StorageError | BadSettings>) =>
  Effect.runPromise(
    Effect.flip(
      Effect.provide(
        Effect.flatMap(Database, () => Effect.void),
        database,
      ),
    ),
  );
const list = [ledgerPglite, ledgerPostgres] as const satisfies NonEmpty<AnyAdapter>;
const chosen = (use: string, settings: unknown) => opening(choose(list, { use, settings }));

describe("choosing the database", () => {
  test("an unknown name lists the known ones, a wrong setting says its path", async () => {
    expect(await chosen("oracle", {})).toMatchObject({ path: "/use", known: ["pglite", "postgres"] });
    expect(await chosen("postgres", { maxConnections: 0 })).toMatchObject({ path: "/settings/maxConnections" });
    expect(await chosen("postgres", { urlEnv: "postgres://secret@host" })).toMatchObject({ path: "/settings/urlEnv" });
  });

  test("PostgreSQL that is not named, not there or not let in says so without the address", async () => {
    expect(await chosen("postgres", { urlEnv: "PREHOSP_NOT_SET" })).toMatchObject({ reason: "NotConfigured" });
    process.env["PREHOSP_TEST_WRONG"] = "postgres://planted:secret@127.0.0.1:9/none";
    const error = await chosen("postgres", { urlEnv: "PREHOSP_TEST_WRONG" });
    expect(error).toMatchObject({ reason: "Unreachable" });
    expect(JSON.stringify(error)).not.toMatch(/planted|secret/);
  });
});

describe("the folder of the embedded database", () => {
  const with_ = (folder: string) => opening(pglite({ folder }));

  test("a file, a place that cannot be written, foreign files and a damaged database are each told apart", async () => {
    const file = join(root(), "file");
    writeFileSync(file, "");
    expect(await with_(file)).toMatchObject({ reason: "NotAFolder" });
    expect(await with_(join(file, "below"))).toMatchObject({ reason: "NotWritable" });
    mkdirSync(join(root(), "foreign", "data"), { recursive: true });
    writeFileSync(join(root(), "foreign", "data", "letter.txt"), "");
    expect(await with_(join(root(), "foreign"))).toMatchObject({ reason: "Damaged" });
    mkdirSync(join(root(), "broken", "data"), { recursive: true });
    writeFileSync(join(root(), "broken", "data", "PG_VERSION"), "18\n");
    expect(await with_(join(root(), "broken"))).toMatchObject({ reason: "Damaged" });
  });

  test("it belongs to one process, and to the next when that one has let go; what was appended is still there", async () => {
    const folder = join(root(), "held");
    const use = <A, E>(effect: Effect.Effect<A, E, Ledger>, dump?: Uint8Array<ArrayBuffer>) =>
      Effect.runPromise(
        Effect.provide(
          effect,
          storage({ database: pglite({ folder }, dump), kinds, master: { file: join(folder, "master.key") } }),
        ),
      );
    await use(
      Effect.gen(function* () {
        const ledger = yield* Ledger;
        yield* ledger.append([fact("a", "a1")]);
        const second = yield* Effect.promise(() => with_(folder));
        expect(second).toMatchObject({ reason: "InUse" });
        expect(second.message).toContain("in use by another process");
      }),
      await template(),
    );
    const lock = lockFolder(folder);
    if (lock instanceof StorageError) throw lock;
    expect(lockFolder(folder)).toMatchObject({ reason: "InUse" });
    lock.release();
    const facts = await use(Effect.flatMap(Ledger, (l) => Stream.runCollect(l.of(subject("a")))));
    expect(facts.map((f) => f.source.ref)).toEqual(["a1"]);
  });

  test("a query that is given up leaves no open transaction behind for the next one", async () => {
    const database = pglite({}, await template());
    const left = await Effect.runPromise(
      Effect.gen(function* () {
        const { sql } = yield* Database;
        yield* sql`create table c (i int)`;
        yield* sql
          .withTransaction(
            Effect.andThen(
              sql`insert into c values (1)`,
              sql`select count(*) from generate_series(1, 6000000) i where i % 7 = 3`,
            ),
          )
          .pipe(Effect.timeout("150 millis"), Effect.exit);
        const look = sql<{
          n: number;
          open: boolean;
        }>`select (select count(*)::int from c) as n, pg_current_xact_id_if_assigned() is not null as open`;
        return yield* look.pipe(Effect.retry({ times: 40 }));
      }).pipe(Effect.provide(database)),
    );
    expect(left).toEqual([{ n: 0, open: false }]);
  });
});
