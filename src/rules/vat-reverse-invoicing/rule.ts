// Whether a recycler may issue a reverse invoice: who buys, who sells what, whether it applied and the seller agreed, and what was invoiced
// to the seller in twelve natural months.
import type { EvaluationContext } from '../engine/evaluationContext.ts'
import type { Law } from '../engine/law.ts'
import type { Rule, Verdict } from '../engine/rule.ts'
import { all, type Truth } from '../engine/truth.ts'
import { cases } from './cases.ts'
import { parameters } from './parameters.ts'

const proofs = ['hazardousLicence', 'dismantlerCertificate', 'registeredAndFiled'] as const

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
    { name: 'scrap', zh: '出售的是否报废产品', en: 'whether scrap is sold', kind: 'flag' },
    {
      name: 'hazardousLicence',
      zh: '收购企业是否持有危险废物经营许可证',
      en: 'whether the buyer holds a hazardous-waste licence',
      kind: 'flag',
    },
    {
      name: 'dismantlerCertificate',
      zh: '收购企业是否有报废机动车回收拆解资质',
      en: 'whether the buyer holds a dismantler certificate',
      kind: 'flag',
    },
    {
      name: 'registeredAndFiled',
      zh: '收购企业是否完成登记和再生资源经营者备案',
      en: 'whether the buyer is registered and filed',
      kind: 'flag',
    },
    {
      name: 'applied',
      zh: '是否已向税务机关提交反向开票申请和资格材料',
      en: 'whether the buyer applied to the tax office with proof of its qualification',
      kind: 'flag',
    },
    { name: 'sellerConsent', zh: '出售者是否同意反向开票', en: 'whether the seller agreed to reverse invoicing', kind: 'flag' },
    { name: 'specialInvoice', zh: '是否开具增值税专用发票', en: 'whether a special VAT invoice is issued', kind: 'flag' },
    {
      name: 'simplifiedMethod',
      zh: '收购企业销售报废产品是否选择简易计税（开专用发票时）',
      en: 'whether the buyer taxes its sales of scrap at the simplified rate (for a special invoice)',
      kind: 'flag',
    },
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
  probe: (_line, value) => ({ ...cases[0]?.facts, invoiceDay: '2024-04-29', earlierCny: '0', thisCny: value }),
}

function decide(context: EvaluationContext, law: Law): Verdict {
  const [earlier, own] = [context.decimal('earlierCny'), context.decimal('thisCny')]
  const sum = earlier === undefined || own === undefined ? undefined : earlier.plus(own)
  const truth = all([
    context.satisfies(law.line('VAT-I1'), context.flag('naturalPerson'), 'naturalPerson'),
    context.satisfies(law.line('VAT-I1'), context.flag('scrap'), 'scrap'),
    context.either(proofs.map(name => () => context.satisfies(law.line('VAT-I2'), context.flag(name), name))),
    context.satisfies(law.line('VAT-I4'), context.flag('applied'), 'applied'),
    context.satisfies(law.line('VAT-I12'), context.flag('sellerConsent'), 'sellerConsent'),
    kindOfInvoice(context, law),
    context.meets(law.line('VAT-I1-LIMIT'), sum),
  ])
  if (truth.answer === 'yes') context.apply(law.line('VAT-I17'))
  return { truth, figures: { cumulativeCny: sum?.toString() ?? null } }
}

/** An ordinary invoice is open to all; a special one not to who taxes the sale at the simplified rate. */
function kindOfInvoice(context: EvaluationContext, law: Law): Truth {
  const special = context.flag('specialInvoice')
  if (special !== true) return context.satisfies(law.line('VAT-I8'), special === undefined ? undefined : true, 'specialInvoice')
  const simplified = context.flag('simplifiedMethod')
  return context.satisfies(law.line('VAT-I8'), simplified === undefined ? undefined : !simplified, 'simplifiedMethod')
}
