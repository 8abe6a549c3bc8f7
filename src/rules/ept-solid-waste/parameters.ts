// Environmental protection tax on solid waste: rates and conditions as dated rows.
// Source: 环境保护税法 (2016-12-25, amended 2018-10-26 and 2025-10-28) with 附表一; 实施条例 (国务院令第693号);
// 财税〔2018〕23号. The 2025 amendment renumbers articles from 27 on and leaves solid waste as it is.
import type { Dated } from '../dated.ts'

const law = '中华人民共和国环境保护税法'
const regulation = '环境保护税法实施条例（国务院令第693号）'
const notice = '财税〔2018〕23号'
const read = '正文已核 / official text read'
const since = { validFrom: '2018-01-01', learnedOn: '2026-11-23' }

export type EptCategory = 'coal_gangue' | 'tailings' | 'hazardous' | 'smelting_slag' | 'fly_ash' | 'bottom_ash' | 'other'

export type EptRate = Dated & { category: EptCategory; nameZh: string; nameEn: string }
const rate = (category: EptCategory, value: string, nameZh: string, nameEn: string): EptRate => ({
  id: `EPT-SW-${category}`,
  category,
  value,
  unit: 'CNY/t',
  nameZh,
  nameEn,
  ...since,
  document: law,
  article: '附表一；第六条第一款',
  verified: true,
  evidence: read,
})
/** CNY per tonne discharged. Provinces cannot change them (art. 6 para. 2 speaks of air and water alone). */
export const eptRates: readonly EptRate[] = [
  rate('coal_gangue', '5', '煤矸石', 'coal gangue'),
  rate('tailings', '15', '尾矿', 'tailings'),
  rate('hazardous', '1000', '危险废物', 'hazardous waste'),
  rate('smelting_slag', '25', '冶炼渣', 'smelting slag'),
  rate('fly_ash', '25', '粉煤灰', 'fly ash'),
  rate('bottom_ash', '25', '炉渣', 'bottom ash'),
  rate('other', '25', '其他固体废物', 'other solid waste'),
]

export type EptRuleId =
  'EPT-F1' | 'EPT-F2' | 'EPT-C1' | 'EPT-C2' | 'EPT-C3' | 'EPT-C4' | 'EPT-C5' | 'EPT-C6' | 'EPT-C8' | 'EPT-C10' | 'EPT-SCOPE'
export type EptRule = Dated & { id: EptRuleId; zh: string; en: string }
const rule = (id: EptRuleId, document: string, article: string, zh: string, en: string): EptRule => ({
  id,
  value: '1',
  unit: '',
  ...since,
  document,
  article,
  verified: true,
  evidence: read,
  zh,
  en,
})
export const eptRules: readonly EptRule[] = [
  rule(
    'EPT-F1',
    regulation,
    '第五条第一款',
    '排放量 = 产生量 − 贮存量 − 处置量 − 综合利用量',
    'discharged = generated - stored - disposed - utilised',
  ),
  rule('EPT-F2', law, '第十一条第三项', '应纳税额 = 排放量 × 适用税额', 'tax = discharged x rate'),
  rule(
    'EPT-C1',
    regulation,
    '第五条第二款',
    '贮存、处置须在符合国家和地方环境保护标准的设施、场所',
    'storage and disposal count only in facilities that meet national and local standards',
  ),
  rule(
    'EPT-C2',
    regulation,
    '第五条第二款',
    '综合利用须符合国家发展改革和工业和信息化主管部门要求及环境保护标准',
    "utilisation counts only where it meets the ministries' requirements and the standards",
  ),
  rule('EPT-C3', law, '第十二条第一款第四项', '符合标准的综合利用暂予免税', 'utilisation to standard is exempt for the time being'),
  rule(
    'EPT-C4',
    regulation,
    '第六条',
    '非法倾倒或者虚假申报的，以产生量为排放量',
    'dumping or a false return: the whole generation counts as discharged',
  ),
  rule('EPT-C5', regulation, '第十七条第二项', '纳税地点为固体废物产生地', 'the tax is due where the waste arose'),
  rule(
    'EPT-C6',
    law,
    '第十八条、第十九条',
    '按月计算，按季申报，季度终了之日起十五日内',
    'computed by month, declared by quarter, within 15 days of its end',
  ),
  rule(
    'EPT-SCOPE',
    regulation,
    '第二条',
    '其他固体废物的范围由省级按法定程序确定',
    'which other wastes are taxed is for the province to decide',
  ),
  {
    id: 'EPT-C8',
    value: '1',
    unit: '',
    validFrom: '2018-03-30',
    learnedOn: '2026-11-23',
    document: notice,
    article: '第三条',
    verified: false,
    evidence: '固体废物部分原文未见 / solid-waste part not seen',
    zh: '不能准确计量的贮存量、处置量和综合利用量不得减除',
    en: 'what is not accurately metered may not be deducted',
  },
  {
    id: 'EPT-C10',
    value: '1',
    unit: '',
    validFrom: '2018-05-15',
    learnedOn: '2026-11-23',
    document: `${notice}；工业和信息化部公告2018年第26号`,
    article: '第三条',
    verified: false,
    evidence: '仅见地方实施细则转述 / seen in provincial rules only',
    zh: '综合利用须符合工业固体废物综合利用评价管理规定',
    en: 'utilisation must have passed the evaluation of industrial solid waste utilisation',
  },
]

/**
 * Category of a material in the tax table. The four named residues follow their names; what the table does not name
 * is `other`, on which the law asks for a provincial decision. Materials not listed here are not taxed as solid waste.
 */
export const eptCategoryOf: Readonly<Record<string, EptCategory>> = {
  coal_gangue: 'coal_gangue',
  iron_tailings: 'tailings',
  nonferrous_tailings: 'tailings',
  bf_slag: 'smelting_slag',
  steel_slag: 'smelting_slag',
  fly_ash: 'fly_ash',
  bottom_ash: 'bottom_ash',
  fgd_gypsum: 'other',
  red_mud: 'other',
}
