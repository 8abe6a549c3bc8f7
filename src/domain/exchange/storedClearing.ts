// The clearing of open notices, as far as the asker may read them: who would give what to whom, at which prices, and who would rather leave.
import { z } from 'zod'
import { MassKg } from '../quantity.ts'
import { Clearing, IncentiveGap } from './clearing.ts'
import { NoticeKind, PriceCnyPerT } from './notice.ts'

/** leave: a pair that lacks a fact is left out. assume: it trades as if the fact were there, and the answer says that it is supposed. */
export const Unknowns = z.enum(['leave', 'assume'])
export type Unknowns = z.infer<typeof Unknowns>

export const ClearedCounts = z.object({
  offers: z.int(),
  needs: z.int(),
  /** Of an offer and a need whose materials go together, by what the gates say. */
  pairs: z.int(),
  fits: z.int(),
  notKnown: z.int(),
  refused: z.int(),
  /** Notices whose price is to be agreed: it counts nothing. */
  toBeAgreed: z.int(),
})
export type ClearedCounts = z.infer<typeof ClearedCounts>

const Spot = z.object({ zh: z.string(), en: z.string(), lng: z.number().nullable(), lat: z.number().nullable() })
const Name = z.object({ zh: z.string(), en: z.string() })
/** A notice of the clearing. Masses and prices are of dry tonnes. */
export const ClearedNotice = z.object({
  id: z.string(),
  kind: NoticeKind,
  party: Name,
  material: Name,
  place: Spot,
  massKg: MassKg,
  clearedKg: MassKg,
  /** Asked or paid; null where it is to be agreed. */
  bidCnyPerT: PriceCnyPerT.nullable(),
  /** What a tonne is worth there: unique where low and high are one, null where nothing bounds it. */
  lowCnyPerT: z.string().nullable(),
  cnyPerT: z.string().nullable(),
  highCnyPerT: z.string().nullable(),
  synthetic: z.boolean(),
})
export type ClearedNotice = z.infer<typeof ClearedNotice>

export const StoredClearing = z
  .object({
    day: z.iso.date(),
    region: z.string(),
    unknowns: Unknowns,
    counts: ClearedCounts,
    clearing: Clearing.pick({ welfareCny: true, tradedKg: true, tradedLowKg: true, tradedHighKg: true, congestionRentCny: true }),
    notices: z.array(ClearedNotice),
    flows: z.array(z.object({ offer: z.string(), need: z.string(), massKg: MassKg, cnyPerT: PriceCnyPerT })),
    /** Deals at prices that halve what both gain, as nobody has agreed any; null where pairs share only some of their days. */
    gap: IncentiveGap.nullable(),
    synthetic: z.boolean(),
  })
  .meta({ id: 'StoredClearing' })
export type StoredClearing = z.infer<typeof StoredClearing>
