// One split of a plant's year: what became of all that lay there, arose or came in, to the kilogram, and why each book counts another part of
// it as used.
import { z } from 'zod'
import { BookBridge } from './books.ts'

const kg = z.int()
/** Dry kilograms of one waste; the left side is the right side, exactly. */
export const YearSplitLine = z
  .object({
    material: z.string(),
    openingKg: kg,
    generatedKg: kg,
    /** From others, and found or made without having arisen here. */
    receivedKg: kg,
    usedKg: kg,
    disposedKg: kg,
    dumpedKg: kg,
    /** Handed over: received by a taker on the platform, or confirmed by evidence. */
    handedOverKg: kg,
    inTransitKg: kg,
    /** In transit for more than the days of `lateAfterDays` on the last day of the year. */
    lateKg: kg,
    lostKg: kg,
    /** On the premises at the end, and of that in a store. */
    closingKg: kg,
    storedKg: kg,
    /** Of what was sent in the year: for use, disposal and storage elsewhere, as its rows say. */
    sentForUseKg: kg,
    sentForDisposalKg: kg,
    sentForStorageKg: kg,
  })
  .meta({ id: 'YearSplitLine' })
export type YearSplitLine = z.infer<typeof YearSplitLine>
export const lateAfterDays = 90

/** A step from one book's "used" to the next. */
export const SplitStep = z.object({ key: z.string(), zh: z.string(), en: z.string(), massKg: kg })
export type SplitStep = z.infer<typeof SplitStep>
export const SplitBridge = z
  .object({ from: z.string(), to: z.string(), fromKg: kg, steps: z.array(SplitStep), toKg: kg })
  .meta({ id: 'SplitBridge' })
export type SplitBridge = z.infer<typeof SplitBridge>

/** What a closed quarter filed of an account class, what was adjusted since, what it is now. */
export const RestatedLine = z
  .object({ period: z.string(), accountClass: z.string(), filedKg: kg, adjustedKg: kg, nowKg: kg })
  .meta({ id: 'RestatedLine' })
export type RestatedLine = z.infer<typeof RestatedLine>

export const YearSplit = z
  .object({
    year: z.int(),
    party: z.string(),
    lines: z.array(YearSplitLine),
    /** Ledger to statutory forms, and forms to statistics: what each calls used. */
    bridges: z.array(SplitBridge),
    /** Statistics to tax and to evaluation, record by record. */
    books: z.array(BookBridge),
    restated: z.array(RestatedLine),
    synthetic: z.boolean(),
  })
  .meta({ id: 'YearSplit' })
export type YearSplit = z.infer<typeof YearSplit>

export const bookWords: Record<string, { zh: string; en: string }> = {
  ledger: { zh: '吨账：本单位利用', en: 'ledger: used by the plant' },
  forms: { zh: '法定台账：利用（含送出利用）', en: 'statutory forms: used, what was sent for use included' },
  statistics: { zh: '统计口径：在利用地的利用', en: 'statistics: used where it was used' },
}
