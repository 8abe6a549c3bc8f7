// Verbs of anybody, without an account: to object to a public notice, to see by number and code what became of it, to add a document, to
// prove one's contact. The objection itself is the step that an account would take; who it is of stays beside the case.
import { randomBytes } from 'node:crypto'
import type { EvaluationCase } from '#domain/evaluation/case.ts'
import {
  mostDocumentBytes,
  mostDocuments,
  type ObjectionAsk,
  type ObjectionReceipt,
  type ObjectionStanding,
  type ReceiptKey,
} from '#domain/evaluation/objection.ts'
import type { StepAsk } from '#domain/evaluation/procedure.ts'
import type { Checked } from '#domain/problem.ts'
import { caseOfSteps } from '#evaluate/procedure/fold.ts'
import { objectionsOf } from '#evaluate/procedure/objections.ts'
import { documentKind } from '#intake/documentKind.ts'
import { lockEvaluations, readEvaluationSteps, readNotices } from '#store/evaluationCases.ts'
import {
  caseOfReceipt,
  insertObjection,
  insertObjectionDocument,
  type KeptObjection,
  objectionBytes,
  readObjection,
  readObjectionDocuments,
  recentObjections,
} from '#store/objections.ts'
import type { Store } from '#store/openStore.ts'
import { today } from '../rules/today.ts'
import { sha256Of } from './freeze.ts'
import { refusals, tooMany } from './objectionRefusals.ts'
import { codeHashOf, newCode, newReceipt, readContact, readReceipt, sameHashOf, shownContact } from './receipts.ts'
import { takeOne, unknownCase } from './takeStep.ts'
import { recordsOver, works } from './unitOfWork.ts'

/** Objections to one notice that are taken in; more than that are a flood, and whoever means it can wait. */
const most = { hour: 30, day: 200 }
/** Bytes of all documents that the public hands in for one case. */
const mostCaseBytes = 100 * 1024 * 1024

/** The store of the asker, and whether one person keeps everything there alone. */
export type Public = { store: Store; alone: boolean; now?: () => Date; mayMail: boolean }

/** @returns number, code and standing; the code is said this once */
export async function fileObjection(by: Public, ask: ObjectionAsk): Promise<Checked<Omit<ObjectionReceipt, 'letter'>>> {
  const { store, alone, now = store.now } = by
  const contact = readContact(ask.contact)
  if (contact === undefined) return refusals.contact()
  // What never was in notice is unknown, whether it is there or not.
  if (!(await readNotices(store.db, ask.caseId)).has(ask.caseId)) return unknownCase(ask.caseId)
  const moment = now()
  const [receipt, code] = [newReceipt(moment), newCode()]
  return store.asKeeper({ objectsTo: ask.caseId }, async ({ db }) => {
    await lockEvaluations(db)
    const evaluationCase = caseOfSteps(await readEvaluationSteps(db, ask.caseId))
    if (evaluationCase === undefined) return unknownCase(ask.caseId)
    const sameHash = sameHashOf(contact, ask.text)
    const recent = await recentObjections(db, ask.caseId, sameHash, moment.toISOString())
    if (recent.same) return refusals.same()
    if (recent.hour >= most.hour || recent.day >= most.day) throw tooMany(recent.hour >= most.hour ? recent.wait : 3600, 'notice')
    const step = stepOf(evaluationCase, receipt, ask.validOn, moment, { action: 'object', text: ask.text, against: ask.against, receipt })
    const taken = await takeOne({ now: () => moment }, recordsOver(db, !alone), ask.caseId, step, moment.toISOString())
    if (!taken.ok) return taken
    const row = {
      receipt,
      caseId: ask.caseId,
      number: taken.value.objections.length,
      firm: evaluationCase.firm.id,
      codeHash: codeHashOf(receipt, code),
      name: ask.name,
      contactKind: contact.kind,
      contact: contact.value,
      receivedAt: moment.toISOString(),
    }
    await insertObjection(db, { ...row, sameHash })
    const standing = standingOf(taken.value, { ...row, letterHash: null, letters: 0 }, [], by.mayMail, today(moment))
    return { ok: true, warnings: [], value: { receipt, code, standing } }
  })
}

/** What the holder of a receipt sees; a wrong code is told as a number that is not there. */
export function objectionByReceipt(by: Public, key: ReceiptKey): Promise<Checked<ObjectionStanding>> {
  return withReceipt(by, key, 'look', held => standingNow(by, held))
}

export type Held = { db: Store['db']; evaluationCase: EvaluationCase; row: KeptObjection }
/** Work for whoever holds number and code, with the keeper's right to the one case; what it returns must be of that objection alone. */
export async function withReceipt<T>(
  { store }: Pick<Public, 'store'>,
  key: ReceiptKey,
  how: 'look' | 'write',
  work: (held: Held) => Promise<Checked<T>>,
): Promise<Checked<T>> {
  const read = readReceipt(key)
  const caseId = read === undefined ? null : await caseOfReceipt(store.db, read.receipt, read.codeHash)
  if (read === undefined || caseId === null) return refusals.unknown()
  const inside = async ({ db }: Store): Promise<Checked<T>> => {
    if (how === 'write') await lockEvaluations(db)
    const row = await readObjection(db, read.receipt)
    const evaluationCase = caseOfSteps(await readEvaluationSteps(db, caseId))
    if (row === undefined || evaluationCase === undefined) return refusals.unknown()
    return work({ db, evaluationCase, row })
  }
  return how === 'look' ? store.reading(inside, read) : store.asKeeper(read, inside)
}

export async function standingNow({ store, now = store.now, mayMail }: Public, held: Held): Promise<Checked<ObjectionStanding>> {
  const documents = await readObjectionDocuments(held.db, [held.row.receipt])
  return { ok: true, warnings: [], value: standingOf(held.evaluationCase, held.row, documents, mayMail, today(now())) }
}

/** A document of an objection that waits for its answer, checked like those of a case. */
export async function addObjectionDocument(
  by: Public,
  key: ReceiptKey,
  name: string,
  content: Uint8Array,
): Promise<Checked<ObjectionStanding>> {
  if (content.length === 0 || content.length > mostDocumentBytes) return refusals.size(name, content.length)
  const kind = documentKind(name, content)
  if (!kind.ok) return kind
  return withReceipt(by, key, 'write', async held => {
    const { db, evaluationCase, row } = held
    if (evaluationCase.objections.find(({ number }) => number === row.number)?.answer !== 'open') return refusals.answered()
    const there = await readObjectionDocuments(db, [row.receipt])
    const sha256 = sha256Of(content)
    if (there.some(one => one.sha256 === sha256)) return standingNow(by, held)
    if (there.length >= mostDocuments) return refusals.documents(mostDocuments)
    if ((await objectionBytes(db, row.caseId)) + content.length > mostCaseBytes) return refusals.full()
    const receivedAt = (by.now ?? by.store.now)().toISOString()
    const id = `objection:${randomBytes(12).toString('base64url')}`
    await insertObjectionDocument(
      db,
      { id, receipt: row.receipt, name, mediaType: kind.value, size: content.length, sha256, receivedAt },
      content,
    )
    return standingNow(by, held)
  })
}

/** A step of whoever objects: their name in the case is the number of their receipt. */
export function stepOf(
  evaluationCase: EvaluationCase,
  receipt: string,
  told: string | undefined,
  moment: Date,
  body: StepAsk['body'],
): StepAsk {
  const invented = told ?? [evaluationCase.notice?.to ?? '', evaluationCase.steps.at(-1)?.validOn ?? ''].sort().at(-1) ?? ''
  return {
    role: 'public',
    party: receipt,
    person: receipt,
    validOn: evaluationCase.synthetic ? invented : today(moment),
    reason: null,
    evidence: [],
    body,
  }
}

function standingOf(
  evaluationCase: EvaluationCase,
  row: KeptObjection,
  documents: readonly { name: string; size: number; sha256: string }[],
  mayMail: boolean,
  day: string,
): ObjectionStanding {
  const at = row.number - 1
  const [objection, told] = [evaluationCase.objections[at], objectionsOf(evaluationCase, works)[at]]
  if (objection === undefined || told === undefined) throw new Error('standingOf: the objection is not in its case')
  const { firm, period, synthetic, notice } = evaluationCase
  return {
    receipt: row.receipt,
    firmZh: firm.nameZh,
    firmEn: firm.nameEn,
    period: period.label,
    synthetic,
    notice,
    against: told.against,
    text: objection.text,
    validOn: objection.validOn,
    receivedAt: row.receivedAt,
    contactKind: row.contactKind,
    contactShown: shownContact({ kind: row.contactKind, value: row.contact }),
    contact: told.contact,
    proof: objection.proof ?? null,
    mayProveByMail: mayMail && row.contactKind === 'email' && told.contact === 'unproven' && told.answer === 'open',
    documents: documents.map(({ name, size, sha256 }) => ({ name, size, sha256 })),
    answer: told.answer,
    answeredOn: told.answeredOn,
    reason: told.reason,
    due: told.due,
    overdue: told.answer === 'open' && told.due !== null && told.due < day,
  }
}
