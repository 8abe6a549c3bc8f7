// Water pollutants that are counted by sewage, heads or beds: 环境保护税法 附表二, tables 3 and 4. Each has its own facts.
import type { Option } from '../engine/choices.ts'

/** pH: the band, its bounds (the lower acid bound and the upper alkaline bound count as inside), tonnes of sewage per equivalent. */
export const phBands: readonly (readonly [id: string, acid: readonly [string, string], alkaline: readonly [string, string], t: string])[] =
  [
    ['0-1', ['0', '1'], ['13', '14'], '0.06'],
    ['1-2', ['1', '2'], ['12', '13'], '0.125'],
    ['2-3', ['2', '3'], ['11', '12'], '0.25'],
    ['3-4', ['3', '4'], ['10', '11'], '0.5'],
    ['4-5', ['4', '5'], ['9', '10'], '1'],
    ['5-6', ['5', '6'], ['9', '9'], '5'],
  ]

/** By what a row of these is counted; the fact that carries it. */
export type Measure = 'colour' | 'sewage' | 'over' | 'heads' | 'beds'
type OtherWater = readonly [id: string, measure: Measure, zh: string, en: string, value: string, unit: string, ...also: string[]]
export const otherWater: readonly OtherWater[] = [
  ['colour', 'colour', '色度', 'colour', '5', 't x times'],
  ['coliforms', 'over', '大肠菌群数（超标）', 'coliforms over the limit', '3.3', 't', '大肠菌群', '大肠菌群数', '粪大肠菌群'],
  [
    'residual_chlorine',
    'sewage',
    '余氯量（用氯消毒的医院废水）',
    'residual chlorine of hospital sewage',
    '3.3',
    't',
    '余氯',
    '余氯量',
    '总余氯',
  ],
  ['cattle', 'heads', '禽畜养殖场：牛', 'farm: cattle', '0.1', 'head', '牛'],
  ['pigs', 'heads', '禽畜养殖场：猪', 'farm: pigs', '1', 'head', '猪', '生猪'],
  ['poultry', 'heads', '禽畜养殖场：鸡、鸭等家禽', 'farm: poultry', '30', 'head', '家禽', '鸡', '鸭', '鸡鸭'],
  ['small_enterprise', 'sewage', '小型企业', 'small enterprise', '1.8', 't'],
  ['catering', 'sewage', '饮食娱乐服务业', 'catering and entertainment', '0.5', 't', '餐饮', '餐饮业', '饮食业', '娱乐服务业'],
  ['hospital_disinfected', 'beds', '医院（消毒）', 'hospital that disinfects', '0.14', 'bed', '医院消毒'],
  ['hospital_not_disinfected', 'beds', '医院（不消毒）', 'hospital that does not disinfect', '0.07', 'bed', '医院不消毒'],
]
/** Hospitals may be counted by sewage too: tonnes per equivalent. */
export const hospitalSewage: Readonly<Record<string, string>> = { hospital_disinfected: '2.8', hospital_not_disinfected: '1.4' }
/** Only farms with more heads than these are taxed, and the table is for hospitals with more beds than that. */
export const mostHeadsFree: Readonly<Record<string, string>> = { cattle: '50', pigs: '500', poultry: '5000' }
export const mostBedsOutside = '20'

export const otherWaterOptions: Option[] = [
  { id: 'pH', zh: 'pH值', en: 'pH', also: ['酸碱度'] },
  ...otherWater.map(([id, , zh, en, , , ...also]) => ({ id, zh, en, also })),
]
