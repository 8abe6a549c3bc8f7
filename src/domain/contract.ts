// The promise's nouns: an offer made from a planned flow, what became of it, and the contracts that stand on it.
// Mass is whole kilograms, money is decimal text: never a binary float.
import { z } from 'zod'
import { MassKg } from './quantity.ts'

/** Decimal text of CNY with two places, or a price per tonne; may be negative (the taker is paid). */
export const Money = z.string().regex(/^-?\d+(\.\d+)?$/)

const stamped = { validOn: z.iso.date(), recordedAt: z.iso.datetime(), basedOn: z.array(z.string()).min(1) }

/** The generator's word that this much of a planned flow may be had, at a price per dry tonne paid to the generator. */
export const Offer = z
  .object({
    id: z.string(),
    flow: z.string(),
    material: z.string(),
    from: z.string(),
    to: z.string(),
    massKg: MassKg,
    priceCnyPerT: Money,
    ...stamped,
  })
  .meta({ id: 'Offer' })
export type Offer = z.infer<typeof Offer>

/** Why somebody said no, in words and figures. */
export const Reason = z.object({ code: z.string(), zh: z.string(), en: z.string() })
export type Reason = z.infer<typeof Reason>

/** A step that closes an offer; the offer itself never changes. */
export const OfferStep = z
  .object({
    id: z.string(),
    offer: z.string(),
    step: z.enum(['refused', 'withdrawn']),
    by: z.string(),
    reasons: z.array(Reason).min(1),
    ...stamped,
  })
  .meta({ id: 'OfferStep' })
export type OfferStep = z.infer<typeof OfferStep>

/** A promise on part or all of an offer: exact mass and exact money. */
export const Contract = z
  .object({
    id: z.string(),
    offer: z.string(),
    flow: z.string(),
    material: z.string(),
    from: z.string(),
    to: z.string(),
    buyer: z.string(),
    seller: z.string(),
    massKg: MassKg,
    priceCnyPerT: Money,
    amountCny: Money,
    ...stamped,
  })
  .meta({ id: 'Contract' })
export type Contract = z.infer<typeof Contract>

/** A contract that ended before all of it was sent: how much it let go. */
export const ContractEnd = z
  .object({ id: z.string(), contract: z.string(), releasedKg: MassKg, reason: z.string().min(1), ...stamped })
  .meta({ id: 'ContractEnd' })
export type ContractEnd = z.infer<typeof ContractEnd>

/** What an offer is now, as a fold over its steps and contracts. */
export const OfferState = z.enum(['offered', 'accepted', 'refused', 'withdrawn', 'fulfilled'])
export type OfferState = z.infer<typeof OfferState>
