// Answers to requests that bore a key. They are no records of anybody's trade and go after thirty days.
import { type Kysely, sql } from 'kysely'
import type { Migration } from 'kysely/migration'

export const keptAnswers: Migration = {
  up: async (db: Kysely<unknown>) => {
    await sql`create table kept_answer (
      actor text not null, key text not null check (length(key) between 1 and 200), digest text not null, answer jsonb not null,
      recorded_at timestamptz not null, primary key (actor, key))`.execute(db)
    await sql`create index kept_answer_recorded on kept_answer (recorded_at)`.execute(db)
  },
}
