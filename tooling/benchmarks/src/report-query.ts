import { Database, ledgerPglite } from "@prehosp/ledger-postgres";
import { Effect, Fiber } from "effect";
import { argv } from "node:process";
import { setImmediate } from "node:timers/promises";
import { Worker } from "node:worker_threads";

/**
 * While a report query runs, the 99th percentile of a proposal may be at most this many times what it is beside a thread that only
 * keeps a core busy. On a machine with a free core that is the same as in peace; on a full one it leaves out what the core costs,
 * which any other process would cost too, and keeps what is the database's fault: blocking the thread that proposes.
 */
const LIMIT = 1.5;
const CALLS = 1000;

// As much work as judging some thirty units: findings as small objects, sorted by time.
const work = (seed: number): number => {
  const findings = Array.from({ length: 480 }, (_, i) => ({
    rule: `rule-${i % 16}`,
    outcome: (i * seed) % 3 === 0 ? "met" : "unclear",
    seconds: (i * 7919 * (seed + 1)) % 1800,
  }));
  return findings.toSorted((a, b) => a.seconds - b.seconds)[0]?.seconds ?? 0;
};

/** Milliseconds from asking for the turn to having the answer, so that a blocked thread shows. */
const ninetyNinth = async (calls: number): Promise<number> => {
  const times: number[] = [];
  let sum = 0;
  for (let i = 0; i < calls; i++) {
    const start = performance.now();
    await setImmediate();
    sum += work(i);
    times.push(performance.now() - start);
  }
  const sorted = times.toSorted((a, b) => a - b);
  return sum >= 0 ? (sorted[Math.floor(calls * 0.99)] ?? Number.NaN) : Number.NaN;
};

/** A thread that does nothing but keep a core busy, until it is ended. */
const busyThread = Effect.acquireRelease(
  Effect.sync(() => new Worker("for (;;);", { eval: true })),
  (worker) => Effect.promise(() => worker.terminate()),
);

export interface ReportQueryResult {
  readonly peaceMillis: number;
  readonly besideBusyThreadMillis: number;
  readonly duringMillis: number;
  /** How long the query itself took; it must outlast the calls, or nothing was measured. */
  readonly queryMillis: number;
  readonly ratio: number;
  readonly limit: number;
  readonly ok: boolean;
}

/** Measures proposal-like work on the main thread in peace and during a report query on the embedded database. */
export const measureReportQuery = ({ rows = 20_000_000, rounds = 3 } = {}): Promise<ReportQueryResult> =>
  Effect.runPromise(
    Effect.gen(function* () {
      const { sql } = yield* Database;
      yield* Effect.promise(() => ninetyNinth(CALLS));
      const found: { peace: number; busy: number; during: number; query: number }[] = [];
      for (let round = 0; round < rounds; round++) {
        const peace = yield* Effect.promise(() => ninetyNinth(CALLS));
        const busy = yield* Effect.scoped(
          Effect.andThen(
            busyThread,
            Effect.promise(() => ninetyNinth(CALLS)),
          ),
        );
        const start = performance.now();
        const query = yield* Effect.forkChild(
          Effect.map(
            sql`select count(*)::int as n from generate_series(1, ${rows}::int) i where i % 7 = 3`,
            () => performance.now() - start,
          ),
        );
        yield* Effect.sleep("100 millis");
        const during = yield* Effect.promise(() => ninetyNinth(CALLS));
        const measured = performance.now() - start;
        const took = yield* Fiber.join(query);
        if (took < measured)
          return yield* Effect.die(
            new Error(`the query ended after ${Math.round(took)} ms, before the measurement; raise rows`),
          );
        found.push({ peace, busy, during, query: took });
      }
      // The best round of three: what else the machine does may only ever make it worse.
      const best = found.toSorted((a, b) => a.during / a.busy - b.during / b.busy)[0]!;
      const ratio = best.during / best.busy;
      return {
        peaceMillis: best.peace,
        besideBusyThreadMillis: best.busy,
        duringMillis: best.during,
        queryMillis: best.query,
        ratio,
        limit: LIMIT,
        ok: ratio <= LIMIT,
      };
    }).pipe(Effect.provide(ledgerPglite.layer({}))),
  );

/** The measurement as one line. */
export const reportQueryLine = (r: ReportQueryResult): string =>
  `proposal-like work, p99: ${r.peaceMillis.toFixed(2)} ms in peace, ${r.besideBusyThreadMillis.toFixed(2)} ms beside a busy thread, ${r.duringMillis.toFixed(2)} ms during a report query of ${Math.round(r.queryMillis)} ms; ratio ${r.ratio.toFixed(2)} (limit ${r.limit})`;

if (argv[1] !== undefined && import.meta.url.endsWith(`/${argv[1].split("/").at(-1)}`)) {
  const result = await measureReportQuery();
  console.log(reportQueryLine(result));
  process.exitCode = result.ok ? 0 : 1;
}
