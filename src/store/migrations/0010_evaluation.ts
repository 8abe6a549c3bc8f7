// Cases of evaluation: accounts in versions, steps, and frozen files. Rows are appended and never changed; the number of a step
// within its case is unique, so two writers cannot take the same step twice.
import { sql } from 'kysely'
import type { Kysely } from 'kysely'
import type { Migration } from 'kysely/migration'

const tables = ['appraisal_account', 'appraisal_step', 'appraisal_frozen']
const statements = [
  `create table appraisal_account (
    appraisal text not null, version integer not null check (version > 0), sha256 text not null, learned_at timestamptz not null,
    body text not null, primary key (appraisal, version))`,
  `create table appraisal_step (
    ordinal bigint generated always as identity, id text primary key, appraisal text not null, number integer not null check (number > 0),
    action text not null, role text not null, party text not null, person text not null, held_on date not null,
    learned_at timestamptz not null, reason text, evidence text[] not null, state_before text not null, state_after text not null,
    body jsonb not null, unique (appraisal, number))`,
  `create index appraisal_step_party on appraisal_step (party)`,
  `create table appraisal_frozen (
    appraisal text not null, step integer not null, sha256 text not null, learned_at timestamptz not null, body text not null,
    primary key (appraisal, step))`,
]

export const evaluation: Migration = {
  up: async (db: Kysely<unknown>): Promise<void> => {
    for (const statement of statements) await sql.raw(statement).execute(db)
    for (const table of tables)
      await sql`create trigger ${sql.ref(`${table}_append_only`)} before update or delete or truncate on ${sql.table(table)}
        for each statement execute function refuse_change()`.execute(db)
  },
}
