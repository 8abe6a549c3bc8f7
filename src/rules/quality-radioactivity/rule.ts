// Radionuclides in building materials: every threshold of the edition of the day must hold.
import { thresholdRule } from '../engine/thresholdRule.ts'
import type { Rule } from '../engine/rule.ts'
import { cases } from './cases.ts'
import { parameters } from './parameters.ts'

export const qualityRadioactivity: Rule = thresholdRule({
  id: 'quality-radioactivity',
  nameZh: '建筑材料放射性核素限量',
  nameEn: 'Radionuclides in building materials',
  subject: 'quality',
  appliesOn: { kind: 'test date', zh: '检验日', input: 'testDay' },
  grade: { zh: '用途（main 主体材料；A、B、C 装饰装修）', en: 'use (main structure; A, B, C decoration)' },
  parameters,
  cases,
})
