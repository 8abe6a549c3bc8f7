// The answer of the three books: what "utilised" is in statistics, tax and evaluation, and the bridges between them.
import { z } from 'zod'
import { Answer } from './answer.ts'
import { MassBasis } from './wasteRecord.ts'

const kg = z.int()
const basedOn = z.array(z.string())
const Said = z.object({ zh: z.string(), en: z.string() })

export const StatisticsLine = z
  .object({
    place: z.string(),
    material: z.string(),
    year: z.string(),
    generatedKg: kg,
    statUtilisedKg: kg,
    utilisedOldKg: kg,
    /** Put into store this year, less what of it was taken out again this year. */
    storedKg: kg,
    disposedKg: kg,
    disposedOldKg: kg,
    dumpedKg: kg,
    /** Brought in from other places, less what went to others: the balance of one place is open by that much. */
    broughtInKg: kg,
    /** Arisen or brought in and in no fate yet: on hand, on the way, or with takers whose books are not seen. */
    waitingKg: kg,
    openingStockKg: kg,
    closingStockKg: kg,
    /** utilised / (generated + utilised of earlier stock), in percent; null where both are nothing. */
    ratePct: z.number().nullable(),
    basedOn,
  })
  .meta({ id: 'StatisticsBookLine' })
export type StatisticsLine = z.infer<typeof StatisticsLine>

/** One sender, material and month, with what the tax comes to; figures are null where the rule result has none. */
export const TaxBookLine = z
  .object({
    sender: z.string(),
    material: z.string(),
    month: z.string(),
    generatedT: z.string(),
    answer: Answer,
    baseT: z.string().nullable(),
    taxCny: z.string().nullable(),
    missing: z.array(Said),
    unapproved: z.array(z.string()),
    basedOn,
  })
  .meta({ id: 'TaxBookLine' })
export type TaxBookLine = z.infer<typeof TaxBookLine>

export const EvaluationLine = z
  .object({
    firm: z.string(),
    material: z.string(),
    evalUtilisedKg: kg,
    /** Of these, its own waste and what others handed to it: a report lists them apart. */
    ownKg: kg,
    receivedKg: kg,
    basedOn,
  })
  .meta({ id: 'EvaluationBookLine' })
export type EvaluationLine = z.infer<typeof EvaluationLine>

export const MeasureName = z.enum(['stat_utilised', 'ept_utilised', 'eval_utilised'])
export type MeasureName = z.infer<typeof MeasureName>
/** What each book calls its "utilised". */
export const measureWords: Record<MeasureName, { zh: string; en: string }> = {
  stat_utilised: { zh: '统计口径：综合利用量', en: 'statistics: utilised' },
  ept_utilised: { zh: '环保税口径：减除的利用量', en: 'environmental tax: utilisation deducted' },
  eval_utilised: { zh: '评价口径：评价认定的利用量', en: 'evaluation: utilisation evaluated' },
}
export const BridgeLine = z
  .object({
    /** The book whose test a record fails; `both` where it is in both and only the basis differs. */
    book: z.union([MeasureName, z.literal('both')]),
    reason: z.string(),
    zh: z.string(),
    en: z.string(),
    /** What it adds to (or takes from) the first book on the way to the second. */
    massKg: kg,
    basedOn,
  })
  .meta({ id: 'BookBridgeLine' })
export type BridgeLine = z.infer<typeof BridgeLine>
export const BookBridge = z
  .object({ from: MeasureName, to: MeasureName, fromKg: kg, lines: z.array(BridgeLine), toKg: kg })
  .meta({ id: 'BookBridge' })
export type BookBridge = z.infer<typeof BookBridge>

export const ThreeBooks = z
  .object({
    year: z.string(),
    basis: MassBasis,
    party: z.string().nullable(),
    place: z.string().nullable(),
    records: z.int(),
    statistics: z.array(StatisticsLine),
    tax: z.array(TaxBookLine),
    evaluation: z.array(EvaluationLine),
    bridges: z.array(BookBridge),
    synthetic: z.boolean(),
  })
  .meta({ id: 'ThreeBooks' })
export type ThreeBooks = z.infer<typeof ThreeBooks>
