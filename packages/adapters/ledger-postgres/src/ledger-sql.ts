// The columns are read out of the body, so that they can never say anything else than it, and each fact crosses the wire once.
const newRows = (facts: string): string => `insert into fact
    (epoch, id, kind, version, subject, source_system, source_ref, hash, valid_from, valid_to, recorded, body)
  select (select number from epoch), n.id, n.body->>'kind', (n.body->>'version')::int, n.body->>'subject',
    n.body->'source'->>'system', n.body->'source'->>'ref', decode(n.hash, 'hex'),
    (n.body->'valid'->>'from')::timestamptz, (n.body->'valid'->>'to')::timestamptz,
    date_trunc('milliseconds', statement_timestamp()), n.body
  from ${facts}`;
const unlessKnown = `on conflict (source_system, source_ref) do nothing`;

// A function scan gives the rows in the order of the arrays, and pos is drawn in that order. Arrays of text are cheaper to take apart
// than one JSON with all; without "offset 0" the body would be parsed again for each column.
const inArrays = `(select a.id::uuid as id, a.hash, a.body::jsonb as body from unnest(ids, hashes, bodies) as a(id, hash, body) offset 0) as n`;

/**
 * Each append takes a shared lock on the buckets of its subjects, one with `expect` an exclusive one on its subject's. So no append
 * can lie between the look and the commit of an expectation, while appends without one never wait for each other. Always in
 * ascending order, so that two batches cannot lock each other out; few buckets, so that a large batch cannot fill the lock table.
 */
const lockSpace = 1885956453;

/**
 * Appends one fact that expects nothing: $1 id, $2 hash, $3 body, $4 lock bucket. Gives { tx }, or nothing and writes nothing where the
 * reference is known; `appendFacts` then tells which it is. Most facts come alone, and this is cheaper than a batch of one.
 * The row is there only when its lock is held, since "offset 0" keeps the two steps apart.
 */
export const appendOne = `${newRows(`(select $1::uuid as id, $2::text as hash, $3::jsonb as body,
    pg_advisory_xact_lock_shared(${lockSpace}, $4::int) as held offset 0) as n where n.held is not null`)}
  ${unlessKnown} returning pg_current_xact_id()::text as tx`;

/**
 * Appends a batch, all or nothing: the facts by place in three arrays, the lock buckets of their subjects (ascending), and null or an
 * expectation: subject, its bucket (among the buckets), its last fact. Gives what was known before, [[ordinal, id], …], or null when all
 * are new. Raises PH001 where a reference is known with other content, PH002 where another fact is the last.
 * A function, since each of its statements has a snapshot of its own in READ COMMITTED: it sees what was committed while a lock or
 * the insert waited.
 */
export const appendFunction = `create function append_facts(ids text[], hashes text[], bodies text[], buckets int[],
  expect_subject text, expect_bucket int, expect_last uuid) returns jsonb language plpgsql as $body$
declare
  bucket int;
  inserted int := cardinality(ids);
  last uuid;
  known jsonb;
begin
  foreach bucket in array buckets loop
    if bucket = expect_bucket then perform pg_advisory_xact_lock(${lockSpace}, bucket);
    else perform pg_advisory_xact_lock_shared(${lockSpace}, bucket);
    end if;
  end loop;

  if expect_subject is not null then
    select id into last from fact where subject = expect_subject order by epoch desc, tx desc, pos desc limit 1;
  end if;

  -- Most batches are new, and looking for each reference before its row is written costs more than doing it over when one is not.
  begin
    ${newRows(inArrays)};
  exception when unique_violation then
    ${newRows(inArrays)} ${unlessKnown};
    get diagnostics inserted = row_count;
  end;

  -- The whole batch known already is an answer lost on the way: nothing is written, so there is nothing to expect.
  if inserted > 0 and expect_subject is not null and last is distinct from expect_last then
    raise exception 'expectation' using errcode = 'PH002';
  end if;
  if inserted = cardinality(ids) then return null; end if;

  if exists (
    select from unnest(hashes, bodies) as n(hash, body)
    join fact f on f.source_system = n.body::jsonb->'source'->>'system' and f.source_ref = n.body::jsonb->'source'->>'ref'
    where f.hash <> decode(n.hash, 'hex')) then
    raise exception 'conflict' using errcode = 'PH001';
  end if;
  select coalesce(jsonb_agg(jsonb_build_array(n.ord, f.id)), '[]') into known
  from unnest(ids, bodies) with ordinality as n(id, body, ord)
  join fact f on f.source_system = n.body::jsonb->'source'->>'system' and f.source_ref = n.body::jsonb->'source'->>'ref'
  where f.id <> n.id::uuid;
  return known;
end $body$`;

/** Calls it with its parameters; gives { tx, known }; tx is of account only where not all were known. */
export const appendFacts = `select known, pg_current_xact_id_if_assigned()::text as tx
  from append_facts($1::text[], $2::text[], $3::text[], $4::text::int[], $5::text, $6::int, $7::text::uuid) as known`;

/**
 * A restored or moved database counts transactions from another number: what is appended then must still come after everything
 * that cursors out there have seen. So each restore opens a new epoch, the first part of every position, taken from the clock.
 * The marker tells a new cluster or timeline; the horizon tells a counter that went backwards in a copied folder.
 */
export const markEpochFunction = `create function mark_epoch() returns bigint language plpgsql as $body$
declare
  now_marker text;
  now_horizon xid8 := pg_snapshot_xmax(pg_current_snapshot());
  answer bigint;
begin
  begin
    select s.system_identifier || ':' || c.timeline_id into now_marker from pg_control_system() s, pg_control_checkpoint() c;
  exception when insufficient_privilege then now_marker := 'not visible';
  end;
  update epoch set
    number = case when marker = '' or (marker = now_marker and horizon <= now_horizon) then number
      else greatest(number + 1, extract(epoch from clock_timestamp())::bigint) end,
    marker = now_marker, horizon = now_horizon
  returning number into answer;
  return answer;
end $body$`;

const columns = `f.epoch::text as at_epoch, f.tx::text as at_tx, f.pos::text as at_pos, f.id::text as id, f.kind, f.version,
  (extract(epoch from f.recorded) * 1000)::float8 as recorded_ms, f.body`;

// The output names differ from the columns on purpose: ordering by an alias "tx" would order by text, "10" before "9".
const inOrder = "order by f.epoch, f.tx, f.pos";
// What older epochs hold is all committed; in this one a reader stops where a transaction may still be open.
const settled = "(f.epoch < (select number from epoch) or f.tx < pg_snapshot_xmin(pg_current_snapshot()))";

/** $1 subject, $2 valid at (text or null), $3 recorded by (text or null). No horizon: own appends are there at once. */
export const readSubject = `select ${columns} from fact f where f.subject = $1
  and ($2::timestamptz is null or (f.valid_from <= $2::timestamptz and (f.valid_to is null or f.valid_to > $2::timestamptz)))
  and ($3::timestamptz is null or f.recorded <= $3::timestamptz) ${inOrder}`;

/** $1 $2 $3 position, $4 kinds as a JSON array or null, $5 page size. */
export const readAfter = `select ${columns} from fact f where (f.epoch, f.tx, f.pos) > ($1::bigint, $2::xid8, $3::bigint) and ${settled}
  and ($4::jsonb is null or f.kind in (select jsonb_array_elements_text($4::jsonb))) ${inOrder} limit $5::int`;

/** As readAfter without kinds; $5 is the snapshot taken when the tail began, and what it saw is not news. */
export const readTail = `select ${columns} from fact f where (f.epoch, f.tx, f.pos) > ($1::bigint, $2::xid8, $3::bigint) and ${settled}
  and not pg_visible_in_snapshot(f.tx, $5::pg_snapshot) ${inOrder} limit $4::int`;

/** Where a tail begins: the snapshot, and the position before the oldest transaction that is not settled in it. */
export const tailStart = `select s::text as snapshot, (select number from epoch)::text as at_epoch, pg_snapshot_xmin(s)::text as at_tx
  from pg_current_snapshot() s`;
