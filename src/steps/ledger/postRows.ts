// Rows of waste ledgers are posted: their entries, the evidence that they stand on, and their new versions, in the caller's transaction.
import { createHash } from 'node:crypto'
import type { Problem } from '#domain/problem.ts'
import { factContent, moveWords, type WasteFact } from '#domain/wasteFact.ts'
import type { RowChange } from '#ledger/rows.ts'
import { appendConsignments } from '#store/consignments.ts'
import type { Kept } from '#store/kept.ts'
import type { Store } from '#store/openStore.ts'
import { appendWasteRows } from '#store/wasteRows.ts'
import { keep, tonnesText } from '../trade/keep.ts'
import { postWithin } from './postEntries.ts'

/** A refusal inside a transaction: thrown so that all of it is undone, caught by whoever opened it. */
export class NotSaved extends Error {
  override name = 'NotSaved'
  readonly problems: Problem[]
  constructor(problems: Problem[]) {
    super(problems[0]?.en ?? 'not saved')
    this.problems = problems
  }
}

/** What a row does, and what it stands on beside its earlier version. */
export type RowPiece = { change: RowChange; basedOn: readonly string[] }
/** `by`: the import or the adjustment that brings the rows. */
export type RowPosting = { by: string; source: string; recordedAt: string }

/** What a fact says, as a short text. */
export function contentHash(fact: WasteFact): string {
  return createHash('sha256').update(factContent(fact)).digest('hex').slice(0, 32)
}

/** @throws NotSaved with every reason, each at the row that it speaks of */
export async function postRows(inner: Store, pieces: readonly RowPiece[], posting: RowPosting): Promise<number> {
  if (pieces.length === 0) return 0
  const { recordedAt, source } = posting
  const entries = pieces.flatMap(({ change }) => change.entries)
  const posted = await postWithin(inner, { entries, evidence: pieces.map(piece => evidenceOf(piece, posting)), recordedAt })
  const facts = pieces.map(({ change }) => change.row.fact)
  if (!posted.ok) throw new NotSaved(posted.problems.map(problem => placed(problem, facts)))
  await appendWasteRows(
    inner.db,
    source,
    recordedAt,
    pieces.map(({ change }) => change.row),
  )
  await appendConsignments(
    inner.db,
    recordedAt,
    pieces.map(({ change }) => change.row),
  )
  return entries.length
}

export const placeOf = ({ file, sheet, line }: WasteFact): string => `${file} › ${sheet} › ${line}`

function evidenceOf({ change: { row, before }, basedOn }: RowPiece, { recordedAt, by }: RowPosting): Kept {
  const { fact } = row
  const { zh, en } = moveWords[fact.move]
  const batch = fact.fields['batch']
  const [tailZh, tailEn] = batch === undefined ? ['', ''] : [`（批次 ${batch}）`, ` (batch ${batch})`]
  const [markZh, markEn] = fact.synthetic === true ? ['【虚构】', '[synthetic] '] : ['', '']
  const made = keep(
    'row',
    row.evidence,
    `${markZh}${fact.validOn} ${fact.site} ${fact.material} ${zh} 干基 ${tonnesText(fact.dryKg)} 吨${tailZh}`,
    `${markEn}${fact.validOn} ${fact.site} ${fact.material} ${en} ${tonnesText(fact.dryKg)} t dry${tailEn}`,
    [...(before === undefined ? [] : [before.evidence]), ...basedOn],
    fact,
    recordedAt,
    { place: placeOf(fact) },
  )
  return { ...made, evidence: { ...made.evidence, owner: fact.party, enteredBy: by } }
}

/** A stock that would run short is said at the row that takes from it last on that day. */
export function placed(problem: Problem, facts: readonly WasteFact[]): Problem {
  const takes = new Set<WasteFact['move']>(['into_store', 'out_of_store', 'own_utilised', 'own_disposed', 'dumped', 'dispatched'])
  const speaksOf = ({ site, material, validOn, key }: WasteFact): boolean =>
    (problem.place.path?.includes(key) ?? false) ||
    (problem.en.includes(validOn) && problem.en.includes(` ${material} `) && problem.en.startsWith(`${site} `))
  const fact = facts.findLast(one => takes.has(one.move) && speaksOf(one)) ?? facts.find(speaksOf)
  return fact === undefined ? problem : { ...problem, place: { file: fact.file, sheet: fact.sheet, row: fact.line } }
}
