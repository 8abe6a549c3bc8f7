// Quality of sand for construction: every threshold of the edition of the day must hold.
import { thresholdRule } from '../engine/thresholdRule.ts'
import type { Rule } from '../engine/rule.ts'
import { cases } from './cases.ts'
import { parameters } from './parameters.ts'

export const qualitySand: Rule = thresholdRule({
  id: 'quality-sand',
  nameZh: '建设用砂质量',
  nameEn: 'Quality of sand for construction',
  subject: 'quality',
  appliesOn: { kind: 'test date', zh: '检验日', input: 'testDay' },
  grade: { zh: '类别', en: 'class' },
  parameters,
  cases,
})
