// Cases of the upload clocks: working day 15 and 16, 30 working days over holidays, the change of 2026, a clock read in part.
import type { Case } from '../engine/rule.ts'

const upload = (id: string, event: string, eventDay: string, uploadDay: string, dueOn: string, answer: 'yes' | 'no'): Case => ({
  id,
  facts: { eventDay, event, uploadDay },
  expect: { answer, figures: { dueOn } },
})
export const cases: readonly Case[] = [
  upload('BATT-C1 on the thirtieth working day', 'recycler_in', '2024-03-01', '2024-04-15', '2024-04-15', 'yes'),
  upload('BATT-C1 on the thirty-first', 'recycler_in', '2024-03-01', '2024-04-16', '2024-04-15', 'no'),
  upload('working day 15 over the National Day', 'vehicle_scrapped', '2023-09-28', '2023-10-25', '2023-10-25', 'yes'),
  upload('working day 16 is late', 'vehicle_scrapped', '2023-09-28', '2023-10-26', '2023-10-25', 'no'),
  upload('first day of the 2018 rules', 'recycler_in', '2018-08-01', '2018-09-12', '2018-09-12', 'yes'),
  {
    id: 'the day before',
    facts: { eventDay: '2018-07-31', event: 'recycler_in', uploadDay: '2018-08-20' },
    expect: { answer: 'undetermined' },
  },
  upload('last day of the 2018 rules', 'vehicle_scrapped', '2026-03-31', '2026-04-22', '2026-04-22', 'yes'),
  {
    id: 'first day of the 2026 measures: clock not read',
    facts: { eventDay: '2026-04-01', event: 'vehicle_scrapped', uploadDay: '2026-04-02' },
    expect: { answer: 'unverified', figures: { dueOn: null }, unapproved: ['BATT-UPLOAD-vehicle_scrapped'] },
  },
  {
    id: '2026 measures: thirty calendar days, of one summary',
    facts: { eventDay: '2026-04-01', event: 'recycler_in', uploadDay: '2026-05-01' },
    expect: { answer: 'unverified', figures: { dueOn: '2026-05-01', workingDays: null }, unapproved: ['BATT-UPLOAD-recycler_in'] },
  },
  {
    id: 'a clock that was read in part',
    facts: { eventDay: '2024-03-01', event: 'vehicle_certificate', uploadDay: '2024-03-05' },
    expect: { answer: 'unverified', unapproved: ['BATT-UPLOAD-vehicle_certificate'] },
  },
  {
    id: 'not uploaded yet',
    facts: { eventDay: '2024-03-01', event: 'recycler_in' },
    expect: { answer: 'undetermined', figures: { dueOn: '2024-04-15' }, missing: ['uploadDay'] },
  },
]
