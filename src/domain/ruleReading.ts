// Readings of the law by people: one opens the page and writes down what it says, a second opens it and writes down the same. Only then
// does a line of the catalogue decide by it. Readings are appended, never changed.
import { z } from 'zod'

const place = z.string().trim().min(4).max(500)
const figure = z
  .string()
  .trim()
  .regex(/^(-?\d{1,15}(\.\d{1,12})?)?$/)

/** What a person read: the figure of a line, that a document is still in force, or that another text replaces it. */
export const ReadingAct = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('line'),
    line: z.string().trim().min(1).max(80),
    /** First day of the version that was read; blank where the line has one version that is not approved. */
    validFrom: z.iso.date().optional(),
    /** Decimal text; blank for a condition without a figure. */
    value: figure,
    address: place,
    article: z.string().trim().max(120).optional(),
    note: z.string().trim().max(500).optional(),
  }),
  z.object({ kind: z.literal('in-force'), document: place, address: place }),
  z.object({ kind: z.literal('replaced'), document: place, on: z.iso.date(), by: place, address: place }),
])
export type ReadingAct = z.infer<typeof ReadingAct>

export const RuleReading = z
  .object({
    id: z.string(),
    act: ReadingAct,
    state: z.enum(['proposed', 'confirmed', 'declined']),
    reader: z.string(),
    readOn: z.iso.date(),
    secondReader: z.string().nullable(),
    decidedOn: z.iso.date().nullable(),
    /** Why the second reader declined. */
    reason: z.string().nullable(),
    /** The rule and the line by name, where a line of the catalogue was read. */
    of: z.object({ rule: z.string(), ruleZh: z.string(), ruleEn: z.string(), zh: z.string(), en: z.string(), unit: z.string() }).optional(),
  })
  .meta({ id: 'RuleReading' })
export type RuleReading = z.infer<typeof RuleReading>
