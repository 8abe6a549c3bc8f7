// Limits of co-processing in cement kilns: every threshold of the edition of the day must hold.
import { thresholdRule } from '../engine/thresholdRule.ts'
import type { Rule } from '../engine/rule.ts'
import { cases } from './cases.ts'
import { parameters } from './parameters.ts'

export const coprocessingKiln: Rule = thresholdRule({
  id: 'coprocessing-kiln',
  nameZh: '水泥窑协同处置限值',
  nameEn: 'Limits of co-processing in cement kilns',
  subject: 'quality',
  appliesOn: { kind: 'test date', zh: '检验日', input: 'testDay' },
  parameters,
  cases,
})
