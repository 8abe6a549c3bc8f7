// Quality of steel slag powder: every threshold of the edition of the day must hold.
import { thresholdRule } from '../engine/thresholdRule.ts'
import type { Rule } from '../engine/rule.ts'
import { cases } from './cases.ts'
import { parameters } from './parameters.ts'

export const qualitySteelSlagPowder: Rule = thresholdRule({
  id: 'quality-steel-slag-powder',
  nameZh: '钢渣粉质量',
  nameEn: 'Quality of steel slag powder',
  subject: 'quality',
  appliesOn: { kind: 'test date', zh: '检验日', input: 'testDay' },
  grade: { zh: '等级', en: 'grade' },
  parameters,
  cases,
})
