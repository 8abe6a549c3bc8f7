// Applies a rule to the facts of a case: the formula and the lines of the day that decides, as known on another day.
import type { Facts, Ruling, RuleParameter } from '#domain/ruling.ts'
import { dayOf, hear, wordOf } from './hearing.ts'
import { placeCode } from './provinces.ts'
import { holds, known, type Law, lawOn } from './law.ts'
import type { Formula, Rule, Verdict } from './rule.ts'
import { no, undetermined } from './truth.ts'

export type Ask = {
  /** ISO day of knowledge; blank means all that is known now. */
  knownOn?: string
  /** Whether to write the chain; by default yes. */
  explain?: boolean
  /** Law already looked up, where many cases share it: see `lawBook`. */
  book?: LawBook
}
export type LawBook = (rule: Rule, on: string, knownOn: string | undefined, place: string | undefined) => Law

/**
 * @param facts by the names of the rule's inputs; `place` (such as `CN-13`) chooses among provincial lines
 * @returns the ruling; what cannot be read as its kind counts as missing (`factProblems` says so at the door)
 */
export function judge(rule: Rule, facts: Facts, ask: Ask = {}): Ruling {
  const { hearing, notes } = hear(rule.inputs, facts, ask.explain ?? true)
  notes.read.add(rule.appliesOn.input)
  const on = dayOf(facts[rule.appliesOn.input])
  const formula = on === undefined ? undefined : formulaOn(rule, on)
  let verdict: Verdict
  if (on === undefined) verdict = { truth: hearing.ask(rule.appliesOn.input, wordsOf(rule)) }
  else if (formula === undefined || !everKnown(rule, on, ask.knownOn)) verdict = nothingInForce(rule, on, formula, hearing.ask)
  else verdict = formula.decide(hearing, (ask.book ?? lawFor)(rule, on, ask.knownOn, placeOf(facts['place'], hearing.ask)))
  const { figures } = verdict
  // The last word of the four values: whatever a formula says, a yes with a fact still asked for is no yes.
  const truth = verdict.truth.answer === 'yes' && notes.missing.length > 0 ? undetermined : verdict.truth
  return {
    rule: rule.id,
    version: formula?.id ?? '',
    on: on ?? null,
    knownOn: ask.knownOn ?? null,
    answer: truth.answer,
    leaning: truth.leaning,
    figures: figures ?? {},
    missing: notes.missing,
    unapproved: [...notes.unapproved],
    read: [...notes.read],
    chain: notes.chain,
  }
}

/** A place by its code, or a province by its name; a word that is neither is asked about, since national law alone may not be its law. */
function placeOf(raw: unknown, ask: ReturnType<typeof hear>['hearing']['ask']): string | undefined {
  const word = wordOf(raw)
  if (word === undefined) return undefined
  const code = placeCode(word)
  if (code === undefined)
    ask('place', { zh: `地区“${word}”（写省名或代码，如 河北、CN-13）`, en: `the place "${word}" (a province or a code such as CN-13)` })
  return code
}

/** Of the formula versions in force the one that began last; a rule whose catalogues overlap sorts that out in its lines. */
export function formulaOn(rule: Rule, on: string): Formula | undefined {
  return rule.formulas.filter(one => holds(one, on)).sort((a, b) => (a.validFrom < b.validFrom ? 1 : -1))[0]
}

function lawFor(rule: Rule, on: string, knownOn: string | undefined, place: string | undefined): Law {
  return lawOn(rule.parameters, on, knownOn, place ?? rule.jurisdiction)
}

/** Looks each day's law up once. For folds over many cases; the caller keeps it no longer than the catalogue. */
export function lawBook(): LawBook {
  const seen = new Map<string, Law>()
  return (rule, on, knownOn, place) => {
    const key = `${rule.id}|${on}|${knownOn ?? ''}|${place ?? ''}`
    let law = seen.get(key)
    if (law === undefined) seen.set(key, (law = lawFor(rule, on, knownOn, place)))
    return law
  }
}

function everKnown(rule: Rule, on: string, knownOn: string | undefined): boolean {
  const inForce = (row: RuleParameter) => holds(row, on)
  return rule.parameters.some(row => inForce(row) && known(row, knownOn))
}

function nothingInForce(rule: Rule, on: string, formula: Formula | undefined, ask: ReturnType<typeof hear>['hearing']['ask']): Verdict {
  const lawless = formula === undefined && rule.before === 'no' && rule.formulas.every(one => on < one.validFrom)
  if (lawless) return { truth: no }
  ask(`${rule.id} ${on}`, {
    zh: `${on} 时有效、且当时已知的规则文本：${rule.nameZh}`,
    en: `a text of "${rule.nameEn}" in force on ${on} and known by then`,
  })
  return { truth: undetermined }
}
function wordsOf(rule: Rule): { zh: string; en: string } {
  const input = rule.inputs.find(one => one.name === rule.appliesOn.input)
  return { zh: input?.zh ?? rule.appliesOn.zh, en: input?.en ?? rule.appliesOn.kind }
}
