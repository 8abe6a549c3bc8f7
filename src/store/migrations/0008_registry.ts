// The registry (append-only, two time axes), the newest version of each row of a waste ledger, and imports while they are judged.
import { sql } from 'kysely'
import type { Kysely } from 'kysely'
import type { Migration } from 'kysely/migration'

const statements = [
  `create table registry_record (
    ordinal bigint generated always as identity, noun text not null, key text not null, version integer not null, party text, site text,
    name text not null, valid_from date, valid_to date, body jsonb not null, because text[] not null, synthetic boolean not null,
    learned_at timestamptz not null, primary key (noun, key, version))`,
  `create index registry_record_party on registry_record (party, noun)`,
  `create trigger registry_record_append_only before update or delete or truncate on registry_record
    for each statement execute function refuse_change()`,
  // What a row of a ledger says, version by version; the whole row is evidence of the same id.
  `create table waste_row (
    ordinal bigint generated always as identity primary key, key text not null, version integer not null, evidence text not null, form text not null,
    move text not null, party text not null, site text not null, material text not null, held_on date not null, wet_kg bigint not null,
    dry_kg bigint not null, destination text, content text not null, import text not null, learned_at timestamptz not null,
    unique (key, version))`,
  `create index waste_row_site on waste_row (party, held_on)`,
  `create trigger waste_row_append_only before update or delete or truncate on waste_row
    for each statement execute function refuse_change()`,
  // An import is work in progress: it may be changed and thrown away. What it confirmed stays in the ledger.
  `create table import_job (
    id text primary key, status text not null check (status in ('reading', 'refused', 'ready', 'saving', 'saved', 'failed')), party text, region text,
    name text not null, files jsonb not null, report jsonb, progress jsonb, created_at timestamptz not null default now(), saved_at timestamptz)`,
  `create table import_file (
    import text not null references import_job (id) on delete cascade, ordinal integer not null, name text not null, hash text not null,
    content bytea not null, primary key (import, ordinal))`,
  `create table import_row (
    import text not null references import_job (id) on delete cascade, ordinal integer not null, key text not null, held_on date,
    precedence integer not null, content text not null, body jsonb not null, primary key (import, ordinal))`,
  `create index import_row_order on import_row (import, held_on, precedence, ordinal)`,
]

export const registry: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    for (const statement of statements) await sql.raw(statement).execute(db)
  },
}
