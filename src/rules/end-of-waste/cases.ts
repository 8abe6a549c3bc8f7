// Cases of the end of waste: all three tests, each one failing, the exceptions, and road-base slag, the standard case.
import type { Facts } from '#domain/ruleResult.ts'
import type { Case } from '../engine/rule.ts'

const powder: Facts = {
  productionDay: '2022-05-01',
  use: 'product',
  meetsProductStandard: true,
  meetsPollutantLimits: true,
  stableMarket: true,
}
const filling: Facts = { use: 'mine_backfill_class_1', fillToStandard: true }
const stands = (id: string, more: Facts, standing: string): Case => ({
  id,
  facts: { ...powder, ...more },
  expect: { answer: standing === 'waste' ? 'no' : 'yes', figures: { standing } },
})
export const cases: readonly Case[] = [
  stands('slag powder that passes all three', {}, 'product'),
  stands('below the product standard', { meetsProductStandard: false }, 'waste'),
  stands('above the pollutant limits', { meetsPollutantLimits: false }, 'waste'),
  stands('no market', { stableMarket: false }, 'waste'),
  stands('road-base slag stays waste, whatever tax or statistics call it', { use: 'land_or_road' }, 'waste'),
  stands('burnt as fuel', { use: 'fuel' }, 'waste'),
  stands('returned to its own process', { use: 'own_process' }, 'never waste'),
  stands('tailings filled back into their own mine', { ...filling, filled: 'tailings' }, 'not managed as waste'),
  stands(
    'tailings filled into another mine, which the standard does not allow',
    { ...filling, filled: 'tailings', fillToStandard: false },
    'waste',
  ),
  stands('ash filled into a goaf stays waste', { ...filling, filled: 'fly_ash' }, 'waste'),
  {
    id: 'nobody asked where the tailings go',
    facts: { ...powder, ...filling, filled: 'tailings', fillToStandard: null },
    expect: { answer: 'undetermined', figures: { standing: null }, missing: ['fillToStandard'] },
  },
  { id: 'market not asked about', facts: { ...powder, stableMarket: null }, expect: { answer: 'undetermined', missing: ['stableMarket'] } },
  stands('first day of the standard', { productionDay: '2017-10-01' }, 'product'),
  stands('last day of the edition of 2017', { productionDay: '2026-02-28' }, 'product'),
  ...['product', 'land_or_road', 'own_process', 'mine_backfill_class_1'].map((use): Case => ({
    id: `first day of the edition of 2025, not read: ${use}`,
    facts: { ...powder, productionDay: '2026-03-01', use },
    expect: { answer: 'unverified', figures: { standing: null } },
  })),
  { id: 'the day before', facts: { ...powder, productionDay: '2017-09-30' }, expect: { answer: 'undetermined' } },
]
