// Whether a dealer may tax bought recycled resources at the simplified rate, what is then due, and for how long it binds.
import type { Option } from '../engine/choices.ts'
import { addMonths } from '../engine/days.ts'
import type { EvaluationContext } from '../engine/evaluationContext.ts'
import type { Law } from '../engine/law.ts'
import type { Rule, Verdict } from '../engine/rule.ts'
import { all, plain, undetermined } from '../engine/truth.ts'
import { cases } from './cases.ts'
import { parameters } from './parameters.ts'

/** The steps that the announcement names, and what goes beyond simple physical processing; each in the words of the trade. */
const simple: Option[] = [
  { id: 'wash', zh: '清洗', en: 'wash', also: ['水洗', '冲洗', '洗涤', 'washing'] },
  { id: 'sort', zh: '挑选', en: 'sort', also: ['分选', '分拣', '筛选', '筛分', 'sorting'] },
  { id: 'crush', zh: '破碎', en: 'crush', also: ['粉碎', '碎', '撕碎', 'crushing', 'shred'] },
  { id: 'cut', zh: '切割', en: 'cut', also: ['剪切', '切断', 'cutting', 'shear'] },
  { id: 'dismantle', zh: '拆解', en: 'dismantle', also: ['拆卸', '拆分', 'dismantling'] },
  { id: 'bale', zh: '打包', en: 'bale', also: ['打捆', '捆包', '压缩打包', 'baling'] },
]
const beyond: Option[] = [
  { id: 'melt', zh: '熔炼', en: 'melt', also: ['熔化', '熔融', '冶炼', '重熔', 'melting', 'smelt'] },
  { id: 'chemical', zh: '化学处理', en: 'chemical treatment', also: ['酸洗', '碱洗', '浸出', '电解', '裂解', '热解'] },
  { id: 'other', zh: '其他（超出简单物理加工）', en: 'other, beyond simple physical processing' },
]
const none: Option = { id: 'none', zh: '未加工', en: 'none', also: ['无', '没有', '不加工', '未经加工'] }
const steps = [none, ...simple, ...beyond]
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
      zh: '加工步骤',
      en: 'processing steps',
      kind: 'choices',
      choices: steps.map(step => step.id),
      options: steps,
    },
    { name: 'hazardousLicence', zh: '是否持有危险废物经营许可证', en: 'whether it holds a hazardous-waste licence', kind: 'flag' },
    { name: 'dismantlerCertificate', zh: '是否有报废机动车回收拆解资质', en: 'whether it holds a dismantler certificate', kind: 'flag' },
    { name: 'registeredAndFiled', zh: '是否完成登记和再生资源经营者备案', en: 'whether it is registered and filed', kind: 'flag' },
  ],
  outputs: [
    { name: 'taxCny', zh: '应纳税额', en: 'tax due', unit: 'CNY' },
    {
      name: 'inputDeductible',
      zh: '进项是否可抵',
      en: 'whether input tax is deductible',
      unit: '',
      options: [{ id: 'no', zh: '否', en: 'no' }],
    },
    { name: 'boundUntil', zh: '选择锁定到（该月之前）', en: 'bound until the beginning of', unit: '' },
  ],
  parameters,
  formulas: [{ id: 'VAT-S1', validFrom: '2022-03-01', decide }],
  cases,
}

function decide(context: EvaluationContext, law: Law): Verdict {
  const onlySimple = context.words('processing')?.every(step => !beyond.some(one => one.id === step))
  const proof = law.line('VAT-S3')
  const truth = all([
    context.satisfies(law.line('VAT-S1'), context.flag('generalTaxpayer'), 'generalTaxpayer'),
    context.satisfies(law.line('VAT-S1'), context.flag('bought'), 'bought'),
    context.satisfies(law.line('VAT-S2'), onlySimple, 'processing'),
    context.either(proofs.map(name => () => context.satisfies(proof, context.flag(name), name))),
  ])
  const sales = context.decimal('salesCny')
  const rate = law.line('VAT-S1')?.value
  context.apply(law.line('VAT-S4'))
  if (sales === undefined || rate === undefined || rate === null) return { truth: all([truth, undetermined]) }
  if (truth.answer !== 'yes') return { truth, figures: { taxCny: null, inputDeductible: null, boundUntil: null } }
  const bound = addMonths(law.on, Number(law.line('VAT-S4')?.value ?? 0)).slice(0, 7)
  const figures = { taxCny: sales.times(rate).div(100).toFixed(2), inputDeductible: 'no', boundUntil: bound }
  return { truth: all([truth, plain(true)]), figures }
}
