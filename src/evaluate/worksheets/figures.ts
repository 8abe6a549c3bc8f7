// Figures of a worksheet from a rule and its result: what was given, what came out, each with its basis. Money of a result that is
// not settled is left blank: an estimate must not look like a figure to declare.
import type { SheetFigure } from '#domain/evaluation/sheets.ts'
import type { Facts, RuleInput, RuleResult } from '#domain/ruleResult.ts'
import { optionsOf } from '#rules/engine/choices.ts'
import type { Rule } from '#rules/engine/rule.ts'

/** Where a fact comes from: the derivation or the papers, in words. */
export type FactSource = { zh: string; en: string; basedOn: readonly string[] }

/** @param sheetSettled whether every rule result of the same sheet is settled */
export function figuresOf(
  rule: Rule,
  ruleResult: RuleResult,
  facts: Facts,
  sources: Readonly<Record<string, FactSource>>,
  sheetSettled = true,
): SheetFigure[] {
  const given = rule.inputs.flatMap((input): SheetFigure[] => {
    const value = facts[input.name]
    if (!ruleResult.read.includes(input.name) && value === undefined) return []
    const source = sources[input.name]
    const missing = value === undefined || value === null
    const text = missing ? null : Array.isArray(value) ? recordsText(value) : String(value)
    return [
      {
        name: input.name,
        zh: input.zh,
        en: input.en,
        value: text,
        ...(missing ? {} : shown(input, value)),
        unit: input.unit ?? '',
        kind: source === undefined ? 'given' : 'derived',
        basisZh: missing ? '缺：未提供' : (source?.zh ?? '企业申报'),
        basisEn: missing ? 'missing: not given' : (source?.en ?? 'declared by the firm'),
        basedOn: [...(source?.basedOn ?? [])],
      },
    ]
  })
  return [...given, ...resultsOf(rule, ruleResult, sheetSettled)]
}

type Value = Facts[string]
type Field = Omit<RuleInput, 'fields'>
/** What a person reads for a fact: `是` for true, the name of a choice, the fields of a record by their names. */
function shown(input: RuleInput, value: Value): { shownZh?: string; shownEn?: string } {
  const words = (language: 'zh' | 'en') =>
    Array.isArray(value) ? value.map(row => recordWords(input.fields ?? [], row, language)).join('\n') : valueWord(input, value, language)
  const [shownZh, shownEn] = [words('zh'), words('en')]
  return shownZh === String(value) && shownEn === String(value) ? {} : { shownZh, shownEn }
}
function recordWords(fields: readonly Field[], row: Record<string, unknown>, language: 'zh' | 'en'): string {
  return fields
    .filter(({ name }) => row[name] !== undefined && row[name] !== null)
    .map(field => `${field[language]} ${valueWord(field, row[field.name], language)}${unitWord(field.unit, language)}`)
    .join(language === 'zh' ? '；' : '; ')
}
const unitsZh: Record<string, string> = { t: '吨', kg: '千克', CNY: '元' }
function unitWord(unit: string | undefined, language: 'zh' | 'en'): string {
  return unit === undefined ? '' : ` ${language === 'zh' ? (unitsZh[unit] ?? unit) : unit}`
}
function valueWord(field: Field, value: unknown, language: 'zh' | 'en'): string {
  const yesNo = { true: { zh: '是', en: 'yes' }, false: { zh: '否', en: 'no' } }[String(value)]
  if (yesNo !== undefined && field.kind === 'flag') return yesNo[language]
  return optionsOf(field).find(({ id }) => id === String(value))?.[language] ?? String(value)
}

function resultsOf(rule: Rule, ruleResult: RuleResult, sheetSettled: boolean): SheetFigure[] {
  const own = ruleResult.answer === 'yes' || ruleResult.answer === 'no'
  const settled = own && sheetSettled
  const [basisZh, basisEn] = basisOf(rule, ruleResult)
  const [whyNotZh, whyNotEn] = own
    ? ['同一张表的另一项判定未定', 'another rule result of this sheet is not settled']
    : [whyZh(ruleResult), whyEn(ruleResult)]
  return rule.outputs.flatMap((output): SheetFigure[] => {
    const raw = ruleResult.figures[output.name]
    if (raw === undefined) return []
    const hidden = isMoney(output.unit) && !settled && !boundOf(output.name, ruleResult)
    return [
      {
        name: output.name,
        zh: output.zh,
        en: output.en,
        value: hidden ? null : raw,
        unit: output.unit,
        kind: 'result',
        basisZh: hidden ? `不计金额：${whyNotZh}；${basisZh}` : basisZh,
        basisEn: hidden ? `no amount: ${whyNotEn}; ${basisEn}` : basisEn,
        basedOn: [...new Set(ruleResult.chain.map(step => `rule:${step.parameter}`))],
      },
    ]
  })
}

const isMoney = (unit: string): boolean => unit === 'CNY'
/** A range that missing facts leave open may be shown; one that unread text leaves open may not. */
function boundOf(name: string, ruleResult: RuleResult): boolean {
  return (name === 'lowCny' || name === 'highCny') && ruleResult.answer === 'undetermined' && ruleResult.unapproved.length === 0
}

export function whyZh(ruleResult: RuleResult): string {
  const parts = [
    ...(ruleResult.missing.length > 0 ? [`缺 ${ruleResult.missing.map(one => one.zh).join('、')}`] : []),
    ...(ruleResult.unapproved.length > 0 ? [`规则未核实 ${ruleResult.unapproved.join('、')}`] : []),
  ]
  return parts.join('；') || '结论未定'
}
export function whyEn(ruleResult: RuleResult): string {
  const parts = [
    ...(ruleResult.missing.length > 0 ? [`missing ${ruleResult.missing.map(one => one.en).join(', ')}`] : []),
    ...(ruleResult.unapproved.length > 0 ? [`rules not verified: ${ruleResult.unapproved.join(', ')}`] : []),
  ]
  return parts.join('; ') || 'not settled'
}

/** Rule, articles and facts that were looked at, for the 依据 column. */
function basisOf(rule: Rule, ruleResult: RuleResult): [string, string] {
  const articles = [
    ...new Set(
      ruleResult.chain.map(step => `${step.parameter} ${step.document} ${step.article}${step.status === 'approved' ? '' : '（未核实）'}`),
    ),
  ]
  const read = ruleResult.read.join(', ')
  return [
    `${rule.nameZh}（${ruleResult.version}）：${articles.join('；')}；输入 ${read}`,
    `${rule.nameEn} (${ruleResult.version}): ${articles.join('; ')}; inputs ${read}`,
  ]
}

function recordsText(rows: readonly Record<string, unknown>[]): string {
  return (
    rows
      .map(row =>
        Object.entries(row)
          .map(([key, value]) => `${key}=${String(value)}`)
          .join(' '),
      )
      .join(' | ') || '—'
  )
}
