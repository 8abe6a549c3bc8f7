// Cases: quality of pebble and crushed stone for construction. Lines that were not read leave the answer unverified, whichever way they lean.
import type { Case } from '../engine/rule.ts'

export const cases: readonly Case[] = [
  {
    id: 'crushed stone of class II',
    facts: {
      testDay: '2023-03-01',
      grade: 'II',
      properties: 'crushedStoneCrushingPct,flakyPct',
      crushedStoneCrushingPct: '18',
      flakyPct: '8',
    },
    expect: { answer: 'unverified', figures: { failed: '' } },
  },
  {
    id: 'the day before the edition',
    facts: { testDay: '2022-10-31', grade: 'II', properties: 'flakyPct', flakyPct: '8' },
    expect: { answer: 'undetermined' },
  },
  {
    id: 'the first day of the edition',
    facts: { testDay: '2022-11-01', grade: 'II', properties: 'flakyPct', flakyPct: '8.1' },
    expect: { answer: 'unverified', figures: { failed: 'GBT14685-2022-017' } },
  },
]
