// Admixtures of common portland cement: every threshold of the edition of the day must hold.
import { thresholdRule } from '../engine/thresholdRule.ts'
import type { Rule } from '../engine/rule.ts'
import { cases } from './cases.ts'
import { parameters } from './parameters.ts'

export const qualityCement: Rule = thresholdRule({
  id: 'quality-cement',
  nameZh: '通用硅酸盐水泥的混合材料',
  nameEn: 'Admixtures of common portland cement',
  subject: 'quality',
  appliesOn: { kind: 'production date', zh: '生产日', input: 'productionDay' },
  grade: { zh: '品种', en: 'type of cement' },
  parameters,
  cases,
})
