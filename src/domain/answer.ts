// The judgement's nouns: a four-valued rule result with the articles it stands on, and a claim on posted tonnes.
import { z } from 'zod'
import { MassKg } from './quantity.ts'
import { Money } from './contract.ts'

/**
 * yes, no, undetermined (an input is missing), unverified (a rule that nobody has checked would decide).
 * An unverified rule never turns into a plain yes or no.
 */
export const Answer = z.enum(['yes', 'no', 'undetermined', 'unverified'])
export type Answer = z.infer<typeof Answer>

/** One rule applied: which, by which article, with what effect. */
export const RuleStep = z.object({
  rule: z.string(),
  article: z.string(),
  document: z.string(),
  verified: z.boolean(),
  zh: z.string(),
  en: z.string(),
})
export type RuleStep = z.infer<typeof RuleStep>

/** The tax on discharged solid waste of one party, one category, one month. Masses are decimal text in tonnes. */
export const TaxResult = z
  .object({
    answer: Answer,
    /** What the rules in force make of it; null where an input or a rate is missing. */
    baseT: Money.nullable(),
    taxCny: Money.nullable(),
    rateCnyPerT: Money.nullable(),
    /** The same by verified rules alone; differs from the above only where the answer is `unverified`. */
    verifiedBaseT: Money.nullable(),
    verifiedTaxCny: Money.nullable(),
    /** The range that missing inputs leave open. */
    lowCny: Money.nullable(),
    highCny: Money.nullable(),
    /** Area that the tax is due to: where the waste arose. */
    place: z.string(),
    declareBy: z.iso.date(),
    /** Why that day may be another: the calendar of that year is not held. */
    declareByDoubt: z.object({ zh: z.string(), en: z.string() }).optional(),
    steps: z.array(RuleStep),
    /** Inputs that nobody has given, in both languages. */
    missing: z.array(z.object({ zh: z.string(), en: z.string() })),
  })
  .meta({ id: 'TaxResult' })
export type TaxResult = z.infer<typeof TaxResult>

/** A claim that posted tonnes were utilised, at the place of their final conversion. */
export const Evaluation = z
  .object({
    id: z.string(),
    flow: z.string(),
    claimant: z.string(),
    site: z.string(),
    material: z.string(),
    process: z.string(),
    massKg: MassKg,
    /** Which posted utilisation entries it claims, and how much of each: each kilogram once. */
    claims: z.array(z.object({ entry: z.string(), massKg: MassKg })).min(1),
    tax: TaxResult.nullable(),
    validOn: z.iso.date(),
    recordedAt: z.iso.datetime(),
    basedOn: z.array(z.string()).min(1),
  })
  .meta({ id: 'Evaluation' })
export type Evaluation = z.infer<typeof Evaluation>
