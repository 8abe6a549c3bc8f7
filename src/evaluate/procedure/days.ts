// Periods of the procedure: calendar days whose last day moves to the next working day, or working days alone.
// The day of the event does not count, the last one does.

/** Whether offices work on a day; undefined where no holiday calendar of its year is known. */
export type WorkingDay = (day: string) => boolean | undefined

const dayMs = 86_400_000
export function addDays(day: string, count: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + count * dayMs).toISOString().slice(0, 10)
}
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / dayMs)
}

export type Counting = 'working' | 'calendar'
/**
 * The last day of a period that runs from an event.
 * @returns null where a holiday calendar that it needs is not known
 */
export function lastDay(event: string, count: number, counting: Counting, works: WorkingDay): string | null {
  if (counting === 'calendar') return onWorkingDay(addDays(event, count), works)
  let day = event
  for (let left = count; left > 0;) {
    day = addDays(day, 1)
    const working = works(day)
    if (working === undefined) return null
    if (working) left -= 1
  }
  return day
}

/** That day, or the next on which offices work. */
function onWorkingDay(day: string, works: WorkingDay): string | null {
  for (let at = day; ; at = addDays(at, 1)) {
    const working = works(at)
    if (working === undefined) return null
    if (working) return at
  }
}

/** Working days after `from` up to and with `to`; null where a calendar is not known. */
export function workingDaysBetween(from: string, to: string, works: WorkingDay): number | null {
  let count = 0
  for (let day = addDays(from, 1); day <= to; day = addDays(day, 1)) {
    const working = works(day)
    if (working === undefined) return null
    if (working) count += 1
  }
  return count
}
