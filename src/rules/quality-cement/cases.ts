// Cases: admixtures of common portland cement. Lines that were not read leave the answer unverified, whichever way they lean.
import type { Case } from '../engine/rule.ts'

export const cases: readonly Case[] = [
  {
    id: 'P·S·A with 50 % slag, 2023',
    facts: { productionDay: '2023-06-01', grade: 'P·S·A', slagPct: '50' },
    expect: { answer: 'yes', figures: { failed: '' } },
  },
  {
    id: 'P·S·A with 20 % slag is not more than 20 %',
    facts: { productionDay: '2023-06-01', grade: 'P·S·A', slagPct: '20' },
    expect: { answer: 'no', figures: { failed: 'GB175-2007-003' } },
  },
  {
    id: 'P·O with 20 % active admixture',
    facts: { productionDay: '2023-06-01', grade: 'P·O', activeAdmixturePct: '20' },
    expect: { answer: 'yes' },
  },
  { id: 'last day of the 2007 edition', facts: { productionDay: '2024-05-31', grade: 'P·S·B', slagPct: '70' }, expect: { answer: 'yes' } },
  {
    id: 'first day of the 2023 edition: ranges from memory',
    facts: { productionDay: '2024-06-01', grade: 'P·S·B', slagPct: '69', slagOfOtherKinds: false },
    expect: { answer: 'unverified', unapproved: ['GB175-2023-003-MAX'] },
  },
  {
    id: 'steel slag mixed in, 2023 edition',
    facts: { productionDay: '2024-06-01', grade: 'P·S·B', slagPct: '69', slagOfOtherKinds: true },
    expect: { answer: 'no', figures: { failed: 'GB175-2023-007' } },
  },
  {
    id: 'the day before the 2007 edition',
    facts: { productionDay: '2008-05-31', grade: 'P·S·A', slagPct: '50' },
    expect: { answer: 'undetermined' },
  },
  {
    id: 'the first day of the 2007 edition',
    facts: { productionDay: '2008-06-01', grade: 'P·S·A', slagPct: '50' },
    expect: { answer: 'yes' },
  },
]
