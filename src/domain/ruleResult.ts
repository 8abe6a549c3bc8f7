// The nouns of rules as code: a dated line of the law, the facts that a rule asks for, and the rule result with its chain.
// Figures are decimal text. An answer has four values; a rule result names what is missing and what nobody has approved.
import { z } from 'zod'
import { Answer } from './answer.ts'

/** How the text was read: the official text itself, copies or news of it, or not at all (memory). */
export const TextEvidence = z.enum(['primary', 'secondary', 'none'])
export type TextEvidence = z.infer<typeof TextEvidence>
/** Only what is approved decides. A draft or merely reviewed line leaves a result unverified wherever it would matter. */
export const RuleStatus = z.enum(['draft', 'reviewed', 'approved'])
export type RuleStatus = z.infer<typeof RuleStatus>
/** How exactly a first or last day is known. The first of January is not assumed where only the year is. */
export const DayPrecision = z.enum(['day', 'month', 'year'])
export type DayPrecision = z.infer<typeof DayPrecision>
/** Why a line that was approved does not decide on this day, for whoever asks today. */
export const Doubt = z.object({
  line: z.string(),
  code: z.enum(['check-old', 'replaced', 'first-day', 'last-day', 'calendar']),
  zh: z.string(),
  en: z.string(),
})
export type Doubt = z.infer<typeof Doubt>
/** A later text that the line stands on too, from a day on. */
export const FurtherBasis = z.object({ document: z.string(), article: z.string(), from: z.iso.date() })
export type FurtherBasis = z.infer<typeof FurtherBasis>
export const Operator = z.enum(['<=', '<', '>=', '>'])
export type Operator = z.infer<typeof Operator>

/**
 * One dated line of the law. With a figure (a rate, a threshold, a share) or without (a condition).
 * Two time axes: `validFrom`..`validTo` when it is law, `reviewedOn`..`withdrawnOn` when this catalogue knew it.
 */
export const RuleParameter = z
  .object({
    /** Stable key, ours; several versions of one line share it, articles and entry numbers move. */
    id: z.string(),
    nameZh: z.string(),
    nameEn: z.string(),
    /** Decimal text; blank text where the line is a condition without a figure; null where the figure was not read. */
    value: z.string().nullable(),
    unit: z.string(),
    /** As the text has it: "not less than" includes the figure, "less than" does not. */
    operator: Operator.optional(),
    /** The fact that this threshold judges. */
    reads: z.string().optional(),
    /** Which of several it is: catalogue, edition, grade, kind. */
    facets: z.record(z.string(), z.string()).optional(),
    jurisdiction: z.string().optional(),
    /** What a lower level may do with it; blank: nothing is said. */
    provinces: z.enum(['may not set', 'must decide', 'set within']).optional(),
    /** The first day; where it is known to the month or year only, the earliest that it can be. */
    validFrom: z.iso.date(),
    fromPrecision: DayPrecision.optional(),
    /** The last day; where it is known to the month or year only, the latest that it can be. */
    validTo: z.iso.date().optional(),
    toPrecision: DayPrecision.optional(),
    reviewedOn: z.iso.date(),
    withdrawnOn: z.iso.date().optional(),
    document: z.string(),
    article: z.string(),
    status: RuleStatus,
    evidence: TextEvidence,
    /** Where the text can be read, who read it there and when, and how many copies of different hands agree. */
    address: z.string().optional(),
    reader: z.string().optional(),
    secondReader: z.string().optional(),
    readOn: z.iso.date().optional(),
    copies: z.int().optional(),
    /** The last day on which somebody looked whether it is still in force. */
    checkedOn: z.iso.date().optional(),
    /** The document is known to be replaced from a day on. */
    replaced: z.object({ on: z.iso.date(), by: z.string() }).optional(),
    alsoBy: z.array(FurtherBasis).optional(),
    /** A reference value: what exceeds it is told, and nothing is refused for it. */
    advice: z.literal(true).optional(),
    /** Set where the law of a day is asked for and the line no longer decides there. */
    doubt: Doubt.optional(),
    note: z.string().optional(),
  })
  .meta({ id: 'RuleParameter' })
export type RuleParameter = z.infer<typeof RuleParameter>

/** `choice` is one of the list, `choices` any number of it in one text. */
export const FactKind = z.enum(['decimal', 'flag', 'day', 'month', 'year', 'choice', 'choices', 'text', 'records'])
/** A choice with its names; `also` are other words that are read as it, one that ends in `*` by its beginning. */
const Option = z.object({ id: z.string(), zh: z.string(), en: z.string(), also: z.array(z.string()).optional() })
const InputBase = z.object({
  name: z.string(),
  zh: z.string(),
  en: z.string(),
  kind: FactKind,
  unit: z.string().optional(),
  choices: z.array(z.string()).optional(),
  options: z.array(Option).optional(),
  /** Adds a figure and has no part in the answer. */
  optional: z.literal(true).optional(),
})
/** A fact that a rule may ask for. Records are lists of rows with fields of their own. */
export const RuleInput = InputBase.extend({ fields: z.array(InputBase).optional() }).meta({ id: 'RuleInput' })
export type RuleInput = z.infer<typeof RuleInput>

/** A result by name; a result that is a word (or several with spaces between) has what it may be in `options`. */
export const RuleOutput = z
  .object({ name: z.string(), zh: z.string(), en: z.string(), unit: z.string(), options: z.array(Option).optional() })
  .meta({ id: 'RuleOutput' })
export type RuleOutput = z.infer<typeof RuleOutput>

const Fact = z.union([z.string(), z.number(), z.boolean(), z.null()])
/** Facts of one case by the names of the rule's inputs; what is absent or null is missing, never assumed. */
export const Facts = z.record(z.string(), z.union([Fact, z.array(z.record(z.string(), Fact))])).meta({ id: 'Facts' })
export type Facts = z.infer<typeof Facts>

/** One link of the chain: the line applied, the fact held against it, and what came of it. */
export const RuleResultStep = z
  .object({
    parameter: z.string(),
    document: z.string(),
    article: z.string(),
    status: RuleStatus,
    evidence: TextEvidence,
    validFrom: z.string(),
    value: z.string().nullable(),
    unit: z.string(),
    operator: Operator.optional(),
    input: z.string().optional(),
    given: z.string().optional(),
    /** Later texts that the line stands on too on the day that decides. */
    alsoBy: z.array(z.string()).optional(),
    advice: z.literal(true).optional(),
    doubt: Doubt.optional(),
    outcome: Answer.nullable(),
    zh: z.string(),
    en: z.string(),
  })
  .meta({ id: 'RuleResultStep' })
export type RuleResultStep = z.infer<typeof RuleResultStep>

export const MissingInput = z.object({ input: z.string(), zh: z.string(), en: z.string() })
export type MissingInput = z.infer<typeof MissingInput>

export const RuleResult = z
  .object({
    rule: z.string(),
    /** Which version of the formula was applied; blank where none is in force. */
    version: z.string(),
    /** The day that decided, null where it is missing. */
    on: z.string().nullable(),
    knownOn: z.string().nullable(),
    answer: Answer,
    /** What the answer would be if every line in force were approved; null where facts or figures are missing. */
    leaning: z.enum(['yes', 'no']).nullable(),
    /** Results by name, decimal text or a word. With an unverified answer they are estimates. */
    figures: z.record(z.string(), z.string().nullable()),
    missing: z.array(MissingInput),
    /** Lines that are not approved and that the answer hangs on. */
    unapproved: z.array(z.string()),
    /** Why lines that were approved once do not decide; rule results kept from before this was told have none. */
    doubts: z.array(Doubt).optional(),
    /** Names of the facts that were looked at. */
    read: z.array(z.string()),
    chain: z.array(RuleResultStep),
  })
  .meta({ id: 'RuleResult' })
export type RuleResult = z.infer<typeof RuleResult>

/** A hypothetical change of one line from a day on. Null takes its figure away. */
export const Reform = z.object({ parameter: z.string(), from: z.iso.date(), value: z.string().nullable() }).meta({ id: 'Reform' })
export type Reform = z.infer<typeof Reform>
