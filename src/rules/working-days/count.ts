// Counting working days by the calendars: the day of the event is not counted, the last day is (as legal periods run).
import type { RuleParameter } from '#domain/ruleResult.ts'
import { addDays, weekday } from '../engine/days.ts'

type Year = { off: Set<string>; work: Set<string> }
const years = new WeakMap<RuleParameter, Year>()

/** Whether offices work on a day; undefined where no calendar of its year is known. */
export function isWorkingDay(calendars: readonly RuleParameter[], day: string): boolean | undefined {
  const calendar = calendars.find(one => one.facets?.['year'] === day.slice(0, 4))
  if (calendar === undefined) return undefined
  const { off, work } = yearOf(calendar)
  const key = `${day.slice(5, 7)}${day.slice(8)}`
  return work.has(key) || (!off.has(key) && weekday(day) < 6)
}

/** The day on which so many working days after an event have passed, or the first year that has no calendar. */
export function afterWorkingDays(
  calendars: readonly RuleParameter[],
  event: string,
  count: number,
): { day: string } | { noCalendar: string } {
  let day = event
  for (let left = count; left > 0;) {
    day = addDays(day, 1)
    const works = isWorkingDay(calendars, day)
    if (works === undefined) return { noCalendar: day.slice(0, 4) }
    if (works) left -= 1
  }
  return { day }
}

function yearOf(calendar: RuleParameter): Year {
  const known = years.get(calendar)
  if (known !== undefined) return known
  const own = calendar.facets?.['year'] ?? ''
  const made = { off: daysIn(own, calendar.facets?.['off'] ?? ''), work: daysIn(own, calendar.facets?.['work'] ?? '') }
  years.set(calendar, made)
  return made
}
/** `0101 0215-0221` of a year, as single days. */
function daysIn(year: string, text: string): Set<string> {
  const days = new Set<string>()
  for (const part of text.split(' ').filter(word => word !== '')) {
    const [from, to = from] = part.split('-') as [string, string?]
    let day = `${year}-${from.slice(0, 2)}-${from.slice(2)}`
    const last = `${year}-${to.slice(0, 2)}-${to.slice(2)}`
    for (; day <= last; day = addDays(day, 1)) days.add(`${day.slice(5, 7)}${day.slice(8)}`)
  }
  return days
}
