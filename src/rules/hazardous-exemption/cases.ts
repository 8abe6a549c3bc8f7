// Cases of exempt links: the link itself, another link, another edition.
import type { Case } from '../engine/rule.ts'

const dross = { recordDay: '2023-06-01', code: '321-026-48', conditionMet: true }
export const cases: readonly Case[] = [
  { id: 'HW-C1 use link', facts: { ...dross, link: 'utilise' }, expect: { answer: 'yes' } },
  { id: 'HW-C1 transport link', facts: { ...dross, link: 'transport' }, expect: { answer: 'no' } },
  { id: 'not to recover aluminium', facts: { ...dross, link: 'utilise', conditionMet: false }, expect: { answer: 'no' } },
  {
    id: 'circuit boards on the road',
    facts: { recordDay: '2023-06-01', code: '900-045-49', link: 'transport', conditionMet: true },
    expect: { answer: 'yes' },
  },
  { id: 'first day of the 2021 list', facts: { ...dross, recordDay: '2021-01-01', link: 'utilise' }, expect: { answer: 'yes' } },
  { id: 'the day before', facts: { ...dross, recordDay: '2020-12-31', link: 'utilise' }, expect: { answer: 'undetermined' } },
  { id: 'last day of the 2021 list', facts: { ...dross, recordDay: '2024-12-31', link: 'utilise' }, expect: { answer: 'yes' } },
  {
    id: 'the 2025 list was not read',
    facts: { ...dross, recordDay: '2025-01-01', link: 'utilise' },
    expect: { answer: 'unverified', unapproved: ['HW-EXEMPT-321-026-48'] },
  },
  {
    id: 'fly ash of waste incineration into a landfill',
    facts: { recordDay: '2023-06-01', code: '772-002-18', link: 'dispose', conditionMet: true },
    expect: { answer: 'yes' },
  },
  {
    id: 'catalyst of catalytic cracking on the road',
    facts: { recordDay: '2023-06-01', code: '251-017-50', link: 'transport', conditionMet: true },
    expect: { answer: 'yes' },
  },
  {
    id: 'a code that was not taken in',
    facts: { ...dross, code: '312-001-23', link: 'utilise' },
    expect: { answer: 'undetermined', missing: ['entry'] },
  },
]
