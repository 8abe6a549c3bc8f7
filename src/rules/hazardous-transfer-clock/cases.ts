// Cases of the transfer clocks: last day, the day after, holidays between, first day of the measures.
import type { Case } from '../engine/rule.ts'

const step = (id: string, facts: Record<string, string>, dueOn: string, answer: 'yes' | 'no'): Case => ({
  id,
  facts,
  expect: { answer, figures: { dueOn } },
})
export const cases: readonly Case[] = [
  step(
    'receipt confirmed on the fifth working day',
    { eventDay: '2023-03-01', step: 'receipt', doneDay: '2023-03-08' },
    '2023-03-08',
    'yes',
  ),
  step('receipt confirmed on the sixth', { eventDay: '2023-03-01', step: 'receipt', doneDay: '2023-03-09' }, '2023-03-08', 'no'),
  step('reply over the National Day', { eventDay: '2022-09-28', step: 'reply', doneDay: '2022-10-17' }, '2022-10-17', 'yes'),
  step('first day of the measures', { eventDay: '2022-01-01', step: 'decision', doneDay: '2022-01-10' }, '2022-01-10', 'yes'),
  {
    id: 'the day before them',
    facts: { eventDay: '2021-12-31', step: 'decision', doneDay: '2022-01-05' },
    expect: { answer: 'undetermined' },
  },
  {
    id: 'not done yet: the last day is known, the answer is not',
    facts: { eventDay: '2023-03-01', step: 'receipt' },
    expect: { answer: 'undetermined', figures: { dueOn: '2023-03-08' }, missing: ['doneDay'] },
  },
]
