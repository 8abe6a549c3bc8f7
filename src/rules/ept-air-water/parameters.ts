// Environmental protection tax on air and water pollutants: range of the rates, provincial decisions, equivalents.
// Source: 环境保护税法 附表一、附表二; Beijing's decision of 2017-12-01. Equivalents in kilograms per equivalent.
// Rates of Hebei and Tianjin are left out: their decisions were not read.
import type { RuleParameter } from '#domain/ruling.ts'
import { line, type Shared } from '../frame/lines.ts'

const law: Shared = { document: '中华人民共和国环境保护税法', validFrom: '2018-01-01', evidence: 'primary' }
const table: Shared = { document: '中华人民共和国环境保护税法', validFrom: '2018-01-01', evidence: 'primary', article: '附表二' }
const beijing: Shared = {
  document: '北京市人大常委会关于应税大气污染物和水污染物环境保护税适用税额的决定（2017-12-01）',
  validFrom: '2018-01-01',
  evidence: 'primary',
  jurisdiction: 'CN-11',
}

const air: [string, string, string, string][] = [
  ['SO2', '二氧化硫', 'sulphur dioxide', '0.95'],
  ['NOx', '氮氧化物', 'nitrogen oxides', '0.95'],
  ['CO', '一氧化碳', 'carbon monoxide', '16.7'],
  ['HCl', '氯化氢', 'hydrogen chloride', '10.75'],
  ['soot', '烟尘', 'soot', '2.18'],
]
const water: [string, string, string, string][] = [
  ['SS', '悬浮物', 'suspended solids', '4'],
  ['BOD5', '生化需氧量', 'biochemical oxygen demand', '0.5'],
  ['COD', '化学需氧量', 'chemical oxygen demand', '1'],
  ['sulphide', '硫化物', 'sulphide', '0.125'],
  ['ammonia_nitrogen', '氨氮', 'ammonia nitrogen', '0.8'],
  ['fluoride', '氟化物', 'fluoride', '0.5'],
  ['formaldehyde', '甲醛', 'formaldehyde', '0.125'],
  ['copper', '总铜', 'copper', '0.1'],
  ['zinc', '总锌', 'zinc', '0.2'],
  ['manganese', '总锰', 'manganese', '0.2'],
  ['toluene', '甲苯', 'toluene', '0.02'],
]
const equivalents = (medium: string, rows: [string, string, string, string][]) =>
  rows.map(([id, zh, en, value]) =>
    line(table, `EPT-EQ-${medium}-${id}`, `污染当量值：${zh}`, `equivalent: ${en}`, {
      value,
      unit: 'kg',
      facets: { medium, pollutant: id },
    }),
  )

export const pollutants = [...air, ...water].map(([id]) => id)
export const parameters: readonly RuleParameter[] = [
  line(law, 'EPT-AIR-MIN', '大气污染物税额下限', 'air: lowest rate', {
    value: '1.2',
    unit: 'CNY',
    operator: '>=',
    reads: 'rateCny',
    article: '附表一',
    provinces: 'set within',
    facets: { medium: 'air' },
  }),
  line(law, 'EPT-AIR-MAX', '大气污染物税额上限', 'air: highest rate', {
    value: '12',
    unit: 'CNY',
    operator: '<=',
    reads: 'rateCny',
    article: '附表一',
    provinces: 'set within',
    facets: { medium: 'air' },
  }),
  line(law, 'EPT-WATER-MIN', '水污染物税额下限', 'water: lowest rate', {
    value: '1.4',
    unit: 'CNY',
    operator: '>=',
    reads: 'rateCny',
    article: '附表一',
    provinces: 'set within',
    facets: { medium: 'water' },
  }),
  line(law, 'EPT-WATER-MAX', '水污染物税额上限', 'water: highest rate', {
    value: '14',
    unit: 'CNY',
    operator: '<=',
    reads: 'rateCny',
    article: '附表一',
    provinces: 'set within',
    facets: { medium: 'water' },
  }),
  line(beijing, 'EPT-RATE-air', '北京市大气污染物适用税额', 'Beijing: rate for air', {
    value: '12',
    unit: 'CNY',
    article: '一',
    facets: { medium: 'air' },
  }),
  line(beijing, 'EPT-RATE-water', '北京市水污染物适用税额', 'Beijing: rate for water', {
    value: '14',
    unit: 'CNY',
    article: '二',
    facets: { medium: 'water' },
  }),
  line(
    law,
    'EPT-TOP',
    '每一排放口按污染当量数从大到小计征的项数（大气、第二类水污染物）',
    'how many pollutants of an outlet are taxed, largest first (air, water of class 2)',
    { value: '3', unit: '', article: '第九条' },
  ),
  line(
    law,
    'EPT-AW-F1',
    '污染当量数 = 排放量 ÷ 污染当量值；应纳税额 = 污染当量数 × 适用税额',
    'equivalents = discharged / equivalent; tax = equivalents x rate',
    { article: '第八条、第十一条' },
  ),
  ...equivalents('air', air),
  ...equivalents('water', water),
]
