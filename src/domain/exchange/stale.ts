// What was possible and is so no more: an item of the list, with its cause and a task for whoever can fix it.
import { z } from 'zod'

const words = { zh: z.string(), en: z.string() }

export const StaleCause = z.enum(['permit', 'report', 'rule', 'plan', 'notice', 'period', 'other'])
export type StaleCause = z.infer<typeof StaleCause>
export const StaleItem = z
  .object({
    kind: z.enum(['match', 'offer', 'contract']),
    id: z.string(),
    cause: StaleCause,
    /** Impossible as it stands; or made on what is no more, and to be looked at. */
    impossible: z.boolean(),
    ...words,
    basedOn: z.array(z.string()),
    task: z.object({ party: z.string(), dueOn: z.iso.date(), ...words }),
  })
  .meta({ id: 'StaleItem' })
export type StaleItem = z.infer<typeof StaleItem>
