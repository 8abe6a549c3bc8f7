// Figures of a worksheet from a rule and its result: what was given, what came out, each with its basis. Money of a result that is
// not settled is left blank: an estimate must not look like a figure to declare.
import type { SheetFigure } from '#domain/evaluation/sheets.ts'
import type { Facts, RuleInput, RuleResult } from '#domain/ruleResult.ts'
import { resultWords } from '#domain/words/results.ts'
import { factWords, readWords } from '#rules/engine/factWords.ts'
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
/** What a person reads for a fact, where that is another text than the fact itself. */
function shown(input: RuleInput, value: Value): { shownZh?: string; shownEn?: string } {
  return differing(String(value), factWords(input, value, 'zh'), factWords(input, value, 'en'))
}
function differing(value: string, shownZh: string, shownEn: string): { shownZh?: string; shownEn?: string } {
  return shownZh === value && shownEn === value ? {} : { shownZh, shownEn }
}

function resultsOf(rule: Rule, ruleResult: RuleResult, sheetSettled: boolean): SheetFigure[] {
  const own = ruleResult.answer === 'yes' || ruleResult.answer === 'no'
  const settled = own && sheetSettled
  const [basisZh, basisEn] = basisOf(rule, ruleResult)
  const [whyNotZh, whyNotEn] = own
    ? ['同一张表的另一项判定未定', 'another rule result of this sheet is not settled']
    : [whyOpen(rule, ruleResult, 'zh'), whyOpen(rule, ruleResult, 'en')]
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
        ...(hidden || raw === null ? {} : differing(raw, resultWords(output, raw, 'zh'), resultWords(output, raw, 'en'))),
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

function whyOpen(rule: Rule, ruleResult: RuleResult, language: 'zh' | 'en'): string {
  const zh = language === 'zh'
  const [missing, unverified] = [
    ruleResult.missing.map(one => one[language]),
    linesNamed([rule], ruleResult.unapproved).map(one => one[language]),
  ]
  const parts = [
    ...(missing.length > 0 ? [zh ? `缺 ${missing.join('、')}` : `missing ${missing.join(', ')}`] : []),
    ...(unverified.length > 0 ? [zh ? `规则未核实 ${unverified.join('、')}` : `rules not verified: ${unverified.join(', ')}`] : []),
  ]
  return parts.join(zh ? '；' : '; ') || (zh ? '结论未定' : 'not settled')
}

/** Lines of the law by their names; a line that no rule has keeps its key. */
export function linesNamed(rules: readonly Rule[], ids: readonly string[]): { zh: string; en: string }[] {
  const lines = rules.flatMap(rule => rule.parameters)
  return ids.map(id => {
    const line = lines.find(one => one.id === id)
    return { zh: line?.nameZh ?? id, en: line?.nameEn ?? id }
  })
}

/** Rule, lines with their articles, and the facts that were looked at, for the 依据 column. */
function basisOf(rule: Rule, ruleResult: RuleResult): [string, string] {
  const of = (language: 'zh' | 'en') => {
    const zh = language === 'zh'
    const articles = ruleResult.chain.map(step => {
      const name = linesNamed([rule], [step.parameter])[0]?.[language] ?? step.parameter
      const open = step.status === 'approved' ? '' : zh ? '（未核实）' : ' (not verified)'
      return `${name}${zh ? '，' : ', '}${step.document} ${step.article}${open}`
    })
    const read = readWords(rule, ruleResult.read, language)
    return zh
      ? `${rule.nameZh}：${[...new Set(articles)].join('；')}。所用事实：${read}`
      : `${rule.nameEn}: ${[...new Set(articles)].join('; ')}. Facts used: ${read}`
  }
  return [of('zh'), of('en')]
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
