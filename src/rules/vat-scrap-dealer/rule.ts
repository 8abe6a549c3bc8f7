// Whether a dealer may tax bought recycled resources at the simplified rate, what is then due, and for how long it binds.
import { addMonths } from '../frame/days.ts'
import type { Hearing } from '../frame/hearing.ts'
import type { Law } from '../frame/law.ts'
import type { Rule, Verdict } from '../frame/rule.ts'
import { all, plain, undetermined } from '../frame/truth.ts'
import { cases } from './cases.ts'
import { parameters } from './parameters.ts'

const simple = ['wash', 'sort', 'crush', 'cut', 'dismantle', 'bale']
const proofs = ['hazardousLicence', 'dismantlerCertificate', 'registeredAndFiled'] as const

export const vatScrapDealer: Rule = {
  id: 'vat-scrap-dealer',
  nameZh: '再生资源销售简易计税',
  nameEn: 'Simplified VAT on bought recycled resources',
  subject: 'tax',
  jurisdiction: 'CN',
  appliesOn: { kind: 'tax period of the sale', zh: '销售所属期', input: 'period' },
  before: 'undetermined',
  inputs: [
    { name: 'period', zh: '所属期', en: 'tax period', kind: 'month' },
    { name: 'salesCny', zh: '不含税销售额', en: 'sales, ex VAT', kind: 'decimal', unit: 'CNY' },
    { name: 'generalTaxpayer', zh: '是否一般纳税人', en: 'whether a general taxpayer', kind: 'flag' },
    { name: 'bought', zh: '是否收购而来', en: 'whether it was bought', kind: 'flag' },
    {
      name: 'processing',
      zh: `加工步骤（空格分隔：${simple.join(' ')}；无则填 none）`,
      en: `processing steps (by spaces: ${simple.join(' ')}; or none)`,
      kind: 'text',
    },
    { name: 'hazardousLicence', zh: '是否持有危险废物经营许可证', en: 'whether it holds a hazardous-waste licence', kind: 'flag' },
    { name: 'dismantlerCertificate', zh: '是否有报废机动车回收拆解资质', en: 'whether it holds a dismantler certificate', kind: 'flag' },
    { name: 'registeredAndFiled', zh: '是否完成登记和再生资源经营者备案', en: 'whether it is registered and filed', kind: 'flag' },
  ],
  outputs: [
    { name: 'taxCny', zh: '应纳税额', en: 'tax due', unit: 'CNY' },
    { name: 'inputDeductible', zh: '进项是否可抵', en: 'whether input tax is deductible', unit: '' },
    { name: 'boundUntil', zh: '选择锁定到（该月之前）', en: 'bound until the beginning of', unit: '' },
  ],
  parameters,
  formulas: [{ id: 'VAT-S1', validFrom: '2022-03-01', decide }],
  cases,
}

function decide(hearing: Hearing, law: Law): Verdict {
  const steps = hearing.word('processing')
  const onlySimple = steps === undefined ? undefined : steps === 'none' || steps.split(/\s+/).every(step => simple.includes(step))
  const proof = law.line('VAT-S3')
  const truth = all([
    hearing.satisfies(law.line('VAT-S1'), hearing.flag('generalTaxpayer'), 'generalTaxpayer'),
    hearing.satisfies(law.line('VAT-S1'), hearing.flag('bought'), 'bought'),
    hearing.satisfies(law.line('VAT-S2'), onlySimple, 'processing'),
    hearing.either(proofs.map(name => () => hearing.satisfies(proof, hearing.flag(name), name))),
  ])
  const sales = hearing.decimal('salesCny')
  const rate = law.line('VAT-S1')?.value
  hearing.apply(law.line('VAT-S4'))
  if (sales === undefined || rate === undefined || rate === null) return { truth: all([truth, undetermined]) }
  if (truth.answer !== 'yes') return { truth, figures: { taxCny: null, inputDeductible: null, boundUntil: null } }
  const bound = addMonths(law.on, Number(law.line('VAT-S4')?.value ?? 0)).slice(0, 7)
  const figures = { taxCny: sales.times(rate).div(100).toFixed(2), inputDeductible: 'no', boundUntil: bound }
  return { truth: all([truth, plain(true)]), figures }
}
