// From a match to promises: turns that are only ever appended, and the framework contract that they end in, with its call-offs.
import { z } from 'zod'
import { Money } from '../contract.ts'
import { MassKg } from '../quantity.ts'
import { FailureReason, NoticeVersion, PriceCnyPerT } from './notice.ts'

const Day = z.iso.date()
const stamped = { validOn: Day, recordedAt: z.iso.datetime(), basedOn: z.array(z.string()).min(1), synthetic: z.boolean() }

/** What is put before the other side; every field can be countered. */
export const Terms = z.strictObject({
  massKg: MassKg.min(1),
  priceCnyPerT: PriceCnyPerT,
  fromDay: Day,
  toDay: Day,
  /** How far deliveries may stay off the total, per cent, decimal text. */
  tolerancePct: z.string().regex(/^\d{1,2}(\.\d{1,2})?$/),
})
export type Terms = z.infer<typeof Terms>

export const TurnKind = z.enum(['offer', 'counter', 'accept', 'refuse', 'expire'])
export type TurnKind = z.infer<typeof TurnKind>
export const Turn = z
  .object({
    id: z.string(),
    negotiation: z.string(),
    ordinal: z.int().positive(),
    kind: TurnKind,
    /** Party that took it; a clock expires. */
    by: z.string(),
    terms: Terms.optional(),
    reason: FailureReason.optional(),
    words: z.string().max(500).optional(),
    /** Until when the other side may answer. */
    answerBy: z.iso.datetime().optional(),
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
    offer: NoticeVersion,
    need: NoticeVersion.optional(),
    material: z.string(),
    from: z.string(),
    to: z.string(),
    ...stamped,
  })
  .meta({ id: 'Negotiation' })
export type Negotiation = z.infer<typeof Negotiation>

/** A framework contract: a total that call-offs draw on. Amendment, suspension and end are records of their own. */
export const Framework = z
  .object({
    id: z.string(),
    negotiation: z.string(),
    seller: z.string(),
    buyer: z.string(),
    material: z.string(),
    from: z.string(),
    to: z.string(),
    terms: Terms,
    amountCny: Money,
    ...stamped,
  })
  .meta({ id: 'Framework' })
export type Framework = z.infer<typeof Framework>

export const FrameworkStep = z
  .object({
    id: z.string(),
    framework: z.string(),
    kind: z.enum(['callOff', 'amend', 'suspend', 'resume', 'end']),
    by: z.string(),
    /** Of a call-off: when, and how much. */
    day: Day.optional(),
    massKg: MassKg.optional(),
    /** Of an amendment that both sides signed. */
    terms: Terms.optional(),
    reason: z.string().max(500).optional(),
    ...stamped,
  })
  .meta({ id: 'FrameworkStep' })
export type FrameworkStep = z.infer<typeof FrameworkStep>
