// "My ash": for each stream and need of a firm, who is there for it within reach, best first, each no with its figures.
import { z } from 'zod'
import { MassKg } from '../quantity.ts'
import { Match } from './match.ts'
import { MassBasis, NoticeKind } from './notice.ts'

const Words = z.object({ zh: z.string(), en: z.string() })

/** `region`: a plant that the tables of the region know of; it offered and asked for nothing, and nobody there has promised anything. */
export const PartnerSource = z.enum(['notice', 'region'])
export const Partner = z.object({ source: PartnerSource, party: z.string(), name: Words, place: Words.optional(), match: Match })
export type Partner = z.infer<typeof Partner>

/** A line of the law that holds for a waste without a taker. */
export const Duty = z.object({ line: z.string(), ...Words.shape, clause: z.string(), verified: z.boolean() })
export type Duty = z.infer<typeof Duty>

export const OwnSide = z.object({
  kind: NoticeKind,
  /** What it was read from: the ledger's generation of the last twelve months, or a notice of one's own. */
  source: z.enum(['ledger', 'notice']),
  id: z.string(),
  party: z.string(),
  site: z.string().optional(),
  material: z.string(),
  name: Words,
  massKg: MassKg,
  basis: MassBasis,
  fromDay: z.iso.date(),
  toDay: z.iso.date(),
  partners: z.array(Partner),
  /** How many were looked at, and how many of them fit, are not known, are refused. */
  counts: z.object({ looked: z.int(), fits: z.int(), notKnown: z.int(), refused: z.int() }),
  /** Where nobody fits. */
  duties: z.array(Duty),
  basedOn: z.array(z.string()),
  synthetic: z.boolean(),
})
export type OwnSide = z.infer<typeof OwnSide>

export const OwnMatches = z
  .object({
    day: z.iso.date(),
    region: z.object({ id: z.string(), nameZh: z.string(), nameEn: z.string(), synthetic: z.boolean() }).optional(),
    sides: z.array(OwnSide),
  })
  .meta({ id: 'OwnMatches' })
export type OwnMatches = z.infer<typeof OwnMatches>
