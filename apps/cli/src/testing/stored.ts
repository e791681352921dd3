import type { Adapters } from "@prehosp/hub";
import { Database, ledgerPglite, ledgerPostgres, type StorageError } from "@prehosp/ledger-postgres";
import { choose, type Fact, Ledger } from "@prehosp/ports";
import { Effect, type Layer, Stream } from "effect";
import { randomUUID } from "node:crypto";
import { mkdtempSync, readFileSync, readdirSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { storages } from "../storage.ts";
import { memoryStorage } from "./memory-storage.ts";

/** What stands in a storage after the story: `texts` is all of it, as text, and `bytes` as it lies on the disk. */
export interface Looked {
  readonly facts: readonly Fact[];
  readonly editions: number;
  readonly boxes: number;
  readonly texts: readonly { readonly where: string; readonly text: string }[];
  readonly bytes: readonly { readonly where: string; readonly bytes: Buffer }[];
}

/** A storage that the story is played on, and can be looked into when the hub has let go of it. */
export interface Stored {
  readonly name: string;
  readonly door: { readonly use: string; readonly settings: Record<string, unknown> };
  readonly adapters: NonNullable<Adapters["storage"]>;
  readonly look: () => Promise<Looked>;
  readonly end: () => void;
}

const inMemory = (): Stored => {
  const { adapter, facts, editions, vault } = memoryStorage();
  return {
    name: "memory",
    door: { use: adapter.id, settings: {} },
    adapters: [adapter],
    look: () =>
      Promise.resolve({
        facts,
        editions: editions.size,
        boxes: [...vault.cases.values()].flatMap((c) => [...c.boxes.keys()]).length,
        texts: [
          ...facts.map((fact) => ({ where: `fact ${fact.kind}`, text: JSON.stringify(fact) })),
          ...[...editions.values()].map((text) => ({ where: "edition", text })),
        ],
        bytes: [],
      }),
    end: () => {},
  };
};

/** A row as text, and what its columns of bytes would say as text. */
const said = (row: string): string =>
  row + [...row.matchAll(/\\x([0-9a-f]{2,})/g)].map(([, hex = ""]) => Buffer.from(hex, "hex").toString("utf8")).join();

/** Every row of every table. */
const tables = (schema: string) =>
  Effect.gen(function* () {
    const { sql } = yield* Database;
    const names = yield* sql<{ name: string }>`select tablename as name from pg_tables where schemaname = ${schema}`;
    return yield* Effect.forEach(names, ({ name }) =>
      Effect.map(sql<{ row: string }>`select t::text as row from ${sql(name)} t`, (rows) => ({
        name,
        texts: rows.map(({ row }) => ({ where: `table ${name}`, text: said(row) })),
      })),
    );
  });

const inSql = (
  of: Pick<Stored, "name" | "door" | "end"> & { readonly schema: string; readonly bytes: () => Looked["bytes"] },
  database: () => Layer.Layer<Database, StorageError>,
): Stored => ({
  ...of,
  adapters: storages,
  look: async () => {
    const dumped = await Effect.runPromise(Effect.provide(tables(of.schema), database()));
    const facts = await Effect.runPromise(
      Effect.flatMap(Ledger, (l) => Stream.runCollect(l.since(undefined))).pipe(
        Effect.provide(choose(storages, of.door)),
      ),
    );
    const rows = (table: string) => dumped.find(({ name }) => name === table)?.texts.length ?? 0;
    return {
      facts,
      editions: rows("edition"),
      boxes: rows("vault_box"),
      texts: dumped.flatMap(({ texts }) => texts),
      bytes: of.bytes(),
    };
  },
});

const onDisk = (): Stored => {
  const root = mkdtempSync(join(tmpdir(), "prehosp-privacy-"));
  const folder = join(root, "db");
  const bytes = () =>
    readdirSync(folder, { recursive: true, encoding: "utf8" })
      .filter((name) => statSync(join(folder, name)).isFile())
      .map((name) => ({ where: `file ${name}`, bytes: readFileSync(join(folder, name)) }));
  const door = { use: "pglite", settings: { folder } };
  const end = () => rmSync(root, { recursive: true });
  return inSql({ name: "PGlite", door, end, schema: "public", bytes }, () => ledgerPglite.layer({ folder }));
};

const onServer = (): Stored => {
  const schema = `t_${randomUUID().replaceAll("-", "")}`;
  process.env["PREHOSP_TEST_MASTER"] = Buffer.alloc(32, 7).toString("base64");
  const where = { urlEnv: "TEST_DATABASE_URL", maxConnections: 10, schema };
  const door = { use: "postgres", settings: { ...where, master: { env: "PREHOSP_TEST_MASTER" } } };
  return inSql({ name: "PostgreSQL", door, end: () => {}, schema, bytes: () => [] }, () => ledgerPostgres.layer(where));
};

/** Memory and the embedded database always; PostgreSQL where the run has one. */
export const allStored = (): readonly Stored[] => [
  inMemory(),
  onDisk(),
  ...(process.env["TEST_DATABASE_URL"] ? [onServer()] : []),
];
