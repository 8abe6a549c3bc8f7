// Reverse invoicing: recyclers write the invoice themselves when they buy scrap from natural persons.
// Source: 国家税务总局公告2024年第5号 (whole text, official address; in force on 2026-09-11).
import type { RuleParameter } from '#domain/ruleResult.ts'
import { line, type Shared } from '../engine/lines.ts'

const announcement: Shared = { document: '国家税务总局公告2024年第5号', validFrom: '2024-04-29', evidence: 'primary' }
export const parameters: readonly RuleParameter[] = [
  line(
    announcement,
    'VAT-I1',
    '资源回收企业向自然人收购报废产品，可以反向开票',
    'a recycler may invoice for a natural person who sells scrap',
    { article: '一' },
  ),
  line(
    announcement,
    'VAT-I2',
    '资源回收企业具备资格之一：危险废物经营许可证；报废机动车回收拆解资质；登记并备案',
    'the recycler has one of: hazardous-waste licence, dismantler certificate, registration with filing',
    { article: '二' },
  ),
  line(
    announcement,
    'VAT-I1-LIMIT',
    '同一出售者连续十二个自然月累计反向开票不含税销售额上限',
    'cumulative reverse invoices to one seller in any 12 natural months, ex VAT',
    { article: '三', value: '5000000', unit: 'CNY', operator: '<=', reads: 'cumulativeCny' },
  ),
  line(
    announcement,
    'VAT-I4',
    '首次使用前，已向主管税务机关提交申请表和资格材料',
    'the application with proof of the qualification was handed in before first use',
    { article: '四' },
  ),
  line(announcement, 'VAT-I8', '选择简易计税的，只能开具增值税普通发票', 'under the simplified method ordinary invoices alone', {
    article: '八',
  }),
  line(announcement, 'VAT-I12', '首次反向开票时已取得出售者同意', 'the seller agreed at the first reverse invoice', { article: '十二' }),
  line(
    announcement,
    'VAT-I17',
    '保存合同、运输发票或凭证、过磅单、转账记录等，并建立收购台账',
    'contract, transport voucher, weighbridge slip and transfer record are kept, and a purchase ledger',
    { article: '十七' },
  ),
]
