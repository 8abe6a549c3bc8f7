// The register of evaluating bodies: listings and delistings, appended and never changed.
import { sql } from 'kysely'
import type { Kysely } from 'kysely'
import type { Migration } from 'kysely/migration'

const tables = ['bureau_listing', 'bureau_delisting']
const statements = [
  `create table bureau_listing (
    id text primary key, bureau text not null references tenant (id), authority text not null references tenant (id),
    name_zh text not null, name_en text not null, credit_code text not null, province text not null, list_number text not null,
    scope text[] not null, listed_from date not null, listed_to date not null, recorded_by text not null,
    recorded_at timestamptz not null default now(), check (listed_from <= listed_to))`,
  `create index bureau_listing_bureau on bureau_listing (bureau)`,
  `create table bureau_delisting (
    listing text primary key references bureau_listing (id), gone_from date not null, reason text not null, recorded_by text not null,
    recorded_at timestamptz not null default now())`,
  // Which bureau a case names: by the application, or by the step that names another before it is accepted.
  `create index appraisal_step_bureau on appraisal_step ((body ->> 'bureau')) where body ? 'bureau'`,
]

export const bureaus: Migration = {
  up: async (db: Kysely<unknown>): Promise<void> => {
    for (const statement of statements) await sql.raw(statement).execute(db)
    for (const table of tables)
      await sql`create trigger ${sql.ref(`${table}_append_only`)} before update or delete or truncate on ${sql.table(table)}
        for each statement execute function refuse_change()`.execute(db)
  },
}
