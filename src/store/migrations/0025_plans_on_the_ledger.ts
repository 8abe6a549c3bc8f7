// A plan that stands on the ledger tells what the books of each firm come to: the policies have to know it from the others.
import { type Kysely, sql } from 'kysely'
import type { Migration } from 'kysely/migration'

export const plansOnTheLedger: Migration = {
  up: async (db: Kysely<unknown>) => {
    await sql`alter table plan add column on_ledger boolean generated always as
      (coalesce(scenario::jsonb ->> 'ground', study::jsonb #>> '{scenario,ground}', '') = 'ledger') stored`.execute(db)
  },
}
