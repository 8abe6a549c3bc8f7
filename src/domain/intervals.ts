// Intervals on what a plan says, from the intervals of its inputs, and which inputs to measure first. The method is in docs/model.md.
import { z } from 'zod'

const names = { nameZh: z.string(), nameEn: z.string() }
export const IntervalSource = z.object({
  /** Figures that move together; groups move apart from each other. */
  group: z.string(),
  ...names,
  /** How many figures, and the one of them that does most: where to look first. */
  figures: z.int(),
  table: z.string(),
  key: z.string(),
  field: z.string(),
  /** What the figure becomes with the whole group at its low and its high end, less what it is. */
  atLow: z.number(),
  atHigh: z.number(),
  /** Part of the variance, 0..1. */
  share: z.number(),
  /** Solved again at both ends, or of first order. */
  solved: z.boolean(),
})
export type IntervalSource = z.infer<typeof IntervalSource>

export const PlanInterval = z.object({
  /** A figure of a headline, `gap.<id>` (what is missing of a target that is missed), `arises.<kind>`. */
  id: z.string(),
  ...names,
  unit: z.string(),
  value: z.number(),
  low: z.number(),
  high: z.number(),
  /** The inputs that make most of the width, widest first; as many as are worth a look. */
  first: z.array(IntervalSource),
})
export type PlanInterval = z.infer<typeof PlanInterval>

export const PlanIntervals = z
  .object({
    rows: z.array(PlanInterval),
    /** Groups of inputs with an interval, and those solved again at both ends. */
    groups: z.int(),
    solvedGroups: z.int(),
    solves: z.int(),
    /** Part of the first-order variance of the cost that the groups solved again carry. */
    solvedShare: z.number(),
    method: z.object({ zh: z.string(), en: z.string() }),
    seconds: z.number(),
  })
  .meta({ id: 'PlanIntervals' })
export type PlanIntervals = z.infer<typeof PlanIntervals>
