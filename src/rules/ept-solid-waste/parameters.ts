// Environmental protection tax on solid waste: rates and conditions as dated lines.
// Source: 环境保护税法 (2016-12-25, amended 2018-10-26 and 2025-10-28) with 附表一; 实施条例 (国务院令第693号);
// 财税〔2018〕23号. The 2025 amendment renumbers articles from 27 on and leaves solid waste as it is.
import type { RuleParameter } from '#domain/ruleResult.ts'
import { line, type Shared } from '../engine/lines.ts'

const since = { validFrom: '2018-01-01', reviewedOn: '2026-11-23', evidence: 'primary' } as const
const law: Shared = { ...since, document: '中华人民共和国环境保护税法' }
const regulation: Shared = { ...since, document: '环境保护税法实施条例（国务院令第693号）' }
/** Its part on solid waste was not read: nothing of it decides. */
const notice: Shared = {
  reviewedOn: '2026-11-23',
  validFrom: '2018-03-30',
  document: '财税〔2018〕23号',
  article: '第三条',
  status: 'draft',
  evidence: 'none',
}

export const eptCategories = ['coal_gangue', 'tailings', 'hazardous', 'smelting_slag', 'fly_ash', 'bottom_ash', 'other'] as const
export type EptCategory = (typeof eptCategories)[number]

/** CNY per tonne discharged. Provinces cannot change them (art. 6 para. 2 speaks of air and water alone). */
function rate(category: EptCategory, value: string, nameZh: string, nameEn: string): RuleParameter {
  return line(law, `EPT-SW-${category}`, `适用税额：${nameZh}`, `rate: ${nameEn}`, {
    value,
    unit: 'CNY/t',
    facets: { category },
    article: '附表一；第六条第一款',
    provinces: 'may not set',
  })
}
const rates = [
  rate('coal_gangue', '5', '煤矸石', 'coal gangue'),
  rate('tailings', '15', '尾矿', 'tailings'),
  rate('hazardous', '1000', '危险废物', 'hazardous waste'),
  rate('smelting_slag', '25', '冶炼渣', 'smelting slag'),
  rate('fly_ash', '25', '粉煤灰', 'fly ash'),
  rate('bottom_ash', '25', '炉渣', 'bottom ash'),
  rate('other', '25', '其他固体废物', 'other solid waste'),
]

const articles = [
  line(regulation, 'EPT-F1', '排放量 = 产生量 − 贮存量 − 处置量 − 综合利用量', 'discharged = generated - stored - disposed - utilised', {
    article: '第五条第一款',
  }),
  line(law, 'EPT-F2', '应纳税额 = 排放量 × 适用税额', 'tax = discharged x rate', { article: '第十一条第三项' }),
  line(
    regulation,
    'EPT-C1',
    '贮存、处置须在符合国家和地方环境保护标准的设施、场所',
    'storage and disposal count only in facilities that meet national and local standards',
    { article: '第五条第二款' },
  ),
  line(
    regulation,
    'EPT-C2',
    '综合利用须符合国家发展改革和工业和信息化主管部门要求及环境保护标准',
    "utilisation counts only where it meets the ministries' requirements and the standards",
    { article: '第五条第二款' },
  ),
  line(law, 'EPT-C3', '符合标准的综合利用暂予免税', 'utilisation to standard is exempt for the time being', {
    article: '第十二条第一款第四项',
  }),
  line(regulation, 'EPT-C4', '非法倾倒或者虚假申报的，以产生量为排放量', 'dumping or a false return: the whole generation counts', {
    article: '第六条',
  }),
  line(regulation, 'EPT-C5', '纳税地点为固体废物产生地', 'the tax is due where the waste arose', { article: '第十七条第二项' }),
  line(law, 'EPT-C6', '按月计算，按季申报，季度终了之日起若干日内', 'computed by month, declared by quarter, within days of its end', {
    article: '第十八条、第十九条',
    value: '15',
    unit: 'd',
  }),
  line(regulation, 'EPT-SCOPE', '其他固体废物的范围由省级按法定程序确定', 'which other wastes are taxed is for the province to decide', {
    article: '第二条',
    provinces: 'must decide',
  }),
  line(notice, 'EPT-C8', '不能准确计量的贮存量、处置量和综合利用量不得减除', 'what is not accurately metered may not be deducted', {
    note: '固体废物部分原文未见 / solid-waste part not seen',
  }),
  line(notice, 'EPT-C9', '交由其他单位的，计入移出方的贮存、处置或综合利用量', "what is handed over counts among the sender's deductions", {
    note: '固体废物部分原文未见 / solid-waste part not seen',
  }),
  line(
    {
      ...notice,
      validFrom: '2018-05-15',
      document: '财税〔2018〕23号；工业和信息化部公告2018年第26号',
      evidence: 'secondary',
      status: 'reviewed',
    },
    'EPT-C10',
    '综合利用须符合工业固体废物综合利用评价管理规定',
    'utilisation must have passed the evaluation of industrial solid waste utilisation',
    { note: '仅见地方实施细则转述 / seen in provincial rules only' },
  ),
]
export const parameters: readonly RuleParameter[] = [...rates, ...articles]

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
