// Tables of the whole tonne: flows, their records, ledger entries with legs, evidence. Rows are appended and never
// changed: triggers refuse update and delete, and a deferred one refuses a transaction whose legs do not balance.
import { type Kysely, sql } from 'kysely'

const tables = ['flow', 'flow_record', 'entry', 'entry_leg', 'evidence']

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create table flow (
    id text primary key, material text not null, from_site text not null, to_site text not null, period integer not null,
    process text, mode text, parent text references flow (id), synthetic boolean not null, learned_at timestamptz not null)`.execute(db)
  await sql`create table evidence (
    ordinal bigint generated always as identity, id text primary key, kind text not null, flow text references flow (id),
    title_zh text not null, title_en text not null, place text, because text[] not null, body jsonb not null, learned_at timestamptz not null)`.execute(
    db,
  )
  await sql`create index evidence_kind_flow on evidence (kind, flow)`.execute(db)
  await sql`create table entry (
    ordinal bigint generated always as identity, id text primary key, kind text not null,
    phase text not null check (phase in ('pending', 'posted', 'voided')), flow text references flow (id),
    pending text references entry (id), reverses text unique references entry (id), held_on date not null, learned_at timestamptz not null,
    because text[] not null check (cardinality(because) > 0), reason text)`.execute(db)
  await sql`create table entry_leg (
    entry text not null references entry (id), leg integer not null, party text not null, site text not null, material text not null,
    bucket text not null, mass_kg bigint not null, primary key (entry, leg))`.execute(db)
  await sql`create index entry_leg_account on entry_leg (material, site, bucket)`.execute(db)
  await sql`create table flow_record (
    ordinal bigint generated always as identity, id text primary key, flow text not null references flow (id), state text not null,
    mass_kg bigint not null check (mass_kg >= 0), held_on date not null, learned_at timestamptz not null,
    because text[] not null check (cardinality(because) > 0), note text)`.execute(db)
  await sql`create index flow_record_flow on flow_record (flow, state)`.execute(db)

  await sql`create function refuse_change() returns trigger language plpgsql as $$
    begin raise exception 'rows of % are appended, never changed', tg_table_name; end $$`.execute(db)
  for (const table of tables) {
    await sql`create trigger ${sql.ref(`${table}_append_only`)} before update or delete or truncate on ${sql.table(table)}
      for each statement execute function refuse_change()`.execute(db)
  }
  await sql`create function refuse_unbalanced() returns trigger language plpgsql as $$
    declare total numeric;
    begin
      select coalesce(sum(mass_kg), 0) into total from entry_leg where entry = new.entry;
      if total <> 0 then raise exception 'the legs of entry % sum to % kg, not zero', new.entry, total; end if;
      return null;
    end $$`.execute(db)
  await sql`create constraint trigger entry_leg_balanced after insert on entry_leg deferrable initially deferred
    for each row execute function refuse_unbalanced()`.execute(db)
}
