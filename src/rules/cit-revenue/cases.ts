// Cases of revenue counted in part: the published share, the overlap year, and the conditions.
import type { Facts } from '#domain/ruleResult.ts'
import type { Case } from '../engine/rule.ts'

const project: Facts = {
  year: '2020',
  revenueCny: '1000000',
  entry2008: '10',
  entry2021: 'none',
  sharePct: '100',
  conforming: true,
  separateAccounts: true,
}
const benefit = (id: string, more: Facts): Case => ({
  id,
  facts: { ...project, ...more },
  expect: { answer: 'yes', figures: { countedCny: '900000.00', reductionCny: '100000.00' } },
})
const none = (id: string, more: Facts): Case => ({
  id,
  facts: { ...project, ...more },
  expect: { answer: 'no', figures: { countedCny: '1000000.00', reductionCny: '0.00' } },
})

export const cases: readonly Case[] = [
  {
    id: 'CIT-C1',
    facts: { ...project, taxRatePct: '25' },
    expect: { answer: 'yes', figures: { countedCny: '900000.00', reductionCny: '100000.00', taxEffectCny: '25000.00' } },
  },
  benefit('CIT-C2 2021: the overlap year', { year: '2021' }),
  none('CIT-C2 2022', { year: '2022' }),
  none('CIT-C3 share below the catalogue', { sharePct: '99.9' }),
  {
    id: 'an entry of 2008 whose share is from memory',
    facts: { ...project, entry2008: '2', sharePct: '75' },
    expect: { answer: 'unverified', figures: { countedCny: '900000.00' }, unapproved: ['CIT2008-2'] },
  },
  none('CIT-C3 no separate accounts', { separateAccounts: false }),
  none('restricted', { conforming: false }),
  {
    id: 'an entry of 2021 whose share was not read',
    facts: { ...project, year: '2022', entry2008: 'none', entry2021: 'x1' },
    expect: { answer: 'unverified', unapproved: ['CIT2021-x1'] },
  },
  benefit('2021 by the old catalogue, whatever the new one says', { year: '2021', entry2021: 'x1' }),
  none('in neither catalogue', { entry2008: 'none' }),
  { id: 'entry not given', facts: { ...project, entry2008: null }, expect: { answer: 'undetermined', missing: ['entry2008'] } },
  { id: 'the year before: no earlier text is held', facts: { ...project, year: '2007' }, expect: { answer: 'undetermined' } },
  benefit('the first year', { year: '2008' }),
]
