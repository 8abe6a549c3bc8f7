// Queries of negotiations and their turns. Appended and never changed; the database refuses both.
import { type Kysely, sql } from 'kysely'
import { Negotiation, Turn } from '#domain/exchange/negotiation.ts'
import type { Tables } from '../tables.ts'

type Body = { body: unknown }

export async function insertNegotiation(db: Kysely<Tables>, one: Negotiation): Promise<void> {
  await sql`insert into negotiation (id, seller, buyer, body, recorded_at)
    values (${one.id}, ${one.seller}, ${one.buyer}, ${JSON.stringify(one)}::text::jsonb, ${one.recordedAt}::timestamptz)`.execute(db)
}

export async function insertTurn(db: Kysely<Tables>, turn: Turn): Promise<void> {
  await sql`insert into negotiation_turn (id, negotiation, number, kind, body, recorded_at)
    values (${turn.id}, ${turn.negotiation}, ${turn.ordinal}, ${turn.kind}, ${JSON.stringify(turn)}::text::jsonb,
      ${turn.recordedAt}::timestamptz)`.execute(db)
}

/** Held until the transaction ends: of two who answer at once, the second sees the answer of the first. */
export async function holdNegotiation(db: Kysely<Tables>, id: string): Promise<void> {
  await sql`select from negotiation where id = ${id} for no key update`.execute(db)
}

/** The newest first, after `before` where it is given. */
export async function readNegotiations(
  db: Kysely<Tables>,
  filter: { id?: string; notice?: string; before?: string; limit?: number } = {},
): Promise<Negotiation[]> {
  const { id, notice, before, limit = 1000 } = filter
  const parts = [sql`true`]
  if (id !== undefined) parts.push(sql`id = ${id}`)
  if (notice !== undefined) parts.push(sql`(body #>> '{offer,id}' = ${notice} or body #>> '{need,id}' = ${notice})`)
  if (before !== undefined) parts.push(sql`ordinal < (select ordinal from negotiation where id = ${before})`)
  const { rows } =
    await sql<Body>`select body from negotiation where ${sql.join(parts, sql` and `)} order by ordinal desc limit ${limit}`.execute(db)
  return rows.map(({ body }) => Negotiation.parse(body))
}

/** Turns of some negotiations, each in their order. */
export async function readTurns(db: Kysely<Tables>, negotiations: readonly string[]): Promise<Turn[]> {
  if (negotiations.length === 0) return []
  const { rows } = await sql<Body>`select body from negotiation_turn where negotiation = any(${[...negotiations]}::text[])
    order by negotiation, number`.execute(db)
  return rows.map(({ body }) => Turn.parse(body))
}
