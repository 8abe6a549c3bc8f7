// What a rule is: dated lines, the facts it asks for, one pure function per legal formula version, and its table of cases.
import type { Answer } from '#domain/answer.ts'
import type { Facts, RuleInput, RuleOutput, RuleParameter } from '#domain/ruleResult.ts'
import type { Decimal } from 'decimal.js'
import type { EvaluationContext } from './evaluationContext.ts'
import type { Law } from './law.ts'
import type { Truth } from './truth.ts'

/** What a decision found: the answer and the results by name. */
export type Verdict = { truth: Truth; figures?: Record<string, string | null> }

export type Formula = {
  id: string
  validFrom: string
  validTo?: string
  /** Pure: facts through the hearing, the law of the day, nothing else. */
  decide: (context: EvaluationContext, law: Law) => Verdict
}

export type Case = {
  /** Example id of the acceptance list, or a few words. */
  id: string
  facts: Facts
  knownOn?: string
  expect: {
    answer: Answer
    figures?: Record<string, string | null>
    /** Must be named among what is missing (`missing`) or not approved (`unapproved`). */
    missing?: readonly string[]
    unapproved?: readonly string[]
  }
}

export type Rule = {
  id: string
  nameZh: string
  nameEn: string
  subject: 'tax' | 'evaluation' | 'quality' | 'entry' | 'transfer' | 'clock' | 'waste' | 'statistics'
  jurisdiction: string
  /** The kind of day that decides which version applies, and the fact that carries it. */
  appliesOn: { kind: string; zh: string; input: string }
  /** What holds on a day before the first version: a plain no (nothing was owed), or that nobody can say. */
  before: 'no' | 'undetermined'
  inputs: readonly RuleInput[]
  /** Names of the results with their units, for lists and documents; money results end in `Cny`. */
  outputs: readonly RuleOutput[]
  parameters: readonly RuleParameter[]
  formulas: readonly Formula[]
  cases: readonly Case[]
  /**
   * Facts under which everything but the threshold passes, with `value` in its place: what the generated boundary
   * tests ask with. Null for a threshold that cannot be asked alone; then the rule's own cases must bracket it.
   */
  probe?: (parameter: RuleParameter, value: string) => Facts | null
  /** CNY that one dry tonne costs (or saves) under the law of a day: the planner's money term. Null: not to be had. */
  perTonne?: (law: Law, of: Readonly<Record<string, string>>) => Decimal | null
}
