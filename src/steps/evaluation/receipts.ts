// Numbers, codes and contacts of objections without an account: made by chance, kept as hashes, read as they are typed.
import { randomInt } from 'node:crypto'
import { chineseDay } from '#domain/chineseDay.ts'
import { codeTyped, isCode, isReceipt, type ReceiptKey, receiptTyped } from '#domain/evaluation/objection.ts'
import { sha256Of } from './freeze.ts'

// Without I, L, O and U: what is read out or written down is typed again without a mistake.
const signs = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const chance = (length: number): string => Array.from({ length }, () => signs[randomInt(signs.length)]).join('')

/** The number tells its day and not how many there are; the code cannot be guessed (80 bits). */
export const newReceipt = (now: Date): string => `YY-${chineseDay(now.toISOString()).replaceAll('-', '')}-${chance(8)}`
export const newCode = (): string => (chance(16).match(/.{4}/gu) ?? []).join('-')

export const newLetterCode = (): string => (chance(8).match(/.{4}/gu) ?? []).join('-')

export const codeHashOf = (receipt: string, code: string): string => sha256Of(`${receipt} ${codeTyped(code)}`)

/** Undefined where what is typed can be no receipt. */
export function readReceipt({ receipt, code }: ReceiptKey): { receipt: string; codeHash: string } | undefined {
  const number = receiptTyped(receipt)
  return isReceipt(number) && isCode(codeTyped(code)) ? { receipt: number, codeHash: codeHashOf(number, code) } : undefined
}

export type Contact = { kind: 'email' | 'phone'; value: string }
/** Undefined where nobody could be reached by it. */
export function readContact(typed: string): Contact | undefined {
  const text = typed.normalize('NFKC').trim()
  if (/^[^\s@<>()[\]\\,;:"]{1,64}@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+$/u.test(text)) return { kind: 'email', value: text }
  const digits = text.replace(/[\s()-]/gu, '')
  return /^\+?\d{7,15}$/u.test(digits) ? { kind: 'phone', value: digits } : undefined
}

/** As much as its owner knows it by: `z***@example.org`, `138****5678`. */
export function shownContact({ kind, value }: Contact): string {
  if (kind === 'email') return value.replace(/^(.).*(?=@)/u, '$1***')
  return value.length < 9 ? `${value.slice(0, 2)}****` : `${value.slice(0, 3)}****${value.slice(-4)}`
}

/** The same words from the same contact are one objection, however they are spaced. */
export const sameHashOf = ({ value }: Contact, text: string): string =>
  sha256Of(`${value.toLowerCase()} ${text.normalize('NFKC').replace(/\s+/gu, ' ').trim()}`)
