// Cases: quality of by-product gypsum for cement. Lines that were not read leave the answer unverified, whichever way they lean.
import type { Case } from '../engine/rule.ts'

export const cases: readonly Case[] = [
  {
    id: 'limits not read',
    facts: { testDay: '2023-03-01', ph: '6', internalIndex: '0.3', externalIndex: '0.4' },
    expect: { answer: 'unverified', unapproved: ['GBT21371-2019-PH'] },
  },
  {
    id: 'the day before the edition',
    facts: { testDay: '2020-08-31', ph: '6', internalIndex: '0.3', externalIndex: '0.4' },
    expect: { answer: 'undetermined' },
  },
  {
    id: 'the first day of the edition',
    facts: { testDay: '2020-09-01', ph: '6', internalIndex: '0.3', externalIndex: '0.4' },
    expect: { answer: 'unverified' },
  },
]
