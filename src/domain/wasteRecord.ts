// What became of a mass of waste, with everything that statistics, tax and evaluation ask of it. One list of these is the
// event store that three books are folded from; conditions belong to records, not to totals.
import { z } from 'zod'
import { MassKg } from './quantity.ts'

export const WasteFate = z.enum(['generated', 'stored', 'disposed', 'utilised', 'dumped'])
export type WasteFate = z.infer<typeof WasteFate>

/** How a mass was measured, best first, in the order of the tax law (art. 10); `weighed` and better count as accurate. */
export const Metering = z.enum(['automatic', 'weighed', 'factor', 'estimated', 'none'])
export type Metering = z.infer<typeof Metering>

export const WasteRecord = z
  .object({
    id: z.string().min(1),
    /** Day on which it happened. */
    on: z.iso.date(),
    fate: WasteFate,
    material: z.string().min(1),
    /** Unit whose waste it is, and the area where it arose. */
    sender: z.string().min(1),
    origin: z.string().min(1),
    /** Unit that stored, disposed of or used it (the sender itself, or its counterparty), and the area where it did. */
    actor: z.string().min(1),
    place: z.string().min(1),
    /** Month in which the waste arose. */
    arose: z.string().regex(/^\d{4}-\d{2}$/),
    /** Taken from a store that it had been put into before, rather than straight from the process. */
    fromStock: z.boolean(),
    wetKg: MassKg,
    dryKg: MassKg,
    /** Facility or use meets the standards; null where nobody has asked. */
    toStandard: z.boolean().nullable(),
    metering: Metering,
    /** The utilisation evaluation that covers it; null where there is none. */
    evaluationReport: z.string().nullable(),
    basedOn: z.array(z.string()),
  })
  .meta({ id: 'WasteRecord' })
export type WasteRecord = z.infer<typeof WasteRecord>

export const MassBasis = z.enum(['wet', 'dry'])
export type MassBasis = z.infer<typeof MassBasis>

/** Whole kilograms on a basis. */
export function massOn(record: Pick<WasteRecord, 'wetKg' | 'dryKg'>, basis: MassBasis): number {
  return basis === 'wet' ? record.wetKg : record.dryKg
}
export function accurately(metering: Metering): boolean {
  return metering === 'automatic' || metering === 'weighed'
}
