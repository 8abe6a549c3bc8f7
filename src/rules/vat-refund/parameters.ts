// VAT refund upon collection: conditions and formula of announcement 2021-40.
// Source: 财政部 税务总局公告2021年第40号 (several agreeing copies); kept going from 2026 by announcement 2026-10 五（四）3 (whole text). The formula's opening and its published example
// agree; the exception for small penalties and the duty of separate accounts are from memory and decide nothing.
import type { RuleParameter } from '#domain/ruleResult.ts'
import { line, type Shared } from '../engine/lines.ts'

const announcement: Shared = { document: '财政部 税务总局公告2021年第40号', validFrom: '2022-03-01', article: '三（二）' }
const memory = { status: 'draft', evidence: 'none' } as const

export const parameters: readonly RuleParameter[] = [
  line(
    announcement,
    'VAT-R1',
    '一般纳税人销售自产的资源综合利用产品或劳务，可即征即退',
    'general taxpayers get a refund on self-produced goods',
    { article: '三' },
  ),
  line(
    announcement,
    'VAT-R2',
    '未取得规定凭证的购进比例对应的销售额不退税',
    'sales in proportion to purchases without the required voucher are excluded',
    { article: '三（二）1' },
  ),
  line(
    announcement,
    'VAT-R3',
    '可退税额 = [(销售额 − 剔除额) × 税率 − 进项税额] × 退税比例',
    'refund = [(sales - excluded) x rate - input tax] x refund share',
    {
      article: '三（二）1',
      note: '公式尾段凭公开算例复核 / the tail of the formula is checked by the published example',
    },
  ),
  line(announcement, 'VAT-R4', '建立再生资源收购台账并留存备查', 'a purchase ledger is kept', { article: '三（二）2' }),
  line(announcement, 'VAT-R5', '不属于产业结构调整指导目录的淘汰类、限制类', 'not in the eliminated or restricted classes of industry', {
    article: '三（二）3',
  }),
  line(announcement, 'VAT-R6', '不属于高污染、高环境风险产品或重污染工艺', 'not a high-pollution product or process', {
    article: '三（二）4',
  }),
  line(announcement, 'VAT-R7', '资源为危险废物的，持有相应经营许可证', 'a licence where the resource is hazardous waste', {
    article: '三（二）5',
  }),
  line(announcement, 'VAT-R8', '纳税信用级别不为C级或D级', 'tax credit grade neither C nor D', { article: '三（二）6' }),
  line(
    announcement,
    'VAT-R9',
    '申请前六个月内未受环保、税务处罚（警告、通报批评或限额内单次罚款除外）',
    'no penalty in the six months before the application (small ones excepted)',
    { article: '三（二）7' },
  ),
  line(announcement, 'VAT-R9-LIMIT', '不计入的环保单次罚款上限', 'single environmental fines up to this do not count', {
    article: '三（二）7',
    value: '100000',
    unit: 'CNY',
    operator: '<=',
    reads: 'fineCny',
    ...memory,
  }),
  line(announcement, 'VAT-R10', '单独核算即征即退项目', 'refund items are accounted for separately', memory),
]
