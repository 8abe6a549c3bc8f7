// Cases: conditions of waste plastics use. Lines that were not read leave the answer unverified, whichever way they lean.
import type { Case } from '../engine/rule.ts'

export const cases: readonly Case[] = [
  {
    id: 'a new granulator at 5,000 t: from memory',
    facts: { applicationDay: '2022-01-01', grade: 'new', properties: 'granulationTPerYear', granulationTPerYear: '5000' },
    expect: { answer: 'unverified', figures: { failed: '' } },
  },
  {
    id: 'the day before the text',
    facts: { applicationDay: '2015-12-31', grade: 'new', properties: 'granulationTPerYear', granulationTPerYear: '5000' },
    expect: { answer: 'undetermined' },
  },
  {
    id: 'the first day of the text',
    facts: { applicationDay: '2016-01-01', grade: 'new', properties: 'granulationTPerYear', granulationTPerYear: '4999' },
    expect: { answer: 'unverified', figures: { failed: 'PLASTIC15-GRAN-NEW' } },
  },
]
