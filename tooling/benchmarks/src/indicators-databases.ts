import { Database, ledgerPostgres } from "@prehosp/ledger-postgres";
import { startPostgres } from "@prehosp/services/postgres";
import { Effect, ManagedRuntime } from "effect";
import { randomUUID } from "node:crypto";
import { cases, p, type Row } from "./indicators-world.ts";

/** A database with the cases in a table, that gives a row of numbers for each group; or the reason why there is none. */
export type Peer =
  | {
      readonly shares: () => Promise<readonly Row[]>;
      readonly times: () => Promise<readonly Row[]>;
      readonly stop: () => Promise<void>;
    }
  | { readonly skip: string };

const said = (error: unknown): string => (error instanceof Error ? error.message : String(error));

// Both speak this much of the same SQL. Small types, so that neither reads more than it must.
const table =
  "create table cases (g int2 not null, verdict int2 not null, timed int2 not null, seconds float8 not null)";
const how = (column: string, codes: string): string => `count(*) filter (where ${column} ${codes})::int4`;
const z2 = "3.8414588206941254::float8";
const root = `sqrt(${z2} * (${z2} + 4 * x * (1 - x / n)))`;
const sharesSql = `with counted as (
  select g, count(*)::int4 as population, ${how("verdict", "= 3")} as a, ${how("verdict", "= 4")} as b, ${how("verdict", "= 5")} as c,
    ${how("verdict", "= 2")} as missing, ${how("verdict", "= 0")}::float8 as x, ${how("verdict", "<= 1")}::float8 as n
  from cases group by g)
  select population, a, b, c, missing, x, n, x / n as share, (2 * x + ${z2} - ${root}) / (2 * (n + ${z2})) as low,
    (2 * x + ${z2} + ${root}) / (2 * (n + ${z2})) as high
  from counted order by g`;
const timesSql = (quantiles: string): string => `with counted as (
  select g, count(*)::int4 as population, ${how("timed", "= 2")} as a, ${how("timed", "= 3")} as b, ${how("timed", "= 4")} as c,
    ${how("timed", "= 1")} as missing, ${how("timed", "= 0")} as n, ${quantiles} filter (where timed = 0) as q
  from cases group by g)
  select population, a, b, c, missing, n, q[1] as q1, q[2] as q2, q[3] as q3 from counted order by g`;

/** DuckDB in this process and on one thread. */
export const duckdb = async (): Promise<Peer> => {
  const loaded = await import("@duckdb/node-api").catch((error: unknown) => ({ skip: said(error) }));
  if ("skip" in loaded) return loaded;
  const instance = await loaded.DuckDBInstance.create(":memory:", { threads: "1" });
  const connection = await instance.connect();
  await connection.run(table);
  const appender = await connection.createAppender("cases");
  for (let i = 0; i < cases.group.length; i++) {
    appender.appendSmallInt(cases.group[i]!);
    appender.appendSmallInt(cases.verdict[i]!);
    appender.appendSmallInt(cases.timed[i]!);
    appender.appendDouble(cases.seconds[i]!);
    appender.endRow();
  }
  appender.closeSync();
  const rows = async (sql: string): Promise<readonly Row[]> =>
    (await connection.runAndReadAll(sql)).getRows() as unknown as readonly Row[];
  return {
    shares: () => rows(sharesSql),
    times: () => rows(timesSql(`quantile_cont(seconds, [${p.join(", ")}])`)),
    stop: async () => {
      connection.closeSync();
      instance.closeSync();
    },
  };
};

const SOME = 100_000;

/** PostgreSQL without helpers to a query, and with memory enough to sort in. */
export const postgres = async (): Promise<Peer> => {
  const server = await startPostgres();
  if ("skip" in server) return server;
  process.env["BENCHMARK_DATABASE_URL"] = server.url;
  const schema = `bench_${randomUUID().replaceAll("-", "")}`;
  const runtime = ManagedRuntime.make(
    ledgerPostgres.layer({ urlEnv: "BENCHMARK_DATABASE_URL", maxConnections: 1, schema }),
  );
  const run = (statement: string, parameters: readonly unknown[] = []): Promise<readonly (readonly unknown[])[]> =>
    runtime.runPromise(
      Effect.gen(function* () {
        const { sql } = yield* Database;
        const query = Effect.andThen(
          sql`select set_config('max_parallel_workers_per_gather', '0', true), set_config('work_mem', '256MB', true)`,
          sql.unsafe(statement, parameters).values,
        );
        return yield* sql.withTransaction(query);
      }),
    );
  await run(table);
  for (let from = 0; from < cases.group.length; from += SOME) {
    const columns = [cases.group, cases.verdict, cases.timed, cases.seconds].map((column) =>
      [...column.subarray(from, from + SOME)].map(String),
    );
    await run(
      "insert into cases select g::int2, v::int2, t::int2, s::float8 from unnest($1::text[], $2::text[], $3::text[], $4::text[]) as c(g, v, t, s)",
      columns,
    );
  }
  await run("analyze cases");
  const rows = async (sql: string): Promise<readonly Row[]> => (await run(sql)) as readonly Row[];
  return {
    shares: () => rows(sharesSql),
    times: () => rows(timesSql(`percentile_cont(array[${p.join(", ")}]::float8[]) within group (order by seconds)`)),
    stop: async () => {
      await run(`drop schema ${schema} cascade`);
      await runtime.dispose();
      await server.stop();
    },
  };
};
