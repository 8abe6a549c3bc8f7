// When a period of working days ends, by the calendars of the years it runs through.
import type { Rule } from '../engine/rule.ts'
import { undetermined, yes } from '../engine/truth.ts'
import { dayOf } from '../engine/evaluationContext.ts'
import { cases } from './cases.ts'
import { afterWorkingDays } from './count.ts'
import { calendars } from './parameters.ts'

export const workingDays: Rule = {
  id: 'working-days',
  nameZh: '工作日期限',
  nameEn: 'Periods of working days',
  subject: 'clock',
  jurisdiction: 'CN',
  appliesOn: { kind: 'event date', zh: '事件日', input: 'event' },
  before: 'undetermined',
  inputs: [
    { name: 'event', zh: '起算事件之日', en: 'day of the event', kind: 'day' },
    { name: 'days', zh: '工作日数', en: 'number of working days', kind: 'decimal', unit: 'd' },
  ],
  outputs: [{ name: 'dueOn', zh: '最后一日', en: 'last day', unit: '' }],
  parameters: calendars,
  formulas: [
    {
      id: 'CALENDAR-COUNT',
      validFrom: '2018-01-01',
      decide: context => {
        const event = dayOf(context.word('event'))
        const days = context.decimal('days')
        if (event === undefined || days === undefined) return { truth: undetermined, figures: { dueOn: null } }
        const due = afterWorkingDays(calendars, event, days.toNumber())
        if ('noCalendar' in due)
          return { truth: context.ask(`calendar ${due.noCalendar}`, noCalendar(due.noCalendar)), figures: { dueOn: null } }
        for (const one of calendars) {
          const year = one.facets?.['year'] ?? ''
          if (year >= event.slice(0, 4) && year <= due.day.slice(0, 4)) context.apply(one)
        }
        return { truth: yes, figures: { dueOn: due.day } }
      },
    },
  ],
  cases,
}

export function noCalendar(year: string): { zh: string; en: string } {
  return { zh: `${year}年节假日安排的通知`, en: `the notice on the holidays of ${year}` }
}
