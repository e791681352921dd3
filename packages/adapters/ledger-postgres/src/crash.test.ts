import { Ledger, type Fact } from "@prehosp/ports";
import { Effect, Stream, type Layer } from "effect";
import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, expect, test } from "vitest";
import { pglite } from "./connection/pglite.ts";
import { postgres } from "./connection/postgres.ts";
import type { Database } from "./database.ts";
import { PostgresSettings } from "./settings.ts";
import { storage } from "./storage.ts";
import type { StorageError } from "./storage-error.ts";
import { databases, newSchema, template } from "./testing/databases.ts";
import { kinds } from "./testing/words.ts";

const rounds = 20;
const root = mkdtempSync(join(tmpdir(), "prehosp-crash-"));
// A round that was stopped may leave a child that is still writing.
afterAll(() => rmSync(root, { recursive: true, maxRetries: 10 }));
const child = fileURLToPath(new URL("./testing/crash-child.ts", import.meta.url));

/** Runs the child until it has acknowledged something, lets it go on for a while, kills it; gives what it acknowledged. */
const killed = (round: number, where: readonly string[]): Promise<readonly string[]> =>
  new Promise((resolve, reject) => {
    const node = spawn(process.execPath, [
      "--conditions=@prehosp/source",
      "--disable-warning=ExperimentalWarning",
      child,
      String(round),
      ...where,
    ]);
    let said = "";
    let complaint = "";
    node.stdout.on("data", (piece: Buffer) => {
      if (said === "") setTimeout(() => node.kill("SIGKILL"), 10 + ((round * 37) % 120));
      said += piece.toString();
    });
    node.stderr.on("data", (piece: Buffer) => (complaint += piece.toString()));
    node.once("close", (_code, signal) => {
      // What was cut in the middle of a line was not yet said.
      const lines = said.slice(0, said.lastIndexOf("\n") + 1);
      if (signal === "SIGKILL") resolve(lines.split(/\s+/).filter((ref) => ref !== ""));
      else reject(new Error(`the child ended by itself: ${complaint.slice(0, 400)}`));
    });
  });

const survivors = async (where: readonly string[], open: () => Layer.Layer<Database, StorageError>) => {
  const acknowledged: string[] = [];
  for (let round = 0; round < rounds; round++) acknowledged.push(...(await killed(round, where)));
  const facts: readonly Fact[] = await Effect.runPromise(
    Effect.flatMap(Ledger, (l) => Stream.runCollect(l.since(undefined))).pipe(
      Effect.provide(storage({ database: open(), kinds, master: { ephemeral: true } })),
    ),
  );
  return { acknowledged, kept: facts.map((f) => f.source.ref) };
};

/** Where the child appends, and how the parent opens it afterwards. */
const places: Readonly<
  Record<string, () => Promise<{ where: readonly string[]; open: () => Layer.Layer<Database, StorageError> }>>
> = {
  PGlite: async () => {
    const folder = join(root, "db");
    const made = storage({ database: pglite({ folder }, await template()), kinds, master: { ephemeral: true } });
    await Effect.runPromise(
      Effect.provide(
        Effect.flatMap(Ledger, () => Effect.void),
        made,
      ),
    );
    return { where: [folder], open: () => pglite({ folder }) };
  },
  PostgreSQL: () => {
    const schema = newSchema();
    const settings = PostgresSettings.parse({ urlEnv: "TEST_DATABASE_URL", schema });
    return Promise.resolve({ where: ["env", schema], open: () => postgres(settings) });
  },
};

test.concurrent.each(databases().map((d) => d.name))(
  `%s: ${rounds} × kill -9 loses and doubles nothing that was acknowledged`,
  { timeout: 240_000 },
  async (name) => {
    const { where, open } = await places[name]!();
    const { acknowledged, kept } = await survivors(where, open);
    expect(acknowledged.length).toBeGreaterThan(rounds);
    expect(new Set(kept).size).toBe(kept.length);
    const there = new Set(kept);
    expect(acknowledged.filter((ref) => !there.has(ref))).toEqual([]);
    // A batch is there whole or not at all.
    const parts = (letter: string) => kept.filter((ref) => ref.endsWith(letter)).map((ref) => ref.slice(0, -1));
    expect(parts("b")).toEqual(parts("a"));
    expect(parts("c")).toEqual(parts("a"));
  },
);
