import { Ledger, type Fact } from "@prehosp/ports";
import { Effect, Stream, type Layer } from "effect";
import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { pglite } from "./connection/pglite.ts";
import { postgres } from "./connection/postgres.ts";
import { roomIn } from "./connection/room.ts";
import type { Database } from "./database.ts";
import { PostgresSettings } from "./settings.ts";
import { storage } from "./storage.ts";
import type { StorageError } from "./storage-error.ts";
import { databases, newSchema, template, type TestDatabase } from "./testing/databases.ts";
import { temporary } from "./testing/temporary.ts";
import { kinds } from "./testing/words.ts";

const rounds = 20;
// In memory where the system offers it: after each kill PostgreSQL syncs its thousand files twice, for which a busy disk takes seconds a
// round. A killed process leaves what it has written with the system either way; what the disk keeps is power-cut.test.ts's to try.
const memory = "/dev/shm";
const roomy = existsSync(memory) && roomIn(memory, 256 * 1024 * 1024)();
const root = temporary("crash", roomy ? memory : undefined);
const child = fileURLToPath(new URL("./testing/crash-child.ts", import.meta.url));

/** Where the child appends, and how the parent opens it afterwards. */
interface Place {
  readonly where: readonly string[];
  readonly open: () => Layer.Layer<Database, StorageError>;
}

/** Runs the child until it has acknowledged something, lets it go on for a while, kills it; gives what it acknowledged. */
const killed = (round: number, where: readonly string[], signal: AbortSignal): Promise<readonly string[]> =>
  new Promise((resolve, reject) => {
    const flags = ["--conditions=@prehosp/source", "--disable-warning=ExperimentalWarning"];
    // A trial that is stopped stops its child too, which would write for ever.
    const node = spawn(process.execPath, [...flags, child, String(round), ...where], { signal, killSignal: "SIGKILL" });
    node.once("error", reject);
    let said = "";
    let complaint = "";
    node.stdout.on("data", (piece: Buffer) => {
      if (said === "") setTimeout(() => node.kill("SIGKILL"), 10 + ((round * 37) % 120));
      said += piece.toString();
    });
    node.stderr.on("data", (piece: Buffer) => (complaint += piece.toString()));
    node.once("close", (_code, by) => {
      // What was cut in the middle of a line was not yet said.
      const lines = said.slice(0, said.lastIndexOf("\n") + 1);
      if (by === "SIGKILL") resolve(lines.split(/\s+/).filter((ref) => ref !== ""));
      else reject(new Error(`the child ended by itself: ${complaint.slice(0, 400)}`));
    });
  });

const survivors = async ({ where, open }: Place, signal: AbortSignal) => {
  const acknowledged: string[] = [];
  for (let round = 0; round < rounds; round++) acknowledged.push(...(await killed(round, where, signal)));
  const facts: readonly Fact[] = await Effect.runPromise(
    Effect.flatMap(Ledger, (l) => Stream.runCollect(l.since(undefined))).pipe(
      Effect.provide(storage({ database: open(), kinds, master: { ephemeral: true } })),
    ),
  );
  return { acknowledged, kept: facts.map((f) => f.source.ref) };
};

const places: Readonly<Record<TestDatabase["name"], () => Promise<Place>>> = {
  PGlite: async () => {
    const folder = join(root(), "db");
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

test.for(databases())(
  `$name: ${rounds} × kill -9 loses and doubles nothing that was acknowledged`,
  { timeout: 120_000 },
  async ({ name }, { signal }) => {
    const { acknowledged, kept } = await survivors(await places[name](), signal);
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
