// Verb: look rules up. Cards on a day, one rule whole, what changed between two days, one line with its versions.
import type { RuleCard, RuleChanges, RuleDetail, RuleDiff, RuleLine, RuleList } from '#domain/ruleBook.ts'
import type { RuleReading } from '#domain/ruleReading.ts'
import type { RuleParameter } from '#domain/ruleResult.ts'
import { rules } from '#rules/catalogue.ts'
import { withOptions } from '#rules/engine/choices.ts'
import { formulaOn } from '#rules/engine/judge.ts'
import { holds, known, lawOn } from '#rules/engine/law.ts'
import { ancestors } from '#rules/engine/jurisdictions.ts'
import { withReadings } from '#rules/engine/readings.ts'
import type { Rule } from '#rules/engine/rule.ts'
import { standingOn } from '#rules/engine/standing.ts'
import { today } from './today.ts'

/** `readings`: what people have read since; the rules are shown as they then stand. */
type Read = { readings?: readonly RuleReading[] }
export type RuleFilter = {
  on: string
  knownOn?: string
  askedOn?: string
  subject?: string
  status?: string
  jurisdiction?: string
  text?: string
} & Read
const catalogueOf = ({ readings }: Read): readonly Rule[] =>
  readings === undefined ? rules : rules.map(rule => withReadings(rule, readings))

/** Rules in the order of the catalogue; `status` keeps those with a line of that standing in force on the day. */
export function listRules(filter: RuleFilter): RuleList {
  const catalogue = catalogueOf(filter)
  const found = catalogue.filter(rule => filter.subject === undefined || rule.subject === filter.subject).map(rule => cardOf(rule, filter))
  const wanted = found.filter(card => {
    if (filter.status !== undefined && card.standing[filter.status as keyof RuleCard['standing']] === 0) return false
    return (
      filter.text === undefined || [card.id, card.nameZh, card.nameEn, ...card.documents].some(text => text.includes(filter.text ?? ''))
    )
  })
  const changes = [...new Set(catalogue.flatMap(changesOf))].sort()
  return { on: filter.on, knownOn: filter.knownOn ?? null, total: wanted.length, rules: wanted, changes }
}

function cardOf(rule: Rule, { on, knownOn, askedOn, jurisdiction }: RuleFilter): RuleCard {
  const { lines } = lawOn(rule.parameters, on, knownOn, jurisdiction ?? rule.jurisdiction, askedOn ?? knownOn ?? today())
  const count = (status: RuleParameter['status']) => lines.filter(line => line.status === status).length
  const changes = changesOf(rule)
  return {
    ...about(rule),
    formula: formulaOn(rule, on)?.id ?? null,
    linesInForce: lines.length,
    standing: { draft: count('draft'), reviewed: count('reviewed'), approved: count('approved') },
    documents: [...new Set(lines.map(line => line.document))],
    cases: rule.cases.length,
    lastChange: changes.findLast(day => day <= on) ?? null,
    nextChange: changes.find(day => day > on) ?? null,
  }
}
function about({ id, nameZh, nameEn, subject, jurisdiction, appliesOn }: Rule) {
  return { id, nameZh, nameEn, subject, jurisdiction, appliesOn }
}

/** Days on which a version of a line or formula begins, or the day after one ends. */
function changesOf(rule: Rule): string[] {
  const starts = [...rule.parameters, ...rule.formulas].map(row => row.validFrom)
  const ends = rule.parameters.flatMap(row => (row.validTo === undefined ? [] : [dayAfter(row.validTo)]))
  return [...new Set([...starts, ...ends])].sort()
}
function dayAfter(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10)
}

/** @returns undefined where there is no such rule */
export function showRule(id: string, ask: { on: string; knownOn?: string; askedOn?: string } & Read): RuleDetail | undefined {
  const rule = catalogueOf(ask).find(one => one.id === id)
  if (rule === undefined) return undefined
  const lines = rule.parameters.map(line => lineOn(line, ask))
  const titles = [...new Set(rule.parameters.map(line => line.document))]
  return {
    ...about(rule),
    on: ask.on,
    knownOn: ask.knownOn ?? null,
    versions: rule.formulas.map(one => ({
      id: one.id,
      validFrom: one.validFrom,
      validTo: one.validTo ?? null,
      inForce: formulaOn(rule, ask.on)?.id === one.id,
    })),
    inputs: rule.inputs.map(withOptions),
    outputs: [...rule.outputs],
    lines,
    documents: titles.map(title => documentOf(title, rule.parameters)),
    cases: rule.cases.map(one => ({ id: one.id, facts: one.facts, knownOn: one.knownOn ?? null, answer: one.expect.answer })),
    changes: changesOf(rule),
  }
}
/** The line as it stands for a case of that day: a line in force that does not decide there comes with its doubt. */
export function lineOn(line: RuleParameter, { on, knownOn, askedOn }: { on: string; knownOn?: string; askedOn?: string }): RuleLine {
  const inForce = holds(line, on)
  const standing = inForce ? standingOn(line, on, askedOn ?? knownOn ?? today()) : line
  return { ...standing, inForce, known: known(line, knownOn) }
}
function documentOf(title: string, lines: readonly RuleParameter[]) {
  const own = lines.filter(line => line.document === title)
  const from = own.map(line => line.validFrom).sort()[0] ?? ''
  const open = own.some(line => line.validTo === undefined)
  return {
    title,
    from,
    to: open
      ? null
      : (own
          .map(line => line.validTo ?? '')
          .sort()
          .at(-1) ?? null),
    lines: own.length,
  }
}

const compared = ['value', 'unit', 'operator', 'document', 'article', 'status', 'evidence', 'nameZh'] as const
/** @returns undefined where there is no such rule */
export function diffRule(id: string, from: string, to: string, knownOn?: string, read: Read = {}): RuleDiff | undefined {
  const rule = catalogueOf(read).find(one => one.id === id)
  if (rule === undefined) return undefined
  const [before, after] = [from, to].map(day => new Map(allPlaces(rule, day, knownOn))) as [
    Map<string, RuleParameter>,
    Map<string, RuleParameter>,
  ]
  const both = [...before].flatMap(([key, old]) => {
    const now = after.get(key)
    if (now === undefined) return []
    const fields = compared.filter(field => old[field] !== now[field])
    return [{ id: old.id, before: old, after: now, fields: [...fields] as string[] }]
  })
  return {
    rule: id,
    from,
    to,
    added: [...after].filter(([key]) => !before.has(key)).map(([, line]) => line),
    removed: [...before].filter(([key]) => !after.has(key)).map(([, line]) => line),
    changed: both.filter(one => one.fields.length > 0),
    unchanged: both.filter(one => one.fields.length === 0).length,
  }
}
/** Every rule of which something changed between two days, in the order of the catalogue. */
export function diffRules(from: string, to: string, knownOn?: string, read: Read = {}): RuleChanges {
  const changed = rules.flatMap(rule => {
    const diff = diffRule(rule.id, from, to, knownOn, read)!
    if (diff.added.length + diff.removed.length + diff.changed.length === 0) return []
    return [{ id: rule.id, nameZh: rule.nameZh, nameEn: rule.nameEn, subject: rule.subject, diff }]
  })
  return { from, to, rules: changed, unchanged: rules.length - changed.length }
}

function allPlaces(rule: Rule, day: string, knownOn?: string): [string, RuleParameter][] {
  return rule.parameters
    .filter(line => holds(line, day) && known(line, knownOn))
    .map(line => [`${line.id}@${ancestors(line.jurisdiction ?? 'CN')[0]}`, line])
}

/** All versions of a line, wherever it stands, oldest first. */
export function versionsOf(id: string, read: Read = {}): { rule: Rule; line: RuleParameter }[] {
  return catalogueOf(read)
    .flatMap(rule => rule.parameters.filter(line => line.id === id).map(line => ({ rule, line })))
    .sort((a, b) => (a.line.validFrom < b.line.validFrom ? -1 : 1))
}
