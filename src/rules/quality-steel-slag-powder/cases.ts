// Cases: quality of steel slag powder. Lines that were not read leave the answer unverified, whichever way they lean.
import type { Case } from '../engine/rule.ts'

export const cases: readonly Case[] = [
  {
    id: 'grade 1: thresholds from memory',
    facts: {
      testDay: '2022-06-01',
      grade: '1',
      activity7dPct: '66',
      activity28dPct: '82',
      specificSurfaceM2PerKg: '360',
      densityGPerCm3: '3.3',
      moisturePct: '0.5',
      freeCaoPct: '3.5',
      so3Pct: '1',
      basicity: '2.0',
    },
    expect: { answer: 'unverified', figures: { failed: '' } },
  },
  {
    id: 'f-CaO above the figure, still from memory',
    facts: {
      testDay: '2022-06-01',
      grade: '1',
      activity7dPct: '66',
      activity28dPct: '82',
      specificSurfaceM2PerKg: '360',
      densityGPerCm3: '3.3',
      moisturePct: '0.5',
      freeCaoPct: '4.1',
      so3Pct: '1',
      basicity: '2.0',
    },
    expect: { answer: 'unverified', figures: { failed: 'GBT20491-2017-008' } },
  },
  {
    id: 'the day before the edition',
    facts: {
      testDay: '2018-05-31',
      grade: '1',
      activity7dPct: '66',
      activity28dPct: '82',
      specificSurfaceM2PerKg: '360',
      densityGPerCm3: '3.3',
      moisturePct: '0.5',
      freeCaoPct: '3.5',
      so3Pct: '1',
      basicity: '2.0',
    },
    expect: { answer: 'undetermined' },
  },
  {
    id: 'the first day of the edition',
    facts: {
      testDay: '2018-06-01',
      grade: '1',
      activity7dPct: '66',
      activity28dPct: '82',
      specificSurfaceM2PerKg: '360',
      densityGPerCm3: '3.3',
      moisturePct: '0.5',
      freeCaoPct: '3.5',
      so3Pct: '1',
      basicity: '2.0',
    },
    expect: { answer: 'unverified' },
  },
]
