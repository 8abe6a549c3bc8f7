// The job that waits for the moment to answer a revision by.
import { z } from 'zod'
import { insertJobs } from '#store/jobs.ts'
import type { Store } from '#store/openStore.ts'
import { newJobId } from '../jobs/runJob.ts'

export const RevisionExpiry = z.object({ ticket: z.string(), trip: z.string(), answerBy: z.string() })
export type RevisionExpiry = z.infer<typeof RevisionExpiry>
const priority = 40
/** A moment later than the last at which an answer is taken. */
const afterMs = 1000

/** Who and what it is about stands in the payload, which no list of jobs shows. */
export async function revisionJob(inner: Store, payload: RevisionExpiry, laterMs = afterMs): Promise<void> {
  const runAt = new Date(Date.parse(payload.answerBy) + laterMs).toISOString()
  await insertJobs(inner.db, [{ id: newJobId(), kind: 'ticket.expire', payload, priority, mostDeaths: null, runAt, unasked: true }])
}
