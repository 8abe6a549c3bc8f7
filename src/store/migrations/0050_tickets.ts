// Tickets and the steps under them. Both are papers, kept as evidence of those who may read them; the tables say what belongs together and in
// which order, and that a slip of a site is one weighing.
import { sql } from 'kysely'
import type { Kysely } from 'kysely'
import type { Migration } from 'kysely/migration'

const statements = [
  `create table ticket (
    id text primary key, ordinal bigint generated always as identity, contract text not null, sender text not null, receiver text not null,
    recorded_at timestamptz not null)`,
  `create index ticket_contract on ticket (contract)`,
  `create index ticket_sender on ticket (sender, ordinal)`,
  `create index ticket_receiver on ticket (receiver, ordinal)`,
  `create table ticket_step (
    id text primary key, ticket text not null references ticket (id), number integer not null check (number > 0), site text, slip text,
    recorded_at timestamptz not null, unique (ticket, number), check ((site is null) = (slip is null)))`,
  // How the weighbridge of a site writes its file; the newest counts.
  `create table weighbridge_layout (
    ordinal bigint generated always as identity primary key, party text not null, site text not null, body jsonb not null,
    recorded_at timestamptz not null)`,
  `create index weighbridge_layout_site on weighbridge_layout (site, ordinal)`,
  `create unique index ticket_step_slip on ticket_step (site, slip) where slip is not null`,
]

export const tickets: Migration = {
  up: async (db: Kysely<unknown>): Promise<void> => {
    for (const statement of statements) await sql.raw(statement).execute(db)
    for (const table of ['ticket', 'ticket_step', 'weighbridge_layout'])
      await sql`create trigger ${sql.ref(`${table}_append_only`)} before update or delete or truncate on ${sql.table(table)}
        for each statement execute function refuse_change()`.execute(db)
  },
}
