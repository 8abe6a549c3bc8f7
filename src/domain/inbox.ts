// What waits for somebody: each task with whose it is, until when, and where it is done.
import { z } from 'zod'
import { EvaluationRole } from './evaluation/procedure.ts'

export const InboxTask = z
  .object({
    id: z.string(),
    kind: z.enum(['evaluation', 'request', 'adjustment', 'import', 'reading', 'claim', 'dispute', 'trips', 'consignment']),
    /** What is to be done, and in which matter. */
    zh: z.string(),
    en: z.string(),
    ofZh: z.string(),
    ofEn: z.string(),
    /** As whom; null where the account itself is asked. */
    role: EvaluationRole.nullable(),
    party: z.string().nullable(),
    /** Day since which it waits, last day if there is one, and how the two stand. */
    since: z.iso.date(),
    due: z.iso.date().nullable(),
    standing: z.enum(['overdue', 'due soon', 'open']),
    /** Working days left, negative where it is overdue; null where it has no day or none can be told. */
    left: z.int().nullable(),
    synthetic: z.boolean(),
    /** Page on which it is done, with what it opens on behind a question mark. */
    path: z.string(),
  })
  .meta({ id: 'InboxTask' })
export type InboxTask = z.infer<typeof InboxTask>

export const Inbox = z
  .object({ day: z.iso.date(), open: z.int(), overdue: z.int(), dueSoon: z.int(), tasks: z.array(InboxTask) })
  .meta({ id: 'Inbox' })
export type Inbox = z.infer<typeof Inbox>
