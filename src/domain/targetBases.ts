// Two bases on which one goal may be meant (口径): what is recovered in the region and used, and what is used in the region wherever it
// was recovered; with the bridge from one to the other. Tonnes a year.
import { z } from 'zod'

const named = { id: z.string(), nameZh: z.string(), nameEn: z.string() }
const interval = z.object({ low: z.number(), central: z.number(), high: z.number() })
export const TargetBases = z
  .object({
    clause: z.string(),
    year: z.int(),
    /** What the goal asks for, without saying on which basis. */
    requiredT: z.number().nullable(),
    /** The target that the plan counts: recovered here and used. */
    recovered: z.object(named),
    /** The target that is only reported: used here. */
    used: z.object(named),
    /** What arises in the region in the year. */
    arisesT: interval,
    /** By material: what arises, what of it is used, and what is bought in from outside for the same processes. */
    materials: z.array(z.object({ material: z.string(), arisesT: interval, recoveredT: z.number(), boughtT: z.number() })),
    recoveredT: z.number(),
    boughtT: z.number(),
    /** Recovered and bought: what the plan uses. */
    usedT: z.number(),
    /** What sources give for the second basis; null where none does. */
    reportedT: z.number().nullable(),
  })
  .meta({ id: 'TargetBases' })
export type TargetBases = z.infer<typeof TargetBases>
