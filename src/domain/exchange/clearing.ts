// The regional clearing: all bids at once, the ways between their places, and what the best use of both is worth.
import { z } from 'zod'
import { MassKg } from '../quantity.ts'
import { PriceCnyPerT } from './notice.ts'

const Id = z.string().min(1).max(200)
const Cny = z.string().regex(/^-?\d+\.\d{2}$/)

/** What somebody would give or take, and the price at which it is just worth it: the least asked, the most paid. */
export const Bid = z.strictObject({ id: Id, side: z.enum(['sell', 'buy']), node: Id, massKg: MassKg.min(1), priceCnyPerT: PriceCnyPerT })
export type Bid = z.infer<typeof Bid>
/** A way from node to node: what a tonne on it costs, and how much may go. */
export const Way = z.strictObject({ from: Id, to: Id, cnyPerT: PriceCnyPerT, capacityKg: MassKg.optional() })
export type Way = z.infer<typeof Way>
export const Market = z.strictObject({ bids: z.array(Bid).max(200_000), ways: z.array(Way).max(5_000_000) }).meta({ id: 'Market' })
export type Market = z.infer<typeof Market>

/** A price that a pair of the clearing has agreed or would agree, to who gives. */
export const AgreedPrice = z.strictObject({ seller: Id, buyer: Id, priceCnyPerT: PriceCnyPerT })
export type AgreedPrice = z.infer<typeof AgreedPrice>

/** A market with the prices that its pairs agreed, as a file says it. */
export const MarketFile = Market.extend({ agreed: z.array(AgreedPrice).max(200_000).optional() })
export type MarketFile = z.infer<typeof MarketFile>

/** Unique where low and high are one; null where nothing bounds it. `price` lies between, with no rent on a way that is not scarce. */
export const NodePrice = z.object({
  node: z.string(),
  low: z.string().nullable(),
  price: z.string().nullable(),
  high: z.string().nullable(),
})
export type NodePrice = z.infer<typeof NodePrice>

export const Clearing = z
  .object({
    welfareCny: Cny,
    tradedKg: MassKg,
    /** Between what all best uses trade: more than one number where the best use is not unique. */
    tradedLowKg: MassKg,
    tradedHighKg: MassKg,
    bids: z.array(z.object({ id: z.string(), massKg: MassKg })),
    ways: z.array(z.object({ from: z.string(), to: z.string(), massKg: MassKg })),
    prices: z.array(NodePrice),
    /** What the scarce ways earn at these prices. */
    congestionRentCny: Cny,
  })
  .meta({ id: 'Clearing' })
export type Clearing = z.infer<typeof Clearing>

export const IncentiveGap = z
  .object({
    welfareCny: Cny,
    /** What it comes to when each pair takes the best that is left, one after another. */
    bestFirstCny: Cny,
    /** Pairs that would both gain by leaving for each other: per tonne together at first, on how much, in all. */
    pairs: z.array(z.object({ seller: z.string(), buyer: z.string(), gainCnyPerT: z.string(), massKg: MassKg, gainCny: Cny })),
    /** The least that has to change hands so that none does: more to the seller where positive, at which price then. */
    transfers: z.array(
      z.object({ seller: z.string(), buyer: z.string(), massKg: MassKg, agreedCnyPerT: z.string(), cnyPerT: z.string(), cny: Cny }),
    ),
    transferCny: Cny,
  })
  .meta({ id: 'IncentiveGap' })
export type IncentiveGap = z.infer<typeof IncentiveGap>
