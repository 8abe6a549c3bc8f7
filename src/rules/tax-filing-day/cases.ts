// Cases of filing days: each month of a notice, months without one, and the one table read in one place.
import type { Case } from '../engine/rule.ts'

const due = (month: string, dueOn: string): Case => ({
  id: `filing of ${month}`,
  facts: { month },
  expect: { answer: 'yes', figures: { dueOn } },
})
const open = (id: string, month: string, dueOn: string): Case => ({
  id,
  facts: { month },
  expect: { answer: 'unverified', figures: { dueOn } },
})

export const cases: readonly Case[] = [
  due('2026-01', '2026-01-20'),
  due('2026-02', '2026-02-24'),
  due('2026-03', '2026-03-16'),
  due('2026-04', '2026-04-20'),
  due('2026-05', '2026-05-22'),
  due('2026-06', '2026-06-15'),
  due('2026-07', '2026-07-15'),
  due('2026-08', '2026-08-17'),
  due('2026-09', '2026-09-15'),
  due('2026-10', '2026-10-26'),
  due('2026-11', '2026-11-16'),
  due('2026-12', '2026-12-15'),
  open('the month before the notice of 2026: no calendar held', '2025-12', '2025-12-15'),
  open('the month after it', '2027-01', '2027-01-15'),
  open('first quarter of 2024, read in one place', '2024-04', '2024-04-18'),
  open('third quarter of 2024, read in one place', '2024-10', '2024-10-24'),
  open('a month of 2024 without a table', '2024-03', '2024-03-15'),
  open('another', '2024-09', '2024-09-15'),
  open('the third quarter of 2022: no calendar held', '2022-10', '2022-10-15'),
  open('the first month under the regulation', '2002-11', '2002-11-15'),
  { id: 'a month that opens before it', facts: { month: '2002-10' }, expect: { answer: 'undetermined' } },
]
