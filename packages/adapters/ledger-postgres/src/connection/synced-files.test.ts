import { PGlite } from "@electric-sql/pglite";
import { Effect } from "effect";
import fs, { readdirSync } from "node:fs";
import { join } from "node:path";
import { expect, test, vi } from "vitest";
import { Database } from "../database.ts";
import { template } from "../testing/databases.ts";
import { temporary } from "../testing/temporary.ts";
import { pglite } from "./pglite.ts";
import { SyncedFiles } from "./synced-files.ts";

const root = temporary("synced");

test(
  "PostgreSQL's fsync reaches the disk: one of the log for each commit, none for a read, all the tables at a checkpoint",
  { timeout: 60_000 },
  async () => {
    const synced = vi.spyOn(fs, "fsyncSync");
    const startParams = [...PGlite.defaultStartParams.filter((p) => p !== "-F"), "-c", "wal_sync_method=fsync"];
    const database = await PGlite.create({
      fs: new SyncedFiles(join(root(), "direct")),
      startParams,
      loadDataDir: new Blob([await template()]),
    });
    const calls = async (statement: string) => {
      synced.mockClear();
      await database.exec(statement);
      return synced.mock.calls.length;
    };
    await database.exec("create table t (x int)");
    expect(await calls("insert into t values (1)")).toBe(1);
    expect(await calls("begin; insert into t values (2); insert into t values (3); commit")).toBe(1);
    expect(await calls("select * from t")).toBe(0);
    expect(await calls("checkpoint")).toBeGreaterThan(5);
    await database.close();
    synced.mockRestore();
  },
);

test("the log is used again and does not grow for ever", { timeout: 60_000 }, async () => {
  const folder = join(root(), "grows");
  const logFiles = await Effect.runPromise(
    Effect.gen(function* () {
      const { sql } = yield* Database;
      yield* sql`create table t (x int)`;
      for (let i = 0; i < 24; i++) {
        yield* sql`insert into t values (1)`;
        yield* sql`select pg_switch_wal()::text`;
      }
      return readdirSync(join(folder, "data", "pg_wal")).filter((name) => /^[0-9A-F]{24}$/.test(name)).length;
    }).pipe(Effect.provide(pglite({ folder }, await template()))),
  );
  expect(logFiles).toBeLessThan(14);
});
