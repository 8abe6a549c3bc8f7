// An objection to a public notice by somebody without an account: what is asked of them, the receipt that they get, and what the receipt
// tells them later. Who they are and how they are reached is kept apart from the case, for the authority alone.
import { z } from 'zod'

/** Which point of the notice it is against. */
export const NoticePoint = z.enum(['firm', 'waste', 'quantity', 'products', 'evaluator', 'verdict', 'other'])
export type NoticePoint = z.infer<typeof NoticePoint>
export const pointWords: Readonly<Record<NoticePoint, readonly [zh: string, en: string]>> = {
  firm: ['企业或评价期', 'firm or period'],
  waste: ['固体废物种类', 'kind of waste'],
  quantity: ['利用数量', 'quantity'],
  products: ['产品', 'product'],
  evaluator: ['评价机构', 'evaluation body'],
  verdict: ['评价结论', 'verdict'],
  other: ['其他', 'other'],
}

/** How it is known that whoever objects can be reached as they wrote: a letter that they answered, or the authority found it out. */
export const ContactProof = z.enum(['mail', 'call', 'visit', 'post'])
export type ContactProof = z.infer<typeof ContactProof>
export const proofWords: Readonly<Record<ContactProof, readonly [zh: string, en: string]>> = {
  mail: ['电子邮件确认', 'confirmed by e-mail'],
  call: ['电话核实', 'called back'],
  visit: ['当面核实', 'in person'],
  post: ['书面核实', 'by letter'],
}

/** To be answered, not upheld, upheld, or settled with the notice that was taken back before it was answered. */
export const ObjectionAnswer = z.enum(['open', 'rejected', 'upheld', 'moot'])
export type ObjectionAnswer = z.infer<typeof ObjectionAnswer>
export const objectionAnswerWords: Readonly<Record<ObjectionAnswer, readonly [zh: string, en: string]>> = {
  open: ['待答复', 'to be answered'],
  rejected: ['未采纳', 'not upheld'],
  upheld: ['采纳', 'upheld'],
  moot: ['公示已收回，不再单独答复', 'settled: the notice was taken back'],
}

/** An account answers for its owner; without one the contact is proven or not yet. */
export const ContactState = z.enum(['account', 'proven', 'unproven'])
export type ContactState = z.infer<typeof ContactState>
export const contactWords: Readonly<Record<ContactState, readonly [zh: string, en: string]>> = {
  account: ['账号', 'account'],
  proven: ['联系方式已核实', 'contact proven'],
  unproven: ['联系方式未核实', 'contact not proven'],
}

/** What everybody may know of an objection: neither who objects nor their words, which nobody has read before they would be published. */
export const PublicObjection = z
  .object({
    number: z.int(),
    validOn: z.iso.date(),
    against: NoticePoint.nullable(),
    contact: ContactState,
    answer: ObjectionAnswer,
    answeredOn: z.iso.date().nullable(),
    reason: z.string().nullable(),
    /** Last day of the answer; null where a holiday calendar is not known. */
    due: z.iso.date().nullable(),
  })
  .meta({ id: 'PublicObjection' })
export type PublicObjection = z.infer<typeof PublicObjection>

/** Most bytes of one document of an objection, and most documents of one. */
export const mostDocumentBytes = 5 * 1024 * 1024
export const mostDocuments = 2

const receiptForm = /^YY-\d{8}-[0-9A-HJKMNP-TV-Z]{8}$/u
const codeForm = /^[0-9A-HJKMNP-TV-Z]{16}$/u
/** As it is read out or written down by hand: small letters, blanks, O for 0, I and L for 1. */
const plain = (typed: string): string =>
  typed.normalize('NFKC').toUpperCase().replace(/\s+/gu, '').replace(/O/gu, '0').replace(/[IL]/gu, '1')
export const receiptTyped = (typed: string): string => plain(typed)
export const codeTyped = (typed: string): string => plain(typed).replaceAll('-', '')
export const isReceipt = (receipt: string): boolean => receiptForm.test(receipt)
export const isCode = (code: string): boolean => codeForm.test(code)

/** Number and code of a receipt, as the holder types them. */
export const ReceiptKey = z
  .object({ receipt: z.string().trim().min(1).max(40), code: z.string().trim().min(1).max(40) })
  .meta({ id: 'ObjectionReceiptKey' })
export type ReceiptKey = z.infer<typeof ReceiptKey>

export const ObjectionAsk = z
  .object({
    caseId: z.string().min(1).max(200).describe('case of the notice, from GET /evaluations/notices'),
    against: NoticePoint,
    name: z.string().trim().min(1).max(100).describe('of the person or organisation; seen by the authority of the case alone'),
    contact: z.string().trim().min(1).max(120).describe('e-mail address or telephone number; seen by the authority of the case alone'),
    text: z.string().trim().min(1).max(4000),
    /** Counts for invented cases, whose notices lie in the past; else the day is today's. */
    validOn: z.iso.date().optional(),
  })
  .meta({ id: 'ObjectionAsk' })
export type ObjectionAsk = z.infer<typeof ObjectionAsk>

/** Whether a letter went to the address that was given, so that the contact can be proven by answering it. */
export const LetterState = z.enum(['sent', 'failed', 'none'])
export type LetterState = z.infer<typeof LetterState>

/** What the holder of a receipt sees. */
export const ObjectionStanding = z
  .object({
    receipt: z.string(),
    firmZh: z.string(),
    firmEn: z.string(),
    period: z.string(),
    synthetic: z.boolean(),
    notice: z.object({ from: z.iso.date(), to: z.iso.date(), place: z.string() }).nullable(),
    against: NoticePoint.nullable(),
    text: z.string(),
    validOn: z.iso.date(),
    receivedAt: z.iso.datetime(),
    contactKind: z.enum(['email', 'phone']),
    /** As much of it as its owner knows it by. */
    contactShown: z.string(),
    contact: ContactState,
    proof: z.object({ how: ContactProof, on: z.iso.date() }).nullable(),
    mayProveByMail: z.boolean().describe('a letter can be sent to the address, whose code proves it'),
    documents: z.array(z.object({ name: z.string(), size: z.int(), sha256: z.string() })),
    answer: ObjectionAnswer,
    answeredOn: z.iso.date().nullable(),
    reason: z.string().nullable(),
    due: z.iso.date().nullable(),
    overdue: z.boolean(),
  })
  .meta({ id: 'ObjectionStanding' })
export type ObjectionStanding = z.infer<typeof ObjectionStanding>

/** Told once: the code is kept as a hash alone. */
export const ObjectionReceipt = z
  .object({ receipt: z.string(), code: z.string(), letter: LetterState, standing: ObjectionStanding })
  .meta({ id: 'ObjectionReceipt' })
export type ObjectionReceipt = z.infer<typeof ObjectionReceipt>

/** Who objects and how they are reached: for the authority of the case. */
export const ObjectionContact = z
  .object({
    receipt: z.string(),
    number: z.int(),
    name: z.string(),
    contactKind: z.enum(['email', 'phone']),
    contact: z.string(),
    receivedAt: z.iso.datetime(),
    documents: z.array(
      z.object({
        id: z.string(),
        name: z.string(),
        mediaType: z.string(),
        size: z.int(),
        sha256: z.string(),
        receivedAt: z.iso.datetime(),
      }),
    ),
  })
  .meta({ id: 'ObjectionContact' })
export type ObjectionContact = z.infer<typeof ObjectionContact>
