// Queries of the facilitator's board: cards, and the moves of each, the newest of which is how it stands.
import { type Kysely, sql } from 'kysely'
import { BoardMove, type CardRequest } from '#domain/exchange/board.ts'
import type { Tables } from '../tables.ts'

export type KeptCard = Pick<CardRequest, 'title' | 'material' | 'offer' | 'need' | 'negotiation'> & {
  id: string
  office: string | null
  recordedAt: string
}

export async function insertCard(db: Kysely<Tables>, { id, office, recordedAt, ...body }: KeptCard): Promise<void> {
  await sql`insert into board_card (id, office, body, recorded_at)
    values (${id}, ${office}, ${JSON.stringify(body)}::text::jsonb, ${recordedAt}::timestamptz)`.execute(db)
}

/** Two who move a card at once move it one after the other: the second is told by the unique number, and tries again. */
export async function insertMove(db: Kysely<Tables>, card: string, move: BoardMove): Promise<void> {
  await sql`insert into board_move (id, card, number, body, recorded_at)
    values (${`${card}:${move.number}`}, ${card}, ${move.number}, ${JSON.stringify(move)}::text::jsonb, ${move.recordedAt}::timestamptz)`.execute(
    db,
  )
}

/** Those that the asker's offices have, the newest first, each with its moves in their order. */
export async function readCards(db: Kysely<Tables>, id?: string): Promise<{ card: KeptCard; moves: BoardMove[] }[]> {
  const { rows } = await sql<{
    id: string
    office: string | null
    body: Omit<KeptCard, 'id' | 'office'>
    recorded_at: Date | string
    moves: unknown
  }>`
    select c.id, c.office, c.body, c.recorded_at, (select jsonb_agg(m.body order by m.number) from board_move m where m.card = c.id) as moves
    from board_card c where ${id ?? null}::text is null or c.id = ${id ?? null} order by c.ordinal desc`.execute(db)
  return rows.map(row => ({
    card: { ...row.body, id: row.id, office: row.office, recordedAt: new Date(row.recorded_at).toISOString() },
    moves: BoardMove.array().parse(row.moves),
  }))
}

/** Tenants in which the asker has a seat. */
export async function seatsOf(db: Kysely<Tables>): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`select unnest(xunyu_tenants()) as id order by 1`.execute(db)
  return rows.map(({ id }) => id)
}
