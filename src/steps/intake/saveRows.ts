// Rows that wait are saved: new ones are posted, changed ones become corrections, the rest is left alone. All in the caller's
// transaction: everything or nothing.
import type { ImportOutcome } from '#domain/importJob.ts'
import { problem, type Problem } from '#domain/problem.ts'
import type { WasteFact } from '#domain/wasteFact.ts'
import { rowChange } from '#ledger/rows.ts'
import type { WaitingRow } from '#store/imports.ts'
import type { Store } from '#store/openStore.ts'
import { newestWasteRows } from '#store/wasteRows.ts'
import { NotSaved, placeOf, postRows, type RowPiece } from '../ledger/postRows.ts'

/** Corrections beyond this are counted, not listed; the ledger has all of them. */
const shownCorrections = 1000

export type Saving = {
  importId: string
  recordedAt: string
  fileIds: ReadonlyMap<string, string>
  synthetic: boolean
  /** Of a row that changes a closed quarter: why it comes late, and the paper by which two persons adjust. */
  adjusts: (row: WaitingRow) => { reason: string; paper: string; enteredBy: string } | undefined
}
/** Rows in hand that are not posted yet. */
export type Held = { pieces: RowPiece[] }

/**
 * Sorts waiting rows into new, changed and unchanged, and adds what they do to `held`.
 * @param outcome is counted up
 */
export async function takeRows(
  inner: Store,
  rows: readonly WaitingRow[],
  saving: Saving,
  held: Held,
  outcome: ImportOutcome,
): Promise<void> {
  const newest = await newestWasteRows(
    inner.db,
    rows.map(row => row.key),
  )
  const problems: Problem[] = []
  for (const row of rows) {
    const fact = factOf(row, saving)
    const before = newest.get(row.key)
    const adjusts = saving.adjusts(row)
    const change = rowChange({ key: row.key, evidence: `row:${row.key}`, content: row.content, fact }, before, {
      recordedAt: saving.recordedAt,
      enteredBy: adjusts?.enteredBy ?? `import:${saving.importId}`,
      ...(adjusts === undefined ? {} : { reason: adjusts.reason }),
    })
    if (change === undefined) {
      outcome.unchanged += 1
      continue
    }
    const reused = before === undefined ? undefined : reusedBatch(before.fact, fact)
    if (reused !== undefined) problems.push(reused)
    held.pieces.push({ change, basedOn: [fileOf(fact, saving), ...(adjusts === undefined ? [] : [adjusts.paper])] })
    if (before === undefined) outcome.added += 1
    else {
      outcome.corrected += 1
      if (outcome.corrections.length < shownCorrections)
        outcome.corrections.push({
          key: row.key,
          place: placeOf(fact),
          beforeKg: before.fact.dryKg,
          afterKg: fact.dryKg,
          beforeDay: before.fact.validOn,
          afterDay: fact.validOn,
        })
    }
  }
  if (problems.length > 0) throw new NotSaved(problems)
}

/** Posts what is held, and lets it go. */
export async function postHeld(inner: Store, held: Held, { recordedAt, importId }: Saving, outcome: ImportOutcome): Promise<void> {
  outcome.entries += await postRows(inner, held.pieces, { by: `import:${importId}`, source: importId, recordedAt })
  held.pieces = []
}

/** The fact of a waiting row. */
export const factOf = ({ body }: WaitingRow, { synthetic }: Pick<Saving, 'synthetic'>): WasteFact => ({
  ...(body as WasteFact),
  ...(synthetic ? { synthetic: true } : {}),
})
/** The file that a fact came in, as evidence. */
export const fileOf = ({ file }: WasteFact, { fileIds, importId }: Pick<Saving, 'fileIds' | 'importId'>): string =>
  fileIds.get(file) ?? `import:${importId}`

/** A batch that stood in another month already is another batch under the same number, not a correction. */
export function reusedBatch(before: WasteFact, now: WasteFact): Problem | undefined {
  if (now.fields['batch'] === undefined || before.validOn.slice(0, 7) === now.validOn.slice(0, 7)) return undefined
  const number = now.fields['batch']
  return problem(
    'import.batch.reused',
    { file: now.file, sheet: now.sheet, row: now.line },
    {
      zh: `批次编号 ${number} 已用于 ${before.validOn} 的记录（${placeOf(before)}）`,
      en: `batch ${number} stands for a record of ${before.validOn} already (${placeOf(before)})`,
      fixZh: '不同的批次用不同的编号；要改日期到别的月份，先把原记录的数量改为 0',
      fixEn: 'give another batch another number; to move a record to another month set the mass of the old one to 0 first',
    },
  )
}
