// Income tax of a year: how much of the revenue from catalogue products counts. Two catalogues live in 2021; either is enough.
import { Decimal } from 'decimal.js'
import type { EvaluationContext } from '../engine/evaluationContext.ts'
import type { Law } from '../engine/law.ts'
import type { Rule, Verdict } from '../engine/rule.ts'
import { all, no, type Truth, undetermined } from '../engine/truth.ts'
import { cases } from './cases.ts'
import { entryIds, parameters } from './parameters.ts'

export const citRevenue: Rule = {
  id: 'cit-revenue',
  nameZh: '企业所得税减计收入（资源综合利用）',
  nameEn: 'Income tax: revenue counted in part',
  subject: 'tax',
  jurisdiction: 'CN',
  appliesOn: { kind: 'tax year', zh: '纳税年度', input: 'year' },
  before: 'undetermined',
  inputs: [
    { name: 'year', zh: '纳税年度', en: 'tax year', kind: 'year' },
    { name: 'revenueCny', zh: '综合利用产品收入', en: 'revenue from utilisation products', kind: 'decimal', unit: 'CNY' },
    {
      name: 'entry2008',
      zh: '2008年版目录条目（没有则为“无”）',
      en: 'entry in the 2008 catalogue, or none',
      kind: 'choice',
      choices: entryIds('2008'),
    },
    {
      name: 'entry2021',
      zh: '2021年版目录条目（没有则为“无”）',
      en: 'entry in the 2021 catalogue, or none',
      kind: 'choice',
      choices: entryIds('2021'),
    },
    { name: 'sharePct', zh: '目录资源占产品材料的比例', en: 'share of the resource in the material', kind: 'decimal', unit: '%' },
    { name: 'conforming', zh: '是否非限制禁止且符合标准', en: 'whether unrestricted and to standard', kind: 'flag' },
    { name: 'separateAccounts', zh: '是否单独核算', en: 'whether accounted for separately', kind: 'flag' },
    {
      name: 'taxRatePct',
      zh: '企业所得税税率（需算税额影响时）',
      en: 'income tax rate, for the effect on tax',
      kind: 'decimal',
      unit: '%',
      optional: true,
    },
  ],
  outputs: [
    { name: 'countedCny', zh: '计入收入总额', en: 'revenue counted', unit: 'CNY' },
    { name: 'reductionCny', zh: '减计收入', en: 'revenue not counted', unit: 'CNY' },
    { name: 'taxEffectCny', zh: '税额影响', en: 'effect on tax', unit: 'CNY' },
  ],
  parameters,
  formulas: [{ id: 'CIT-1', validFrom: '2008-01-01', decide }],
  cases,
  probe: ({ facets, validFrom }, value) => {
    const { catalogue, entry } = facets ?? {}
    if (catalogue === undefined || entry === undefined) return null
    const facts = {
      year: validFrom.slice(0, 4),
      revenueCny: '100',
      entry2008: 'none',
      entry2021: 'none',
      conforming: true,
      separateAccounts: true,
    }
    return { ...facts, [`entry${catalogue}`]: entry, sharePct: value }
  },
  perTonne: reliefPerTonne,
}

/**
 * What a profitable firm saves on a tonne of product that is in a catalogue: price x part that does not count x tax rate.
 * Null where the entry's share is not approved, or was not read.
 * @param of `entry` such as `2008-10`, `priceCnyPerT` without VAT, `taxRatePct`
 */
function reliefPerTonne(law: Law, { entry = '', priceCnyPerT, taxRatePct }: Readonly<Record<string, string>>): Decimal | null {
  const [line, part] = [law.line(`CIT${entry}`), law.line('CIT-1')]
  const read = [line, part].every(one => one !== undefined && one.value !== null && one.status === 'approved')
  if (!read || part?.value == null || priceCnyPerT === undefined || taxRatePct === undefined) return null
  return new Decimal(priceCnyPerT).times(new Decimal(100).minus(part.value)).div(100).times(taxRatePct).div(100)
}

function decide(context: EvaluationContext, law: Law): Verdict {
  const revenue = context.decimal('revenueCny')
  const live = (['2008', '2021'] as const).filter(catalogue => law.where({ catalogue }).length > 0)
  const listed = context.either(live.map(catalogue => () => inCatalogue(context, law, catalogue)))
  const truth = all([
    listed,
    context.satisfies(law.line('CIT-3'), context.flag('conforming'), 'conforming'),
    context.satisfies(law.line('CIT-4'), context.flag('separateAccounts'), 'separateAccounts'),
  ])
  const part = law.line('CIT-1')?.value
  context.apply(law.line('CIT-1'))
  if (revenue === undefined || part === undefined || part === null) return { truth: all([truth, undetermined]) }
  if (truth.answer === 'undetermined') return { truth, figures: { countedCny: null, reductionCny: null } }
  const counted = truth.answer === 'no' ? revenue : revenue.times(part).div(100)
  const reduction = revenue.minus(counted)
  const rate = context.given('taxRatePct') ? context.decimal('taxRatePct') : undefined
  return {
    truth,
    figures: {
      countedCny: counted.toFixed(2),
      reductionCny: reduction.toFixed(2),
      taxEffectCny: rate === undefined ? null : reduction.times(rate).div(100).toFixed(2),
    },
  }
}

function inCatalogue(context: EvaluationContext, law: Law, catalogue: '2008' | '2021'): Truth {
  const entry = context.word(`entry${catalogue}`)
  if (entry === undefined) return undetermined
  if (entry === 'none') return no
  context.apply(law.line('CIT-2'))
  const [line] = law.where({ catalogue, entry })
  return line === undefined ? no : context.meets(line, context.decimal('sharePct'))
}
