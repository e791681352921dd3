/**
 * Appends a batch in one call: all or nothing, a known reference gives the id it already has.
 * $1 the facts as JSON, $2 how many, $3 the lock buckets of their subjects (ascending), then `expect`: subject, bucket, last fact.
 * Gives { tx, known: [[ordinal, id], …] }; what is not listed is new. Raises PH001 (same reference, other content) and PH002 (expectation).
 *
 * Each append takes a shared lock on the buckets of its subjects, one with `expect` an exclusive one on its subject's. So no append
 * can lie between the look and the commit of an expectation, while appends without one never wait for each other. Always in
 * ascending order, so that two batches cannot lock each other out; few buckets, so that a large batch cannot fill the lock table.
 *
 * The second look is a statement of its own: in READ COMMITTED it sees a writer that committed while the insert waited for it.
 */
export const appendFunction = `create function append_facts(facts jsonb, total int, buckets int[], expect_subject text, expect_bucket int, expect_last uuid)
returns jsonb language plpgsql as $body$
declare
  bucket int;
  inserted int;
  last uuid;
  known jsonb := '[]';
begin
  foreach bucket in array buckets loop
    if bucket = expect_bucket then perform pg_advisory_xact_lock(1885956453, bucket);
    else perform pg_advisory_xact_lock_shared(1885956453, bucket);
    end if;
  end loop;

  if expect_subject is not null then
    select id into last from fact where subject = expect_subject order by epoch desc, tx desc, pos desc limit 1;
  end if;

  insert into fact (epoch, id, kind, version, subject, source_system, source_ref, hash, valid_from, valid_to, recorded, body)
  select (select number from epoch), n.id, n.kind, n.version, n.subject, n.source_system, n.source_ref, decode(n.hash, 'hex'),
    n.valid_from, n.valid_to, date_trunc('milliseconds', statement_timestamp()), n.body
  -- A function scan gives the rows in the order of the array, and pos is drawn in that order.
  from jsonb_to_recordset(facts) as n(id uuid, kind text, version int, subject text, source_system text, source_ref text,
    hash text, valid_from timestamptz, valid_to timestamptz, body jsonb)
  on conflict (source_system, source_ref) do nothing;
  get diagnostics inserted = row_count;

  -- The whole batch known already is an answer lost on the way: nothing is written, so there is nothing to expect.
  if inserted > 0 and expect_subject is not null and last is distinct from expect_last then
    raise exception 'expectation' using errcode = 'PH002';
  end if;

  if inserted < total then
    if exists (
      select from jsonb_to_recordset(facts) as n(source_system text, source_ref text, hash text)
      join fact f using (source_system, source_ref) where f.hash <> decode(n.hash, 'hex')) then
      raise exception 'conflict' using errcode = 'PH001';
    end if;
    select coalesce(jsonb_agg(jsonb_build_array(n.ord, f.id)), '[]') into known
    from rows from (jsonb_to_recordset(facts) as (id uuid, source_system text, source_ref text)) with ordinality as n(id, source_system, source_ref, ord)
    join fact f using (source_system, source_ref) where f.id <> n.id;
  end if;
  return jsonb_build_object('tx', pg_current_xact_id_if_assigned()::text, 'known', known);
end $body$`;

/** Calls the append; the parameters in the order of the function, arrays as text. */
export const appendFacts =
  "select append_facts($1::text::jsonb, $2::int, $3::text::int[], $4::text, $5::int, $6::text::uuid) as answer";

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
