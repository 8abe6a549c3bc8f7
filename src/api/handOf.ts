// Whose hand an act is: an account's own name, or on a machine without accounts the name that was given.
import { z } from 'zod'
import { actorName } from '#steps/access/whoAsks.ts'
import { currentAsker } from './requestApp.ts'

/** A name that is given where there are no accounts. */
export const person = z.string().trim().max(120).optional()

export function handOf(given: string | undefined): { actor: string; name: string } {
  const asker = currentAsker()
  return { actor: actorName(asker), name: asker.username ?? given ?? '' }
}
