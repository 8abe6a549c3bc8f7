// When a schedule comes next: the five fields of cron (minute, hour, day of the month, month, day of the week with Sunday as 0 or 7), read
// in Beijing time. Each field is `*`, a number, a range, a list of these, or a step such as `*/15`. As in cron, where both days are given
// either of them is enough.

/** Beijing keeps one offset the whole year. */
const beijingMs = 8 * 3_600_000
const minuteMs = 60_000
const bounds = [
  ['minute', 0, 59],
  ['hour', 0, 23],
  ['day of the month', 1, 31],
  ['month', 1, 12],
  ['day of the week', 0, 7],
] as const
/** 29 February of a leap year that falls on a given day of the week comes every 28 years, and once over the turn of a century every 40. */
const longestDays = 366 * 41

type Times = { sets: Set<number>[]; anyDay: boolean; anyWeekday: boolean }

/** @throws RangeError where the text is no schedule, or one that never comes */
export function nextAfter(cron: string, after: Date): Date {
  const { sets, anyDay, anyWeekday } = timesOf(cron)
  const [minutes, hours, days, months, weekdays] = sets as [Set<number>, Set<number>, Set<number>, Set<number>, Set<number>]
  const from = Math.floor((after.getTime() + beijingMs) / minuteMs) * minuteMs + minuteMs
  const firstDay = Math.floor(from / 86_400_000)
  for (let day = firstDay; day < firstDay + longestDays; day++) {
    const date = new Date(day * 86_400_000)
    if (!months.has(date.getUTCMonth() + 1)) continue
    const [onDay, onWeekday] = [days.has(date.getUTCDate()), weekdays.has(date.getUTCDay())]
    if (anyDay || anyWeekday ? !(onDay && onWeekday) : !(onDay || onWeekday)) continue
    for (let minute = day === firstDay ? Math.floor((from % 86_400_000) / minuteMs) : 0; minute < 1440; minute++)
      if (hours.has(Math.floor(minute / 60)) && minutes.has(minute % 60)) return new Date(day * 86_400_000 + minute * minuteMs - beijingMs)
  }
  throw new RangeError(`the schedule "${cron}" never comes`)
}

function timesOf(cron: string): Times {
  const fields = cron.trim().split(/\s+/u)
  if (fields.length !== bounds.length) throw new RangeError(`the schedule "${cron}" wants five fields: minute hour day month weekday`)
  const sets = bounds.map(([name, low, high], at) => setOf(fields[at] ?? '', name, low, high))
  const weekdays = sets[4]
  if (weekdays?.has(7) === true) weekdays.add(0)
  return { sets, anyDay: fields[2] === '*', anyWeekday: fields[4] === '*' }
}

function setOf(field: string, name: string, low: number, high: number): Set<number> {
  const wrong = (): never => {
    throw new RangeError(`"${field}" is no ${name} of a schedule (${low} to ${high})`)
  }
  const found = new Set<number>()
  for (const part of field.split(',')) {
    const [, range = '', step = '1'] = /^(\*|\d+|\d+-\d+)(?:\/(\d+))?$/u.exec(part) ?? wrong()
    const [first, last = part.includes('/') ? String(high) : range] = range === '*' ? [String(low), String(high)] : range.split('-')
    const [from, to, by] = [Number(first), Number(last), Number(step)]
    if (from < low || to > high || from > to || by < 1) wrong()
    for (let value = from; value <= to; value += by) found.add(value)
  }
  return found
}
