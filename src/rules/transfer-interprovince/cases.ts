// Cases of transfers between provinces: filing against approval, and the days the texts came into force.
import type { Facts } from '#domain/ruleResult.ts'
import type { Case } from '../engine/rule.ts'

const slag: Facts = { applicationDay: '2023-03-01', from: 'CN-13', to: 'CN-11', purpose: 'utilise', hazardous: false }
const needs = (id: string, more: Facts, procedure: 'filing' | 'advance report' | 'approval' | 'none'): Case => ({
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
  needs('last day of the law of 2020', { applicationDay: '2026-08-14' }, 'filing'),
  {
    id: 'first day of the Code: both provinces are told in advance',
    facts: { ...slag, applicationDay: '2026-08-15' },
    expect: { answer: 'yes', figures: { procedure: 'advance report', reportTo: 'CN-13 CN-11' } },
  },
  needs('under the Code, for landfill', { applicationDay: '2026-08-15', purpose: 'dispose' }, 'approval'),
  needs('under the Code, stored elsewhere', { applicationDay: '2026-09-01', purpose: 'store' }, 'approval'),
  needs('under the Code, aluminium dross for use', { ...dross, applicationDay: '2026-08-15' }, 'approval'),
  needs('first day of the measures on hazardous waste', { ...dross, applicationDay: '2022-01-01' }, 'approval'),
  {
    id: 'the day before them',
    facts: { ...slag, ...dross, applicationDay: '2021-12-31' },
    expect: { answer: 'undetermined', missing: ['hazardous before 2022'] },
  },
  { id: 'purpose not given', facts: { ...slag, purpose: null }, expect: { answer: 'undetermined', missing: ['purpose'] } },
]
