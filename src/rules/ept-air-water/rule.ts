// Environmental protection tax on the air or water pollutants of one outlet in one month: of COD, BOD5 and TOC one, then the largest
// by equivalents (three; of class 1 in water five), less what low concentrations take off. The published examples differ in where they
// round, so the number of places is asked for, not assumed.
import { Decimal } from 'decimal.js'
import type { RuleInput } from '#domain/ruleResult.ts'
import type { EvaluationContext } from '../engine/evaluationContext.ts'
import type { Law } from '../engine/law.ts'
import type { Rule, Verdict } from '../engine/rule.ts'
import { all, plain, type Truth, undetermined } from '../engine/truth.ts'
import { cases } from './cases.ts'
import { type Counted, countedOf } from './counted.ts'
import { parameters, pollutantOptions, pollutants } from './parameters.ts'
import { payablePct } from './relief.ts'

const fields: RuleInput['fields'] = [
  { name: 'pollutant', zh: '污染物', en: 'pollutant', kind: 'choice', choices: pollutants, options: pollutantOptions },
  { name: 'massKg', zh: '排放量', en: 'mass', kind: 'decimal', unit: 'kg' },
  {
    name: 'waterT',
    zh: '污水排放量（pH值、色度、大肠菌群、余氯、小型企业等）',
    en: 'sewage (pH, colour, coliforms, chlorine, small firms)',
    kind: 'decimal',
    unit: 't',
  },
  { name: 'pH', zh: 'pH值', en: 'pH', kind: 'decimal' },
  { name: 'colourTimes', zh: '色度超标倍数', en: 'times that the colour is over the limit', kind: 'decimal' },
  { name: 'overStandard', zh: '大肠菌群数是否超标', en: 'whether coliforms are over the limit', kind: 'flag' },
  { name: 'headsStart', zh: '月初存栏量', en: 'heads at the beginning of the month', kind: 'decimal', unit: 'head' },
  { name: 'headsEnd', zh: '月末存栏量', en: 'heads at the end of the month', kind: 'decimal', unit: 'head' },
  {
    name: 'farmInScale',
    zh: '养殖场是否达到省级规模标准且有排放口',
    en: 'whether the farm has an outlet and the scale that the province has set',
    kind: 'flag',
  },
  { name: 'beds', zh: '病床数', en: 'beds', kind: 'decimal', unit: 'bed' },
  {
    name: 'hospitalBy',
    zh: '医院按病床数还是污水量计',
    en: 'whether a hospital is counted by beds or by sewage',
    kind: 'choice',
    choices: ['beds', 'sewage'],
    options: [
      { id: 'beds', zh: '按病床数', en: 'by beds', also: ['病床', '床位', '床'] },
      { id: 'sewage', zh: '按污水量', en: 'by sewage', also: ['污水', '污水量'] },
    ],
  },
  {
    name: 'ownRateCny',
    zh: '该污染物的适用税额（与其他不同时）',
    en: 'its own rate, where it has one',
    kind: 'decimal',
    unit: 'CNY',
    optional: true,
  },
  {
    name: 'concentration',
    zh: '当月平均浓度（申请减征时）',
    en: 'mean concentration of the month, to claim a reduction',
    kind: 'decimal',
    optional: true,
  },
  { name: 'standard', zh: '排放标准（与浓度同单位）', en: 'limit, in the unit of the concentration', kind: 'decimal' },
  {
    name: 'neverOver',
    zh: '当月每次监测值、小时（日）均值是否都未超标',
    en: 'whether no test and no hourly or daily mean of the month was over the limit',
    kind: 'flag',
  },
]

export const eptAirWater: Rule = {
  id: 'ept-air-water',
  nameZh: '环境保护税（大气、水污染物）',
  nameEn: 'Environmental protection tax on air and water pollutants',
  subject: 'tax',
  jurisdiction: 'CN',
  appliesOn: { kind: 'month of discharge', zh: '排放月份', input: 'month' },
  before: 'no',
  inputs: [
    { name: 'month', zh: '月份', en: 'month', kind: 'month' },
    { name: 'medium', zh: '大气或水', en: 'air or water', kind: 'choice', choices: ['air', 'water'] },
    { name: 'rateCny', zh: '省级确定的适用税额', en: 'rate that the province has set', kind: 'decimal', unit: 'CNY' },
    {
      name: 'equivalentPlaces',
      zh: '污染当量数保留位数',
      en: 'places that equivalents are rounded to',
      kind: 'choice',
      choices: ['exact', '0', '1', '2'],
      options: [
        { id: 'exact', zh: '不取整', en: 'exact', also: ['精确'] },
        { id: '0', zh: '整数', en: 'whole numbers' },
        { id: '1', zh: '一位小数', en: 'one place' },
        { id: '2', zh: '两位小数', en: 'two places' },
      ],
    },
    {
      name: 'discharges',
      zh: '一个排放口直接向环境排放的各污染物（有实施条例第七条情形的填产生量）',
      en: 'what one outlet discharged into the environment (in the cases of article 7 of the regulation, what arose)',
      kind: 'records',
      fields,
    },
  ],
  outputs: [
    { name: 'equivalents', zh: '计税污染当量数', en: 'equivalents taxed', unit: '' },
    { name: 'taxed', zh: '计税的污染物', en: 'pollutants taxed', unit: '' },
    { name: 'reliefCny', zh: '减征税额', en: 'taken off', unit: 'CNY' },
    { name: 'taxCny', zh: '应纳税额', en: 'tax due', unit: 'CNY' },
  ],
  parameters,
  formulas: [{ id: 'EPT-AW-F1', validFrom: '2018-01-01', decide }],
  cases,
  probe: (line, value) => {
    const medium = line.facets?.['medium'] ?? 'air'
    const discharges = [{ pollutant: medium === 'air' ? 'SO2' : 'SS', massKg: '100' }]
    return { month: '2022-01', medium, rateCny: value, equivalentPlaces: 'exact', discharges }
  },
}

const open = { equivalents: null, taxed: null, reliefCny: null, taxCny: null }
const cannot: Verdict = { truth: undetermined, figures: open }

function decide(context: EvaluationContext, law: Law): Verdict {
  const [medium, places] = [context.word('medium'), context.word('equivalentPlaces')]
  const rows = context.records('discharges')
  if (medium === undefined) return cannot
  const set = law.line(`EPT-RATE-${medium}`)
  context.apply(set)
  const general = set?.value == null ? context.decimal('rateCny') : new Decimal(set.value)
  const within = rangeOf(context, law, medium, general)
  if (general === undefined || places === undefined || rows === undefined) return cannot
  const counted: Counted[] = []
  for (const row of rows) {
    const one = countedOf(context, law, medium, row)
    if (one === undefined) return cannot
    if (counted.some(other => other.pollutant === one.pollutant)) return { ...cannot, truth: twice(context, one.pollutant) }
    const rounded = places === 'exact' ? one.equivalents : one.equivalents.toDecimalPlaces(Number(places), Decimal.ROUND_HALF_UP)
    counted.push({ ...one, equivalents: rounded })
  }
  const taxed = largest(context, law, onceOnly(context, law, counted))
  context.apply(law.line('EPT-AW-F1'))
  let [tax, whole, equivalents] = [new Decimal(0), new Decimal(0), new Decimal(0)]
  for (const one of taxed) {
    const own: Decimal | undefined = given(one.row, 'ownRateCny') && set === undefined ? context.decimal('ownRateCny', one.row) : general
    if (own !== general) within.push(...rangeOf(context, law, medium, own))
    const pct = payablePct(context, law, one)
    if (own === undefined || pct === undefined) return cannot
    equivalents = equivalents.plus(one.equivalents)
    whole = whole.plus(one.equivalents.times(own))
    tax = tax.plus(one.equivalents.times(own).times(pct).div(100))
  }
  const inRange = all(within)
  const truth = all([...within, plain(equivalents.gt(0))])
  const settled = inRange.answer === 'yes'
  const money = (value: Decimal) => (settled ? value.toFixed(2, Decimal.ROUND_HALF_UP) : null)
  return {
    truth,
    figures: {
      equivalents: equivalents.toFixed(4),
      taxed: taxed.map(one => one.pollutant).join(' '),
      reliefCny: money(whole.minus(tax)),
      taxCny: money(tax),
    },
  }
}

function rangeOf(context: EvaluationContext, law: Law, medium: string, rate: Decimal | undefined): Truth[] {
  return ['MIN', 'MAX'].map(end => context.meets(law.line(`EPT-${medium.toUpperCase()}-${end}`), rate))
}
function given(row: Counted['row'], name: string): boolean {
  return row[name] !== undefined && row[name] !== null && row[name] !== ''
}
function twice(context: EvaluationContext, pollutant: string): Truth {
  return context.ask(`${pollutant} twice`, {
    zh: `同一排放口的 ${pollutant} 列了两次：是重复，还是应当合并`,
    en: `whether ${pollutant}, which is listed twice for one outlet, is a repeat or a sum`,
  })
}

/** Of those of which the table taxes only one, the one with most equivalents: art. 9 counts from the largest. */
function onceOnly(context: EvaluationContext, law: Law, counted: readonly Counted[]): Counted[] {
  let left = [...counted]
  for (const line of ['EPT-ONE-ORGANIC', 'EPT-ONE-DISINFECTION'].map(id => law.line(id))) {
    const group = line?.facets?.['oneOf']?.split('|') ?? []
    const [most, ...others] = left.filter(one => group.includes(one.pollutant)).sort(byEquivalents)
    if (most === undefined || others.length === 0) continue
    const dropped = others.map(one => one.pollutant)
    context.apply(line, {
      zh: `只计 ${most.pollutant}，不计 ${dropped.join('、')}`,
      en: `${most.pollutant} is counted, ${dropped.join(' and ')} not`,
    })
    left = left.filter(one => !others.includes(one))
  }
  return left
}

/** The largest of each class, in the numbers of art. 9. */
function largest(context: EvaluationContext, law: Law, counted: readonly Counted[]): Counted[] {
  return [...new Set(counted.map(one => (one.class === '1' ? '1' : '')))].flatMap(kind => {
    const line = law.line(kind === '1' ? 'EPT-TOP-CLASS1' : 'EPT-TOP')
    context.apply(line)
    const own = counted.filter(one => (one.class === '1') === (kind === '1') && one.equivalents.gt(0))
    return own.sort(byEquivalents).slice(0, Number(line?.value ?? 0))
  })
}
function byEquivalents(a: Counted, b: Counted): number {
  return b.equivalents.comparedTo(a.equivalents)
}
