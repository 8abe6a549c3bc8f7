// From a match to promises: turns that are only ever appended, and the framework contract that they end in, with its call-offs.
import { z } from 'zod'
import { Money } from '../contract.ts'
import { MassKg } from '../quantity.ts'
import { Amount, FailureReason, NoticeVersion, PriceCnyPerT } from './notice.ts'

const Day = z.iso.date()
const stamped = { validOn: Day, recordedAt: z.iso.datetime(), basedOn: z.array(z.string()).min(1), synthetic: z.boolean() }

/** Who gives the material, and who takes it. */
export const DealSide = z.enum(['seller', 'buyer'])
export type DealSide = z.infer<typeof DealSide>

/**
 * How the price follows a published index: price = priceCnyPerT x (1 - share + share x index / baseValue). Without one the price is fixed.
 * What the index is on the day is said with each call-off, with its source; nobody here looks it up.
 */
export const PriceIndex = z.strictObject({
  index: z.string().trim().min(1).max(200),
  /** What the index was where the price was agreed. */
  baseValue: Amount.refine(value => Number(value) > 0),
  /** Share of the price that follows it, 0 to 1, decimal text. */
  share: z.string().regex(/^(0(\.\d{1,4})?|1(\.0{1,4})?)$/),
})
export type PriceIndex = z.infer<typeof PriceIndex>
/** What a published index said, and where it can be read. */
export const IndexReading = z.strictObject({
  value: Amount.refine(value => Number(value) > 0),
  publishedOn: Day,
  source: z.string().trim().min(1).max(200),
})
export type IndexReading = z.infer<typeof IndexReading>

/** What is put before the other side; every field can be countered. */
export const Terms = z
  .strictObject({
    /** Never exceeded; what a delivery is short of it counts as delivered within the tolerance. */
    massKg: MassKg.min(1),
    priceCnyPerT: PriceCnyPerT,
    priceIndex: PriceIndex.optional(),
    /** Both days included. */
    fromDay: Day,
    toDay: Day,
    /** How far what was delivered may stay below the total and still be all of it, per cent, decimal text. */
    tolerancePct: z.string().regex(/^\d{1,2}(\.\d{1,2})?$/),
  })
  .meta({ id: 'Terms' })
export type Terms = z.infer<typeof Terms>

export const TurnKind = z.enum(['offer', 'counter', 'accept', 'refuse', 'expire'])
export type TurnKind = z.infer<typeof TurnKind>
/** Whose answer is awaited, or how it ended. */
export const NegotiationState = z.enum(['sellerTurn', 'buyerTurn', 'signed', 'refused', 'expired'])
export type NegotiationState = z.infer<typeof NegotiationState>

export const Turn = z
  .object({
    id: z.string(),
    negotiation: z.string(),
    ordinal: z.int().positive(),
    kind: TurnKind,
    /** Side that took it; a clock expires. */
    by: z.enum([...DealSide.options, 'clock']),
    /** Of an offer or a counter-offer; an acceptance repeats what it accepts. */
    terms: Terms.optional(),
    reason: FailureReason.optional(),
    words: z.string().max(500).optional(),
    /** Until when the other side may answer; until then who made the offer is bound by it (Civil Code, art. 476). */
    answerBy: z.iso.datetime().optional(),
    /** Versions of the notices that its terms were made on. */
    notices: z.array(NoticeVersion),
    ...stamped,
  })
  .meta({ id: 'Turn' })
export type Turn = z.infer<typeof Turn>

export const Negotiation = z
  .object({
    id: z.string(),
    /** Who gives and who takes. */
    seller: z.string(),
    buyer: z.string(),
    /** Notices that it came from, at the version of its first turn: of what is given, of what is needed, or both. */
    offer: NoticeVersion.optional(),
    need: NoticeVersion.optional(),
    material: z.string(),
    /** Sites of the ledger, where the material lies and where it goes. */
    from: z.string(),
    to: z.string(),
    /** It lies there already: what is promised is set aside at the mass on hand. Without it, it is still to arise. */
    ofStock: z.boolean(),
    ...stamped,
  })
  .meta({ id: 'Negotiation' })
export type Negotiation = z.infer<typeof Negotiation>

/** A framework contract: a total that call-offs draw on. Amendment, suspension and end are records of their own. */
export const Framework = z
  .object({
    id: z.string(),
    negotiation: z.string(),
    /** Flow of the ledger that its deliveries go on. */
    flow: z.string(),
    seller: z.string(),
    buyer: z.string(),
    offer: z.string().optional(),
    need: z.string().optional(),
    material: z.string(),
    from: z.string(),
    to: z.string(),
    ofStock: z.boolean(),
    terms: Terms,
    /** Of the whole, at the price without its index. */
    amountCny: Money,
    ...stamped,
  })
  .meta({ id: 'Framework' })
export type Framework = z.infer<typeof Framework>

/**
 * callOff: the taker asks for a part of it on a day. confirm: the giver sets that part aside; a contract that trips are made on. release:
 * what was called off and not sent goes back. propose, amend, decline: one side puts new terms, the other agrees or not.
 */
export const FrameworkStepKind = z.enum(['callOff', 'confirm', 'release', 'propose', 'amend', 'decline', 'suspend', 'resume', 'end'])
export type FrameworkStepKind = z.infer<typeof FrameworkStepKind>
/** In force, or with new terms that the other side has to answer; suspended; ended. */
export const FrameworkState = z.enum(['active', 'sellerAsks', 'buyerAsks', 'suspended', 'ended'])
export type FrameworkState = z.infer<typeof FrameworkState>

export const FrameworkStep = z
  .object({
    id: z.string(),
    framework: z.string(),
    ordinal: z.int().positive(),
    kind: FrameworkStepKind,
    by: DealSide,
    /** Of a call-off: for which day, how much, and what the index of its price said. */
    day: Day.optional(),
    massKg: MassKg.optional(),
    reading: IndexReading.optional(),
    priceCnyPerT: PriceCnyPerT.optional(),
    /** Of a confirmation or a release: the call-off; and the contract that it became. */
    callOff: z.string().optional(),
    contract: z.string().optional(),
    /** Of new terms, proposed or agreed. */
    terms: Terms.optional(),
    reason: z.string().max(500).optional(),
    ...stamped,
  })
  .meta({ id: 'FrameworkStep' })
export type FrameworkStep = z.infer<typeof FrameworkStep>
