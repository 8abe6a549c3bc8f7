// Which of the records that somebody sees bear the mark of a demonstration. Everybody sees those of others too; one's own books are
// what one's own parties hold.
import { type Kysely, sql } from 'kysely'
import { memberRole } from './actor.ts'
import type { Tables } from './tables.ts'

/** Whether the asker may mark records as synthetic: an operator, or whoever owns the database. */
export async function mayMarkSynthetic(db: Kysely<Tables>): Promise<boolean> {
  const answer = await sql<{ may: boolean }>`select current_user <> ${memberRole} or xunyu_operates() as may`.execute(db)
  return answer.rows[0]?.may === true
}

const mine = sql`select xunyu_parties('quantity')`
/** Flows of demonstrations that are not the asker's own; none for who has no parties, and looks on. */
export async function otherDemonstrations(db: Kysely<Tables>): Promise<Set<string>> {
  const { rows } = await sql<{ id: string }>`
    with own as (${mine} as parties) select flow.id from flow, own
    where synthetic and cardinality(parties) > 0 and not owners && parties`.execute(db)
  return new Set(rows.map(({ id }) => id))
}

/** Whether the asker's own books hold marked records; of who has no parties, whatever is seen. */
export async function booksBearMark(db: Kysely<Tables>): Promise<boolean> {
  const { rows } = await sql<{ marked: boolean }>`
    with own as (${mine} as parties)
    select exists (select from flow, own where synthetic and (cardinality(parties) = 0 or owners && parties))
      or exists (select from import_job where status = 'saved' and report -> 'outcome' ->> 'synthetic' = 'true') as marked`.execute(db)
  return rows[0]?.marked === true
}

/** Parties that hold records of a demonstration, of those that the asker sees. */
export async function demonstrationParties(db: Kysely<Tables>): Promise<Set<string>> {
  const { rows } = await sql<{ party: string }>`
    select unnest(owners) as party from flow where synthetic
    union select party from import_job where party is not null and status = 'saved' and report -> 'outcome' ->> 'synthetic' = 'true'`.execute(
    db,
  )
  return new Set(rows.map(({ party }) => party))
}
