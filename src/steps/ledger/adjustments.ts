// Verbs: adjustments are listed with what the asker may do, confirmed or refused by a second person, withdrawn by whoever proposed them.
import type { AdjustmentRow, AdjustmentSeen, AdjustmentState } from '#domain/adjustment.ts'
import { openStates } from '#domain/adjustment.ts'
import { inScope } from '#domain/closing.ts'
import { samePerson } from '#domain/personName.ts'
import { problem, type Checked, type Problem } from '#domain/problem.ts'
import { decideAdjustment, type Hand, holdAdjustment, type KeptAdjustment, readAdjustments } from '#store/adjustments.ts'
import { appendBatch } from '#store/ledger/append.ts'
import type { Store } from '#store/openStore.ts'
import { readStanding } from '#store/tenants.ts'
import { closedBetween } from '#store/ledger/posting.ts'
import { type KeptWasteRow, newestWasteRows } from '#store/wasteRows.ts'
import { tonnesText } from '../trade/keep.ts'
import { adjustmentPaper, adjustmentPieces, handsOf, paperId, secondPerson } from './adjustmentPapers.ts'
import { triedAgain } from './postEntries.ts'
import { NotSaved, postRows } from './postRows.ts'

export type AdjustmentFilter = { party?: string; closing?: string; states?: readonly AdjustmentState[] }

/** The newest first. */
export async function listAdjustments(store: Store, filter: AdjustmentFilter, by: Hand): Promise<AdjustmentSeen[]> {
  const acts = by.actor === 'local' ? undefined : new Set((await readStanding(store)).acts)
  return (await readAdjustments(store.db, filter)).map(one => seenBy(one, by, acts))
}

export async function adjustmentSeen(store: Store, id: string, by: Hand): Promise<Checked<AdjustmentSeen>> {
  const [found] = await readAdjustments(store.db, { id })
  if (found === undefined) return refused(unknown(id))
  const acts = by.actor === 'local' ? undefined : new Set((await readStanding(store)).acts)
  return { ok: true, warnings: [], value: seenBy(found, by, acts) }
}

/** The rows are posted as they stand against the ledger of now; all of them or none. */
export async function confirmAdjustment(store: Store, id: string, by: Hand): Promise<Checked<AdjustmentSeen>> {
  return decided(store, id, by, 'confirmed', null)
}
/** @param note why */
export async function refuseAdjustment(store: Store, id: string, by: Hand, note: string): Promise<Checked<AdjustmentSeen>> {
  return note.trim() === '' ? refused(noNote) : decided(store, id, by, 'refused', note.trim())
}
/** Undone before anybody confirmed it: nothing was posted, and nothing is. */
export async function withdrawAdjustment(store: Store, id: string, by: Hand): Promise<Checked<AdjustmentSeen>> {
  return decided(store, id, by, 'withdrawn', null)
}

type Verdict = 'confirmed' | 'refused' | 'withdrawn'
async function decided(store: Store, id: string, by: Hand, verdict: Verdict, note: string | null): Promise<Checked<AdjustmentSeen>> {
  const [found] = await readAdjustments(store.db, { id })
  if (found === undefined) return refused(unknown(id))
  if (by.name.trim() === '') return refused(nameless)
  try {
    const done = await triedAgain(() =>
      store.asKeeper([found.party], async inner => {
        const held = await holdAdjustment(inner.db, id)
        const wrong = held === undefined ? unknown(id) : objection(held, by, verdict)
        if (held === undefined || wrong !== undefined) return wrong
        const recordedAt = inner.now().toISOString()
        if (verdict === 'confirmed') await post(inner, held, by, recordedAt)
        await decideAdjustment(inner.db, id, verdict, by, recordedAt, note)
        return undefined
      }),
    )
    return done === undefined ? await adjustmentSeen(store, id, by) : refused(done)
  } catch (failure) {
    if (failure instanceof NotSaved) return { ok: false, problems: failure.problems }
    throw failure
  }
}

async function post(inner: Store, held: KeptAdjustment, by: Hand, recordedAt: string): Promise<void> {
  const { id, reason, rows, proposedBy } = held
  const newest = await newestWasteRows(
    inner.db,
    rows.map(({ key }) => key),
  )
  const overtaken = rows.filter(row => isOvertaken(row, newest.get(row.key)))
  if (overtaken.length > 0) throw new NotSaved(overtaken.map(row => overtakenRow(row, newest.get(row.key))))
  const pieces = adjustmentPieces(await closedByNow(inner, rows), newest, {
    id,
    reason,
    enteredBy: handsOf(proposedBy, by.name),
    recordedAt,
  })
  await appendBatch(inner.db, { recordedAt, evidence: [adjustmentPaper(held, by.name, recordedAt)] })
  await postRows(inner, pieces, { by: paperId(id), source: held.import ?? paperId(id), recordedAt })
}

/** The ledger says something else of the row than when the adjustment was proposed, and not what the adjustment says. */
const isOvertaken = ({ content, before }: AdjustmentRow, now: KeptWasteRow | undefined): boolean =>
  now?.content !== content && (now?.fact.dryKg !== before?.dryKg || now?.fact.validOn !== before?.validOn)

/** A quarter may have closed while rows of it waited with late ones: then they change it too. */
async function closedByNow(inner: Store, rows: readonly AdjustmentRow[]): Promise<AdjustmentRow[]> {
  const days = rows.map(({ fact }) => fact.validOn).sort()
  const closed = await closedBetween(inner.db, days[0] ?? '', days.at(-1) ?? '')
  return rows.map(row => {
    const { party, site, validOn } = row.fact
    const own = closed.filter(one => inScope(one.scope, { party, site }) && one.fromDay <= validOn && validOn <= one.toDay)
    return { ...row, closings: [...new Set([...row.closings, ...own.map(({ id }) => id)])] }
  })
}

function objection(held: KeptAdjustment, by: Hand, verdict: Verdict): Problem | undefined {
  if (!openStates.includes(held.state)) return taken(held.id)
  if (verdict === 'withdrawn') return isProposer(held, by) || by.actor === 'local' ? undefined : notYours(held)
  if (verdict === 'confirmed' && held.state === 'draft') return noReason(held.id)
  return verdict === 'confirmed' && (isProposer(held, by) || samePerson(held.proposedBy, by.name)) ? secondPerson(held) : undefined
}

const isProposer = ({ proposer }: KeptAdjustment, by: Hand): boolean => by.actor !== 'local' && proposer.actor === by.actor

/** @param acts parties that the asker acts for; undefined for the owner of the database, who acts for all */
function seenBy({ proposer, ...one }: KeptAdjustment, by: Hand, acts: ReadonlySet<string> | undefined): AdjustmentSeen {
  const open = openStates.includes(one.state)
  const may = open && (acts === undefined || acts.has(one.party))
  const own = proposer.actor === by.actor && by.actor !== 'local'
  return { ...one, mayConfirm: may && !own && one.state === 'proposed', mayWithdraw: may && (own || acts === undefined) }
}

const refused = (said: Problem): { ok: false; problems: Problem[] } => ({ ok: false, problems: [said] })
const say = (code: string, path: string, zh: string, en: string, fixZh: string, fixEn: string): Problem =>
  problem(`adjustment.${code}`, path === '' ? {} : { path }, { zh, en, fixZh, fixEn })
const unknown = (id: string): Problem =>
  say('unknown', id, `没有调整“${id}”`, `there is no adjustment "${id}"`, '见 xunyu ledger adjustments', 'see xunyu ledger adjustments')
const taken = (id: string): Problem =>
  say(
    'taken',
    id,
    '它已经处理过',
    'it was decided before',
    '刷新后再看；要再改请另提调整',
    'look again; to change it once more propose another',
  )
function overtakenRow({ key, before, fact }: AdjustmentRow, now: KeptWasteRow | undefined): Problem {
  const said = (one: { dryKg: number; validOn: string } | null | undefined, none: string): string =>
    one === null || one === undefined ? none : `${one.validOn} ${tonnesText(one.dryKg)} t`
  return say(
    'overtaken',
    key,
    `提出之后账上这一行已经变了：当时 ${said(before, '没有')}，现在 ${said(now?.fact, '没有')}，要改成 ${said(fact, '没有')}`,
    `the row changed after this was proposed: then ${said(before, 'nothing')}, now ${said(now?.fact, 'nothing')}, to become ${said(fact, 'nothing')}`,
    '撤回它，按现在的数另提',
    'withdraw it and propose another from what stands now',
  )
}
const noReason = (id: string): Problem => say('reason', id, '还没有写理由', 'it has no reason yet', '先写明理由', 'give the reason first')
const noNote = say('note', 'note', '没有写为什么不同意', 'no reason is given for refusing it', '写明理由', 'say why')
const nameless = say('by', 'by', '没有写是谁', 'nobody is named', '写上姓名（--by）', 'name the person (--by)')
const notYours = ({ id, proposedBy }: KeptAdjustment): Problem =>
  say(
    'proposer',
    id,
    `只有提出人（${proposedBy}）可以撤回`,
    `only ${proposedBy}, who proposed it, withdraws it`,
    '不同意的请点“不同意”',
    'refuse it instead',
  )
