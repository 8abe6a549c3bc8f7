// Notices, receipts and objections as lines for a terminal.
import type { Objection } from '#domain/evaluation/case.ts'
import type { NoticeRow } from '#domain/evaluation/notice.ts'
import {
  contactWords,
  type LetterState,
  objectionAnswerWords,
  type ObjectionContact,
  type ObjectionReceipt,
  type ObjectionStanding,
  pointWords,
  proofWords,
} from '#domain/evaluation/objection.ts'
import { say } from './command.ts'
import type { Terminal } from './command.ts'

type Both = readonly [zh: string, en: string]
const saying =
  (terminal: Terminal) =>
  ([zh, en]: Both) =>
    say(terminal, zh, en)

/** One line a case: a notice has a row for each waste, and is objected to whole. */
export function noticesText(rows: readonly NoticeRow[], terminal: Terminal): string {
  const t = saying(terminal)
  const cases = [...new Map(rows.map(row => [row.caseId, row])).values()]
  if (cases.length === 0) return t(['没有公示。\n', 'Nothing is in public notice.\n'])
  return cases
    .map(row => {
      const open = row.objections.filter(({ answer }) => answer === 'open').length
      const count: Both = [
        `异议 ${row.objections.length} 件，待答复 ${open} 件`,
        `${row.objections.length} objections, ${open} to be answered`,
      ]
      return `${row.caseId}  ${t([row.firmZh, row.firmEn])}  ${row.noticeFrom} – ${row.noticeTo}  ${t(count)}\n`
    })
    .join('')
}

export function receiptText({ receipt, code, letter, standing }: ObjectionReceipt, terminal: Terminal): string {
  const t = saying(terminal)
  const lines = [
    [t(['回执号', 'receipt']), receipt],
    [t(['查询码', 'code']), `${code}  ${t(['（只显示这一次）', '(shown this once)'])}`],
    ...(letter === 'none' ? [] : [[t(['确认邮件', 'letter']), letterText({ letter }, terminal).trim()]]),
  ]
  return `${lines.map(line => line.join('  ')).join('\n')}\n${standingText(standing, terminal)}`
}

const letterWords: Readonly<Record<LetterState, Both>> = {
  sent: ['已发出，用其中的确认码证明邮箱', 'sent: its code proves the address'],
  failed: ['没有发出，可再发一次', 'could not be sent; send it again'],
  none: ['不需要，或服务没有配邮件', 'none is needed, or the server sends no mail'],
}
export const letterText = ({ letter }: { letter: LetterState }, terminal: Terminal): string => `${saying(terminal)(letterWords[letter])}\n`

export function standingText(standing: ObjectionStanding, terminal: Terminal): string {
  const t = saying(terminal)
  const { answer, due, proof } = standing
  const late = standing.overdue ? t(['（已逾期）', ' (overdue)']) : ''
  const lines = [
    [t(['状态', 'state']), `${t(objectionAnswerWords[answer])}${late}`],
    ...(answer === 'open'
      ? [[t(['答复期限', 'to be answered by']), due ?? t(['节假日安排公布后确定', 'set with the holidays of the year'])]]
      : []),
    ...(standing.answeredOn === null ? [] : [[t(['答复', 'answered']), `${standing.answeredOn}  ${standing.reason ?? ''}`]]),
    [t(['公示', 'notice']), `${t([standing.firmZh, standing.firmEn])} ${standing.period}`],
    [t(['针对', 'against']), standing.against === null ? '—' : t(pointWords[standing.against])],
    [
      t(['联系方式', 'contact']),
      `${standing.contactShown}  ${t(contactWords[standing.contact])}${proof === null ? '' : `  ${t(proofWords[proof.how])} ${proof.on}`}`,
    ],
    ...standing.documents.map(({ name, size }) => [t(['附件', 'document']), `${name}  ${size}`]),
  ]
  return `${lines.map(line => line.join('  ')).join('\n')}\n`
}

export function contactsText(contacts: readonly ObjectionContact[], terminal: Terminal): string {
  if (contacts.length === 0) return say(terminal, '没有您可见的异议人。\n', 'There is nobody here whom you may see.\n')
  return contacts
    .map(one => `${[one.number, one.receipt, one.name, one.contact, ...one.documents.map(({ name }) => name)].join('  ')}\n`)
    .join('')
}

export function objectionText({ number, answer, reason, proof }: Objection, terminal: Terminal): string {
  const t = saying(terminal)
  const parts = [
    String(number),
    t(objectionAnswerWords[answer]),
    ...(reason === null ? [] : [reason]),
    ...(proof === undefined ? [] : [`${t(proofWords[proof.how])} ${proof.on}`]),
  ]
  return `${parts.join('  ')}\n`
}
