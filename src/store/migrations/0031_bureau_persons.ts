// The persons of a listing who may sign reports, and the end of such a right: appended and never changed.
import { sql } from 'kysely'
import type { Kysely } from 'kysely'
import type { Migration } from 'kysely/migration'

const tables = ['bureau_person', 'bureau_person_end']
const statements = [
  `create table bureau_person (
    id text primary key, listing text not null references bureau_listing (id), user_id text not null references app_user (id),
    name text not null, duty text not null check (duty in ('lead', 'reviewer')), signs_from date not null, signs_to date not null,
    certificate text check (certificate ~ '^[0-9a-f]{64}$'), recorded_by text not null, recorded_at timestamptz not null default now(),
    check (signs_from <= signs_to))`,
  `create index bureau_person_listing on bureau_person (listing)`,
  `create index bureau_person_user on bureau_person (user_id)`,
  `create table bureau_person_end (
    person text primary key references bureau_person (id), gone_from date not null, reason text not null, recorded_by text not null,
    recorded_at timestamptz not null default now())`,
]

export const bureauPersons: Migration = {
  up: async (db: Kysely<unknown>): Promise<void> => {
    for (const statement of statements) await sql.raw(statement).execute(db)
    for (const table of tables)
      await sql`create trigger ${sql.ref(`${table}_append_only`)} before update or delete or truncate on ${sql.table(table)}
        for each statement execute function refuse_change()`.execute(db)
  },
}
