// Whether a line of the law can decide: what approval has to show, and what takes it away again on a day.
import type { DayPrecision, Doubt, RuleParameter, RuleStatus } from '#domain/ruleResult.ts'
import { addMonths, addDays } from './days.ts'

/** Months after which nobody may lean on a check that a text is in force. */
const checkLastsMonths = 12

/**
 * The standing that a reading earns: address, reader and day of reading; the whole text or two copies of different hands; and,
 * while the line has no last day, a check that it is in force. What shows less is a draft, or reviewed where it was read at all.
 */
export function earned(row: Omit<RuleParameter, 'status'>): RuleStatus {
  if (row.evidence === 'none' || row.address === undefined || row.reader === undefined || row.readOn === undefined) return 'draft'
  const agreed = row.evidence === 'primary' || (row.copies ?? 1) >= 2 || row.secondReader !== undefined
  return agreed && (row.validTo !== undefined || row.checkedOn !== undefined) ? 'approved' : 'reviewed'
}
const rank: Record<RuleStatus, number> = { draft: 0, reviewed: 1, approved: 2 }
export function weaker(a: RuleStatus, b: RuleStatus): RuleStatus {
  return rank[a] <= rank[b] ? a : b
}

/** A day as exactly as it is known: 2008, 2008-07 or 2008-07-01. */
export function dayAsKnown(day: string, precision: DayPrecision | undefined): string {
  return precision === 'year' ? day.slice(0, 4) : precision === 'month' ? day.slice(0, 7) : day
}

/** The days among which a first or last day lies that is known to the month or year; undefined where it is known to the day. */
function spanOf(
  day: string | undefined,
  precision: DayPrecision | undefined,
): { from: string; to: string; zh: string; en: string } | undefined {
  if (day === undefined || precision === undefined || precision === 'day') return undefined
  if (precision === 'year') return { from: `${day.slice(0, 4)}-01-01`, to: `${day.slice(0, 4)}-12-31`, zh: '年', en: 'year' }
  const from = `${day.slice(0, 7)}-01`
  return { from, to: addDays(addMonths(from, 1), -1), zh: '月', en: 'month' }
}

/**
 * The line as it stands for a case of one day, asked on another.
 * @param askedOn ISO day of asking; blank where nobody asks yet (tables, plans): then no check is too old
 */
export function standingOn(row: RuleParameter, on: string, askedOn: string | undefined): RuleParameter {
  const doubt = doubtOf(row, on, askedOn)
  return doubt === undefined ? row : { ...row, status: weaker(row.status, 'reviewed'), doubt }
}

function doubtOf(row: RuleParameter, on: string, askedOn: string | undefined): Doubt | undefined {
  const told = (code: Doubt['code'], zh: string, en: string): Doubt => ({ line: row.id, code, zh, en })
  const begun = spanOf(row.validFrom, row.fromPrecision)
  if (begun !== undefined && on <= begun.to) {
    return told(
      'first-day',
      `${row.document}的起始日只知到${begun.zh}`,
      `the first day of ${row.document} is known to the ${begun.en} only`,
    )
  }
  const ended = spanOf(row.validTo, row.toPrecision)
  if (ended !== undefined && on >= ended.from) {
    return told('last-day', `${row.document}的截止日只知到${ended.zh}`, `the last day of ${row.document} is known to the ${ended.en} only`)
  }
  if (row.replaced !== undefined && on >= row.replaced.on) {
    const { on: day, by } = row.replaced
    return told('replaced', `${row.document}自 ${day} 起由${by}取代`, `${row.document} is replaced from ${day} on by ${by}`)
  }
  if (row.validTo !== undefined || row.checkedOn === undefined || askedOn === undefined) return undefined
  if (askedOn <= addMonths(row.checkedOn, checkLastsMonths)) return undefined
  return told(
    'check-old',
    `${row.document}最后一次查证有效是 ${row.checkedOn}，已超过一年`,
    `${row.document} was last checked to be in force on ${row.checkedOn}, more than a year ago`,
  )
}
