// A row of a statutory waste form as a fact: what moved where at one plant on one day, wet and dry, with the words of its row.
import { z } from 'zod'
import { MassKg } from './quantity.ts'
import { writtenUnits } from './writtenMass.ts'

/** What the row says happened to the mass; one row of the storage form may say two things (in, out). */
export const WasteMove = z.enum([
  'opening',
  'generated',
  'into_store',
  'out_of_store',
  'own_utilised',
  'own_disposed',
  'dumped',
  'dispatched',
])
export type WasteMove = z.infer<typeof WasteMove>
/** What a row says, in both languages. */
export const moveWords: Record<WasteMove, { zh: string; en: string }> = {
  opening: { zh: '期初库存', en: 'opening stock' },
  generated: { zh: '产生', en: 'generated' },
  into_store: { zh: '入库', en: 'into store' },
  out_of_store: { zh: '出库', en: 'out of store' },
  own_utilised: { zh: '自行利用', en: 'own utilisation' },
  own_disposed: { zh: '自行处置', en: 'own disposal' },
  dumped: { zh: '倾倒丢弃', en: 'dumped' },
  dispatched: { zh: '出厂', en: 'left the plant' },
}

export const Destination = z.enum(['utilise', 'dispose', 'store'])
export type Destination = z.infer<typeof Destination>

export const WasteFact = z
  .object({
    /** Names the row whatever file it comes in: move, site, material and batch, or the day and the order where there is no batch. */
    key: z.string().min(1),
    form: z.string(),
    move: WasteMove,
    party: z.string(),
    site: z.string(),
    material: z.string(),
    validOn: z.iso.date(),
    /** The figure as written, as decimal text, and its unit. */
    written: z.string(),
    unit: z.enum(writtenUnits),
    /** Water as a share of wet mass, as decimal text; from the material where the row leaves it blank. */
    moisture: z.string(),
    moistureAssumed: z.boolean(),
    wetKg: MassKg,
    dryKg: MassKg,
    /** Where what leaves the plant or the store goes. */
    destination: Destination.optional(),
    /** Who receives what leaves: the id of a known party or site, else the name as written. */
    receiver: z.string().optional(),
    /** All other cells of the row, as written, so that an export gives them back. */
    fields: z.record(z.string(), z.string()),
    file: z.string(),
    sheet: z.string(),
    line: z.int().positive(),
    /** A demonstration's; set by the operator's import, never by a column. */
    synthetic: z.literal(true).optional(),
    /** Why the row comes after its quarter was closed; it is no part of what the row says. */
    lateReason: z.string().optional(),
  })
  .meta({ id: 'WasteFact' })
export type WasteFact = z.infer<typeof WasteFact>

/** What a fact says, as one text: two readings of a row that have the same text say the same; where it stood does not matter. */
export function factContent(fact: WasteFact): string {
  const { party, site, material, validOn, wetKg, dryKg, moistureAssumed, destination, receiver, fields } = fact
  const rest = Object.entries(fields).sort(([a], [b]) => (a < b ? -1 : 1))
  return JSON.stringify([fact.move, party, site, material, validOn, wetKg, dryKg, moistureAssumed, destination ?? '', receiver ?? '', rest])
}
