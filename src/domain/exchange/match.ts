// The match: an opinion on whether what is offered fits what is needed, made from named versions; it can go stale. Feasibility comes before
// ranking; "not known" is a verdict of its own and never a yes.
import { z } from 'zod'
import { MassKg } from '../quantity.ts'
import { Amount, NoticeVersion } from './notice.ts'

const Words = z.object({ zh: z.string(), en: z.string() })

export const Gate = z.enum(['material', 'quality', 'permit', 'period', 'lot', 'haul', 'transfer', 'rule'])
export type Gate = z.infer<typeof Gate>
export const Verdict = z.enum(['fits', 'refused', 'notKnown'])
export type Verdict = z.infer<typeof Verdict>

/** A figure of a verdict: what it is, how much, in which unit. */
export const GateFigure = z.object({ key: z.string(), value: z.string(), unit: z.string() })
export type GateFigure = z.infer<typeof GateFigure>
/** The nearest way to a yes. */
export const Fix = z.discriminatedUnion('kind', [
  /** Largest share of the notice in a blend with a partner, and what binds there. */
  z.object({ kind: z.literal('blend'), with: NoticeVersion, shareOfNotice: Amount, massKg: MassKg, binding: z.string(), ...Words.shape }),
  z.object({
    kind: z.literal('treatment'),
    process: z.string(),
    site: z.string().optional(),
    km: z.number().optional(),
    cnyPerT: z.string(),
    ...Words.shape,
  }),
  z.object({ kind: z.literal('date'), from: z.iso.date().optional(), to: z.iso.date().optional(), ...Words.shape }),
  z.object({ kind: z.literal('report'), substance: z.string(), ...Words.shape }),
  z.object({ kind: z.literal('mass'), massKg: MassKg, ...Words.shape }),
  z.object({ kind: z.literal('mode'), mode: z.string(), ...Words.shape }),
  z.object({ kind: z.literal('permit'), party: z.string(), ...Words.shape }),
])
export type Fix = z.infer<typeof Fix>

export const GateVerdict = z.object({
  gate: Gate,
  verdict: Verdict,
  /** The condition that was asked, with its figures in words. */
  ...Words.shape,
  figures: z.array(GateFigure),
  /** Standard or law and clause that asks for it. */
  clause: z.string().optional(),
  /** Facts that nobody has said, where it is not known. */
  missing: z.array(z.string()).optional(),
  fixes: z.array(Fix),
  /** Rules, permits, reports that it stands on. */
  basedOn: z.array(z.string()),
})
export type GateVerdict = z.infer<typeof GateVerdict>

export const ValueTerm = z.enum(['price', 'freight', 'emptyTrain', 'treatment', 'levyAvoided', 'disposalAvoided', 'taxBenefit'])
/** One row of the landed value: CNY of the whole match to the cent, positive where it is worth something to the pair. */
export const LandedTerm = z.object({
  term: ValueTerm,
  cny: z.string().regex(/^-?\d+\.\d{2}$/),
  ...Words.shape,
  /** False where it counts as 0 because its rule or source was not verified, and says so. */
  verified: z.boolean(),
  source: z.string(),
})
export type LandedTerm = z.infer<typeof LandedTerm>

export const Match = z
  .object({
    need: NoticeVersion,
    /** One part alone, or up to five that pass together. Masses sum to `massKg`. */
    parts: z
      .array(z.object({ notice: NoticeVersion, massKg: MassKg }))
      .min(1)
      .max(5),
    massKg: MassKg,
    verdict: Verdict,
    gates: z.array(GateVerdict),
    value: z.array(LandedTerm),
    /** Sum of the terms, to the cent; and a tonne of it. */
    totalCny: z.string(),
    cnyPerT: z.string(),
    /** Kilograms of CO2e against disposal, apart from money; may be negative. Absent where no factor is known. */
    co2Kg: z.number().optional(),
    missing: z.array(z.string()),
    /** Plan and day of the rules that it was made under. */
    plan: z.string().optional(),
    judgedOn: z.iso.date(),
    synthetic: z.boolean(),
  })
  .meta({ id: 'Match' })
export type Match = z.infer<typeof Match>
