// Clocks in working or calendar days: a line gives the number, an event starts it, what was done in time is on or before its last day.
import { Decimal } from 'decimal.js'
import { noCalendar } from '../working-days/rule.ts'
import { afterWorkingDays } from '../working-days/count.ts'
import { calendars } from '../working-days/parameters.ts'
import { addDays } from './days.ts'
import { dayOf, type EvaluationContext } from './evaluationContext.ts'
import type { Law } from './law.ts'
import type { Verdict } from './rule.ts'
import { plain, type Truth, undetermined, unverified } from './truth.ts'

/** @param facts names of the facts that hold the day of the event and the day on which it was done */
export function runClock(context: EvaluationContext, row: ReturnType<Law['line']>, facts: { event: string; done: string }): Verdict {
  const event = dayOf(context.word(facts.event))
  const open = { dueOn: null, workingDays: row?.value ?? null }
  if (row === undefined || event === undefined) return { truth: undetermined, figures: open }
  if (row.value === null) {
    context.doubt(row)
    context.apply(row, undefined, unverified(null))
    return { truth: unverified(null), figures: open }
  }
  if (row.unit !== 'working d') {
    const due = addDays(event, new Decimal(row.value).toNumber())
    return { truth: judged(context, row, facts.done, due), figures: { dueOn: due, workingDays: null } }
  }
  const due = afterWorkingDays(calendars, event, new Decimal(row.value).toNumber())
  if ('noCalendar' in due) return { truth: context.ask(`calendar ${due.noCalendar}`, noCalendar(due.noCalendar)), figures: open }
  for (const one of calendars) {
    const year = one.facets?.['year'] ?? ''
    if (year >= event.slice(0, 4) && year <= due.day.slice(0, 4)) context.apply(one)
  }
  return { truth: judged(context, row, facts.done, due.day), figures: { ...open, dueOn: due.day } }
}

function judged(context: EvaluationContext, row: NonNullable<ReturnType<Law['line']>>, doneFact: string, due: string): Truth {
  const done = dayOf(context.word(doneFact))
  const inTime = done === undefined ? undetermined : plain(done <= due)
  const truth = row.status === 'approved' || done === undefined ? inTime : unverified(inTime.leaning)
  if (truth.answer === 'unverified') context.doubt(row)
  context.apply(row, undefined, truth)
  return truth
}
