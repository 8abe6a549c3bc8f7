// Environmental protection tax on air and water pollutants: range of the rates, provincial decisions, equivalents, what is taxed of an outlet.
// Source: 环境保护税法 with 附表一, 附表二 (whole text); 实施条例 (whole text); 财税〔2018〕23号 二 (two copies that agree); Beijing's decision
// of 2017-12-01. Rates of Hebei and Tianjin are left out: their decisions were not read.
import type { RuleParameter } from '#domain/ruleResult.ts'
import type { Option } from '../engine/choices.ts'
import { line, type Shared } from '../engine/lines.ts'
import { air, class1, class2, type Equivalent } from './equivalents.ts'
import { hospitalSewage, mostBedsOutside, mostHeadsFree, otherWater, otherWaterOptions, phBands } from './otherWater.ts'

const law: Shared = { document: '中华人民共和国环境保护税法', validFrom: '2018-01-01', evidence: 'primary' }
const table: Shared = { ...law, article: '附表二' }
const regulation: Shared = { document: '环境保护税法实施条例（国务院令第693号）', validFrom: '2018-01-01', evidence: 'primary' }
/** Its part two, on colour and livestock; the part on solid waste was not read and is not here. */
const notice: Shared = { document: '财税〔2018〕23号 第二条', validFrom: '2018-03-30', evidence: 'secondary' }
const beijing: Shared = {
  document: '北京市人大常委会关于应税大气污染物和水污染物环境保护税适用税额的决定（2017-12-01）',
  validFrom: '2018-01-01',
  evidence: 'primary',
  jurisdiction: 'CN-11',
}

type Kind = 'air' | '1' | '2'
const tables: readonly (readonly [Kind, readonly Equivalent[]])[] = [
  ['air', air],
  ['1', class1],
  ['2', class2],
]
const equivalent = (kind: Kind, id: string, zh: string, en: string, value: string, unit: string, article: string, more = {}) => {
  const medium = kind === 'air' ? 'air' : 'water'
  return line(table, `EPT-EQ-${medium}-${id}`, `污染当量值：${zh}`, `equivalent: ${en}`, {
    value,
    unit,
    article,
    facets: { medium, pollutant: id, class: kind, ...more },
  })
}
const tableNames = { air: '五', '1': '一', '2': '二' } as const
const equivalents = [
  ...tables.flatMap(([kind, rows]) =>
    rows.map(([item, id, zh, en, value]) => equivalent(kind, id, zh, en, value, 'kg', `附表二 ${tableNames[kind]} ${item}`)),
  ),
  ...phBands.map(([band, , , value]) => equivalent('2', `pH-${band}`, `pH值 ${band}`, `pH ${band}`, value, 't', '附表二 三 1', { band })),
  ...otherWater.map(([id, , zh, en, value, unit], at) => equivalent('2', id, zh, en, value, unit, `附表二 ${at < 3 ? '三' : '四'}`)),
  ...Object.entries(hospitalSewage).map(([id, value]) =>
    equivalent('2', `${id}-sewage`, '医院，按污水量', 'hospital, by sewage', value, 't', '附表二 四 6'),
  ),
]

/** One choice a pollutant; what air and water share by its key carries both names. */
function optionsOfTables(): Option[] {
  const found = new Map<string, Option>()
  for (const [, rows] of tables)
    for (const [, id, zh, en, , ...also] of rows) {
      const other = found.get(id)
      const joined = (one: string | undefined, own: string) => (one === undefined || one === own ? own : `${one}／${own}`)
      found.set(id, {
        id,
        zh: joined(other?.zh, zh),
        en: other?.en ?? en,
        also: [...(other?.also ?? []), ...(other === undefined ? [] : [other.zh]), zh, en, ...also],
      })
    }
  return [...found.values()]
}
export const pollutantOptions: Option[] = [...optionsOfTables(), ...otherWaterOptions]
export const pollutants = pollutantOptions.map(({ id }) => id)

const bound = (id: string, zh: string, en: string, value: string, operator: '>=' | '<=', medium: string) =>
  line(law, id, zh, en, { value, unit: 'CNY', operator, reads: 'rateCny', article: '附表一', provinces: 'set within', facets: { medium } })

const rates = [
  bound('EPT-AIR-MIN', '大气污染物税额下限', 'air: lowest rate', '1.2', '>=', 'air'),
  bound('EPT-AIR-MAX', '大气污染物税额上限', 'air: highest rate', '12', '<=', 'air'),
  bound('EPT-WATER-MIN', '水污染物税额下限', 'water: lowest rate', '1.4', '>=', 'water'),
  bound('EPT-WATER-MAX', '水污染物税额上限', 'water: highest rate', '14', '<=', 'water'),
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
]

const raised = '省级可以增加项数；未读到的决定不在此 / a province may add to it; decisions that were not read are not here'
const outlet = [
  line(
    law,
    'EPT-TOP',
    '每一排放口按污染当量数从大到小计征的项数：大气、其他类水污染物',
    'of an outlet the largest so many are taxed: air, water but class 1',
    {
      value: '3',
      unit: '',
      article: '第九条第一、二款',
      provinces: 'set within',
      note: raised,
    },
  ),
  line(
    law,
    'EPT-TOP-CLASS1',
    '每一排放口按污染当量数从大到小计征的项数：第一类水污染物',
    'of an outlet the largest so many are taxed: water, class 1',
    {
      value: '5',
      unit: '',
      article: '第九条第二款',
      provinces: 'set within',
      note: raised,
    },
  ),
  line(
    table,
    'EPT-ONE-ORGANIC',
    '同一排放口的化学需氧量、生化需氧量、总有机碳只征收一项',
    'of COD, BOD5 and TOC of one outlet only one is taxed',
    {
      article: '附表二 二 12—14 备注；第九条第二款',
      facets: { oneOf: 'COD|BOD5|TOC' },
      note: '按第九条从大到小的次序，留当量数最大的一项 / by the order of art. 9 the one with most equivalents stays',
    },
  ),
  line(table, 'EPT-ONE-DISINFECTION', '大肠菌群数和余氯量只征收一项', 'of coliforms and residual chlorine only one is taxed', {
    article: '附表二 三 3—4 备注；第九条第二款',
    facets: { oneOf: 'coliforms|residual_chlorine' },
  }),
  line(
    law,
    'EPT-AW-F1',
    '污染当量数 = 排放量 ÷ 污染当量值；应纳税额 = 污染当量数 × 适用税额',
    'equivalents = discharged / equivalent; tax = equivalents x rate',
    {
      article: '第八条、第十一条',
    },
  ),
  line(notice, 'EPT-COLOUR', '色度：污水排放量 × 色度超标倍数 ÷ 污染当量值', 'colour: sewage x times over the limit / equivalent'),
  line(
    notice,
    'EPT-FARM-HEADS',
    '养殖：月初、月末存栏量的平均数 ÷ 污染当量值',
    'farms: mean of the heads at the ends of the month / equivalent',
  ),
  ...Object.entries(mostHeadsFree).map(([id, value]) =>
    line(table, `EPT-FARM-${id}`, '仅对存栏规模大于此数的禽畜养殖场征收', 'only farms with more heads than this are taxed', {
      value,
      unit: 'head',
      article: '附表二 四 1—3 备注',
    }),
  ),
  line(
    regulation,
    'EPT-FARM-SCALE',
    '达到省级规模标准并且有污染物排放口的养殖场应当缴税',
    'farms of the scale that the province has set, with an outlet, are taxed',
    {
      article: '第四条',
      provinces: 'must decide',
    },
  ),
  line(table, 'EPT-HOSPITAL-BEDS', '病床数大于此数的医院按本表计算', 'the table is for hospitals with more beds than this', {
    value: mostBedsOutside,
    unit: 'bed',
    article: '附表二 四 6 备注',
  }),
]

/** Per outlet and pollutant (实施条例 art. 11), and only where no value of the month was over the limit (art. 10). */
const relief = [
  line(
    law,
    'EPT-RELIEF-30',
    '浓度值低于排放标准百分之三十的，减按百分之七十五征收',
    'concentration 30 % below the limit: 75 % of the tax',
    {
      value: '75',
      unit: '%',
      article: '第十三条',
      facets: { belowPct: '30' },
    },
  ),
  line(law, 'EPT-RELIEF-50', '浓度值低于排放标准百分之五十的，减按百分之五十征收', 'concentration 50 % below the limit: half of the tax', {
    value: '50',
    unit: '%',
    article: '第十三条',
    facets: { belowPct: '50' },
  }),
  line(
    regulation,
    'EPT-RELIEF-NEVER-OVER',
    '减征的，当月各小时（日）平均值、每次监测值均不得超过排放标准',
    'no reduction where any hourly or daily mean or any single test of the month was over the limit',
    {
      article: '第十条第二款、第十一条',
    },
  ),
]

export const parameters: readonly RuleParameter[] = [...rates, ...outlet, ...relief, ...equivalents]
