// Applies a rule to the facts of a case: the formula and the lines of the day that decides, as known on another day.
import type { RuleReading } from '#domain/ruleReading.ts'
import type { Facts, RuleResult, RuleParameter } from '#domain/ruleResult.ts'
import { dayOf, hear, wordOf } from './evaluationContext.ts'
import { placeCode } from './provinces.ts'
import { holds, known, type Law, lawOn } from './law.ts'
import { withReadings } from './readings.ts'
import type { Formula, Rule, Verdict } from './rule.ts'
import { dayAsKnown } from './standing.ts'
import { no, type Truth, undetermined, unverified } from './truth.ts'

export type Ask = {
  /** ISO day of knowledge; blank means all that is known now. */
  knownOn?: string
  /** ISO day of asking, by which checks grow old; blank means the day of knowledge, and without that one no check does. */
  askedOn?: string
  /** What people have read since the catalogue was written; only what a second one confirmed counts. */
  readings?: readonly RuleReading[]
  /** Whether to write the chain; by default yes. */
  explain?: boolean
  /** Law already looked up, where many cases share it: see `lawBook`. */
  book?: LawBook
}
/** What a whole account is judged with: the days of knowledge and of asking, and what was read since. */
export type Knowledge = Pick<Ask, 'knownOn' | 'askedOn' | 'readings'>
export type LawBook = (rule: Rule, on: string, knownOn: string | undefined, place: string | undefined, askedOn: string | undefined) => Law

/**
 * @param facts by the names of the rule's inputs; `place` (such as `CN-13`) chooses among provincial lines
 * @returns the rule result; what cannot be read as its kind counts as missing (`factProblems` says so at the door)
 */
export function judge(catalogued: Rule, facts: Facts, ask: Ask = {}): RuleResult {
  const rule = ask.readings === undefined ? catalogued : underReadings(catalogued, ask.readings)
  const on = dayOf(facts[rule.appliesOn.input])
  const { context, notes } = hear(rule.inputs, facts, ask.explain ?? true, on)
  notes.read.add(rule.appliesOn.input)
  const formula = on === undefined ? undefined : formulaOn(rule, on)
  let verdict: Verdict
  if (on === undefined) verdict = { truth: context.ask(rule.appliesOn.input, wordsOf(rule)) }
  else if (formula === undefined || !everKnown(rule, on, ask.knownOn)) verdict = nothingInForce(rule, on, ask.knownOn, formula, context.ask)
  else verdict = formula.decide(context, (ask.book ?? lawFor)(rule, on, ask.knownOn, placeOf(facts['place'], context.ask), ask.askedOn))
  const { figures } = verdict
  // The last word of the four values: whatever a formula says, a yes with a fact still asked for is no yes.
  const complete = verdict.truth.answer === 'yes' && notes.missing.length > 0 ? undetermined : verdict.truth
  const truth = standsOn(complete, notes)
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
    ...(notes.doubts.size === 0 ? {} : { doubts: [...notes.doubts.values()] }),
    read: [...notes.read],
    chain: notes.chain,
  }
}

/** A place by its code, or a province by its name; a word that is neither is asked about, since national law alone may not be its law. */
function placeOf(raw: unknown, ask: ReturnType<typeof hear>['context']['ask']): string | undefined {
  const word = wordOf(raw)
  if (word === undefined) return undefined
  const code = placeCode(word)
  if (code === undefined)
    ask('place', { zh: `地区“${word}”（写省名或代码，如 河北、CN-13）`, en: `the place "${word}" (a province or a code such as CN-13)` })
  return code
}

const read = new WeakMap<readonly RuleReading[], Map<Rule, Rule>>()
/** The same list of readings makes the same rule: folds over many cases pass it along. */
function underReadings(rule: Rule, readings: readonly RuleReading[]): Rule {
  const known = read.get(readings) ?? new Map<Rule, Rule>()
  read.set(readings, known)
  const made = known.get(rule) ?? withReadings(rule, readings)
  known.set(rule, made)
  return made
}

/**
 * A plain answer needs lines that decide on that day. One that was applied and no longer does so (a check too old, a text replaced, a
 * day that may lie before its first), or a chain without any approved line, leaves the answer unverified, leaning as it did.
 */
function standsOn(truth: Truth, notes: ReturnType<typeof hear>['notes']): Truth {
  if (truth.answer !== 'yes' && truth.answer !== 'no') return truth
  const lines = [...notes.stood]
  const lapsed = [...notes.applied].filter(line => line.doubt !== undefined)
  const unread = lines.length > 0 && lines.every(line => line.status !== 'approved')
  if (lapsed.length === 0 && !unread) return truth
  for (const line of unread ? lines : lapsed) notes.unapproved.add(line.id)
  return unverified(truth.leaning)
}

/** Of the formula versions in force the one that began last; a rule whose catalogues overlap sorts that out in its lines. */
export function formulaOn(rule: Rule, on: string): Formula | undefined {
  return rule.formulas.filter(one => holds(one, on)).sort((a, b) => (a.validFrom < b.validFrom ? 1 : -1))[0]
}

function lawFor(rule: Rule, on: string, knownOn: string | undefined, place: string | undefined, askedOn: string | undefined): Law {
  return lawOn(rule.parameters, on, knownOn, place ?? rule.jurisdiction, askedOn)
}

/** Looks each day's law up once. For folds over many cases; the caller keeps it no longer than the catalogue. */
export function lawBook(): LawBook {
  const seen = new Map<string, Law>()
  return (rule, on, knownOn, place, askedOn) => {
    const key = `${rule.id}|${on}|${knownOn ?? ''}|${place ?? ''}|${askedOn ?? ''}`
    let law = seen.get(key)
    if (law === undefined) seen.set(key, (law = lawFor(rule, on, knownOn, place, askedOn)))
    return law
  }
}

function everKnown(rule: Rule, on: string, knownOn: string | undefined): boolean {
  const inForce = (row: RuleParameter) => holds(row, on)
  return rule.parameters.some(row => inForce(row) && known(row, knownOn))
}

type Asking = ReturnType<typeof hear>['context']['ask']
/** What is not here says so: an earlier text, a later one, or one that nobody here knew of yet. None of them says that there was no law. */
function nothingInForce(rule: Rule, on: string, knownOn: string | undefined, formula: Formula | undefined, ask: Asking): Verdict {
  const lawless = formula === undefined && rule.before === 'no' && rule.formulas.every(one => on < one.validFrom)
  if (lawless) return { truth: no }
  ask(`${rule.id} ${on}`, notHeld(rule, on, knownOn))
  return { truth: undetermined }
}
function notHeld(rule: Rule, on: string, knownOn: string | undefined): { zh: string; en: string } {
  const inForce = rule.parameters.filter(row => holds(row, on))
  if (inForce.length > 0) {
    return {
      zh: `“${rule.nameZh}”在 ${on} 的文本，本系统在 ${knownOn ?? ''} 时还没有收录`,
      en: `the text of "${rule.nameEn}" of ${on}, which was not held here yet on ${knownOn ?? ''}`,
    }
  }
  const oldest = rule.parameters.toSorted((a, b) => (a.validFrom < b.validFrom ? -1 : 1))[0]
  if (oldest !== undefined && on < oldest.validFrom) {
    const first = dayAsKnown(oldest.validFrom, oldest.fromPrecision)
    return {
      zh: `“${rule.nameZh}”更早的文本：本系统没有收录早于 ${first} 的文本`,
      en: `an earlier text of "${rule.nameEn}": no earlier text is held here than that of ${first}`,
    }
  }
  return {
    zh: `“${rule.nameZh}”在 ${on} 的文本：本系统没有收录这一时期的文本`,
    en: `a text of "${rule.nameEn}" for ${on}: none of that time is held here`,
  }
}
function wordsOf(rule: Rule): { zh: string; en: string } {
  const input = rule.inputs.find(one => one.name === rule.appliesOn.input)
  return { zh: input?.zh ?? rule.appliesOn.zh, en: input?.en ?? rule.appliesOn.kind }
}
