// Text and days that can be kept: what no table, file or calendar holds is refused at the door, in words, before a database says so.
import type { ProblemWords } from './valueWords.ts'

/** A day of the calendar as 2022-03-31: 2023-02-30 is none, and there was no year 0 (ISO 8601 knows one, the calendar and SQL do not). */
export function isDay(text: string): boolean {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/u.exec(text)
  if (match === null) return false
  const [year = 0, month = 0, day = 0] = match.slice(1).map(Number)
  if (year < 1 || month < 1 || month > 12 || day < 1) return false
  return day <= (month === 2 ? (leap(year) ? 29 : 28) : month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31)
}
function leap(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
}

/** A moment as 2022-03-31T08:00:00Z or with an offset, on a day that the calendar has. */
export function isMoment(text: string): boolean {
  return /^[^T]+T\d{2}:\d{2}/u.test(text) && isDay(text.slice(0, 10)) && !Number.isNaN(Date.parse(text))
}

const nul: ProblemWords = {
  zh: '含有空字符（NUL）',
  en: 'holds a NUL character',
  fixZh: '删去这个字符',
  fixEn: 'remove that character',
}
const half: ProblemWords = {
  zh: '含有不完整的字符（单独的代理项）',
  en: 'holds half a character (a lone surrogate)',
  fixZh: '重新输入这段文字，以 UTF-8 发送',
  fixEn: 'type the text again and send it as UTF-8',
}
const yearNought: ProblemWords = {
  zh: '是公元 0 年的日期，而历法没有这一年',
  en: 'is a day of the year 0, which the calendar does not have',
  fixZh: '写成存在的日期，如 2022-03-31',
  fixEn: 'write a valid date, such as 2022-03-31',
}

/** @returns what is wrong with a text that cannot be kept, in words that go behind its name */
export function unkeepable(text: string): ProblemWords | undefined {
  if (text.includes('\0')) return nul
  // `isWellFormed` is younger than the language level of this tree.
  if (/\p{Surrogate}/u.test(text)) return half
  return /^0000-\d\d-\d\d(T|$)/u.test(text) ? yearNought : undefined
}
