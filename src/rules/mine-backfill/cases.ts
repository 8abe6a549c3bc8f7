// Cases of filling: each waste on its own route and on another's, class II, organic matter on and over the line, and the first day.
import type { Facts } from '#domain/ruleResult.ts'
import type { Case } from '../engine/rule.ts'

const ash: Facts = { fillDay: '2022-01-01', waste: 'fly_ash', wasteClass: 'I', fillAt: 'coal_goaf', organicPct: '1' }
const { organicPct: _none, ...gangue }: Facts = { ...ash, waste: 'coal_gangue' }
const fill = (id: string, facts: Facts, answer: 'yes' | 'no', route: string | null): Case => ({
  id,
  facts,
  expect: { answer, figures: { route } },
})
const asks = (id: string, facts: Facts, ...missing: string[]): Case => ({
  id,
  facts,
  expect: { answer: 'undetermined', figures: { route: null }, missing },
})
const assessed = { riskAccepted: true, monitored: true }

export const cases: readonly Case[] = [
  fill('ash into a coal goaf', ash, 'yes', '8.1 a)'),
  asks('ash into an iron mine', { ...ash, fillAt: 'other_mine' }, 'riskAccepted', 'monitored'),
  fill('ash into an iron mine, not assessed', { ...ash, fillAt: 'other_mine', riskAccepted: false, monitored: true }, 'no', null),
  fill('ash into an iron mine, assessed and monitored', { ...ash, ...assessed, fillAt: 'other_mine' }, 'yes', '8.2'),
  fill('gangue into a coal goaf', gangue, 'yes', '8.1 b)'),
  fill('gangue into the pit of a coal mine', { ...gangue, fillAt: 'coal_pit' }, 'yes', '8.1 b)'),
  fill('gangue into an iron mine, not assessed', { ...gangue, fillAt: 'other_mine', riskAccepted: false, monitored: false }, 'no', null),
  fill('tailings into their own mine', { ...ash, waste: 'tailings', fillAt: 'source_mine' }, 'yes', '8.1 c)'),
  asks('tailings into a coal goaf', { ...ash, waste: 'tailings' }, 'riskAccepted', 'monitored'),
  fill(
    'rock into another mine, not monitored',
    { ...ash, waste: 'mining_rock', fillAt: 'other_mine', riskAccepted: true, monitored: false },
    'no',
    null,
  ),
  fill('class II ash into a coal goaf, assessed', { ...ash, ...assessed, wasteClass: 'II' }, 'yes', '8.2'),
  asks('class II ash into a coal goaf', { ...ash, wasteClass: 'II' }, 'riskAccepted'),
  fill('5 % organic matter', { ...ash, organicPct: '5' }, 'yes', '8.1 a)'),
  fill('more than 5 % organic matter, assessed or not', { ...ash, ...assessed, organicPct: '5.1' }, 'no', null),
  asks('nobody asked where', { ...ash, fillAt: null }, 'fillAt'),
  fill('first day', { ...ash, fillDay: '2021-07-01' }, 'yes', '8.1 a)'),
  { id: 'the day before: the edition of 2001 was not read', facts: { ...ash, fillDay: '2021-06-30' }, expect: { answer: 'undetermined' } },
]
