// Cases: radionuclides in building materials. Lines that were not read leave the answer unverified, whichever way they lean.
import type { Case } from '../engine/rule.ts'

export const cases: readonly Case[] = [
  {
    id: 'main structure, hollow: 1.3 from memory',
    facts: { testDay: '2023-03-01', grade: 'main', hollow: 'yes', internalIndex: '0.9', externalIndex: '1.2' },
    expect: { answer: 'unverified', figures: { failed: '' } },
  },
  {
    id: 'main structure, solid',
    facts: { testDay: '2023-03-01', grade: 'main', hollow: 'no', internalIndex: '0.9', externalIndex: '1.2' },
    expect: { answer: 'unverified', figures: { failed: 'GB6566-2010-002' } },
  },
  {
    id: 'the day before the edition',
    facts: { testDay: '2011-06-30', grade: 'C', externalIndex: '2' },
    expect: { answer: 'undetermined' },
  },
  {
    id: 'the first day of the edition',
    facts: { testDay: '2011-07-01', grade: 'C', externalIndex: '2' },
    expect: { answer: 'unverified' },
  },
]
