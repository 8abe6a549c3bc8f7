// Cases of the 3 % option: each way to be eligible, processing that goes too far, and the month it began.
import type { Facts } from '#domain/ruleResult.ts'
import type { Case } from '../engine/rule.ts'

const dealer: Facts = {
  period: '2023-04',
  salesCny: '1000000',
  generalTaxpayer: true,
  bought: true,
  processing: 'sort bale',
  registeredAndFiled: true,
}
const may = (id: string, more: Facts): Case => ({
  id,
  facts: { ...dealer, ...more },
  expect: { answer: 'yes', figures: { taxCny: '30000.00' } },
})
const mayNot = (id: string, more: Facts): Case => ({
  id,
  facts: { ...dealer, ...more },
  expect: { answer: 'no', figures: { taxCny: null } },
})

export const cases: readonly Case[] = [
  { id: 'VAT-C4', facts: dealer, expect: { answer: 'yes', figures: { taxCny: '30000.00', inputDeductible: 'no', boundUntil: '2026-04' } } },
  may('VAT-C5: crushed bottles are still a bought resource', { processing: 'crush' }),
  may('by a hazardous-waste licence', { registeredAndFiled: false, dismantlerCertificate: false, hazardousLicence: true }),
  may('by a dismantler certificate', { registeredAndFiled: null, hazardousLicence: null, dismantlerCertificate: true }),
  mayNot('none of the three', { registeredAndFiled: false, hazardousLicence: false, dismantlerCertificate: false }),
  mayNot('melted: more than simple processing', { processing: 'crush melt' }),
  mayNot('not bought but its own waste', { bought: false }),
  {
    id: 'nobody asked about the papers',
    facts: { ...dealer, registeredAndFiled: null },
    expect: { answer: 'undetermined', missing: ['registeredAndFiled'] },
  },
  may('the last month before announcement 2026-10', { period: '2025-12' }),
  may('the first month under it: announcement 2021-40 goes on', { period: '2026-01' }),
  may('first month', { period: '2022-03' }),
  { id: 'the month before', facts: { ...dealer, period: '2022-02' }, expect: { answer: 'undetermined' } },
]
