// Quality of fly ash for cement and concrete: every threshold of the edition of the day must hold.
import { thresholdRule } from '../engine/thresholdRule.ts'
import type { Rule } from '../engine/rule.ts'
import { cases } from './cases.ts'
import { parameters } from './parameters.ts'

export const qualityFlyAsh: Rule = thresholdRule({
  id: 'quality-fly-ash',
  nameZh: '粉煤灰质量（水泥和混凝土用）',
  nameEn: 'Quality of fly ash for cement and concrete',
  subject: 'quality',
  appliesOn: { kind: 'test date', zh: '检验日', input: 'testDay' },
  grade: { zh: '等级（I、II、III；cement 为水泥活性混合材料）', en: 'grade (I, II, III; cement: active admixture)' },
  parameters,
  cases,
})
