// What one operator may not do alone: give a new password to somebody who acts for a firm or an office, or seat somebody where records
// are kept already. It waits until a second operator or somebody of the tenant confirms it.
import { z } from 'zod'
import { HeldRole } from './tenancy.ts'

export const AccessRequest = z
  .object({
    id: z.string(),
    kind: z.enum(['password', 'membership']),
    /** User name of whom it is about. */
    username: z.string(),
    role: HeldRole.nullable(),
    tenant: z.string().nullable(),
    askedBy: z.string(),
    askedAt: z.iso.datetime(),
    /** Not confirmed by then, it is void. */
    endsAt: z.iso.datetime(),
    /** Whether the asker of this list may decide it. */
    mayDecide: z.boolean(),
  })
  .meta({ id: 'AccessRequest' })
export type AccessRequest = z.infer<typeof AccessRequest>
