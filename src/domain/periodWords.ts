// A period as people write it (2022年第三季度, 2022Q3, 2022年1-6月, 2022-07-01至2022-09-30) to the one way the books have it.
// Every door that takes a period reads it here. What could mean two things is asked about, never guessed.
import { z } from 'zod'
import { ClaimPeriod, type Days, periodDays } from './claim.ts'

/** `day`: one day alone; `tenth`: 2022.1, which a spreadsheet makes of 2022.10 too; `order`: it ends before it begins. */
export type PeriodFault = 'none' | 'day' | 'tenth' | 'order'
export type PeriodRead = { period: string; days: Days } | { fault: PeriodFault }
type Kind = 'year' | 'half' | 'quarter' | 'month' | 'day'
type Span = Days & { kind: Kind }

/** The ways to write a period, for whoever wrote none. */
export const periodForms = {
  zh: '写成 2022、2022-Q3（2022年第三季度）、2022-07（2022年7月），或起止日 2022-07-01/2022-09-30（2022-07-01至2022-09-30）',
  en: 'write 2022, 2022-Q3, 2022-07, or the first and last day: 2022-07-01/2022-09-30',
} as const

export function periodFaultWords(text: string, fault: PeriodFault): { zh: string; en: string; fixZh: string; fixEn: string } {
  const forms = { fixZh: periodForms.zh, fixEn: periodForms.en }
  if (fault === 'order') return { zh: `“${text}”的止日早于起日`, en: `"${text}" ends before it begins`, ...forms }
  if (fault === 'day')
    return {
      zh: `“${text}”只是一天，不是期间（表格软件会把 2022-07 改成 2022-07-01）`,
      en: `"${text}" is one day, not a period (spreadsheets turn 2022-07 into 2022-07-01)`,
      fixZh: '整月写成 2022年7月；确是这一天的写成 2022-07-01/2022-07-01',
      fixEn: 'write 2022-Q3 or "Jul 2022" for a quarter or month; for this day alone write 2022-07-01/2022-07-01',
    }
  if (fault === 'tenth')
    return {
      zh: `“${text}”看不出是 1 月还是 10 月（表格软件会把 2022.10 存成 2022.1）`,
      en: `"${text}" may be January or October (spreadsheets store 2022.10 as 2022.1)`,
      fixZh: '写成 2022-01 或 2022-10',
      fixEn: 'write 2022-01 or 2022-10',
    }
  return { zh: `“${text}”不是期间`, en: `"${text}" is not a period`, ...forms }
}

export function readPeriod(given: string): PeriodRead {
  const text = normal(given)
  if (/^\d{4}\.1$/u.test(text)) return { fault: 'tenth' }
  const single = spanOf(text) ?? shortRange(text)
  if (single?.kind === 'day') return { fault: 'day' }
  const found = single ?? rangeOf(text)
  if (found === undefined) return { fault: 'none' }
  if (found.from > found.to) return { fault: 'order' }
  const days = { from: found.from, to: found.to }
  return { period: nameOf(days), days }
}

/** A period in a request or a file: read as people write it, kept as the books have it. */
export const GivenPeriod = z
  .string()
  .max(80)
  .transform((text, context) => {
    const read = readPeriod(text)
    if ('period' in read) return read.period
    context.addIssue({ code: 'custom', params: { code: 'claim.period', words: periodFaultWords(text, read.fault) } })
    return z.NEVER
  })
  .pipe(ClaimPeriod)
  .describe('2022, 2022-Q3, 2022-07 or 2022-07-01/2022-08-05; also as people write it: 2022年第三季度, 2022年1-6月, 2022-07-01至2022-09-30')

const digits: Record<string, string> = {
  〇: '0',
  '○': '0',
  零: '0',
  一: '1',
  二: '2',
  三: '3',
  四: '4',
  五: '5',
  六: '6',
  七: '7',
  八: '8',
  九: '9',
}
const englishMonths = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const ordinals: Record<string, number> = { first: 1, second: 2, third: 3, fourth: 4, '1st': 1, '2nd': 2, '3rd': 3, '4th': 4 }

/** Width, blanks, number words and the signs for "to" made one; what is left is digits, signs and a few letters. */
function normal(given: string): string {
  return given
    .normalize('NFKC')
    .toLowerCase()
    .trim()
    .replace(/[\u200b\ufeff]/gu, '')
    .replace(/\b(?:from|period|of|the)\b/gu, '')
    .replace(/\s(?:to|until|through)\s/gu, '~')
    .replace(
      /(first|second|third|fourth|[1-4](?:st|nd|rd|th))\s*(quarter|half)/gu,
      (_, word: string, what: string) => `${what === 'half' ? 'h' : 'q'}${ordinals[word] ?? word}`,
    )
    .replace(
      /\b(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\b\.?/gu,
      (_, name: string) => `m${englishMonths.indexOf(name) + 1}m`,
    )
    .replace(/\bquarter\s*/gu, 'q')
    .replace(/\s+/gu, '')
    .replace(/[〇○零一二三四五六七八九十]+/gu, chineseNumber)
    .replace(/第?(iii|iv|ii|i)季/gu, (_, roman: string) => `第${['i', 'ii', 'iii', 'iv'].indexOf(roman) + 1}季`)
    .replace(/[至到~∼〜—–―‐−]+|--|\.{2,3}|…/gu, sign => (/^[—–―‐−]$/u.test(sign) ? '-' : '~'))
    .replace(/^(?:自|从|期间:?)/u, '')
    .replace(/起(?=[~-])/u, '')
    .replace(/(?:止|期间)$/u, '')
}

/** 十二 is 12, 二〇二二 is 2022, 三十一 is 31. */
function chineseNumber(word: string): string {
  const single = (sign: string): string => digits[sign] ?? sign
  const at = word.indexOf('十')
  if (at < 0) return [...word].map(single).join('')
  const [tens, ones] = [word.slice(0, at), word.slice(at + 1)]
  return String(
    (tens === '' ? 1 : Number([...tens].map(single).join(''))) * 10 + (ones === '' ? 0 : Number([...ones].map(single).join(''))),
  )
}

const two = (n: number): string => String(n).padStart(2, '0')
const lastOf = (year: string, month: number): string => periodDays(`${year}-${two(month)}`)?.to ?? ''
function months(kind: Kind, year: string | undefined, first: number, last: number): Span | undefined {
  if (year === undefined || !/^(?:19|20|21)\d\d$/u.test(year) || first < 1 || last > 12) return undefined
  return { kind, from: `${year}-${two(first)}-01`, to: lastOf(year, last) }
}
function dayOf(year: string | undefined, month: number, day: number): Span | undefined {
  const whole = months('day', year, month, month)
  const text = `${year}-${two(month)}-${two(day)}`
  return whole === undefined || day < 1 || text > whole.to ? undefined : { kind: 'day', from: text, to: text }
}

/** What stands before a part may say its year and month: 2022年7月1日至9月30日. */
type Before = { year?: string; month?: number }
type Shape = [RegExp, (parts: Record<string, string>, before: Before) => Span | undefined]
const year = String.raw`(?<y>\d{4})`
const n = (text: string | undefined): number => Number(text)
const ys = (parts: Record<string, string>, before: Before): string | undefined => parts['y'] ?? before.year
const quarter = (parts: Record<string, string>, before: Before) =>
  months('quarter', ys(parts, before), n(parts['q']) * 3 - 2, n(parts['q']) * 3)
const half = (parts: Record<string, string>, before: Before) => {
  const second = parts['h'] === '下' || parts['h'] === '2'
  return months('half', ys(parts, before), second ? 7 : 1, second ? 12 : 6)
}
const month = (parts: Record<string, string>, before: Before) => months('month', ys(parts, before), n(parts['m']), n(parts['m']))
const day = (parts: Record<string, string>, before: Before) =>
  dayOf(ys(parts, before), parts['m'] === undefined ? (before.month ?? 0) : n(parts['m']), n(parts['d']))
const shapes: Shape[] = [
  [new RegExp(`^${year}年?(?:度|全年)?$`, 'u'), parts => months('year', parts['y'], 1, 12)],
  [
    new RegExp(`^(?:${year}年?-?)?(?:q(?<q>[1-4])|第?(?<k>[1-4])季度?)$`, 'u'),
    (parts, before) => quarter({ ...parts, q: parts['q'] ?? parts['k'] ?? '' }, before),
  ],
  [new RegExp(`^${year}-?(?<q>[1-4])q$`, 'u'), quarter],
  [
    new RegExp(`^(?:q(?<q>[1-4])|(?<k>[1-4])q)[-/,]?${year}$`, 'u'),
    (parts, before) => quarter({ ...parts, q: parts['q'] ?? parts['k'] ?? '' }, before),
  ],
  [new RegExp(`^(?:${year}年?-?)?(?<h>[上下])半年度?$`, 'u'), half],
  [new RegExp(`^${year}年?-?h(?<h>[12])$`, 'u'), half],
  [new RegExp(`^h(?<h>[12])[-/,]?${year}$`, 'u'), half],
  [new RegExp(`^${year}[-/.](?<m>\\d{1,2})(?:月份?)?$`, 'u'), month],
  [new RegExp(`^${year}年(?<m>\\d{1,2})(?:月份?)?$`, 'u'), month],
  [/^(?<y>\d{4})(?<m>\d{2})$/u, month],
  [/^(?<m>\d{1,2})\/(?<y>\d{4})$/u, month],
  [new RegExp(`^(?:m(?<m>\\d{1,2})m[-,/]?${year})$`, 'u'), month],
  [new RegExp(`^${year}[-,/]?m(?<m>\\d{1,2})m$`, 'u'), month],
  [/^(?<m>\d{1,2})月份?$/u, month],
  [new RegExp(`^(?:${year}[-/.年])(?<m>\\d{1,2})[-/.月](?<d>\\d{1,2})[日号]?$`, 'u'), day],
  [/^(?<y>\d{4})(?<m>\d{2})(?<d>\d{2})$/u, day],
  [/^(?<m>\d{1,2})[-/.月](?<d>\d{1,2})[日号]?$/u, day],
  [/^(?<d>\d{1,2})[日号]$/u, day],
]

function spanOf(text: string, before: Before = {}): Span | undefined {
  for (const [shape, read] of shapes) {
    const found = shape.exec(text)?.groups
    const span =
      found === undefined ? undefined : read(Object.fromEntries(Object.entries(found).filter(([, part]) => part !== undefined)), before)
    if (span !== undefined) return span
  }
  return undefined
}

/** Ranges inside one year that name the year once: 2022年1-6月, 2022年前三季度. */
const shortRanges: [RegExp, (parts: Record<string, string>) => Span | undefined][] = [
  [
    new RegExp(`^${year}[-/.年]?(?<a>\\d{1,2})(?:月份?)?[-~](?<b>\\d{1,2})月份?$`, 'u'),
    parts => months('half', parts['y'], n(parts['a']), n(parts['b'])),
  ],
  [
    new RegExp(`^${year}年?-?第?q?(?<a>[1-4])(?:季度?)?[-~]第?(?:(?<b>[1-4])季度?|q(?<c>[1-4]))$`, 'u'),
    parts => months('half', parts['y'], n(parts['a']) * 3 - 2, n(parts['b'] ?? parts['c']) * 3),
  ],
  [new RegExp(`^${year}年?前(?<b>[1-4])个?季度?$`, 'u'), parts => months('half', parts['y'], 1, n(parts['b']) * 3)],
  [new RegExp(`^${year}年?前(?<b>\\d{1,2})个?月$`, 'u'), parts => months('half', parts['y'], 1, n(parts['b']))],
]
function shortRange(text: string): Span | undefined {
  for (const [shape, read] of shortRanges) {
    const span = shape.exec(text)?.groups
    if (span !== undefined) return read(span)
  }
  return undefined
}

/** Two ends of one kind. A hyphen stands inside days too, so it parts them only where exactly one reading comes of it. */
function rangeOf(text: string): Span | undefined {
  const marks = text.includes('~') ? /~/gu : /^\d{4}-\d\d-\d\d\/\d{4}-\d\d-\d\d$/u.test(text) ? /\//gu : /-/gu
  const found = [...text.matchAll(marks)].flatMap(({ index }) => {
    const first = spanOf(text.slice(0, index))
    if (first === undefined) return []
    const before: Before = { year: first.from.slice(0, 4), month: Number(first.from.slice(5, 7)) }
    const last = spanOf(text.slice(index + 1), before)
    return last === undefined || last.kind !== first.kind ? [] : [{ kind: 'half' as const, from: first.from, to: last.to }]
  })
  const [only, ...more] = found
  return more.every(one => one.from === only?.from && one.to === only.to) ? only : undefined
}

/** The shortest name of these days: a year, quarter or month where they are one. */
function nameOf({ from, to }: Days): string {
  const [y, m] = [from.slice(0, 4), Number(from.slice(5, 7))]
  const names = [y, `${y}-Q${Math.ceil(m / 3)}`, `${y}-${two(m)}`]
  return names.find(name => periodDays(name)?.from === from && periodDays(name)?.to === to) ?? `${from}/${to}`
}
