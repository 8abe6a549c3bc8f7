// Clocks in working days: a line gives the number, an event starts it, what was done in time is on or before its last day.
import { Decimal } from 'decimal.js'
import { noCalendar } from '../working-days/rule.ts'
import { afterWorkingDays } from '../working-days/count.ts'
import { calendars } from '../working-days/parameters.ts'
import { dayOf, type Hearing } from './hearing.ts'
import type { Law } from './law.ts'
import type { Verdict } from './rule.ts'
import { plain, undetermined, unverified } from './truth.ts'

/** @param facts names of the facts that hold the day of the event and the day on which it was done */
export function runClock(hearing: Hearing, row: ReturnType<Law['line']>, facts: { event: string; done: string }): Verdict {
  const event = dayOf(hearing.word(facts.event))
  const open = { dueOn: null, workingDays: row?.value ?? null }
  if (row === undefined || event === undefined) return { truth: undetermined, figures: open }
  if (row.value === null) {
    hearing.doubt(row)
    hearing.apply(row, undefined, unverified(null))
    return { truth: unverified(null), figures: open }
  }
  const due = afterWorkingDays(calendars, event, new Decimal(row.value).toNumber())
  if ('noCalendar' in due) return { truth: hearing.ask(`calendar ${due.noCalendar}`, noCalendar(due.noCalendar)), figures: open }
  for (const one of calendars) {
    const year = one.facets?.['year'] ?? ''
    if (year >= event.slice(0, 4) && year <= due.day.slice(0, 4)) hearing.apply(one)
  }
  const done = dayOf(hearing.word(facts.done))
  const inTime = done === undefined ? undetermined : plain(done <= due.day)
  const truth = row.status === 'approved' || done === undefined ? inTime : unverified(inTime.leaning)
  if (truth.answer === 'unverified') hearing.doubt(row)
  hearing.apply(row, undefined, truth)
  return { truth, figures: { ...open, dueOn: due.day } }
}
