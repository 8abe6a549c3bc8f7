// Environmental protection tax on the air or water pollutants of one outlet in one month: the largest three by
// equivalents. The published examples differ in where they round, so the number of places is asked for, not assumed.
import { Decimal } from 'decimal.js'
import type { Hearing } from '../frame/hearing.ts'
import type { Law } from '../frame/law.ts'
import type { Rule, Verdict } from '../frame/rule.ts'
import { all, plain, undetermined } from '../frame/truth.ts'
import { cases } from './cases.ts'
import { parameters, pollutants } from './parameters.ts'

export const eptAirWater: Rule = {
  id: 'ept-air-water',
  nameZh: '环境保护税（大气、第二类水污染物）',
  nameEn: 'Environmental protection tax on air and class 2 water pollutants',
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
      zh: '污染当量数保留位数（精确则填 exact）',
      en: 'places that equivalents are rounded to, or exact',
      kind: 'choice',
      choices: ['exact', '0', '1', '2'],
    },
    {
      name: 'discharges',
      zh: '该排放口各污染物排放量',
      en: 'what the outlet discharged',
      kind: 'records',
      fields: [
        { name: 'pollutant', zh: '污染物', en: 'pollutant', kind: 'choice', choices: pollutants },
        { name: 'massKg', zh: '排放量', en: 'mass', kind: 'decimal', unit: 'kg' },
      ],
    },
  ],
  outputs: [
    { name: 'equivalents', zh: '计税污染当量数', en: 'equivalents taxed', unit: '' },
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

const open = { equivalents: null, taxCny: null }

function decide(hearing: Hearing, law: Law): Verdict {
  const [medium, places] = [hearing.word('medium'), hearing.word('equivalentPlaces')]
  const rows = hearing.records('discharges')
  if (medium === undefined) return { truth: undetermined, figures: open }
  const set = law.line(`EPT-RATE-${medium}`)
  const rate = set?.value === undefined || set.value === null ? hearing.decimal('rateCny') : new Decimal(set.value)
  hearing.apply(set)
  const within = ['MIN', 'MAX'].map(end => hearing.meets(law.line(`EPT-${medium.toUpperCase()}-${end}`), rate))
  if (rate === undefined || places === undefined || rows === undefined) return { truth: undetermined, figures: open }
  const counted: Decimal[] = []
  for (const row of rows) {
    const [pollutant, mass] = [hearing.word('pollutant', row), hearing.decimal('massKg', row)]
    if (pollutant === undefined || mass === undefined) return { truth: undetermined, figures: open }
    const [line] = law.where({ medium, pollutant })
    if (line?.value === undefined || line.value === null) {
      return {
        truth: hearing.ask(`equivalent of ${pollutant}`, { zh: `${pollutant} 的污染当量值`, en: `the equivalent of ${pollutant}` }),
        figures: open,
      }
    }
    hearing.apply(line)
    const exact = mass.div(line.value)
    counted.push(places === 'exact' ? exact : exact.toDecimalPlaces(Number(places), Decimal.ROUND_HALF_UP))
  }
  hearing.apply(law.line('EPT-TOP'))
  hearing.apply(law.line('EPT-AW-F1'))
  const top = Number(law.line('EPT-TOP')?.value ?? 0)
  const sum = counted
    .sort((a, b) => b.comparedTo(a))
    .slice(0, top)
    .reduce((total, one) => total.plus(one), new Decimal(0))
  const truth = all([...within, plain(sum.gt(0))])
  const tax = sum.times(rate)
  return { truth, figures: { equivalents: sum.toFixed(4), taxCny: truth.answer === 'yes' ? tax.toFixed(2, Decimal.ROUND_HALF_UP) : null } }
}
