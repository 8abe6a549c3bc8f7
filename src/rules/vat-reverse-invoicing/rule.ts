// Whether a reverse invoice may be issued to a natural person, by what was invoiced to them in twelve natural months.
import type { Hearing } from '../frame/hearing.ts'
import type { Law } from '../frame/law.ts'
import type { Rule, Verdict } from '../frame/rule.ts'
import { all } from '../frame/truth.ts'
import { cases } from './cases.ts'
import { parameters } from './parameters.ts'

export const vatReverseInvoicing: Rule = {
  id: 'vat-reverse-invoicing',
  nameZh: '反向开票',
  nameEn: 'Reverse invoicing',
  subject: 'tax',
  jurisdiction: 'CN',
  appliesOn: { kind: 'invoice date', zh: '开票日', input: 'invoiceDay' },
  before: 'no',
  inputs: [
    { name: 'invoiceDay', zh: '开票日', en: 'invoice date', kind: 'day' },
    { name: 'naturalPerson', zh: '出售者是否自然人', en: 'whether the seller is a natural person', kind: 'flag' },
    {
      name: 'earlierCny',
      zh: '本月及此前十一个自然月已反向开票额',
      en: 'invoiced so far in this and the eleven months before',
      kind: 'decimal',
      unit: 'CNY',
    },
    { name: 'thisCny', zh: '本次开票额（不含税）', en: 'this invoice, ex VAT', kind: 'decimal', unit: 'CNY' },
  ],
  outputs: [{ name: 'cumulativeCny', zh: '累计额', en: 'cumulative', unit: 'CNY' }],
  parameters,
  formulas: [{ id: 'VAT-I1', validFrom: '2024-04-29', decide }],
  cases,
  probe: (_line, value) => ({ invoiceDay: '2024-04-29', naturalPerson: true, earlierCny: '0', thisCny: value }),
}

function decide(hearing: Hearing, law: Law): Verdict {
  const [earlier, own] = [hearing.decimal('earlierCny'), hearing.decimal('thisCny')]
  const sum = earlier === undefined || own === undefined ? undefined : earlier.plus(own)
  const truth = all([
    hearing.satisfies(law.line('VAT-I1'), hearing.flag('naturalPerson'), 'naturalPerson'),
    hearing.meets(law.line('VAT-I1-LIMIT'), sum),
  ])
  return { truth, figures: { cumulativeCny: sum?.toString() ?? null } }
}
