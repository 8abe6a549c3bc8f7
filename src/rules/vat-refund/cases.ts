// Cases of the VAT refund: the published example, excluded sales, each barring condition, and figures that would go below nothing.
import type { Facts } from '#domain/ruleResult.ts'
import type { Case } from '../engine/rule.ts'

const p1: Facts = {
  period: '2024-05',
  salesCny: '10000000',
  vatRatePct: '13',
  inputTaxCny: '400000',
  refundPct: '70',
  purchasesCny: '6000000',
  withoutVoucherCny: '0',
  generalTaxpayer: true,
  selfProduced: true,
  purchaseLedger: true,
  restricted: false,
  polluting: false,
  hazardousInput: false,
  creditGrade: 'A',
  penalised: false,
  separateAccounts: true,
}
const refund = (id: string, more: Facts, refundCny: string): Case => ({
  id,
  facts: { ...p1, ...more },
  expect: { answer: refundCny === '0.00' ? 'no' : 'yes', figures: { refundCny } },
})

export const cases: readonly Case[] = [
  refund('VAT-P1', {}, '630000.00'),
  {
    id: 'VAT-C1',
    facts: { ...p1, withoutVoucherCny: '1200000' },
    expect: { answer: 'yes', figures: { excludedCny: '2000000.00', refundCny: '448000.00' } },
  },
  refund('VAT-C2', { creditGrade: 'C' }, '0.00'),
  refund('grade D', { creditGrade: 'D' }, '0.00'),
  refund('grade M', { creditGrade: 'M' }, '630000.00'),
  refund('VAT-C3', { inputTaxCny: '1500000' }, '0.00'),
  refund('VAT-C5', { selfProduced: false }, '0.00'),
  refund('no ledger', { purchaseLedger: false }, '0.00'),
  refund('restricted industry', { restricted: true }, '0.00'),
  refund('hazardous waste with licence', { hazardousInput: true, hazardousLicence: true }, '630000.00'),
  refund('hazardous waste without licence', { hazardousInput: true, hazardousLicence: false }, '0.00'),
  refund('penalised', { penalised: true }, '0.00'),
  {
    id: 'a small fine: text not read',
    facts: { ...p1, penalised: true, fineCny: '80000' },
    expect: { answer: 'unverified', unapproved: ['VAT-R9-LIMIT'] },
  },
  {
    id: 'no separate accounts: text not read',
    facts: { ...p1, separateAccounts: false },
    expect: { answer: 'unverified', unapproved: ['VAT-R10'] },
  },
  {
    id: 'nobody asked about penalties',
    facts: { ...p1, penalised: null },
    expect: { answer: 'undetermined', figures: { refundCny: null }, missing: ['penalised'] },
  },
  refund('first month under the announcement', { period: '2022-03' }, '630000.00'),
  { id: 'the month before: the conditions of 2015 were not read', facts: { ...p1, period: '2022-02' }, expect: { answer: 'undetermined' } },
]
