// Rows that wait are saved: new ones are posted, changed ones become corrections, the rest is left alone. All in the caller's
// transaction: everything or nothing.
import { createHash } from 'node:crypto'
import type { Entry } from '#domain/entry.ts'
import type { ImportOutcome } from '#domain/importJob.ts'
import { problem, type Problem } from '#domain/problem.ts'
import { factContent, moveWords, type WasteFact } from '#domain/wasteFact.ts'
import { rowChange } from '#ledger/rows.ts'
import type { Kept } from '#store/kept.ts'
import type { WaitingRow } from '#store/imports.ts'
import type { Store } from '#store/openStore.ts'
import { appendWasteRows, type KeptWasteRow, newestWasteRows } from '#store/wasteRows.ts'
import { postWithin } from '../ledger/postEntries.ts'
import { keep, tonnesText } from '../trade/keep.ts'

/** A refusal inside a transaction: thrown so that all of it is undone, caught by whoever opened it. */
export class NotSaved extends Error {
  override name = 'NotSaved'
  readonly problems: Problem[]
  constructor(problems: Problem[]) {
    super(problems[0]?.en ?? 'not saved')
    this.problems = problems
  }
}

/** What a fact says, as a short text. */
export function contentHash(fact: WasteFact): string {
  return createHash('sha256').update(factContent(fact)).digest('hex').slice(0, 32)
}

/** Corrections beyond this are counted, not listed; the ledger has all of them. */
const shownCorrections = 1000

export type Saving = { importId: string; recordedAt: string; fileIds: ReadonlyMap<string, string>; synthetic: boolean }
type Piece = { fact: WasteFact; kept: KeptWasteRow; before: KeptWasteRow | undefined }
/** Rows in hand that are not posted yet. */
export type Held = { pieces: Piece[]; entries: Entry[] }

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
    const fact: WasteFact = { ...(row.body as WasteFact), ...(saving.synthetic ? { synthetic: true } : {}) }
    const before = newest.get(row.key)
    const change = rowChange({ key: row.key, evidence: `row:${row.key}`, content: row.content, fact }, before, {
      recordedAt: saving.recordedAt,
      enteredBy: `import:${saving.importId}`,
    })
    if (change === undefined) {
      outcome.unchanged += 1
      continue
    }
    const reused = before === undefined ? undefined : reusedBatch(before.fact, fact)
    if (reused !== undefined) problems.push(reused)
    held.pieces.push({ fact, kept: change.row, before })
    held.entries.push(...change.entries)
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
export async function postHeld(inner: Store, held: Held, saving: Saving, outcome: ImportOutcome): Promise<void> {
  if (held.pieces.length === 0) return
  const { recordedAt, importId } = saving
  const posted = await postWithin(inner, {
    entries: held.entries,
    evidence: held.pieces.map(piece => evidenceOf(piece, saving)),
    recordedAt,
  })
  if (!posted.ok)
    throw new NotSaved(
      posted.problems.map(problem =>
        placed(
          problem,
          held.pieces.map(({ fact }) => fact),
        ),
      ),
    )
  await appendWasteRows(
    inner.db,
    importId,
    recordedAt,
    held.pieces.map(({ kept }) => kept),
  )
  outcome.entries += held.entries.length
  held.pieces = []
  held.entries = []
}

const placeOf = ({ file, sheet, line }: WasteFact): string => `${file} › ${sheet} › ${line}`

function evidenceOf({ fact, kept, before }: Piece, { recordedAt, fileIds, importId, synthetic }: Saving): Kept {
  const { zh, en } = moveWords[fact.move]
  const batch = fact.fields['batch']
  const [tailZh, tailEn] = batch === undefined ? ['', ''] : [`（批次 ${batch}）`, ` (batch ${batch})`]
  const [markZh, markEn] = synthetic ? ['【虚构】', '[synthetic] '] : ['', '']
  const made = keep(
    'row',
    kept.evidence,
    `${markZh}${fact.validOn} ${fact.site} ${fact.material} ${zh} 干基 ${tonnesText(fact.dryKg)} 吨${tailZh}`,
    `${markEn}${fact.validOn} ${fact.site} ${fact.material} ${en} ${tonnesText(fact.dryKg)} t dry${tailEn}`,
    [...(before === undefined ? [] : [before.evidence]), fileIds.get(fact.file) ?? `import:${importId}`],
    fact,
    recordedAt,
    { place: placeOf(fact) },
  )
  return { ...made, evidence: { ...made.evidence, owner: fact.party, enteredBy: `import:${importId}` } }
}

/** A stock that would run short is said at the row that takes from it last on that day. */
function placed(problem: Problem, facts: readonly WasteFact[]): Problem {
  const takes = new Set<WasteFact['move']>(['into_store', 'out_of_store', 'own_utilised', 'own_disposed', 'dumped', 'dispatched'])
  const speaksOf = ({ site, material, validOn, key }: WasteFact): boolean =>
    (problem.place.path?.includes(key) ?? false) ||
    (problem.en.includes(validOn) && problem.en.includes(` ${material} `) && problem.en.startsWith(`${site} `))
  const fact = facts.findLast(one => takes.has(one.move) && speaksOf(one)) ?? facts.find(speaksOf)
  return fact === undefined ? problem : { ...problem, place: { file: fact.file, sheet: fact.sheet, row: fact.line } }
}

/** A batch that stood in another month already is another batch under the same number, not a correction. */
function reusedBatch(before: WasteFact, now: WasteFact): Problem | undefined {
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
