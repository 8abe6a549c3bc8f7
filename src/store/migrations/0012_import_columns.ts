// What somebody said of the columns of an import, and whose rows they are: an import can be read again, and the next one knows.
import { sql } from 'kysely'
import type { Kysely } from 'kysely'
import type { Migration } from 'kysely/migration'

export const importColumns: Migration = {
  up: async (db: Kysely<unknown>): Promise<void> => {
    await sql`alter table import_job add column site text, add column choices jsonb not null default '[]'`.execute(db)
  },
}
