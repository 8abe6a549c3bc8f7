// Entry conditions of scrap steel processing: every threshold of the edition of the day must hold.
import { thresholdRule } from '../engine/thresholdRule.ts'
import type { Rule } from '../engine/rule.ts'
import { cases } from './cases.ts'
import { parameters } from './parameters.ts'

export const entryScrapSteel: Rule = thresholdRule({
  id: 'entry-scrap-steel',
  nameZh: '废钢铁加工行业准入条件',
  nameEn: 'Entry conditions of scrap steel processing',
  subject: 'entry',
  appliesOn: { kind: 'application date', zh: '申请日', input: 'applicationDay' },
  grade: { zh: '企业类型（new 新建，old 改扩建，stainless 不锈钢及特种钢）', en: 'kind of site (new, old or extended, stainless)' },
  parameters,
  cases,
})
