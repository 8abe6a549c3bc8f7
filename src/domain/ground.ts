// What the streams of a plan stand on: the estimates of the region, or the ledger where its books cover the whole year.
import { z } from 'zod'
import { MassKg } from './quantity.ts'

export const PlanGround = z.enum(['estimates', 'ledger'])
export type PlanGround = z.infer<typeof PlanGround>

/**
 * What the ledger says of a stream in a year of the plan, as the asker could see it when the plan was asked for. It takes the place of the
 * estimate where all twelve months are covered; nothing is scaled up. Its entries are those of the generation of the site and material in
 * that year that stood at `recordedAt`: the log is append-only, so that they are the same for ever.
 */
export const MeasuredStream = z
  .object({
    site: z.string(),
    material: z.string(),
    period: z.int(),
    massKg: MassKg,
    /** 95 % interval, from the uncertainty of each reading or, where it says none, of its method. */
    lowKg: MassKg,
    highKg: MassKg,
    /** Months of the year that the books cover: with an entry, or in a closed quarter. */
    months: z.array(z.string()),
    /** Whether the plan stands on it; on the region's estimate otherwise. */
    used: z.boolean(),
    /** Entries behind it. */
    entries: z.int().positive(),
    recordedAt: z.iso.datetime(),
  })
  .meta({ id: 'MeasuredStream' })
export type MeasuredStream = z.infer<typeof MeasuredStream>

/** The months of a year, `2022-01` .. `2022-12`. */
export const monthsOf = (year: number): string[] => Array.from({ length: 12 }, (_, at) => `${year}-${String(at + 1).padStart(2, '0')}`)
