// Cases of reverse invoicing: on and one yuan over the limit, and the day it began.
import type { Case } from '../frame/rule.ts'

const invoice = (id: string, thisCny: string, invoiceDay: string, answer: 'yes' | 'no'): Case => ({
  id,
  facts: { invoiceDay, naturalPerson: true, earlierCny: '4900000', thisCny },
  expect: { answer },
})
export const cases: readonly Case[] = [
  invoice('RINV-C1 on the limit', '100000', '2025-03-01', 'yes'),
  invoice('RINV-C1 one yuan over', '100001', '2025-03-01', 'no'),
  invoice('first day', '100000', '2024-04-29', 'yes'),
  invoice('the day before', '100000', '2024-04-28', 'no'),
  {
    id: 'a firm is no natural person',
    facts: { invoiceDay: '2025-03-01', naturalPerson: false, earlierCny: '0', thisCny: '1' },
    expect: { answer: 'no' },
  },
  {
    id: 'earlier invoices not known',
    facts: { invoiceDay: '2025-03-01', naturalPerson: true, thisCny: '1' },
    expect: { answer: 'undetermined', missing: ['earlierCny'] },
  },
]
