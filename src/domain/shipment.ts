// The fact's nouns: a manifest for one trip under a contract, its receipt, and the event that says what happened.
// Events have the shape of GS1 EPCIS 2.0 (ISO/IEC 19987) with CBV 2.0 words; only the fields that we fill are typed.
import { z } from 'zod'
import { MassKg } from './quantity.ts'

const stamped = { validOn: z.iso.date(), recordedAt: z.iso.datetime(), basedOn: z.array(z.string()).min(1) }

/** One trip: what was weighed out, of which contract, on what. */
export const Manifest = z
  .object({
    id: z.string(),
    contract: z.string(),
    flow: z.string(),
    material: z.string(),
    from: z.string(),
    to: z.string(),
    /** Dry mass weighed out at the sender's gate. */
    dispatchedKg: MassKg,
    mode: z.string(),
    vehicle: z.string().optional(),
    weighingSlip: z.string(),
    ...stamped,
  })
  .meta({ id: 'Manifest' })
export type Manifest = z.infer<typeof Manifest>

/** Both scales side by side, and what became of the difference. */
export const Receipt = z
  .object({
    id: z.string(),
    manifest: z.string(),
    flow: z.string(),
    dispatchedKg: MassKg,
    receivedKg: MassKg,
    /** Difference that both sides accept as loss on the way. */
    lostKg: MassKg,
    /** Difference that they do not: missing (weighed out, not in) or surplus (weighed in, not out). */
    disputedKg: MassKg,
    disputed: z.enum(['none', 'missing', 'surplus']),
    weighingSlip: z.string(),
    /** Version of this trip's receipt; a correction is the next one, and the earlier stays. */
    version: z.int().positive(),
    reason: z.string().optional(),
    ...stamped,
  })
  .meta({ id: 'Receipt' })
export type Receipt = z.infer<typeof Receipt>

/** How a disputed difference ended: part arrived after all, part is lost (or, of a surplus, was never there). */
export const Settlement = z
  .object({
    id: z.string(),
    receipt: z.string(),
    flow: z.string(),
    arrivedKg: MassKg,
    lostKg: MassKg,
    reason: z.string().min(1),
    ...stamped,
  })
  .meta({ id: 'Settlement' })
export type Settlement = z.infer<typeof Settlement>

const QuantityElement = z.object({ epcClass: z.string(), quantity: z.number(), uom: z.enum(['KGM', 'TNE']) })
export type QuantityElement = z.infer<typeof QuantityElement>
const Place = z.object({ id: z.string() })
const eventBase = {
  eventID: z.string(),
  eventTime: z.iso.datetime({ offset: true }),
  eventTimeZoneOffset: z.string().regex(/^[+-]\d{2}:\d{2}$/),
  bizStep: z.enum(['commissioning', 'shipping', 'receiving']),
  disposition: z.enum(['active', 'in_transit', 'conformant', 'mismatch_quantity']),
  readPoint: Place,
  bizLocation: Place.optional(),
  /** Says of an earlier capture of this very event that it was wrong, and which event stands in its place. */
  errorDeclaration: z
    .object({
      declarationTime: z.iso.datetime(),
      reason: z.enum(['did_not_occur', 'incorrect_data']),
      correctiveEventIDs: z.array(z.string()).optional(),
    })
    .optional(),
  bizTransactionList: z.array(z.object({ type: z.string(), bizTransaction: z.string() })).optional(),
}
export const ObjectEvent = z.object({
  type: z.literal('ObjectEvent'),
  ...eventBase,
  action: z.enum(['ADD', 'OBSERVE', 'DELETE']),
  quantityList: z.array(QuantityElement).min(1),
})
export const TransformationEvent = z.object({
  type: z.literal('TransformationEvent'),
  ...eventBase,
  transformationID: z.string(),
  inputQuantityList: z.array(QuantityElement).min(1),
  outputQuantityList: z.array(QuantityElement).min(1),
})
export const TraceEvent = z.discriminatedUnion('type', [ObjectEvent, TransformationEvent]).meta({ id: 'TraceEvent' })
export type ObjectEvent = z.infer<typeof ObjectEvent>
export type TransformationEvent = z.infer<typeof TransformationEvent>
export type TraceEvent = z.infer<typeof TraceEvent>
