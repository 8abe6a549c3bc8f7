// Cases of transfers between provinces: filing against approval, and the days the texts came into force.
import type { Facts } from '#domain/ruling.ts'
import type { Case } from '../frame/rule.ts'

const slag: Facts = { applicationDay: '2023-03-01', from: 'CN-13', to: 'CN-11', purpose: 'utilise', hazardous: false }
const needs = (id: string, more: Facts, procedure: 'filing' | 'approval' | 'none'): Case => ({
  id,
  facts: { ...slag, ...more },
  expect: { answer: procedure === 'approval' ? 'no' : 'yes', figures: { procedure } },
})
const dross = { from: 'CN-13', to: 'CN-37', hazardous: true }

export const cases: readonly Case[] = [
  needs('XFER-C1 slag for use', {}, 'filing'),
  needs('XFER-C1 slag for landfill', { purpose: 'dispose' }, 'approval'),
  needs('XFER-C1 aluminium dross for use', dross, 'approval'),
  needs('stored elsewhere', { purpose: 'store' }, 'approval'),
  needs('within the province, between prefectures', { from: 'CN-1302', to: 'CN-1301' }, 'none'),
  needs('first day of the revised law', { applicationDay: '2020-09-01' }, 'filing'),
  { id: 'the day before it', facts: { ...slag, applicationDay: '2020-08-31' }, expect: { answer: 'undetermined' } },
  needs('first day of the measures on hazardous waste', { ...dross, applicationDay: '2022-01-01' }, 'approval'),
  {
    id: 'the day before them',
    facts: { ...slag, ...dross, applicationDay: '2021-12-31' },
    expect: { answer: 'undetermined', missing: ['hazardous before 2022'] },
  },
  { id: 'purpose not given', facts: { ...slag, purpose: null }, expect: { answer: 'undetermined', missing: ['purpose'] } },
]
