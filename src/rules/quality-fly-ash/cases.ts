// Cases: quality of fly ash for cement and concrete. Lines that were not read leave the answer unverified, whichever way they lean.
import type { Case } from '../engine/rule.ts'

export const cases: readonly Case[] = [
  {
    id: 'ash of grade II: thresholds from memory',
    facts: {
      testDay: '2022-06-01',
      grade: 'II',
      type: 'F',
      fineness45umPct: '20',
      waterDemandPct: '100',
      lossOnIgnitionPct: '6',
      moisturePct: '0.5',
      so3Pct: '2',
      freeCaoPct: '0.5',
      siAlFePct: '80',
      densityGPerCm3: '2.3',
      strengthIndex28dPct: '75',
    },
    expect: { answer: 'unverified', figures: { failed: '' }, unapproved: ['GBT1596-2017-006'] },
  },
  {
    id: 'class C may hold more free lime',
    facts: { testDay: '2022-06-01', grade: 'II', type: 'C', properties: 'freeCaoPct', freeCaoPct: '3' },
    expect: { answer: 'unverified', figures: { failed: '' } },
  },
  {
    id: 'class F may not',
    facts: { testDay: '2022-06-01', grade: 'II', type: 'F', properties: 'freeCaoPct', freeCaoPct: '3' },
    expect: { answer: 'unverified', figures: { failed: 'GBT1596-2017-012' } },
  },
  {
    id: 'class not given',
    facts: { testDay: '2022-06-01', grade: 'II', properties: 'freeCaoPct', freeCaoPct: '3' },
    expect: { answer: 'undetermined', missing: ['type'] },
  },
  {
    id: 'the day before the edition',
    facts: {
      testDay: '2018-05-31',
      grade: 'II',
      type: 'F',
      fineness45umPct: '20',
      waterDemandPct: '100',
      lossOnIgnitionPct: '6',
      moisturePct: '0.5',
      so3Pct: '2',
      freeCaoPct: '0.5',
      siAlFePct: '80',
      densityGPerCm3: '2.3',
      strengthIndex28dPct: '75',
    },
    expect: { answer: 'undetermined' },
  },
  {
    id: 'the first day of the edition',
    facts: {
      testDay: '2018-06-01',
      grade: 'II',
      type: 'F',
      fineness45umPct: '20',
      waterDemandPct: '100',
      lossOnIgnitionPct: '6',
      moisturePct: '0.5',
      so3Pct: '2',
      freeCaoPct: '0.5',
      siAlFePct: '80',
      densityGPerCm3: '2.3',
      strengthIndex28dPct: '75',
    },
    expect: { answer: 'unverified' },
  },
]
