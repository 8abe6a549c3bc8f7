// Queries of adjustments of closed quarters. What was decided is not changed again; the database refuses it.
import { type Kysely, sql } from 'kysely'
import type { Adjustment, AdjustmentState } from '#domain/adjustment.ts'
import { inTodaysNames } from '#domain/earlierNames.ts'
import type { Tables } from './tables.ts'
import { texts } from './textColumn.ts'

/** Who did something, as the policies name the actor, beside the name that people read. */
export type Hand = { actor: string; name: string }
/** An adjustment with who stands behind the names. */
export type KeptAdjustment = Adjustment & { proposer: Hand }

type Row = {
  id: string
  party: string
  state: AdjustmentState
  reason: string
  rows: Adjustment['rows']
  closings: string[]
  import: string | null
  proposed_by: string
  proposed_name: string
  proposed_at: Date | string
  decided_name: string | null
  decided_at: Date | string | null
  note: string | null
}

export async function insertAdjustment(
  db: Kysely<Tables>,
  made: Pick<Adjustment, 'id' | 'party' | 'reason' | 'rows' | 'closings' | 'import' | 'proposedAt'> & { state: 'draft' | 'proposed' },
  { actor, name }: Hand,
): Promise<void> {
  await sql`insert into adjustment (id, party, state, reason, rows, closings, import, proposed_by, proposed_name, proposed_at)
    values (${made.id}, ${made.party}, ${made.state}, ${made.reason}, ${JSON.stringify(made.rows)}::text::jsonb, ${texts(made.closings)},
      ${made.import}, ${actor}, ${name}, ${made.proposedAt}::timestamptz)`.execute(db)
}

/** A draft gets its reason, and with it becomes a proposal. @returns false where it is none any more */
export async function giveReason(db: Kysely<Tables>, id: string, reason: string): Promise<boolean> {
  const done = await sql`update adjustment set state = 'proposed', reason = ${reason} where id = ${id} and state = 'draft'`.execute(db)
  return Number(done.numAffectedRows ?? 0) === 1
}

export async function decideAdjustment(
  db: Kysely<Tables>,
  id: string,
  state: 'confirmed' | 'refused' | 'withdrawn',
  { actor, name }: Hand,
  at: string,
  note: string | null,
): Promise<void> {
  await sql`update adjustment set state = ${state}, decided_by = ${actor}, decided_name = ${name}, decided_at = ${at}::timestamptz,
    note = ${note} where id = ${id}`.execute(db)
}

/** One, locked until the transaction ends: two who decide at once decide one after the other. */
export async function holdAdjustment(db: Kysely<Tables>, id: string): Promise<KeptAdjustment | undefined> {
  const { rows } = await sql<Row>`select * from adjustment where id = ${id} for update`.execute(db)
  return rows.map(asAdjustment)[0]
}

/** The newest first. */
export async function readAdjustments(
  db: Kysely<Tables>,
  filter: { id?: string; party?: string; closing?: string; states?: readonly AdjustmentState[] } = {},
): Promise<KeptAdjustment[]> {
  const { id, party, closing, states } = filter
  const parts = [sql`true`]
  if (id !== undefined) parts.push(sql`id = ${id}`)
  if (party !== undefined) parts.push(sql`party = ${party}`)
  if (closing !== undefined) parts.push(sql`${closing} = any(closings)`)
  if (states !== undefined) parts.push(sql`state = any(${[...states]}::text[])`)
  const { rows } = await sql<Row>`select * from adjustment where ${sql.join(parts, sql` and `)} order by ordinal desc`.execute(db)
  return rows.map(asAdjustment)
}

function asAdjustment(row: Row): KeptAdjustment {
  return {
    id: row.id,
    party: row.party,
    state: row.state,
    reason: row.reason,
    rows: inTodaysNames(row.rows) as Adjustment['rows'],
    closings: row.closings,
    import: row.import,
    proposedBy: row.proposed_name,
    proposedAt: new Date(row.proposed_at).toISOString(),
    decidedBy: row.decided_name,
    decidedAt: row.decided_at === null ? null : new Date(row.decided_at).toISOString(),
    note: row.note,
    proposer: { actor: row.proposed_by, name: row.proposed_name },
  }
}
