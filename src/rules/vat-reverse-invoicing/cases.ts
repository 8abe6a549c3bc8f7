// Cases of reverse invoicing: each thing that the buyer, the seller and the scrap must be, on and one yuan over the limit, and the day it began.
import type { Facts } from '#domain/ruleResult.ts'
import type { Case } from '../engine/rule.ts'

const purchase: Facts = {
  invoiceDay: '2025-03-01',
  naturalPerson: true,
  scrap: true,
  registeredAndFiled: true,
  applied: true,
  sellerConsent: true,
  specialInvoice: false,
  earlierCny: '4900000',
  thisCny: '100000',
}
const invoice = (id: string, more: Facts, answer: 'yes' | 'no'): Case => ({ id, facts: { ...purchase, ...more }, expect: { answer } })
const asks = (id: string, more: Facts, missing: string): Case => ({
  id,
  facts: { ...purchase, ...more },
  expect: { answer: 'undetermined', missing: [missing] },
})
const none = { registeredAndFiled: false, hazardousLicence: false, dismantlerCertificate: false }

export const cases: readonly Case[] = [
  invoice('RINV-C1 on the limit', {}, 'yes'),
  invoice('RINV-C1 one yuan over', { thisCny: '100001' }, 'no'),
  invoice('first day', { invoiceDay: '2024-04-29' }, 'yes'),
  invoice('the day before', { invoiceDay: '2024-04-28' }, 'no'),
  invoice('a firm is no natural person', { naturalPerson: false }, 'no'),
  invoice('new goods are no scrap', { scrap: false }, 'no'),
  invoice('a buyer with none of the three qualifications', none, 'no'),
  invoice('by a hazardous-waste licence', { ...none, hazardousLicence: true }, 'yes'),
  invoice('by a dismantler certificate', { ...none, dismantlerCertificate: true }, 'yes'),
  invoice('no application was made', { applied: false }, 'no'),
  invoice('the seller does not agree', { sellerConsent: false }, 'no'),
  invoice('a special invoice under the simplified method', { specialInvoice: true, simplifiedMethod: true }, 'no'),
  invoice('a special invoice under the general method', { specialInvoice: true, simplifiedMethod: false }, 'yes'),
  asks('a special invoice, method not known', { specialInvoice: true }, 'simplifiedMethod'),
  asks('nobody asked about the buyer', { registeredAndFiled: null }, 'hazardousLicence'),
  asks('nobody asked about the application', { applied: null }, 'applied'),
  asks('nobody asked the seller', { sellerConsent: null }, 'sellerConsent'),
  asks('earlier invoices not known', { earlierCny: null }, 'earlierCny'),
]
