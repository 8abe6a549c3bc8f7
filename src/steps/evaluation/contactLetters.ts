// Proof that whoever objects can be reached by e-mail: a letter with a code goes to the address, and its code comes back with the receipt.
import type { LetterState, ObjectionStanding, ReceiptKey } from '#domain/evaluation/objection.ts'
import { codeTyped, isReceipt } from '#domain/evaluation/objection.ts'
import type { Checked } from '#domain/problem.ts'
import type { Letter, Mail } from '#mail/openMail.ts'
import { lettersTo, noteLetter } from '#store/objections.ts'
import { refusals, tooMany } from './objectionRefusals.ts'
import { type Public, standingNow, stepOf, withReceipt } from './publicObjections.ts'
import { codeHashOf, newLetterCode } from './receipts.ts'
import { takeOne } from './takeStep.ts'
import { recordsOver } from './unitOfWork.ts'

/** Letters of one objection in all, and to one address in a day: nobody's box is filled by somebody else. */
const most = { objection: 3, address: 5 }

/** Where letters come from, and the address of the page that a letter names; without one it names none. */
export type Post = { mail: Mail | undefined; origin: string | undefined }

/** @returns none where no letter can prove anything: no server, a telephone, a contact that is proven */
export async function sendContactLetter(by: Public, { mail, origin }: Post, key: ReceiptKey): Promise<Checked<LetterState>> {
  const moment = (by.now ?? by.store.now)().toISOString()
  const noted = await withReceipt(by, key, 'write', async held => {
    const standing = await standingNow(by, held)
    if (!standing.ok) return standing
    const { row, db } = held
    if (mail === undefined || !standing.value.mayProveByMail) return { ok: true, warnings: [], value: undefined }
    if (row.letters >= most.objection || (await lettersTo(db, row.contact, moment)) >= most.address) throw tooMany(24 * 3600, 'letter')
    const code = newLetterCode()
    await noteLetter(db, row.receipt, codeHashOf(row.receipt, code), moment)
    return { ok: true, warnings: [], value: letterOf(row.contact, row.receipt, code, origin) }
  })
  if (!noted.ok) return noted
  // Outside of the transaction: nobody waits for a mail server with the books held.
  const sent = noted.value === undefined || mail === undefined ? 'none' : (await mail.send(noted.value)) ? 'sent' : 'failed'
  return { ok: true, warnings: [], value: sent }
}

/** Whoever holds the receipt and has read the letter has proven the contact: a step of the case, as any other proof is. */
export function proveByLetter(by: Public, key: ReceiptKey, typed: string): Promise<Checked<ObjectionStanding>> {
  const moment = (by.now ?? by.store.now)()
  return withReceipt(by, key, 'write', async held => {
    const { db, evaluationCase, row } = held
    if (!isReceipt(row.receipt) || row.letterHash === null || row.letterHash !== codeHashOf(row.receipt, codeTyped(typed)))
      return refusals.letterCode()
    const told = evaluationCase.steps.at(-1)?.validOn
    const step = stepOf(evaluationCase, row.receipt, told, moment, { action: 'proveContact', objection: row.number, how: 'mail' })
    const taken = await takeOne({ now: () => moment }, recordsOver(db, !by.alone), row.caseId, step, moment.toISOString())
    return taken.ok ? standingNow(by, { ...held, evaluationCase: taken.value }) : taken
  })
}

/** Nothing in it was written by whoever objects: nobody can send their words to others by us. */
function letterOf(to: string, receipt: string, code: string, origin: string | undefined): Letter {
  const page = origin === undefined ? [] : [`${origin}/objection`]
  return {
    to,
    subject: '确认联系方式 / Confirm your contact',
    text: [
      `有人以此邮箱为联系方式，就一项公示提出了异议（回执号 ${receipt}）。`,
      `如果是您，请在异议查询页填写确认码：${code}`,
      ...page,
      '如果不是您，不必理会；没有确认码，联系方式不会被认定为已核实。',
      '',
      `Somebody objected to a public notice and gave this address as their contact (receipt ${receipt}).`,
      `If it was you, type this code on the page of the objection: ${code}`,
      ...page,
      'If it was not you, nothing needs to be done: without the code the contact is not taken as proven.',
      '',
    ].join('\n'),
  }
}
