import { Database, ledgerPglite, ledgerPostgres, storage } from "@prehosp/ledger-postgres";
import { Kinds, Ledger } from "@prehosp/ports";
import { Effect, Layer } from "effect";
import { createHash, randomUUID } from "node:crypto";
let count = 0;
const mk = (n: number) => Array.from({ length: n }, () => { const f = ({
    kind: "bench.status", version: 1, subject: `incident-${Math.floor(count / 20)}`, owner: "org", by: "bench",
    payload: { unit: `unit-${count % 97}`, state: "under-way", cell: "120:340", note: "x".repeat(200) },
    valid: { from: "2026-11-22T13:07:00.000Z", exactness: "exact" as const }, source: { system: "bench", ref: `r${count++}` }, status: "test" });
  return { id: randomUUID(), kind: f.kind, version: 1, subject: f.subject, source_system: "bench", source_ref: f.source.ref, hash: createHash("sha256").update(JSON.stringify(f)).digest("hex"), valid_from: f.valid.from, body: f }; });
const cols = "id uuid not null, kind text not null, version int not null, subject text not null, source_system text not null, source_ref text not null, hash bytea not null, valid_from timestamptz not null, recorded timestamptz not null default now(), body jsonb not null";
const rec = "jsonb_to_recordset($1::jsonb) as n(id uuid, kind text, version int, subject text, source_system text, source_ref text, hash text, valid_from timestamptz, body jsonb)";
const list = "id, kind, version, subject, source_system, source_ref, hash, valid_from, body";
const sel = "id, kind, version, subject, source_system, source_ref, decode(hash, 'hex'), valid_from, body";
const setup = [
 `create table plain (pos bigint generated always as identity primary key, ${cols})`, `create index on plain (subject)`,
 `create table plainu (pos bigint generated always as identity primary key, ${cols}, unique (source_system, source_ref))`, `create index on plainu (subject)`,
 `create table f3 (epoch bigint not null default 1, tx xid8 not null default pg_current_xact_id(), pos bigint generated always as identity (cache 1000), ${cols}, primary key (epoch, tx, pos), unique (source_system, source_ref))`, `create index on f3 (subject)`,
];
const ins = (t: string) => `insert into ${t} (${list}) select ${sel} from ${rec}`;
const oc = " on conflict (source_system, source_ref) do nothing";
const cte = (t: string) => `with n as materialized (select n.*, row_number() over () as ord from ${rec}), ins as (insert into ${t} (${list}) select ${sel} from n order by ord ${oc} returning id)
 select n.ord::int as ord, f.id, f.hash = decode(n.hash,'hex') as same from n left join ${t} f on f.source_system = n.source_system and f.source_ref = n.source_ref where not exists (select 1 from ins where ins.id = n.id) order by n.ord`;
const tail = (from: string, l: string) => `with ${l ? "l as materialized (select count(pg_advisory_xact_lock_shared(1885956453, b)) as locks from unnest($3::text::int[]) b), " : ""}ins as (insert into fact (epoch, id, kind, version, subject, source_system, source_ref, hash, valid_from, valid_to, recorded, body) ${from} ${l ? ", l" : ""} ${oc} returning 1), c as (select count(*)::int as inserted from ins)
 select inserted, pg_current_xact_id_if_assigned()::text as tx, case when inserted < $2::int then 'x' end as known from c`;
const slim = (l: string) => tail(`select (select number from epoch), n.id, n.body->>'kind', (n.body->>'version')::int, n.body->>'subject', n.body->'source'->>'system', n.body->'source'->>'ref', decode(n.hash,'hex'), (n.body->'valid'->>'from')::timestamptz, (n.body->'valid'->>'to')::timestamptz, date_trunc('milliseconds', statement_timestamp()), n.body from jsonb_to_recordset($1::jsonb) as n(id uuid, hash text, body jsonb)`, l);
const fat = tail(`select (select number from epoch), n.id, n.kind, n.version, n.subject, n.source_system, n.source_ref, decode(n.hash, 'hex'), n.valid_from, n.valid_to, date_trunc('milliseconds', statement_timestamp()), n.body from jsonb_to_recordset($1::jsonb) as n(id uuid, kind text, version int, subject text, source_system text, source_ref text, hash text, valid_from timestamptz, valid_to timestamptz, body jsonb)`, "lock");
const V: Record<string, string> = {
  plain: ins("plain"), "plain+u": ins("plainu"), "plain+u,oc": ins("plainu") + oc, "f3": ins("f3"), "f3,oc": ins("f3") + oc, "f3,cte": cte("f3"),
  "slimplain": `insert into plain (${list}) select id, body->>'kind', (body->>'version')::int, body->>'subject', body->'source'->>'system', body->'source'->>'ref', decode(hash,'hex'), (body->'valid'->>'from')::timestamptz, body from jsonb_to_recordset($1::jsonb) as n(id uuid, hash text, body jsonb)`,
  "slim": slim(""), "slim+lock": slim("lock"), "fat+lock": fat,
  "fn": "select append_facts($1::text::jsonb, $2::int, $3::text::int[], null, null, null) as answer",
};
const median = (xs: number[]) => xs.toSorted((a, b) => a - b)[Math.floor(xs.length / 2)]!;
const go = Effect.gen(function* () {
  const { sql, system } = yield* Database; yield* Ledger;
  for (const s of setup) yield* sql.unsafe(s);
  const only = (process.env.V ?? Object.keys(V).join("|")).split("|");
  for (const [clients, batch] of (process.env.C ? JSON.parse(process.env.C) : [[1, 500], [10, 500], [1,1],[10,1]]) as [number, number][]) {
    const got: Record<string, number[]> = {};
    for (let r = -1; r < Number(process.env.R ?? 5); r++) for (const v of only) {
      const ms = r < 0 ? 200 : Number(process.env.MS ?? 500); let calls = 0; const t0 = performance.now();
      const buckets = `{${Array.from({ length: batch === 1 ? 1 : 25 }, (_, i) => i).join(",")}}`;
      const one = Effect.gen(function* () { while (performance.now() - t0 < ms) { const rows = JSON.stringify(v.startsWith("slim") ? mk(batch).map(({ id, hash, body }) => ({ id, hash, body })) : mk(batch)); yield* sql.unsafe(V[v]!, v === "fn" || v.endsWith("lock") ? [rows, batch, buckets] : v === "slim" ? [rows, batch] : [rows]); calls++; } });
      yield* Effect.all(Array.from({ length: clients }, () => one), { concurrency: "unbounded", discard: true });
      if (r >= 0) (got[v] ??= []).push(calls * batch * 1000 / (performance.now() - t0));
    }
    console.log(system, clients, batch, Object.entries(got).map(([v, x]) => `${v} ${Math.round(median(x))} (${Math.round(100 * median(x.map((y, i) => y / got.plain![i]!)))}%)`).join(" | "));
    yield* sql.unsafe("truncate plain, plainu, f3, fact");
  }
});
const on = (database: Layer.Layer<Database, any>) => Effect.runPromise(go.pipe(Effect.provide(storage({ database, kinds: new Kinds([]), master: { ephemeral: true } }).pipe(Layer.provideMerge(database)))) as Effect.Effect<void>);
process.env.BURL = "postgres://postgres@127.0.0.1:54999/postgres";
if (process.env.S !== "pglite") await on(ledgerPostgres.layer({ urlEnv: "BURL", maxConnections: 10, schema: `b_${randomUUID().replaceAll("-", "")}` }) as any);
if (process.env.S !== "postgres") await on(ledgerPglite.layer({}) as any);
