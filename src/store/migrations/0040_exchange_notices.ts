// Notices of the exchange: where each stands, every record of it, the parts that others may read by level, and who reads more than the public.
import { sql } from 'kysely'
import type { Kysely } from 'kysely'
import type { Migration } from 'kysely/migration'

const statements = [
  `create table exchange_notice (
    id text primary key, party text not null, kind text not null check (kind in ('offer', 'need')), record integer not null,
    version integer not null, state text not null check (state in ('draft', 'open', 'paused', 'matched', 'closed')),
    listing text not null, synthetic boolean not null)`,
  `create index exchange_notice_party on exchange_notice (party, id)`,
  `create index exchange_notice_listing on exchange_notice (listing)`,
  `create table exchange_notice_record (
    notice text not null references exchange_notice, record integer not null check (record > 0), version integer not null, verb text not null,
    state text not null, body jsonb not null, valid_on date not null, recorded_at timestamptz not null, because text[] not null,
    entered_by text not null, primary key (notice, record))`,
  `create trigger exchange_notice_record_kept before update or delete or truncate on exchange_notice_record
    for each statement execute function refuse_change()`,
  // Numbered as they become readable: writers hold one lock from the number to the end of their transaction.
  `create sequence exchange_notice_change`,
  `create table exchange_notice_part (
    notice text not null references exchange_notice, level text not null check (level in ('public', 'matched', 'contract')),
    version integer not null, change bigint not null, body jsonb not null, primary key (notice, level))`,
  `create index exchange_notice_part_change on exchange_notice_part (change) where level = 'public'`,
  `create table exchange_notice_reader (
    notice text not null references exchange_notice, party text not null, level text not null check (level in ('matched', 'contract')),
    because text[] not null, recorded_at timestamptz not null, primary key (notice, party, level))`,
  `create index exchange_notice_reader_party on exchange_notice_reader (party)`,
  `create trigger exchange_notice_reader_kept before update or delete or truncate on exchange_notice_reader
    for each statement execute function refuse_change()`,
]

export const exchangeNotices: Migration = {
  up: async (db: Kysely<unknown>): Promise<void> => {
    for (const statement of statements) await sql.raw(statement).execute(db)
  },
}
