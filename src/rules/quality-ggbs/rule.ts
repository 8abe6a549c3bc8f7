// Quality of ground granulated blast-furnace slag: every threshold of the edition of the day must hold.
import { thresholdRule } from '../engine/thresholdRule.ts'
import type { Rule } from '../engine/rule.ts'
import { cases } from './cases.ts'
import { parameters } from './parameters.ts'

export const qualityGgbs: Rule = thresholdRule({
  id: 'quality-ggbs',
  nameZh: '粒化高炉矿渣粉质量',
  nameEn: 'Quality of ground granulated blast-furnace slag',
  subject: 'quality',
  appliesOn: { kind: 'test date', zh: '检验日', input: 'testDay' },
  grade: { zh: '级别', en: 'grade' },
  parameters,
  cases,
})
