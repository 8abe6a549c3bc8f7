// What a text must look like: addresses (RFC 3986), moments (RFC 3339), offsets, units, versions.

const part = String.raw`(?:[a-z0-9\-._~!$&'()*+,;=:@]|%[0-9a-f]{2})`
const authority = String.raw`(?:(?:[a-z0-9\-._~!$&'()*+,;=:]|%[0-9a-f]{2})*@)?(?:\[[0-9a-f:.v]+\]|(?:[a-z0-9\-._~!$&'()*+,;=]|%[0-9a-f]{2})*)(?::\d*)?`
const address = new RegExp(
  `^[a-z][a-z0-9+\\-.]*:(?://${authority}(?:/${part}*)*|/(?:${part}+(?:/${part}*)*)?|${part}+(?:/${part}*)*|)(?:\\?(?:${part}|[/?])*)?(?:#(?:${part}|[/?])*)?$`,
  'i',
)
export const isAddress = (text: string): boolean => address.test(text)

const moment = /^(\d{4})-(\d\d)-(\d\d)[t\s](\d\d):(\d\d):(\d\d)(?:\.\d+)?(?:z|([+-])(\d\d)(?::?(\d\d))?)$/i
/** A day that there is, a time of it and an offset; second 60 only where a leap second may be. */
export function isTime(text: string): boolean {
  const parts = moment.exec(text)
  if (parts === null) return false
  const [year, month, day, hour, minute, second] = parts.slice(1, 7).map(Number) as [number, number, number, number, number, number]
  const offsetHour = Number(parts[8] ?? 0)
  const offsetMinute = Number(parts[9] ?? 0)
  if (month < 1 || month > 12 || day < 1 || day > lastDay(year, month) || offsetHour > 23 || offsetMinute > 59) return false
  if (hour <= 23 && minute <= 59 && second < 60) return true
  const sign = parts[7] === '-' ? -1 : 1
  const utcMinute = minute - offsetMinute * sign
  const utcHour = hour - offsetHour * sign - (utcMinute < 0 ? 1 : 0)
  return second < 61 && (utcHour === 23 || utcHour === -1) && (utcMinute === 59 || utcMinute === -1)
}
function lastDay(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31
}

export const isOffset = (text: string): boolean => /^[+-]((0\d|1[0-3]):[0-5]\d|14:00)$/.test(text)
export const isHex = (text: string): boolean => /^[A-Fa-f0-9]+$/.test(text)
export const isUnit = (text: string): boolean => /^[A-Z0-9]{2,3}$/.test(text)
export const isVersion = (text: string): boolean => /^\d+(\.\d+)*$/.test(text)

const oldVocabulary = /^(urn:epcglobal:cbv|https?:\/\/ns\.gs1\.org\/cbv\/)/
const gs1Words = /^https?:\/\/(www\.)?gs1\.org\/voc\//
/** Whether an address may stand for a word of one's own, as the JSON binding has it. */
export function isOwnWord(text: string, list: string): boolean {
  return isAddress(text) && !(list === 'measurementType' || list === 'alertType' ? gs1Words : oldVocabulary).test(text)
}
