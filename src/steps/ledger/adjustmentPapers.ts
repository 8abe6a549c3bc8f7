// What an adjustment leaves behind: the paper that names both persons and the closed quarters, and the rows as pieces to post.
import { randomBytes } from 'node:crypto'
import { type Adjustment, type AdjustmentRow, quarterOfClosing } from '#domain/adjustment.ts'
import { problem, type Problem } from '#domain/problem.ts'
import type { WasteFact } from '#domain/wasteFact.ts'
import { rowChange } from '#ledger/rows.ts'
import type { Kept } from '#store/kept.ts'
import type { KeptWasteRow } from '#store/wasteRows.ts'
import { keep } from '../trade/keep.ts'
import type { RowPiece } from './postRows.ts'

export const newAdjustmentId = (): string => `a${randomBytes(8).toString('hex')}`
/** Its id as evidence. */
export const paperId = (id: string): string => `adjustment:${id}`
/** Who entered what an adjustment posts: both persons. */
export const handsOf = (proposedBy: string, confirmedBy: string): string => `${proposedBy}、${confirmedBy}`

/** The paper stands on the closings: whoever follows an entry down comes to what was filed. */
export function adjustmentPaper(
  { id, party, reason, closings, proposedBy, proposedAt, rows }: Adjustment,
  confirmedBy: string,
  recordedAt: string,
): Kept {
  const quarters = [...new Set(closings.map(quarterOfClosing))].sort().join('、')
  const body = { party, reason, closings, proposedBy, proposedAt, confirmedBy, confirmedAt: recordedAt, rows: rows.map(({ key }) => key) }
  const made = keep(
    'adjustment',
    paperId(id),
    `调整 ${party} ${quarters}：${reason}（${proposedBy} 提出，${confirmedBy} 确认）`,
    `Adjustment of ${party} ${quarters}: ${reason} (proposed by ${proposedBy}, confirmed by ${confirmedBy})`,
    closings,
    body,
    recordedAt,
  )
  return { ...made, owners: [party], evidence: { ...made.evidence, owner: party, enteredBy: handsOf(proposedBy, confirmedBy) } }
}

/** The row as it would wait in an adjustment. @param before what the ledger has of it */
export function adjustmentRow(
  row: { key: string; content: string; fact: WasteFact; basedOn: readonly string[]; closings: readonly string[] },
  before: KeptWasteRow | undefined,
): AdjustmentRow {
  const { fact } = row
  return {
    ...row,
    basedOn: [...row.basedOn],
    closings: [...row.closings],
    before: before === undefined ? null : { dryKg: before.fact.dryKg, validOn: before.fact.validOn },
    ...(fact.lateReason === undefined ? {} : { reason: fact.lateReason }),
  }
}

/** @returns what each row does to the ledger as it is now; a row that says nothing new any more does nothing */
export function adjustmentPieces(
  rows: readonly AdjustmentRow[],
  newest: ReadonlyMap<string, KeptWasteRow>,
  { id, reason, enteredBy, recordedAt }: { id: string; reason: string; enteredBy: string; recordedAt: string },
): RowPiece[] {
  return rows.flatMap(({ key, content, fact, basedOn, closings, reason: own }): RowPiece[] => {
    const stamp = { recordedAt, enteredBy, ...(closings.length === 0 ? {} : { reason: own ?? reason }) }
    const change = rowChange({ key, evidence: `row:${key}`, content, fact }, newest.get(key), stamp)
    return change === undefined ? [] : [{ change, basedOn: [...basedOn, paperId(id)] }]
  })
}

/** Nobody confirms what they proposed. */
export const secondPerson = ({ id, proposedBy }: Pick<Adjustment, 'id' | 'proposedBy'>): Problem =>
  problem(
    'adjustment.second',
    { path: id },
    {
      zh: `由 ${proposedBy} 提出，须由另一个人确认`,
      en: `${proposedBy} proposed it; another person has to confirm it`,
      fixZh: '请本单位另一个账号（或受委托代填的人）确认',
      fixEn: 'let another account of the firm, or somebody whom the firm lets act for it, confirm it',
    },
  )
