// Conditions of traction battery use: every threshold of the edition of the day must hold.
import { thresholdRule } from '../engine/thresholdRule.ts'
import type { Rule } from '../engine/rule.ts'
import { cases } from './cases.ts'
import { parameters } from './parameters.ts'

export const entryBatteries: Rule = thresholdRule({
  id: 'entry-batteries',
  nameZh: '废旧动力电池综合利用行业规范条件',
  nameEn: 'Conditions of traction battery use',
  subject: 'entry',
  appliesOn: { kind: 'application date', zh: '申请日', input: 'applicationDay' },
  grade: { zh: '类型（recycling 再生利用，cascade 梯次利用）', en: 'kind (recycling, cascade)' },
  parameters,
  cases,
})
