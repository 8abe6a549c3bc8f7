// The day by which a tax of a month is declared: the notice of that month's filing period, or else the general rule with its doubt.
import type { Doubt, RuleParameter } from '#domain/ruleResult.ts'
import { filingDays } from './parameters.ts'

export type Due = { day: string; line?: RuleParameter; doubt?: Doubt }

/** @param month of the filing period, such as 2026-10 @param generalDay day of the month by the tax's own article */
export function filingDue(month: string, generalDay = 15): Due {
  const line = filingDays.find(row => row.validFrom.slice(0, 7) === month)
  const day = line?.facets?.['dueOn']
  if (line !== undefined && day !== undefined) {
    const doubt: Doubt | undefined =
      line.status === 'approved'
        ? undefined
        : {
            line: line.id,
            code: 'calendar',
            zh: `${month} 申报期截止日只见于一处`,
            en: `the filing calendar of ${month} was read in one place`,
          }
    return doubt === undefined ? { day, line } : { day, line, doubt }
  }
  const year = month.slice(0, 4)
  return {
    day: `${month}-${String(generalDay).padStart(2, '0')}`,
    doubt: {
      line: 'FILING-109',
      code: 'calendar',
      zh: `未核实：没有收录 ${year} 年的申报期日历，按一般规定为 ${generalDay} 日，遇节假日可能顺延`,
      en: `unverified: calendar of that year not held (${year}); by the general rule the ${generalDay}th, later where holidays move it`,
    },
  }
}

/** The month after the quarter that a month lies in: 2022-03 gives 2022-04, 2025-11 gives 2026-01. */
export function monthAfterQuarter(month: string): string {
  const [year, monthOfYear] = month.split('-').map(Number) as [number, number]
  const next = Math.ceil(monthOfYear / 3) * 3 + 1
  return next > 12 ? `${year + 1}-01` : `${year}-${String(next).padStart(2, '0')}`
}
