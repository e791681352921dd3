import type { NewFact, NonEmpty } from "@prehosp/ports";
import { hash, randomUUID } from "node:crypto";

// The floor that is gated: a plain insert of the same rows (the columns of the ledger, identifier, hash, the whole fact as body) through the
// same client in one statement, each fact crossing the wire once: one fact as parameters, a batch as one JSON with the columns read
// out of the body in SQL. Its table has its primary key and no other index; the ledger has two more, on the subject and the one that
// keeps a reference from being there twice. It has no check, no canonical order, no idempotence, no position that survives a late
// commit, no lock.
const table = (
  name: string,
): string => `create table ${name} (pos bigint generated always as identity primary key, id uuid not null, kind text not null,
  version int not null, subject text not null, source_system text not null, source_ref text not null, hash bytea not null,
  valid_from timestamptz not null, valid_to timestamptz, recorded timestamptz not null default now(), body jsonb not null)`;
const into = (name: string): string =>
  `insert into ${name} (id, kind, version, subject, source_system, source_ref, hash, valid_from, valid_to, body)`;
const outOfBody = `select n.id, n.body->>'kind', (n.body->>'version')::int, n.body->>'subject', n.body->'source'->>'system', n.body->'source'->>'ref',
  decode(n.hash, 'hex'), (n.body->'valid'->>'from')::timestamptz, (n.body->'valid'->>'to')::timestamptz, n.body from`;
const leanOne = `${into("lean")} values ($1::uuid, $2::text, $3::int, $4::text, $5::text, $6::text, decode($7::text, 'hex'),
  $8::text::timestamptz, $9::text::timestamptz, $10::jsonb)`;
const leanBatch = `${into("lean")} ${outOfBody} jsonb_to_recordset($1::jsonb) as n(id uuid, hash text, body jsonb)`;
type Statement = readonly [string, readonly unknown[]];
const sha256 = (text: string): string => hash("sha256", text, "hex");
/** The gated floor. */
export const leanInsert = (list: NonEmpty<NewFact>): Statement => {
  const bodies = list.map((f) => JSON.stringify(f));
  if (list.length > 1)
    return [
      leanBatch,
      [`[${bodies.map((b) => `{"id":"${randomUUID()}","hash":"${sha256(b)}","body":${b}}`).join(",")}]`],
    ];
  const [{ kind: ofKind, version, subject, source, valid }] = list;
  const [body = ""] = bodies;
  const told = [ofKind, version, subject, source.system, source.ref, sha256(body), valid.from, valid.to ?? null, body];
  return [leanOne, [randomUUID(), ...told]];
};

// Printed beside it, not gated: a batch as three arrays, the way the ledger itself hands it over. Nothing cheaper was found.
const arraysBatch = `${into("arrays")} ${outOfBody} (select a.id::uuid as id, a.hash, a.body::jsonb as body
  from unnest($1::text[], $2::text[], $3::text[]) as a(id, hash, body) offset 0) as n`;
/** The same with a batch in arrays; for one fact there is no such. */
export const arraysInsert = (list: NonEmpty<NewFact>): Statement => {
  const bodies = list.map((f) => JSON.stringify(f));
  return [arraysBatch, [bodies.map(() => randomUUID()), bodies.map(sha256), bodies]];
};

// Printed too: the insert as it is often written, one JSON with the columns beside the body, into a table with the index on the subject.
const often = `${into("often")}
  select id, kind, version, subject, source_system, source_ref, decode(hash, 'hex'), valid_from, valid_to, body
  from jsonb_to_recordset($1::jsonb) as n(id uuid, kind text, version int, subject text, source_system text, source_ref text, hash text, valid_from timestamptz, valid_to timestamptz, body jsonb)`;
/** The insert as it is often written. */
export const oftenInsert = (list: NonEmpty<NewFact>): Statement => {
  const rows = list.map((f) => ({
    id: randomUUID(),
    kind: f.kind,
    version: f.version,
    subject: f.subject,
    source_system: f.source.system,
    source_ref: f.source.ref,
    hash: sha256(JSON.stringify(f)),
    valid_from: f.valid.from,
    body: f,
  }));
  return [often, [JSON.stringify(rows)]];
};

/** Makes the tables `lean`, `arrays` and `often`. */
export const floorTables = [table("lean"), table("arrays"), table("often"), "create index on often (subject)"];
