import type { ActorRef, CaseId, OrgId, SubjectId } from "@prehosp/model";
import type { Instant } from "@prehosp/model/time";
import { Database, ledgerPglite, ledgerPostgres, storage, type StorageError } from "@prehosp/ledger-postgres";
import { kind, Kinds, Ledger, type NewFact, type NonEmpty, Vault } from "@prehosp/ports";
import { startPostgres } from "@prehosp/services/postgres";
import { Array as Arr, Effect, Layer } from "effect";
import { randomUUID } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { argv } from "node:process";
import * as z from "zod";
import { arraysInsert, floorTables, leanInsert, oftenInsert } from "./ledger-floors.ts";

/** Append must reach this share of a plain insert of the same rows through the same client. */
const LIMIT = { postgres: 0.7, pglite: 0.6, "pglite on disk": 0.6 } as const;
type System = keyof typeof LIMIT;
type Storage = Ledger | Vault | Database;

const kinds = new Kinds([
  kind({
    kind: "bench.status",
    version: 1,
    norsk: "måling",
    payload: z.object({ unit: z.string(), state: z.string(), cell: z.string(), note: z.string() }),
    classes: { unit: "operational", state: "operational", cell: "operational", note: "none" },
  }),
]);

let count = 0;
const facts = (n: number): NonEmpty<NewFact> =>
  Arr.makeBy(n, () => ({
    kind: "bench.status",
    version: 1,
    subject: `incident-${Math.floor(count / 20)}` as SubjectId,
    owner: "org" as OrgId,
    by: "bench" as ActorRef,
    payload: { unit: `unit-${count % 97}`, state: "under-way", cell: "120:340", note: "x".repeat(200) },
    valid: { from: "2026-11-22T13:07:00.000Z" as Instant, exactness: "exact" as const },
    source: { system: "bench", ref: `r${count++}` },
    status: "test" as const,
  }));

/** Calls a second, by `clients` fibers that each wait for their own call. */
const perSecond = (clients: number, millis: number, call: () => Effect.Effect<unknown, unknown>) =>
  Effect.gen(function* () {
    let calls = 0;
    const start = performance.now();
    const client = Effect.gen(function* () {
      while (performance.now() - start < millis) {
        yield* call();
        calls++;
      }
    });
    yield* Effect.all(
      Array.from({ length: clients }, () => client),
      { concurrency: "unbounded", discard: true },
    );
    return (calls * 1000) / (performance.now() - start);
  });

export interface LedgerCell {
  readonly system: System;
  readonly clients: number;
  readonly batch: number;
  /** Facts a second. */
  readonly lean: number;
  readonly append: number;
  readonly sealed: number;
  /** Append against the lean insert, the batch in arrays (one fact has no such), and the insert that is often written. */
  readonly ratio: number;
  readonly ratioArrays: number | undefined;
  readonly ratioOften: number;
  readonly limit: number | undefined;
  readonly ok: boolean;
}

const median = (xs: readonly number[]): number => xs.toSorted((a, b) => a - b)[Math.floor(xs.length / 2)] ?? Number.NaN;

const measure = (
  system: System,
  millis: number,
  rounds: number,
): Effect.Effect<readonly LedgerCell[], unknown, Storage> =>
  Effect.gen(function* () {
    const { sql } = yield* Database;
    const ledger = yield* Ledger;
    const vault = yield* Vault;
    for (const statement of floorTables) yield* sql.unsafe(statement);
    const sealedFacts = (n: number) =>
      Effect.forEach(facts(n), (f) =>
        Effect.map(
          vault.seal(f.subject as string as CaseId, { caller: f.source.ref, note: "x".repeat(300) }),
          (sealed) => ({ ...f, sealed }),
        ),
      );
    const cells: LedgerCell[] = [];
    for (const { clients, batch } of [1, 500].flatMap((batch) => [1, 10].map((clients) => ({ clients, batch })))) {
      const ways = {
        lean: () => sql.unsafe(...leanInsert(facts(batch))),
        append: () => ledger.append(facts(batch)),
        arrays: () => sql.unsafe(...arraysInsert(facts(batch))),
        often: () => sql.unsafe(...oftenInsert(facts(batch))),
        sealed: () => Effect.flatMap(sealedFacts(batch), (list) => ledger.append(list)),
      } satisfies Readonly<Record<string, () => Effect.Effect<unknown, unknown>>>;
      const order = (["lean", "append", "arrays", "often"] as const).filter((way) => batch > 1 || way !== "arrays");
      const found = { lean: [] as number[], append: [] as number[], arrays: [] as number[], often: [] as number[] };
      const rate = (way: keyof typeof ways, forMillis: number) =>
        Effect.map(perSecond(clients, forMillis, ways[way]), (calls) => calls * batch);
      for (let round = -1; round < rounds; round++)
        // Short turns, and each goes first every other time: a machine that is shared drifts from one second to the next.
        for (const way of round % 2 === 0 ? order : order.toReversed()) {
          const perSec = yield* rate(way, millis);
          if (round >= 0) found[way].push(perSec);
        }
      const sealed = yield* rate("sealed", millis * 5);
      // Each turn is judged against its neighbour.
      const against = (floor: readonly number[]) =>
        median(found.append.map((appended, i) => appended / (floor[i] ?? Number.NaN)));
      const ratio = against(found.lean);
      // PGlite takes one statement at a time, so ten clients with large batches say more about the queue than about the ledger.
      const limit = system !== "postgres" && clients === 10 && batch === 500 ? undefined : LIMIT[system];
      cells.push({
        system,
        clients,
        batch,
        lean: median(found.lean),
        append: median(found.append),
        sealed,
        ratio,
        ratioArrays: batch > 1 ? against(found.arrays) : undefined,
        ratioOften: against(found.often),
        limit,
        ok: limit === undefined || ratio >= limit,
      });
      // All start each cell empty: an index that has grown is slower than one that has not.
      yield* sql`truncate lean, arrays, often, fact`;
    }
    return cells;
  });

const on = (system: System, database: Layer.Layer<Database, StorageError>, millis: number, rounds: number) =>
  Effect.runPromise(
    measure(system, millis, rounds).pipe(
      Effect.provide(storage({ database, kinds, master: { ephemeral: true } }).pipe(Layer.provideMerge(database))),
    ),
  );

/** Measures append against a plain insert on PGlite and, where there is one, on PostgreSQL; `skipped` says why not. */
export const measureLedger = async ({ millis = 100, rounds = 31 } = {}): Promise<{
  readonly cells: readonly LedgerCell[];
  readonly skipped?: string;
}> => {
  const cells = [...(await on("pglite", ledgerPglite.layer({}), millis, rounds))];
  // On disk every commit is synced, the plain insert's as the append's.
  const folder = mkdtempSync(join(tmpdir(), "prehosp-bench-"));
  try {
    cells.push(...(await on("pglite on disk", ledgerPglite.layer({ folder }), millis, rounds)));
  } finally {
    rmSync(folder, { recursive: true });
  }
  const server = await startPostgres();
  if ("skip" in server) return { cells, skipped: server.skip };
  process.env["BENCHMARK_DATABASE_URL"] = server.url;
  const schema = `bench_${randomUUID().replaceAll("-", "")}`;
  try {
    cells.push(
      ...(await on(
        "postgres",
        ledgerPostgres.layer({ urlEnv: "BENCHMARK_DATABASE_URL", maxConnections: 10, schema }),
        millis,
        rounds,
      )),
    );
  } finally {
    await server.stop();
  }
  return { cells };
};

/** One line a cell: facts a second, and the share that the gate looks at. */
export const ledgerTable = (cells: readonly LedgerCell[]): string =>
  cells
    .map((c) => {
      const said = (n: number): string => String(Math.round(n)).padStart(7);
      const share = (n: number | undefined): string =>
        n === undefined ? "    –" : `${String(Math.round(n * 100)).padStart(3)} %`;
      const gate = c.limit === undefined ? "not gated" : `limit ${c.limit * 100} % ${c.ok ? "ok" : "TOO SLOW"}`;
      return `${c.system.padEnd(14)} ${String(c.clients).padStart(2)} clients × ${String(c.batch).padStart(3)}: lean ${said(c.lean)}/s  append ${said(c.append)}/s  ${share(c.ratio)} (${gate})  in arrays ${share(c.ratioArrays)}  often written ${share(c.ratioOften)}  sealed ${said(c.sealed)}/s`;
    })
    .join("\n");

if (argv[1] !== undefined && import.meta.url.endsWith(`/${argv[1].split("/").at(-1)}`)) {
  const { cells, skipped } = await measureLedger();
  console.log(ledgerTable(cells));
  if (skipped !== undefined) console.log(`postgres: not measured, because ${skipped}`);
  process.exitCode = cells.every((c) => c.ok) && skipped === undefined ? 0 : 1;
}
