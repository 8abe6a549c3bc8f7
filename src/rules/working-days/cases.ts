// Cases of working-day periods: weekends, holidays, make-up days, the turn of the year, and a year without calendar.
import type { Case } from '../engine/rule.ts'

const due = (id: string, event: string, days: string, dueOn: string): Case => ({
  id,
  facts: { event, days },
  expect: { answer: 'yes', figures: { dueOn } },
})

export const cases: readonly Case[] = [
  due('Friday plus one is Monday', '2022-03-04', '1', '2022-03-07'),
  due('30 working days over Qingming with its make-up Sunday', '2024-03-01', '30', '2024-04-15'),
  due('15 working days over the National Day of 2023', '2023-09-28', '15', '2023-10-25'),
  due('a make-up Saturday counts', '2022-10-07', '1', '2022-10-08'),
  due('the eve of 2019 is off by the next notice', '2018-12-28', '2', '2019-01-02'),
  due('the lengthened spring festival of 2020', '2020-01-23', '1', '2020-02-03'),
  due('spring festival 2026', '2026-02-14', '1', '2026-02-24'),
  due('last day of a year without trouble', '2025-12-30', '1', '2025-12-31'),
  due('first working day of 2026', '2025-12-31', '1', '2026-01-04'),
  {
    id: 'into a year whose notice is not out',
    facts: { event: '2026-12-28', days: '15' },
    expect: { answer: 'undetermined', figures: { dueOn: null }, missing: ['calendar 2027'] },
  },
  due('the first day of the first calendar', '2018-01-01', '1', '2018-01-02'),
  {
    id: 'the day before it',
    facts: { event: '2017-12-31', days: '3' },
    expect: { answer: 'undetermined' },
  },
]
