// Quality of recycled aggregate: every threshold of the edition of the day must hold.
import { thresholdRule } from '../engine/thresholdRule.ts'
import type { Rule } from '../engine/rule.ts'
import { cases } from './cases.ts'
import { parameters } from './parameters.ts'

export const qualityRecycledAggregate: Rule = thresholdRule({
  id: 'quality-recycled-aggregate',
  nameZh: '混凝土用再生骨料质量',
  nameEn: 'Quality of recycled aggregate',
  subject: 'quality',
  appliesOn: { kind: 'test date', zh: '检验日', input: 'testDay' },
  grade: { zh: '类别', en: 'class' },
  parameters,
  cases,
})
