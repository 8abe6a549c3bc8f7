// Answers to requests that bore a key, so that one that is sent again is answered and not done again.
import { type Kysely, sql } from 'kysely'
import type { Tables } from './tables.ts'

/** A key is its asker's own; `digest` is over what was asked. */
export type AnswerKey = { actor: string; key: string; digest: string }
export type KeptAnswer = { digest: string; answer: unknown }

/** Holds the key until the transaction ends: of two requests with one key at once the second waits here, and finds the answer of the first. */
export async function readAnswer(db: Kysely<Tables>, { actor, key }: AnswerKey): Promise<KeptAnswer | undefined> {
  await sql`select pg_advisory_xact_lock(727023, hashtext(${`${actor} ${key}`}))`.execute(db)
  const { rows } = await sql<KeptAnswer>`select digest, answer from kept_answer where actor = ${actor} and key = ${key}`.execute(db)
  return rows[0]
}

export async function keepAnswer(
  db: Kysely<Tables>,
  { actor, key, digest }: AnswerKey,
  answer: unknown,
  recordedAt: string,
): Promise<void> {
  await sql`delete from kept_answer where recorded_at < ${recordedAt}::timestamptz - interval '30 days'`.execute(db)
  await sql`insert into kept_answer (actor, key, digest, answer, recorded_at)
    values (${actor}, ${key}, ${digest}, ${JSON.stringify(answer)}::text::jsonb, ${recordedAt}::timestamptz)`.execute(db)
}
