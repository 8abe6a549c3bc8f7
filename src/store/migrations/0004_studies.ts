// Studies wait in the line of plans as rows of their own kind; the plans that a study's answer speaks of hang on it.
import { sql } from 'kysely'
import type { Kysely } from 'kysely'
import type { Migration } from 'kysely/migration'

const statements = [
  `alter table plan add column study text, add column parent text references plan (id) on delete cascade`,
  `create index plan_parent on plan (parent) where parent is not null`,
]

export const studies: Migration = {
  up: async (db: Kysely<unknown>): Promise<void> => {
    for (const statement of statements) await sql.raw(statement).execute(db)
  },
}
