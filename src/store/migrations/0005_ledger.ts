// The ledger at scale: accounts with a sum for each day beside the entries, how each mass was measured, who entered it,
// files by content, closed quarters, and a chained log over every append. Columns `party`, `site` and `owner` name the firm
// that a row belongs to (owner null: public), so that policies can be written on them.
import { type Kysely, sql } from 'kysely'
import { sealEarlierRows } from '../ledger/sealedRows.ts'
import type { Tables } from '../tables.ts'

const columns = [
  `alter table entry add column measured jsonb, add column entered_by text, add column appended bigint`,
  `alter table entry_leg add column batch text not null default '', add column measured jsonb`,
  `alter table evidence add column owner text, add column entered_by text, add column file text, add column appended bigint`,
  `alter table flow add column appended bigint`,
  `alter table flow_record add column appended bigint`,
  `create index entry_appended on entry (appended)`,
  `create index entry_pending on entry (pending) where pending is not null`,
  `create index entry_flow on entry (flow) where flow is not null`,
  `create index evidence_appended on evidence (appended)`,
  `create index flow_appended on flow (appended)`,
  `create index flow_record_appended on flow_record (appended)`,
  `create index entry_leg_party on entry_leg (party, site, material)`,
]

const accounts = [
  `create table account (
    id bigint generated always as identity primary key, party text not null, site text not null, material text not null,
    batch text not null, bucket text not null, unique (party, site, material, batch, bucket))`,
  `create table account_day (
    account bigint not null references account (id), held_on date not null,
    posted_kg bigint not null, reserved_kg bigint not null, expected_kg bigint not null, primary key (account, held_on))`,
  // What each entry does to each account: the sum of these is the rollup. `xunyu audit` adds them again.
  `create view entry_effect with (security_invoker = true) as
    select e.id as entry, e.held_on, e.appended, l.party, l.site, l.material, l.batch, l.bucket,
      case when e.phase = 'posted' then l.mass_kg else 0 end as posted_kg,
      case when e.phase = 'pending' and l.mass_kg < 0 then -l.mass_kg else 0 end as reserved_kg,
      case when e.phase = 'pending' and l.mass_kg > 0 then l.mass_kg else 0 end as expected_kg
    from entry e join entry_leg l on l.entry = e.id
    union all
    select e.id, e.held_on, e.appended, l.party, l.site, l.material, l.batch, l.bucket, 0,
      case when l.mass_kg < 0 then m.freed else 0 end, case when l.mass_kg > 0 then m.freed else 0 end
    from entry e join entry_leg l on l.entry = e.pending
    cross join lateral (
      select (case when e.reverses is null then -1 else 1 end) * coalesce(sum(own.mass_kg), 0)::bigint as freed
      from entry_leg own where own.entry = e.id and own.mass_kg > 0) m
    where e.pending is not null and e.phase <> 'pending'`,
  `insert into account (party, site, material, batch, bucket)
    select distinct party, site, material, batch, bucket from entry_effect order by 1, 2, 3, 4, 5`,
  `insert into account_day (account, held_on, posted_kg, reserved_kg, expected_kg)
    select a.id, f.held_on, sum(f.posted_kg), sum(f.reserved_kg), sum(f.expected_kg)
    from entry_effect f join account a using (party, site, material, batch, bucket) group by a.id, f.held_on`,
]

const closings = [
  // A scope is a party, a site, or a party at a site.
  `create table closing (
    ordinal bigint generated always as identity, id text primary key, party text, site text, period text not null,
    from_day date not null, to_day date not null, body jsonb not null, closed_by text, learned_at timestamptz not null,
    because text[] not null, appended bigint, check (party is not null or site is not null))`,
  `create unique index closing_once on closing (period, coalesce(party, ''), coalesce(site, ''))`,
  `create index closing_days on closing (to_day, from_day)`,
  `create index closing_appended on closing (appended)`,
]

const files = [
  `create table file_content (hash text primary key check (length(hash) = 64), size integer not null, content bytea not null)`,
  `create table stored_file (
    id text primary key, hash text not null references file_content (hash), owner text, name text not null, media_type text not null,
    entered_by text, learned_at timestamptz not null, appended bigint)`,
  `create index stored_file_hash on stored_file (hash)`,
  `create index stored_file_appended on stored_file (appended)`,
]

const chain = [
  `create sequence ledger_append`,
  // `body` is the text that was hashed: previous hash, number, time, and the digest of every record of the append.
  `create table ledger_event (
    sequence bigint primary key, append bigint not null unique, at timestamptz not null, previous text not null, hash text not null,
    body text not null)`,
  `create index ledger_event_at on ledger_event (at)`,
  // Its one row is locked by whoever appends, at the end of the transaction: the order of the chain is the order of commits.
  `create table ledger_head (
    only_row boolean primary key default true check (only_row), sequence bigint not null, hash text not null, at timestamptz not null)`,
  `insert into ledger_head (sequence, hash, at) values (0, repeat('0', 64), '1970-01-01T00:00:00Z')`,
]

const checks = [
  `create table ledger_check (
    ordinal bigint generated always as identity primary key, at timestamptz not null, sequence bigint not null, hash text not null,
    sound boolean not null, report jsonb not null)`,
]

const guards = [
  ...['closing', 'file_content', 'stored_file', 'ledger_event', 'ledger_check'].map(
    table => `create trigger ${table}_append_only before update or delete or truncate on ${table}
      for each statement execute function refuse_change()`,
  ),
  // The legs of an entry come in one statement, so one pass over them is enough: a check for each row costs as much as the insert.
  `drop trigger entry_leg_balanced on entry_leg`,
  `create or replace function refuse_unbalanced() returns trigger language plpgsql as $$
    declare wrong record;
    begin
      select entry, sum(mass_kg) as total into wrong from fresh group by entry having sum(mass_kg) <> 0 limit 1;
      if found then raise exception 'the legs of entry % sum to % kg, not zero', wrong.entry, wrong.total; end if;
      -- Looked up one by one, and only where a sum is open: a join may be planned as a walk through the whole journal.
      select * into wrong from (select entry, sum(mass_kg) as total from fresh
        where bucket not in ('transformed', 'utilised', 'generated') group by entry having sum(mass_kg) <> 0) open
        where (select kind from entry where id = open.entry) = 'transformation' limit 1;
      if found then raise exception 'transformation % makes % kg out of nothing', wrong.entry, wrong.total; end if;
      if exists (select from closing) then
        select f.entry, c.id as closing into wrong from fresh f
          cross join lateral (select held_on, kind, reason from entry where id = f.entry offset 0) e
          join closing c on e.held_on between c.from_day and c.to_day
            and (c.party is null or c.party = f.party) and (c.site is null or c.site = f.site)
          where e.kind not in ('adjustment', 'correction') or coalesce(trim(e.reason), '') = '' limit 1;
        if found then raise exception 'entry % holds in % and is no adjustment with a reason', wrong.entry, wrong.closing; end if;
      end if;
      return null;
    end $$`,
  `create trigger entry_leg_balanced after insert on entry_leg referencing new table as fresh
    for each statement execute function refuse_unbalanced()`,
]

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of [...columns, ...accounts, ...closings, ...files, ...chain, ...checks]) await sql.raw(statement).execute(db)
  // Rows from before there was a log are sealed as they stand; this is the one time that a column of theirs is set later.
  const earlier = ['flow', 'flow_record', 'entry', 'evidence']
  for (const table of earlier) await sql.raw(`alter table ${table} disable trigger ${table}_append_only`).execute(db)
  // The tables of today hold all that it reads and writes; a migration itself knows of no tables.
  await sealEarlierRows(db.withTables<Tables>())
  // A deferred check that is still to run would keep its table from being altered.
  await sql.raw('set constraints all immediate').execute(db)
  for (const table of earlier) await sql.raw(`alter table ${table} enable trigger ${table}_append_only`).execute(db)
  for (const statement of guards) await sql.raw(statement).execute(db)
}
