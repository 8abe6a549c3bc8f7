// Environmental protection tax on solid waste, one payer, one category, one month: base = G - S - D - U, tax = base x rate.
// yes: tax is due; no: none is. What no fact decides leaves a range; what only unread text decides leaves an estimate.
import { Decimal } from 'decimal.js'
import type { EvaluationContext, Row } from '../engine/evaluationContext.ts'
import type { Law } from '../engine/law.ts'
import { provinceOptions } from '../engine/provinces.ts'
import type { Rule, Verdict } from '../engine/rule.ts'
import { no, plain, type Truth, undetermined, unverified } from '../engine/truth.ts'
import { filingDue, monthAfterQuarter } from '../tax-filing-day/due.ts'
import { cases } from './cases.ts'
import { eptCategories, parameters } from './parameters.ts'

const zero = new Decimal(0)

export const eptSolidWaste: Rule = {
  id: 'ept-solid-waste',
  nameZh: '环境保护税（固体废物）',
  nameEn: 'Environmental protection tax on solid waste',
  subject: 'tax',
  jurisdiction: 'CN',
  appliesOn: { kind: 'month of discharge', zh: '排放月份', input: 'month' },
  before: 'no',
  inputs: [
    { name: 'month', zh: '月份', en: 'month', kind: 'month' },
    { name: 'origin', zh: '产生地', en: 'where the waste arose', kind: 'text' },
    { name: 'category', zh: '税目', en: 'category of the tax table', kind: 'choice', choices: [...eptCategories] },
    { name: 'generatedT', zh: '产生量', en: 'generated', kind: 'decimal', unit: 't' },
    { name: 'illegalDumping', zh: '是否非法倾倒', en: 'whether any was dumped illegally', kind: 'flag' },
    { name: 'falseDeclaration', zh: '是否虚假申报', en: 'whether the return was false', kind: 'flag' },
    {
      name: 'provinceScope',
      zh: '省级关于其他固体废物征税范围的决定',
      en: 'decision of the province on the scope of other solid waste',
      kind: 'choice',
      choices: ['in', 'out'],
    },
    {
      name: 'deductions',
      zh: '贮存、处置、综合利用记录（没有则给空表）',
      en: 'records of storage, disposal and utilisation (an empty list where there are none)',
      kind: 'records',
      fields: [
        { name: 'kind', zh: '去向', en: 'what became of it', kind: 'choice', choices: ['stored', 'disposed', 'utilised'] },
        { name: 'massT', zh: '数量', en: 'mass', kind: 'decimal', unit: 't' },
        { name: 'toStandard', zh: '是否符合标准', en: 'whether it meets the standards', kind: 'flag' },
        { name: 'metered', zh: '是否准确计量', en: 'whether it was accurately metered', kind: 'flag' },
        { name: 'evaluated', zh: '是否通过综合利用评价', en: 'whether it passed the utilisation evaluation', kind: 'flag' },
        { name: 'handedOver', zh: '是否交由其他单位', en: 'whether another unit took it', kind: 'flag' },
        { name: 'calledZh', zh: '称呼', en: 'what to call it (Chinese)', kind: 'text' },
        { name: 'calledEn', zh: '称呼（英文）', en: 'what to call it', kind: 'text' },
      ],
    },
  ],
  outputs: [
    { name: 'baseT', zh: '排放量', en: 'discharged', unit: 't' },
    { name: 'rateCnyPerT', zh: '适用税额', en: 'rate', unit: 'CNY/t' },
    { name: 'taxCny', zh: '应纳税额', en: 'tax due', unit: 'CNY' },
    { name: 'lowCny', zh: '可能的最低税额', en: 'lowest possible tax', unit: 'CNY' },
    { name: 'highCny', zh: '可能的最高税额', en: 'highest possible tax', unit: 'CNY' },
    { name: 'readBaseT', zh: '只按已核条文的排放量', en: 'discharged by the text that was read alone', unit: 't' },
    { name: 'readTaxCny', zh: '只按已核条文的税额', en: 'tax by the text that was read alone', unit: 'CNY' },
    { name: 'place', zh: '纳税地点', en: 'place of tax', unit: '', options: provinceOptions },
    { name: 'declareBy', zh: '申报期限', en: 'to be declared by', unit: '' },
  ],
  parameters,
  formulas: [{ id: 'EPT-F2', validFrom: '2018-01-01', decide }],
  cases,
  perTonne: (law, { category }) => rateOf(law, category ?? ''),
}

function rateOf(law: Law, category: string): Decimal | null {
  const value = law.line(`EPT-SW-${category}`)?.value
  return value === undefined || value === null ? null : new Decimal(value)
}

/** Masses in tonnes, results in tonnes and CNY as decimal text; money is rounded once, at the end, half up to the cent. */
function decide(context: EvaluationContext, law: Law): Verdict {
  const category = context.word('category')
  const rate = category === undefined ? null : rateOf(law, category)
  const due = filingDue(monthAfterQuarter(law.on.slice(0, 7)), Number(law.line('EPT-C6')?.value ?? 15))
  if (due.doubt !== undefined) context.warn(due.doubt)
  const open = {
    place: context.word('origin') ?? null,
    declareBy: due.day,
    rateCnyPerT: rate?.toString() ?? null,
  }
  const cannot = (truth: Truth): Verdict => ({ truth, figures: { ...open, ...blank } })
  if (category === undefined || rate === null) return cannot(undetermined)
  context.apply(law.line(`EPT-SW-${category}`))
  const scope = law.line(`EPT-SCOPE`)
  if (category === 'other') {
    const decision = context.word('provinceScope')
    context.apply(scope, undefined, decision === undefined ? undetermined : plain(decision === 'in'))
    if (decision === undefined) return cannot(undetermined)
    if (decision === 'out') return { truth: no, figures: { ...open, ...figures(zero, zero, zero, zero, rate) } }
  }
  context.apply(law.line('EPT-C5'))
  context.apply(law.line('EPT-C6'))
  context.apply(due.line)
  const generated = context.decimal('generatedT')
  const [dumped, falsely] = [context.flag('illegalDumping'), context.flag('falseDeclaration')]
  if (generated === undefined) return cannot(undetermined)
  if (dumped === true || falsely === true) {
    context.apply(law.line('EPT-C4'))
    context.apply(law.line('EPT-F2'))
    return { truth: plain(generated.gt(0)), figures: { ...open, ...figures(generated, generated, generated, generated, rate) } }
  }
  context.apply(law.line('EPT-F1'))
  const sum = deduct(context, law)
  context.apply(law.line('EPT-F2'))
  if (sum === undefined) return { truth: undetermined, figures: { ...open, ...blank, ...range(zero, generated, rate) } }
  const base = left(generated, sum.counted)
  // By the rules as known: what nobody has been asked about counts at best, and not at all at worst.
  const lowest = left(generated, sum.counted.plus(sum.asked))
  const honest = dumped === false && falsely === false
  if (!honest || !lowest.eq(base))
    return { truth: undetermined, figures: { ...open, ...blank, ...range(lowest, honest ? base : generated, rate) } }
  const [least, most] = [left(generated, sum.counted.plus(sum.uncounted)), left(generated, sum.sure)]
  const all = figures(base, left(generated, sum.read), least, most, rate)
  if (least.eq(most)) return { truth: plain(base.gt(0)), figures: { ...open, ...all } }
  for (const line of sum.doubts) context.doubt(line)
  return { truth: unverified(base.gt(0) ? 'yes' : 'no'), figures: { ...open, ...all } }
}

/** Tonnes of the deductions, by how sure it is that they count. */
type Deducted = {
  /** Count by every line in force, as each stands. */ counted: Decimal
  /** Of these, those that no unapproved line speaks of. */ sure: Decimal
  /** Do not count, and only by an unapproved line. */ uncounted: Decimal
  /** Count by the text that was read, all else left aside. */ read: Decimal
  /** Nobody has been asked. */ asked: Decimal
  doubts: Set<NonNullable<ReturnType<Law['line']>>>
}

/** @returns undefined where the list itself, or the kind or mass of a record, is missing */
function deduct(context: EvaluationContext, law: Law): Deducted | undefined {
  const rows = context.records('deductions')
  if (rows === undefined) return undefined
  const sum: Deducted = { counted: zero, sure: zero, uncounted: zero, read: zero, asked: zero, doubts: new Set() }
  for (const row of rows) {
    const [kind, mass, standard] = [context.word('kind', row), context.decimal('massT', row), context.flag('toStandard', row)]
    if (kind === undefined || mass === undefined) return undefined
    const used = kind === 'utilised'
    const tonnes = () => spoken(row, kind, mass)
    if (standard === undefined) {
      context.ask(`toStandard:${kind}`, { zh: `${tonnes().zh}是否符合标准`, en: `whether ${tonnes().en} meet the standards` })
      sum.asked = sum.asked.plus(mass)
      continue
    }
    if (!standard) {
      const said = () => ({
        zh: `${tonnes().zh}未证明符合标准，不予减除`,
        en: `${tonnes().en} not shown to meet the standards: not deducted`,
      })
      context.apply(law.line(used ? 'EPT-C2' : 'EPT-C1'), said, no)
      continue
    }
    if (used) context.apply(law.line('EPT-C3'), () => ({ zh: `${tonnes().zh}免税`, en: `${tonnes().en} to standard: exempt` }))
    sum.read = sum.read.plus(mass)
    const notice = byNotice(context, law, row, used)
    for (const line of notice.doubts) sum.doubts.add(line)
    if (notice.counts === undefined) {
      context.ask(`metered:${kind}`, { zh: `${tonnes().zh}的计量、评价或去向单位`, en: `metering, evaluation or taker of ${tonnes().en}` })
      sum.asked = sum.asked.plus(mass)
    } else if (notice.counts) {
      sum.counted = sum.counted.plus(mass)
      if (notice.doubts.length === 0) sum.sure = sum.sure.plus(mass)
    } else if (notice.doubts.length > 0) sum.uncounted = sum.uncounted.plus(mass)
  }
  return sum
}

type Line = NonNullable<ReturnType<Law['line']>>
/** What the notice makes of a record that is to standard; `doubts` are its unapproved lines that matter here. */
function byNotice(context: EvaluationContext, law: Law, row: Row, used: boolean): { counts: boolean | undefined; doubts: Line[] } {
  const found: { counts: boolean | undefined; doubts: Line[] } = { counts: true, doubts: [] }
  const ask = (line: Line | undefined, name: string, wanted: boolean | undefined) => {
    if (line === undefined) return
    const flag = context.flag(name, row)
    if (flag === undefined && found.counts === true) found.counts = undefined
    // Metering and evaluation must be there; a hand-over counts by the notice alone, whichever way it is answered.
    const matters = wanted === undefined ? flag === true : flag === !wanted
    if (!matters) return
    if (wanted !== undefined) found.counts = false
    const approved = line.status === 'approved'
    context.apply(line, undefined, wanted === undefined ? undefined : approved ? no : unverified('no'))
    if (!approved) found.doubts.push(line)
  }
  ask(law.line('EPT-C8'), 'metered', true)
  if (used) ask(law.line('EPT-C10'), 'evaluated', true)
  ask(law.line('EPT-C9'), 'handedOver', undefined)
  return found
}

/** The day by which the tax of a month is declared: by the calendar of the year, or by the general rule where none is held. */
export function declareBy(month: string): string {
  return filingDue(monthAfterQuarter(month)).day
}

const kindZh: Record<string, string> = { stored: '贮存', disposed: '处置', utilised: '综合利用' }
function spoken(row: Row, kind: string, mass: Decimal): { zh: string; en: string } {
  const [zh, en] = [row['calledZh'] ?? kindZh[kind] ?? kind, row['calledEn'] ?? kind]
  return { zh: `${String(zh)} ${mass.toString()} 吨`, en: `${mass.toString()} t ${String(en)}` }
}

const blank = { baseT: null, taxCny: null, readBaseT: null, readTaxCny: null, lowCny: null, highCny: null }
function range(low: Decimal, high: Decimal, rate: Decimal) {
  return { lowCny: money(low.times(rate)), highCny: money(high.times(rate)) }
}
function figures(base: Decimal, read: Decimal, low: Decimal, high: Decimal, rate: Decimal) {
  return {
    baseT: base.toString(),
    taxCny: money(base.times(rate)),
    readBaseT: read.toString(),
    readTaxCny: money(read.times(rate)),
    ...range(low, high, rate),
  }
}
function left(generated: Decimal, deducted: Decimal): Decimal {
  return Decimal.max(generated.minus(deducted), 0)
}
function money(value: Decimal): string {
  return value.toFixed(2, Decimal.ROUND_HALF_UP)
}
