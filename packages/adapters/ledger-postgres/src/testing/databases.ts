import type { Layer } from "effect";
import { createHash, randomUUID } from "node:crypto";
import { mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PGlite } from "@electric-sql/pglite";
import { pglite } from "../connection/pglite.ts";
import { postgres } from "../connection/postgres.ts";
import type { Database } from "../database.ts";
import { PostgresSettings } from "../settings.ts";
import type { StorageError } from "../storage-error.ts";

export interface TestDatabase {
  readonly name: "PGlite" | "PostgreSQL";
  /** A new empty database. */
  readonly fresh: () => Promise<Layer.Layer<Database, StorageError>>;
}

// A new PGlite takes seconds to make, a dumped one a fraction: one dump, shared by all test processes of the machine.
export const template = async (): Promise<Uint8Array<ArrayBuffer>> => {
  const folder = join(tmpdir(), "prehosp-pglite-template");
  const file = join(folder, `${createHash("sha256").update(process.versions.node).digest("hex").slice(0, 8)}.tar`);
  try {
    return new Uint8Array(readFileSync(file));
  } catch {
    // Not made yet.
  }
  const database = await PGlite.create();
  const dump = new Uint8Array(await (await database.dumpDataDir("none")).arrayBuffer());
  await database.close();
  mkdirSync(folder, { recursive: true });
  const draft = `${file}.${randomUUID()}`;
  writeFileSync(draft, dump);
  renameSync(draft, file);
  return dump;
};

export const newSchema = (): string => `t_${randomUUID().replaceAll("-", "")}`;

/** PGlite always; PostgreSQL where the run has one. */
export const databases = (): readonly TestDatabase[] => [
  { name: "PGlite", fresh: async () => pglite({}, await template()) },
  ...(process.env["TEST_DATABASE_URL"]
    ? [
        {
          name: "PostgreSQL" as const,
          fresh: () =>
            Promise.resolve(postgres(PostgresSettings.parse({ urlEnv: "TEST_DATABASE_URL", schema: newSchema() }))),
        },
      ]
    : []),
];
