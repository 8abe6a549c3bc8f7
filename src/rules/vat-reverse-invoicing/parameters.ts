// Reverse invoicing: recyclers write the invoice themselves when they buy scrap from natural persons.
// Source: 国家税务总局公告2024年第5号 (three agreeing copies).
import type { RuleParameter } from '#domain/ruling.ts'
import { line, type Shared } from '../frame/lines.ts'

const announcement: Shared = { document: '国家税务总局公告2024年第5号', validFrom: '2024-04-29' }
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
    'VAT-I1-LIMIT',
    '同一出售者连续十二个自然月累计反向开票不含税销售额上限',
    'cumulative reverse invoices to one seller in any 12 natural months, ex VAT',
    { article: '三', value: '5000000', unit: 'CNY', operator: '<=', reads: 'cumulativeCny' },
  ),
]
