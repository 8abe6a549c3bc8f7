// What a rule browser is shown: cards of the rules on a day, one rule whole, the difference between two days, a what-if.
import { z } from 'zod'
import { Answer } from './answer.ts'
import { Facts, Reform, RuleInput, RuleOutput, RuleParameter } from './ruleResult.ts'

export const RuleSubject = z.enum(['tax', 'evaluation', 'quality', 'entry', 'transfer', 'clock', 'waste', 'statistics'])
export type RuleSubject = z.infer<typeof RuleSubject>
const names = { id: z.string(), nameZh: z.string(), nameEn: z.string() }
const AppliesOn = z.object({ kind: z.string(), zh: z.string(), input: z.string() })
const Counts = z.object({ draft: z.int(), reviewed: z.int(), approved: z.int() })

export const RuleCard = z
  .object({
    ...names,
    subject: RuleSubject,
    jurisdiction: z.string(),
    appliesOn: AppliesOn,
    /** Formula in force on the day; null where none is. */
    formula: z.string().nullable(),
    linesInForce: z.int(),
    /** Of the lines in force, by standing. */
    standing: Counts,
    documents: z.array(z.string()),
    cases: z.int(),
    /** Nearest days on which something of it changes, before or on the day and after it. */
    lastChange: z.string().nullable(),
    nextChange: z.string().nullable(),
  })
  .meta({ id: 'RuleCard' })
export type RuleCard = z.infer<typeof RuleCard>

export const RuleList = z
  .object({
    on: z.string(),
    knownOn: z.string().nullable(),
    total: z.int(),
    rules: z.array(RuleCard),
    /** Every day on which some rule changes: the stops of a date slider. */
    changes: z.array(z.string()),
  })
  .meta({ id: 'RuleList' })
export type RuleList = z.infer<typeof RuleList>

export const RuleCase = z.object({ id: z.string(), facts: Facts, knownOn: z.string().nullable(), answer: Answer })
export const RuleLine = RuleParameter.extend({ inForce: z.boolean(), known: z.boolean() }).meta({ id: 'RuleLine' })
export type RuleLine = z.infer<typeof RuleLine>
export const RuleDetail = z
  .object({
    ...names,
    subject: RuleSubject,
    jurisdiction: z.string(),
    appliesOn: AppliesOn,
    on: z.string(),
    knownOn: z.string().nullable(),
    versions: z.array(z.object({ id: z.string(), validFrom: z.string(), validTo: z.string().nullable(), inForce: z.boolean() })),
    inputs: z.array(RuleInput),
    outputs: z.array(RuleOutput),
    lines: z.array(RuleLine),
    documents: z.array(z.object({ title: z.string(), from: z.string(), to: z.string().nullable(), lines: z.int() })),
    cases: z.array(RuleCase),
    changes: z.array(z.string()),
  })
  .meta({ id: 'RuleDetail' })
export type RuleDetail = z.infer<typeof RuleDetail>

export const RuleDiff = z
  .object({
    rule: z.string(),
    from: z.string(),
    to: z.string(),
    added: z.array(RuleParameter),
    removed: z.array(RuleParameter),
    changed: z.array(z.object({ id: z.string(), before: RuleParameter, after: RuleParameter, fields: z.array(z.string()) })),
    unchanged: z.int(),
  })
  .meta({ id: 'RuleDiff' })
export type RuleDiff = z.infer<typeof RuleDiff>

/** What changed in all rules between two days; rules that stayed as they were are counted, not listed. */
export const RuleChanges = z
  .object({
    from: z.string(),
    to: z.string(),
    rules: z.array(z.object({ ...names, subject: RuleSubject, diff: RuleDiff })),
    unchanged: z.int(),
  })
  .meta({ id: 'RuleChanges' })
export type RuleChanges = z.infer<typeof RuleChanges>

export const FirmFacts = z.object({ firm: z.string().min(1), facts: Facts }).meta({ id: 'FirmFacts' })
export const RuleSimulation = z
  .object({
    rule: z.string(),
    reforms: z.array(Reform),
    firms: z.array(
      z.object({
        firm: z.string(),
        cases: z.int(),
        openCases: z.int(),
        estimates: z.int(),
        figures: z.record(z.string(), z.object({ before: z.string(), after: z.string(), change: z.string() })),
        answersChanged: z.array(z.object({ from: Answer, to: Answer, cases: z.int() })),
        effect: z.enum(['gains', 'loses', 'unchanged']),
      }),
    ),
    gaining: z.int(),
    losing: z.int(),
    unchanged: z.int(),
  })
  .meta({ id: 'RuleSimulation' })
export type RuleSimulation = z.infer<typeof RuleSimulation>
