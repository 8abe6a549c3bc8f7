// The 3 % option for dealers in bought recycled resources.
// Source: 财政部 税务总局公告2021年第40号 一 (several agreeing copies); the 36 months from tax questions and answers, and since 2026
// from 财政部 税务总局公告2026年第10号 三（四）2 (whole text), whose 五（四）3 keeps announcement 2021-40 going.
import type { RuleParameter } from '#domain/ruleResult.ts'
import { line, type Shared } from '../engine/lines.ts'

const announcement: Shared = { document: '财政部 税务总局公告2021年第40号', validFrom: '2022-03-01', article: '一' }
const binds = ['VAT-S4', '选择后不得变更的月数', 'months that the choice binds'] as const
const months = { value: '36', unit: 'month' }

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
  line({ ...announcement, validTo: '2025-12-31', document: '一般纳税人选择简易计税的通则', article: '' }, ...binds, months),
  line({ document: '财政部 税务总局公告2026年第10号', validFrom: '2026-01-01', article: '三（四）2' }, ...binds, months),
]
