// What follows from an evaluation for taxes and lists: worksheets whose every figure names its derivation, and reviews that name
// every condition that fails.
import { z } from 'zod'
import { Answer } from '../answer.ts'
import { RuleResult } from '../ruleResult.ts'
import { FirmAccount } from './account.ts'
import { EvaluationCase } from './case.ts'

/** One figure of a worksheet. Money of a result that is not settled is null: an estimate is no figure to declare. */
export const SheetFigure = z
  .object({
    name: z.string(),
    zh: z.string(),
    en: z.string(),
    value: z.string().nullable(),
    /** The value in words where it is a choice, a yes or no, or records; a line a record. Absent where the value says itself. */
    shownZh: z.string().optional(),
    shownEn: z.string().optional(),
    unit: z.string(),
    kind: z.enum(['given', 'derived', 'result']),
    /** Rule, article, inputs: the words of the 依据 column. */
    basisZh: z.string(),
    basisEn: z.string(),
    /** Ids of rules, derivations, lines and papers. */
    basedOn: z.array(z.string()),
  })
  .meta({ id: 'WorksheetFigure' })
export type SheetFigure = z.infer<typeof SheetFigure>

/** One return, refund or schedule: of one rule, for one period (a month, a year). */
export const TaxSheet = z
  .object({
    id: z.string(),
    tax: z.enum(['ept', 'vat', 'cit']),
    titleZh: z.string(),
    titleEn: z.string(),
    period: z.string(),
    answer: Answer,
    figures: z.array(SheetFigure),
    /** The rule results behind it; the last is the one that the money hangs on. */
    ruleResults: z.array(RuleResult).min(1),
    missing: z.array(z.object({ zh: z.string(), en: z.string() })),
    unapproved: z.array(z.string()),
    /** The same lines by their names; files frozen before they were told have none. */
    unapprovedNames: z.array(z.object({ zh: z.string(), en: z.string() })).optional(),
  })
  .meta({ id: 'TaxWorksheet' })
export type TaxSheet = z.infer<typeof TaxSheet>

/** A firm held against a list's conditions: each condition with its answer. */
export const Review = z
  .object({
    id: z.string(),
    zh: z.string(),
    en: z.string(),
    answer: Answer,
    conditions: z.array(
      z.object({ id: z.string(), zh: z.string(), en: z.string(), given: z.string().nullable(), answer: Answer, source: z.string() }),
    ),
  })
  .meta({ id: 'EvaluationReview' })
export type Review = z.infer<typeof Review>

/** Everything that the products of an evaluation are made of; frozen, it answers alone for what was concluded. */
export const EvaluationFile = z
  .object({ evaluationCase: EvaluationCase, account: FirmAccount, taxes: z.array(TaxSheet), reviews: z.array(Review) })
  .meta({ id: 'EvaluationFile' })
export type EvaluationFile = z.infer<typeof EvaluationFile>

/** A frozen file: canonical JSON of each part has its hash, the hashes together have one, and that may be signed. */
export const FrozenFile = z
  .object({
    format: z.literal('xunyu.evaluation'),
    version: z.literal(1),
    parts: EvaluationFile,
    hashes: z.object({ evaluationCase: z.string(), account: z.string(), taxes: z.string(), reviews: z.string() }),
    sha256: z.string(),
    /** Ed25519 over the text of `sha256`, base64; the public key as SPKI PEM. */
    signature: z.object({ by: z.string(), publicKey: z.string(), value: z.string() }).nullable(),
  })
  .meta({ id: 'FrozenEvaluation' })
export type FrozenFile = z.infer<typeof FrozenFile>
