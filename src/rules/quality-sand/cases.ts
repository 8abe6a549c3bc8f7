// Cases: quality of sand for construction. Lines that were not read leave the answer unverified, whichever way they lean.
import type { Case } from '../engine/rule.ts'

export const cases: readonly Case[] = [
  {
    id: 'made sand of class II: stone powder with MB 1.2',
    facts: { testDay: '2023-03-01', grade: 'II', mb: '1.2', properties: 'stonePowderPct', stonePowderPct: '9.5' },
    expect: { answer: 'unverified', figures: { failed: '' } },
  },
  {
    id: 'the same with MB above 1.4',
    facts: { testDay: '2023-03-01', grade: 'II', mb: '1.41', properties: 'stonePowderPct', stonePowderPct: '9.5' },
    expect: { answer: 'unverified', figures: { failed: 'GBT14684-2022-016' } },
  },
  {
    id: 'MB not given',
    facts: { testDay: '2023-03-01', grade: 'II', properties: 'stonePowderPct', stonePowderPct: '9.5' },
    expect: { answer: 'undetermined', missing: ['mb'] },
  },
  {
    id: 'the day before the edition',
    facts: { testDay: '2022-10-31', grade: 'II', properties: 'chloridePct', chloridePct: '0.01' },
    expect: { answer: 'undetermined' },
  },
  {
    id: 'the first day of the edition',
    facts: { testDay: '2022-11-01', grade: 'II', properties: 'chloridePct', chloridePct: '0.01' },
    expect: { answer: 'unverified' },
  },
]
