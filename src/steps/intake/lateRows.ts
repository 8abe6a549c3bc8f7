// Late rows of an import: they change quarters whose books are closed. With a reason and, on a machine without accounts, a second person
// they are posted as adjustments with the rest; else the rest is saved and they wait in an adjustment of their firm, so that nothing is lost.
import type { Adjustment, AdjustmentRow, LateRows } from '#domain/adjustment.ts'
import type { ImportOutcome } from '#domain/importJob.ts'
import { samePerson } from '#domain/personName.ts'
import { decideAdjustment, insertAdjustment } from '#store/adjustments.ts'
import { flowJournal } from '#store/flows.ts'
import { type LateRow, lateImportRows, readLateRows, type WaitingRow } from '#store/imports.ts'
import { appendBatch } from '#store/ledger/append.ts'
import type { Store } from '#store/openStore.ts'
import { type KeptWasteRow, newestWasteRows } from '#store/wasteRows.ts'
import { admitTo } from '../ledger/admit.ts'
import {
  adjustmentPaper,
  adjustmentPieces,
  adjustmentRow,
  handsOf,
  newAdjustmentId,
  paperId,
  secondPerson,
} from '../ledger/adjustmentPapers.ts'
import { NotSaved, placed } from '../ledger/postRows.ts'
import { factOf, fileOf, reusedBatch, type Saving } from './saveRows.ts'
import type { WasteFact } from '#domain/wasteFact.ts'

/** Whom nobody named: the owner of the database. */
const owner: LateRows = { reason: '', by: { actor: 'local', name: '' }, second: null }

export type Late = {
  said: LateRows
  rows: ReadonlyMap<number, LateRow>
  /** What the ledger had of them before this import. */
  before: ReadonlyMap<string, KeptWasteRow>
  /** Rows that wait in an adjustment already. */
  waiting: ReadonlySet<number>
  /** Late rows are posted now, by two persons. */
  direct: boolean
  /** The id of the adjustment of each firm. */
  idOf: (party: string) => string
}

export async function lateOf(inner: Store, id: string): Promise<Late> {
  const said = (await readLateRows(inner.db, id)) ?? owner
  const { late, waiting } = await lateImportRows(inner.db, id)
  const before = await newestWasteRows(
    inner.db,
    late.map(({ key }) => key),
  )
  const ids = new Map<string, string>()
  return {
    said,
    rows: new Map(late.map(row => [row.ordinal, row])),
    waiting: new Set(waiting),
    before,
    direct: said.second !== null && late.length > 0 && late.every(({ reason }) => (reason ?? said.reason) !== ''),
    idOf: party => {
      const known = ids.get(party) ?? newAdjustmentId()
      ids.set(party, known)
      return known
    },
  }
}

/** How a late row that is posted at once is stamped. */
export function adjustsBy({ said, rows, direct, idOf }: Late): Saving['adjusts'] {
  return ({ ordinal, body }) => {
    const late = direct ? rows.get(ordinal) : undefined
    if (late === undefined) return undefined
    const { party } = body as WasteFact
    return { reason: late.reason ?? said.reason, paper: paperId(idOf(party)), enteredBy: handsOf(said.by.name, said.second ?? '') }
  }
}

/**
 * Keeps the rows that were set aside as adjustments, one for each firm; of those that were posted already, the record of it.
 * @throws NotSaved where they could not stand even if they were confirmed
 */
export async function keepAside(
  inner: Store,
  aside: readonly WaitingRow[],
  late: Late,
  saving: Saving,
): Promise<ImportOutcome['late'] | undefined> {
  if (aside.length === 0) return undefined
  const newest = await newestWasteRows(
    inner.db,
    aside.map(({ key }) => key),
  )
  const byParty = new Map<string, AdjustmentRow[]>()
  for (const row of aside) {
    const fact = factOf(row, saving)
    const before = late.direct ? late.before.get(row.key) : newest.get(row.key)
    const reused = before === undefined || late.direct ? undefined : reusedBatch(before.fact, fact)
    if (reused !== undefined) throw new NotSaved([reused])
    const closings = late.rows.get(row.ordinal)?.closings ?? []
    const made = adjustmentRow({ key: row.key, content: row.content, fact, basedOn: [fileOf(fact, saving)], closings }, before)
    byParty.set(fact.party, [...(byParty.get(fact.party) ?? []), made])
  }
  const adjustments = [...byParty].map(([party, rows]) => asAdjustment(party, rows, late, saving))
  if (!late.direct) await mustStand(inner, adjustments, newest, late, saving)
  for (const made of adjustments) await insertAdjustment(inner.db, made, late.said.by)
  if (late.direct) for (const made of adjustments) await decide(inner, made, late.said, saving.recordedAt)
  const state = late.direct
    ? ('confirmed' as const)
    : adjustments.some(one => one.state === 'draft')
      ? ('draft' as const)
      : ('proposed' as const)
  const lateRows = aside.filter(({ ordinal }) => late.rows.has(ordinal)).length
  return { rows: lateRows, withThem: aside.length - lateRows, adjustments: adjustments.map(({ id }) => id), state }
}

function asAdjustment(party: string, rows: AdjustmentRow[], late: Late, { importId, recordedAt }: Saving) {
  const missing = rows.some(({ closings, reason }) => closings.length > 0 && reason === undefined) && late.said.reason === ''
  const own = [...new Set(rows.flatMap(({ reason }) => reason ?? []))].join('；')
  return {
    id: late.idOf(party),
    party,
    state: missing ? ('draft' as const) : ('proposed' as const),
    reason: late.said.reason === '' && !missing ? own : late.said.reason,
    rows,
    closings: [...new Set(rows.flatMap(({ closings }) => closings))].sort(),
    import: importId,
    proposedBy: late.said.by.name,
    proposedAt: recordedAt,
    decidedBy: null,
    decidedAt: null,
    note: null,
  } satisfies Adjustment
}

/** What cannot stand is said while the file is at hand, not when the second person comes. */
async function mustStand(
  inner: Store,
  adjustments: readonly Adjustment[],
  newest: Awaited<ReturnType<typeof newestWasteRows>>,
  { said }: Late,
  { recordedAt }: Saving,
): Promise<void> {
  const facts: WasteFact[] = adjustments.flatMap(({ rows }) => rows.map(({ fact }) => fact))
  const entries = adjustments.flatMap(({ id, rows, reason }) =>
    adjustmentPieces(rows, newest, { id, reason: reason === '' ? '?' : reason, enteredBy: said.by.name, recordedAt }).flatMap(
      ({ change }) => change.entries,
    ),
  )
  const admitted = await admitTo(flowJournal(inner.db), entries)
  if (!admitted.ok) throw new NotSaved(admitted.problems.map(problem => placed(problem, facts)))
}

async function decide(inner: Store, made: Adjustment, { by, second }: LateRows, recordedAt: string): Promise<void> {
  const confirmedBy = second ?? ''
  if (samePerson(by.name, confirmedBy)) throw new NotSaved([secondPerson(made)])
  await appendBatch(inner.db, { recordedAt, evidence: [adjustmentPaper(made, confirmedBy, recordedAt)] })
  await decideAdjustment(inner.db, made.id, 'confirmed', { actor: by.actor, name: confirmedBy }, recordedAt, null)
}
