// Conditions of waste plastics use: every threshold of the edition of the day must hold.
import { thresholdRule } from '../engine/thresholdRule.ts'
import type { Rule } from '../engine/rule.ts'
import { cases } from './cases.ts'
import { parameters } from './parameters.ts'

export const entryPlastics: Rule = thresholdRule({
  id: 'entry-plastics',
  nameZh: '废塑料综合利用行业规范条件',
  nameEn: 'Conditions of waste plastics use',
  subject: 'entry',
  appliesOn: { kind: 'application date', zh: '申请日', input: 'applicationDay' },
  grade: { zh: '企业类型（new 新建，old 已建）', en: 'kind of site (new, old)' },
  parameters,
  cases,
})
