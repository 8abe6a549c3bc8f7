// What of a case is in public notice: each change a row, the newest counts. It is there for everybody to read, the case itself is not.
import { sql } from 'kysely'
import type { Kysely } from 'kysely'
import type { Migration } from 'kysely/migration'

export const notices: Migration = {
  up: async (db: Kysely<unknown>): Promise<void> => {
    await sql`create table appraisal_notice (
      appraisal text not null, step integer not null, learned_at timestamptz not null, body jsonb not null, primary key (appraisal, step))`.execute(
      db,
    )
    await sql`create trigger appraisal_notice_append_only before update or delete or truncate on appraisal_notice
      for each statement execute function refuse_change()`.execute(db)
  },
}
