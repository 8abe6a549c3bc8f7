// The registry's nouns: a claim on posted tonnes, the steps it went through, and the periods it may speak of.
// A claim is appended and never changed; what becomes of it is a row of steps, each with its reasons and two times.
import { z } from 'zod'
import { isDay } from './keepable.ts'
import { MassKg } from './quantity.ts'
import { Reason } from './contract.ts'

/**
 * Where a claim stands. `admitted`, `disputed` and `uncovered` hold tonnes; the others hold none.
 * `uncovered`: a correction of the ledger took tonnes from under it; it keeps what is still there.
 */
export const ClaimState = z.enum(['filed', 'admitted', 'refused', 'withdrawn', 'disputed', 'uncovered', 'superseded'])
export type ClaimState = z.infer<typeof ClaimState>

/** Accounting bases (口径): a tonne is claimed at most once in each. What they are is told in src/claims/accountingBases.ts. */
export const AccountingBasisId = z.enum(['statistics', 'evaluation', 'vat_refund', 'income_tax', 'ep_tax', 'recycled_content'])
export type AccountingBasisId = z.infer<typeof AccountingBasisId>

/** Custody models of ISO 22095:2020. What each admits is told in src/claims/custodyModels.ts. */
export const CustodyModelId = z.enum(['identity_preserved', 'segregated', 'controlled_blending', 'mass_balance', 'book_and_claim'])
export type CustodyModelId = z.infer<typeof CustodyModelId>

/** Span over which a mass balance must come out, site by site. */
export const Balancing = z.enum(['month', 'quarter', 'year'])
export type Balancing = z.infer<typeof Balancing>

/** `2022`, `2022-Q3`, `2022-07`, or days from and to: `2022-07-01/2022-08-05`. */
export const ClaimPeriod = z.string().regex(/^\d{4}(-Q[1-4]|-(0[1-9]|1[0-2])|-\d{2}-\d{2}\/\d{4}-\d{2}-\d{2})?$/)

/** A claim as it was filed. `massKg` is source waste (see docs/model.md): whole kilograms of dry mass. */
export const Claim = z
  .object({
    id: z.string().min(1),
    claimant: z.string().min(1),
    accountingBasis: AccountingBasisId,
    period: ClaimPeriod,
    /** Place of final conversion; a firm that claims for all of its places leaves it out where the accounting basis lets it. */
    site: z.string().optional(),
    material: z.string().optional(),
    process: z.string().optional(),
    /** Where the claim speaks of one flow alone. */
    flow: z.string().optional(),
    /** A quality that only some of the sources have (`organic`, a mine, a heap); claims on it draw on those sources alone. */
    attribute: z.string().optional(),
    massKg: MassKg.positive(),
    model: CustodyModelId,
    /** For mass balance: a year where it is left out. */
    balancing: Balancing.optional(),
    /** Ids or names of papers that the claimant rests on. */
    evidence: z.array(z.string()).min(1),
    /** The claim that this one replaces; it lets go of its tonnes in the same moment. */
    supersedes: z.string().optional(),
    note: z.string().optional(),
    by: z.string().min(1),
    synthetic: z.boolean(),
    validOn: z.iso.date(),
    recordedAt: z.iso.datetime(),
  })
  .meta({ id: 'Claim' })
export type Claim = z.infer<typeof Claim>

/** How ids of evaluation cases begin; the second is of cases opened before December 2026. */
const casePrefixes = ['case:', 'appraisal:']
/** Cases of evaluation among the papers of a claim: it is held to what they found. */
export function citedCaseIds(evidence: readonly string[]): string[] {
  return evidence.filter(id => casePrefixes.some(prefix => id.startsWith(prefix)))
}

/** One step of a claim. The newest step is its state; earlier ones say how it came to it. */
export const ClaimStep = z
  .object({
    claim: z.string(),
    number: z.int().positive(),
    state: ClaimState,
    /** Kilograms that the claim holds from then on. */
    heldKg: MassKg,
    reasons: z.array(Reason),
    /** Claims, entries and papers that the step stands on. */
    basedOn: z.array(z.string()),
    by: z.string().min(1),
    validOn: z.iso.date(),
    recordedAt: z.iso.datetime(),
  })
  .meta({ id: 'ClaimStep' })
export type ClaimStep = z.infer<typeof ClaimStep>

/** A claim with its steps, oldest first. */
export type RegisteredClaim = { claim: Claim; steps: ClaimStep[] }

/** A report that a claim rests on and that was taken back later: the claim may have been decided since, the mark stays. */
export const WithdrawnReport = z
  .object({
    caseId: z.string(),
    on: z.iso.date(),
    reason: z.string(),
    /** As printed on the report, and its fingerprint: the way to the page that verifies it. Empty for a case that was never published. */
    reportNumber: z.string(),
    reportSha256: z.string(),
  })
  .meta({ id: 'WithdrawnReport' })
export type WithdrawnReport = z.infer<typeof WithdrawnReport>

const named = { nameZh: z.string().nullable(), nameEn: z.string().nullable() }
/** A claim at a glance: what it says, where it stands, with the names of its place and material where a region knows them. */
export const ClaimLine = z
  .object({
    claim: Claim,
    state: ClaimState,
    heldKg: MassKg,
    reasons: z.array(Reason),
    changedAt: z.iso.datetime(),
    /** Whose claim it is, as its tenant or a region calls it. */
    claimant: z.object({ id: z.string(), ...named }),
    site: z.object({ id: z.string(), ...named }).nullable(),
    material: z.object({ id: z.string(), ...named }).nullable(),
    /** Reports it cites that were withdrawn, as far as the asker may know of them; empty where all of them stand. */
    withdrawn: z.array(WithdrawnReport),
  })
  .meta({ id: 'ClaimLine' })
export type ClaimLine = z.infer<typeof ClaimLine>
export const ClaimPage = z.object({ total: z.int(), offset: z.int(), limit: z.int(), claims: z.array(ClaimLine) }).meta({ id: 'ClaimPage' })
export type ClaimPage = z.infer<typeof ClaimPage>

/** One line of a view: whose, how much of the total, and the claims it is part of. */
export const ViewLine = z.object({ id: z.string(), ...named, massKg: MassKg, claims: z.array(z.string()) }).meta({ id: 'ClaimViewLine' })
export type ViewLine = z.infer<typeof ViewLine>
/** The same tonnes from three sides. Each list adds up to `totalKg`; they are never added to one another. */
export const ClaimViews = z
  .object({
    accountingBasis: AccountingBasisId,
    period: z.string().nullable(),
    totalKg: MassKg,
    /** Part of the total whose claims are disputed. */
    disputedKg: MassKg,
    byUser: z.array(ViewLine),
    bySender: z.array(ViewLine),
    byPark: z.array(ViewLine),
    /** What generators, traders and parks add to the total when they show the same tonnes. */
    addedByViewsKg: z.literal(0),
    /** Claims that lie partly in the period: not in the total. */
    straddling: z.array(z.string()),
  })
  .meta({ id: 'ClaimViews' })
export type ClaimViews = z.infer<typeof ClaimViews>

const lastDay = (year: number, month: number): string => {
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
  const days = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 31
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${days}`
}

/** First and last day, both included. */
export type Days = { from: string; to: string }

/**
 * First and last day of a period.
 * @returns null where the text is no period, or ends before it begins
 */
export function periodDays(period: string): Days | null {
  if (!ClaimPeriod.safeParse(period).success) return null
  const [first = '', second] = period.split('/')
  if (second !== undefined) return isDay(first) && isDay(second) && first <= second ? { from: first, to: second } : null
  const year = Number(period.slice(0, 4))
  const quarter = period[5] === 'Q' ? Number(period[6]) : null
  const [begin, end] =
    quarter !== null ? [quarter * 3 - 2, quarter * 3] : period.length === 7 ? [Number(period.slice(5)), Number(period.slice(5))] : [1, 12]
  return { from: `${period.slice(0, 4)}-${String(begin).padStart(2, '0')}-01`, to: lastDay(year, end) }
}
