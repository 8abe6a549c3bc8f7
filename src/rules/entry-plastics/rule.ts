// Conditions of waste plastics use: every threshold of the edition of the day must hold.
import { gate } from '../frame/gate.ts'
import type { Rule } from '../frame/rule.ts'
import { cases } from './cases.ts'
import { parameters } from './parameters.ts'

export const entryPlastics: Rule = gate({
  id: 'entry-plastics',
  nameZh: '废塑料综合利用行业规范条件',
  nameEn: 'Conditions of waste plastics use',
  subject: 'entry',
  appliesOn: { kind: 'application date', zh: '申请日', input: 'applicationDay' },
  grade: { zh: '企业类型（new 新建，old 已建）', en: 'kind of site (new, old)' },
  parameters,
  cases,
})
