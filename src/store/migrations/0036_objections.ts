// Who objected to a public notice without an account, how they are reached and what they handed in: beside the case and not in it, and not
// sealed in the chain, so that what is personal can be erased when its time is over. And what counts requests of one address.
import { sql } from 'kysely'
import type { Kysely } from 'kysely'
import type { Migration } from 'kysely/migration'

const statements = [
  `create table objection (
    receipt text primary key, appraisal text not null, number integer not null, firm text not null, code_hash text not null,
    name text not null, contact_kind text not null check (contact_kind in ('email', 'phone')), contact text not null,
    same_hash text not null, letter_hash text, letters integer not null default 0, letter_at timestamptz, received_at timestamptz not null,
    unique (appraisal, number), unique (appraisal, same_hash))`,
  `create index objection_received on objection (appraisal, received_at)`,
  `create index objection_contact on objection (lower(contact), letter_at)`,
  `create table objection_document (
    id text primary key, receipt text not null references objection (receipt) on delete cascade, name text not null,
    media_type text not null, size integer not null, sha256 text not null, content bytea not null, received_at timestamptz not null)`,
  `create index objection_document_receipt on objection_document (receipt)`,
  `create table objection_try (key text primary key, tries integer not null, since timestamptz not null)`,
]

export const objections: Migration = {
  up: async (db: Kysely<unknown>): Promise<void> => {
    for (const statement of statements) await sql.raw(statement).execute(db)
  },
}
