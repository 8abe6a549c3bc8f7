// Environmental protection tax on solid waste, one party, one category, one month: base = G - S - D - U, tax = base x rate.
// Works in decimals. Says yes (tax is due), no (none is), undetermined (an input is missing) or unverified
// (a rule whose text nobody has checked would change the answer; the figure is then an estimate).
import { Decimal } from 'decimal.js'
import type { Answer, RuleStep, TaxRuling } from '#domain/judgement.ts'
import { inForce } from '../dated.ts'
import { type EptCategory, type EptRule, type EptRuleId, eptRates, eptRules } from './parameters.ts'

/** What is known of a condition: proven, disproven (or not proven when asked), or nobody has asked. */
export type Proof = 'yes' | 'no' | 'unknown'
export type Deduction = {
  kind: 'stored' | 'disposed' | 'utilised'
  massKg: number
  /** What to call it in the answer when its kind says too little. */
  called?: { zh: string; en: string }
  /** Facility or use meets national and local standards. */
  toStandard: Proof
  /** Weighed accurately. */
  metered: Proof
  /** Passed the utilisation evaluation; only asked of `utilised`. */
  evaluated: Proof
}
export type EptInput = {
  category: EptCategory
  /** `2022-03` */
  month: string
  /** Area where the waste arose. */
  origin: string
  generatedKg: number
  deductions: readonly Deduction[]
  illegalDumping: boolean
  falseDeclaration: boolean
  /** For `other`: whether the province has put this waste in scope; null where no decision is recorded. */
  provinceScope?: 'in' | 'out' | null
  /** Day of knowledge; blank means now. */
  knownOn?: string
}

/** @param input masses in whole kilograms; results in tonnes and CNY as decimal text */
export function eptSolidWaste(input: EptInput): TaxRuling {
  const day = `${input.month}-01`
  const rules = new Map(inForce(eptRules, day, input.knownOn).map(rule => [rule.id, rule]))
  const rate = inForce(eptRates, day, input.knownOn).find(row => row.category === input.category)
  const steps: RuleStep[] = []
  const apply: Apply = (id, zh, en) => {
    const rule = rules.get(id)
    if (rule !== undefined) steps.push(stepOf(rule, zh, en))
  }
  const open = { place: input.origin, declareBy: declareBy(input.month), steps }
  const nothing = new Decimal(0)

  if (rate === undefined) {
    steps.push(noRate(input.month))
    return { ...open, ...figures(nothing, nothing, null), answer: 'no', missing: [] }
  }
  if (input.category === 'other') {
    apply('EPT-SCOPE')
    if (input.provinceScope === 'out') return { ...open, ...figures(nothing, nothing, rate.value), answer: 'no', missing: [] }
    if (input.provinceScope !== 'in') return { ...open, ...undetermined(rate.value, null, null), missing: [scopeMissing(input.origin)] }
  }
  apply('EPT-C5')
  apply('EPT-C6')
  const generated = tonnes(input.generatedKg)
  if (input.illegalDumping || input.falseDeclaration) {
    apply('EPT-C4')
    apply('EPT-F2')
    return { ...open, ...figures(generated, generated, rate.value), answer: generated.gt(0) ? 'yes' : 'no', missing: [] }
  }

  apply('EPT-F1')
  const { verified, all, doubtful, missing } = deduct(input.deductions, id => rules.has(id), apply)
  apply('EPT-F2')
  const byVerified = floorZero(generated.minus(verified))
  const byAll = floorZero(generated.minus(all))
  const lowest = floorZero(generated.minus(verified).minus(doubtful))
  if (doubtful.gt(0) && !lowest.eq(byAll)) {
    return { ...open, ...undetermined(rate.value, money(lowest.times(rate.value)), money(byAll.times(rate.value))), missing }
  }
  const answer: Answer = byAll.eq(byVerified) ? (byAll.gt(0) ? 'yes' : 'no') : 'unverified'
  return { ...open, ...figures(byAll, byVerified, rate.value), answer, missing }
}

type Apply = (id: EptRuleId, zh?: string, en?: string) => void
/** Tonnes deductible by the rules that were read, by all rules in force, and those that nobody has asked about yet. */
type Deducted = { verified: Decimal; all: Decimal; doubtful: Decimal; missing: TaxRuling['missing'] }

function deduct(deductions: readonly Deduction[], holds: (id: EptRuleId) => boolean, apply: Apply): Deducted {
  const sum: Deducted = { verified: new Decimal(0), all: new Decimal(0), doubtful: new Decimal(0), missing: [] }
  for (const deduction of deductions) {
    const mass = tonnes(deduction.massKg)
    const zh = `${nameOf(deduction, 'zh')} ${mass.toString()} 吨`
    const en = `${mass.toString()} t ${nameOf(deduction, 'en')}`
    const used = deduction.kind === 'utilised'
    if (deduction.toStandard === 'unknown') {
      sum.doubtful = sum.doubtful.plus(mass)
      sum.missing.push({ zh: `${zh}是否符合标准`, en: `whether ${en} meet the standards` })
      continue
    }
    if (deduction.toStandard === 'no') {
      apply(used ? 'EPT-C2' : 'EPT-C1', `${zh}未证明符合标准，不予减除`, `${en} not shown to meet the standards: not deducted`)
      continue
    }
    if (used) apply('EPT-C3', `${zh}免税`, `${en} to standard: exempt`)
    sum.verified = sum.verified.plus(mass)
    const metered = holds('EPT-C8') ? deduction.metered : 'yes'
    const evaluated = used && holds('EPT-C10') ? deduction.evaluated : 'yes'
    if (metered === 'no') apply('EPT-C8')
    if (evaluated === 'no') apply('EPT-C10')
    const asked = metered === 'unknown' || evaluated === 'unknown'
    if (asked) sum.missing.push({ zh: `${zh}的计量或评价`, en: `metering or evaluation of ${en}` })
    if (metered === 'yes' && evaluated === 'yes') sum.all = sum.all.plus(mass)
  }
  return sum
}

/** Fifteen days after the end of the quarter of a month (`2022-03` gives `2022-04-15`). */
export function declareBy(month: string): string {
  const [year, monthOfYear] = month.split('-').map(Number) as [number, number]
  const next = Math.ceil(monthOfYear / 3) * 3 + 1
  return next > 12 ? `${year + 1}-01-15` : `${year}-${String(next).padStart(2, '0')}-15`
}

const kindZh = { stored: '贮存', disposed: '处置', utilised: '综合利用' } as const
function nameOf(deduction: Deduction, language: 'zh' | 'en'): string {
  return deduction.called?.[language] ?? (language === 'zh' ? kindZh[deduction.kind] : deduction.kind)
}

function noRate(month: string): RuleStep {
  return {
    rule: 'EPT-SW',
    article: '',
    document: '中华人民共和国环境保护税法',
    verified: true,
    zh: `${month} 时没有生效的适用税额（本税自2018年1月1日起施行）`,
    en: `no rate in force in ${month} (the tax began on 2018-01-01)`,
  }
}
function scopeMissing(origin: string): TaxRuling['missing'][number] {
  return { zh: `${origin} 是否将其列入“其他固体废物”征税范围的决定`, en: `decision of ${origin} on the scope of other solid waste` }
}

/** No figure, but the range that what is missing leaves open. */
function undetermined(rateCnyPerT: string, lowCny: string | null, highCny: string | null) {
  const none = { baseT: null, taxCny: null, verifiedBaseT: null, verifiedTaxCny: null }
  return { ...none, rateCnyPerT, lowCny, highCny, answer: 'undetermined' as const }
}
function figures(all: Decimal, verified: Decimal, rate: string | null) {
  const tax = rate === null ? '0.00' : money(all.times(rate))
  const verifiedTax = rate === null ? '0.00' : money(verified.times(rate))
  const [lowCny, highCny] = verified.lt(all) ? [verifiedTax, tax] : [tax, verifiedTax]
  return {
    baseT: all.toString(),
    taxCny: tax,
    rateCnyPerT: rate,
    verifiedBaseT: verified.toString(),
    verifiedTaxCny: verifiedTax,
    lowCny,
    highCny,
  }
}
function stepOf(rule: EptRule, zh = rule.zh, en = rule.en): RuleStep {
  return { rule: rule.id, article: rule.article, document: rule.document, verified: rule.verified, zh, en }
}
function tonnes(massKg: number): Decimal {
  return new Decimal(massKg).div(1000)
}
function floorZero(value: Decimal): Decimal {
  return Decimal.max(value, 0)
}
/** Money is rounded once, at the end, half up to the cent. */
function money(value: Decimal): string {
  return value.toFixed(2, Decimal.ROUND_HALF_UP)
}
