// The VAT refund of a tax period: every condition, then [(sales - excluded) x rate - input tax] x refund share, not below nothing.
import { Decimal } from 'decimal.js'
import type { EvaluationContext } from '../engine/evaluationContext.ts'
import type { Law } from '../engine/law.ts'
import type { Rule, Verdict } from '../engine/rule.ts'
import { all, plain, type Truth, undetermined } from '../engine/truth.ts'
import { cases } from './cases.ts'
import { parameters } from './parameters.ts'

export const vatRefund: Rule = {
  id: 'vat-refund',
  nameZh: '增值税即征即退（资源综合利用）',
  nameEn: 'VAT refund upon collection',
  subject: 'tax',
  jurisdiction: 'CN',
  appliesOn: { kind: 'tax period of the sale', zh: '销售所属期', input: 'period' },
  before: 'undetermined',
  inputs: [
    { name: 'period', zh: '所属期', en: 'tax period', kind: 'month' },
    { name: 'salesCny', zh: '综合利用产品不含税销售额', en: 'sales of utilisation products, ex VAT', kind: 'decimal', unit: 'CNY' },
    { name: 'vatRatePct', zh: '适用税率', en: 'VAT rate', kind: 'decimal', unit: '%' },
    { name: 'inputTaxCny', zh: '即征即退项目进项税额', en: 'input tax of the refund items', kind: 'decimal', unit: 'CNY' },
    {
      name: 'refundPct',
      zh: '目录规定的退税比例（见增值税目录）',
      en: 'refund by the catalogue (see the VAT catalogue)',
      kind: 'decimal',
      unit: '%',
    },
    { name: 'purchasesCny', zh: '购进再生资源总成本', en: 'cost of all recycled resources bought', kind: 'decimal', unit: 'CNY' },
    { name: 'withoutVoucherCny', zh: '其中未取得规定凭证的', en: 'of these, without the required voucher', kind: 'decimal', unit: 'CNY' },
    { name: 'generalTaxpayer', zh: '是否一般纳税人', en: 'whether a general taxpayer', kind: 'flag' },
    { name: 'selfProduced', zh: '是否自产', en: 'whether self-produced', kind: 'flag' },
    { name: 'purchaseLedger', zh: '是否建立收购台账', en: 'whether a purchase ledger is kept', kind: 'flag' },
    { name: 'restricted', zh: '是否属淘汰类、限制类', en: 'whether eliminated or restricted', kind: 'flag' },
    { name: 'polluting', zh: '是否属高污染产品或重污染工艺', en: 'whether high-pollution', kind: 'flag' },
    { name: 'hazardousInput', zh: '资源是否为危险废物', en: 'whether the resource is hazardous waste', kind: 'flag' },
    { name: 'hazardousLicence', zh: '是否持有相应许可证', en: 'whether licensed for it', kind: 'flag' },
    { name: 'creditGrade', zh: '纳税信用级别', en: 'tax credit grade', kind: 'choice', choices: ['A', 'B', 'M', 'C', 'D'] },
    { name: 'penalised', zh: '申请前六个月内是否受环保、税务处罚', en: 'whether penalised in the six months before', kind: 'flag' },
    {
      name: 'fineCny',
      zh: '其中最大单次环保罚款（仅此类时）',
      en: 'largest single environmental fine, where there was nothing else',
      kind: 'decimal',
      unit: 'CNY',
    },
    { name: 'separateAccounts', zh: '是否单独核算', en: 'whether accounted for separately', kind: 'flag' },
  ],
  outputs: [
    { name: 'excludedCny', zh: '剔除销售额', en: 'sales excluded', unit: 'CNY' },
    { name: 'refundCny', zh: '应退税额', en: 'refund', unit: 'CNY' },
  ],
  parameters,
  formulas: [{ id: 'VAT-R3', validFrom: '2022-03-01', decide }],
  cases,
  // The fine that does not count is asked together with the penalty: any other fact would decide before it.
  probe: (line, value) => (line.id === 'VAT-R9-LIMIT' ? { ...cases[0]?.facts, penalised: true, fineCny: value } : null),
}

const zero = new Decimal(0)

function decide(context: EvaluationContext, law: Law): Verdict {
  const sum = amounts(context)
  const excluded = excludedOf(context, law, sum.sales)
  const truth = conditions(context, law)
  context.apply(law.line('VAT-R3'))
  const { sales, rate, input, share } = sum
  if (sales === undefined || rate === undefined || input === undefined || share === undefined || excluded === undefined) {
    const refused = truth.answer === 'no'
    return { truth: all([truth, undetermined]), figures: { excludedCny: excluded?.toFixed(2) ?? null, refundCny: refused ? '0.00' : null } }
  }
  const due = sales.minus(excluded).times(rate).div(100).minus(input)
  const refund = Decimal.max(due, zero).times(share).div(100)
  const granted = all([truth, plain(refund.gt(0))])
  const paid = granted.answer === 'no' ? zero : granted.answer === 'undetermined' ? undefined : refund
  return {
    truth: granted,
    figures: { excludedCny: excluded.toFixed(2), refundCny: paid?.toFixed(2, Decimal.ROUND_HALF_UP) ?? null },
  }
}

function amounts(context: EvaluationContext) {
  return {
    sales: context.decimal('salesCny'),
    rate: context.decimal('vatRatePct'),
    input: context.decimal('inputTaxCny'),
    share: context.decimal('refundPct'),
  }
}

/** Sales in the proportion of purchases that lack a voucher; nothing bought, nothing excluded. */
function excludedOf(context: EvaluationContext, law: Law, sales: Decimal | undefined): Decimal | undefined {
  const bought = context.decimal('purchasesCny')
  if (bought?.isZero() === true) return zero
  const without = context.decimal('withoutVoucherCny')
  if (sales === undefined || bought === undefined || without === undefined) return undefined
  context.apply(law.line('VAT-R2'))
  return sales.times(without).div(bought)
}

function conditions(context: EvaluationContext, law: Law): Truth {
  const not = (flag: boolean | undefined) => (flag === undefined ? undefined : !flag)
  const grade = context.word('creditGrade')
  const hazardous = context.flag('hazardousInput')
  return all([
    context.satisfies(law.line('VAT-R1'), context.flag('generalTaxpayer'), 'generalTaxpayer'),
    context.satisfies(law.line('VAT-R1'), context.flag('selfProduced'), 'selfProduced'),
    context.satisfies(law.line('VAT-R4'), context.flag('purchaseLedger'), 'purchaseLedger'),
    context.satisfies(law.line('VAT-R5'), not(context.flag('restricted')), 'restricted'),
    context.satisfies(law.line('VAT-R6'), not(context.flag('polluting')), 'polluting'),
    context.satisfies(law.line('VAT-R7'), hazardous === true ? context.flag('hazardousLicence') : not(hazardous), 'hazardousLicence'),
    context.satisfies(law.line('VAT-R8'), grade === undefined ? undefined : grade !== 'C' && grade !== 'D', 'creditGrade'),
    penalty(context, law),
    context.satisfies(law.line('VAT-R10'), context.flag('separateAccounts'), 'separateAccounts'),
  ])
}

/** A penalty bars; whether a small fine does not is text that was not read: it can only leave the answer open. */
function penalty(context: EvaluationContext, law: Law): Truth {
  const penalised = context.flag('penalised')
  if (penalised !== true || !context.given('fineCny')) {
    return context.satisfies(law.line('VAT-R9'), penalised === undefined ? undefined : !penalised, 'penalised')
  }
  context.apply(law.line('VAT-R9'))
  return context.meets(law.line('VAT-R9-LIMIT'), context.decimal('fineCny'))
}
