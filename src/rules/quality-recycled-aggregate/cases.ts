// Cases: quality of recycled aggregate. Lines that were not read leave the answer unverified, whichever way they lean.
import type { Case } from '../engine/rule.ts'

export const cases: readonly Case[] = [
  {
    id: 'coarse, class II: strictly less than 5.0 % absorption',
    facts: { testDay: '2023-03-01', grade: 'II', kind: 'coarse', properties: 'absorptionPct', absorptionPct: '5.0' },
    expect: { answer: 'unverified', figures: { failed: 'GBT25177-2010-010' } },
  },
  {
    id: 'just below it',
    facts: { testDay: '2023-03-01', grade: 'II', kind: 'coarse', properties: 'absorptionPct', absorptionPct: '4.99' },
    expect: { answer: 'unverified', figures: { failed: '' } },
  },
  {
    id: 'fine, fines depend on MB',
    facts: { testDay: '2023-03-01', grade: 'I', kind: 'fine', mb: '1.40', properties: 'finesPct', finesPct: '1.0' },
    expect: { answer: 'unverified', figures: { failed: 'GBT25176-2010-002' } },
  },
  {
    id: 'the day before the edition',
    facts: { testDay: '2011-07-31', grade: 'II', kind: 'coarse', properties: 'absorptionPct', absorptionPct: '4' },
    expect: { answer: 'undetermined' },
  },
  {
    id: 'the first day of the edition',
    facts: { testDay: '2011-08-01', grade: 'II', kind: 'coarse', properties: 'absorptionPct', absorptionPct: '4' },
    expect: { answer: 'unverified' },
  },
]
