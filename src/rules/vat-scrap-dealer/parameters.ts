// The 3 % option for dealers in bought recycled resources.
// Source: 财政部 税务总局公告2021年第40号 一 (several agreeing copies); the 36 months from tax questions and answers.
import type { RuleParameter } from '#domain/ruling.ts'
import { line, type Shared } from '../frame/lines.ts'

const announcement: Shared = { document: '财政部 税务总局公告2021年第40号', validFrom: '2022-03-01', article: '一' }
export const parameters: readonly RuleParameter[] = [
  line(
    announcement,
    'VAT-S1',
    '一般纳税人销售收购的再生资源，可选择简易计税',
    'a general taxpayer may choose the simplified method for bought recycled resources',
    { value: '3', unit: '%' },
  ),
  line(announcement, 'VAT-S2', '再生资源仅经清洗、挑选、破碎、切割、拆解、打包等简单物理加工', 'simple physical processing alone', {
    article: '一（一）',
  }),
  line(
    announcement,
    'VAT-S3',
    '具备资格之一：危险废物经营许可证；报废机动车回收拆解资质；其他再生资源的登记和备案',
    'one of: hazardous-waste licence, dismantler certificate, registration with filing',
    { article: '一（二）' },
  ),
  line({ ...announcement, document: '一般纳税人选择简易计税的通则' }, 'VAT-S4', '选择后不得变更的月数', 'months that the choice binds', {
    value: '36',
    unit: 'month',
    article: '',
  }),
]
