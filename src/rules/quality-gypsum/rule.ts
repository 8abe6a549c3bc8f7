// Quality of by-product gypsum for cement: every threshold of the edition of the day must hold.
import { thresholdRule } from '../engine/thresholdRule.ts'
import type { Rule } from '../engine/rule.ts'
import { cases } from './cases.ts'
import { parameters } from './parameters.ts'

export const qualityGypsum: Rule = thresholdRule({
  id: 'quality-gypsum',
  nameZh: '用于水泥的工业副产石膏质量',
  nameEn: 'Quality of by-product gypsum for cement',
  subject: 'quality',
  appliesOn: { kind: 'test date', zh: '检验日', input: 'testDay' },
  parameters,
  cases,
})
