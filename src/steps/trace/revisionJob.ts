// The job that waits for the moment to answer a revision by.
import type { RevisionExpiry } from '#domain/ticket.ts'
import { insertJobs } from '#store/jobs.ts'
import type { Store } from '#store/openStore.ts'
import { newJobId } from '../jobs/runJob.ts'

const priority = 40
/** A moment later than the last at which an answer is taken. */
const afterMs = 1000

/** Who and what it is about stands in the payload, which no list of jobs shows. */
export async function revisionJob(inner: Store, payload: RevisionExpiry, laterMs = afterMs): Promise<void> {
  const runAt = new Date(Date.parse(payload.answerBy) + laterMs).toISOString()
  await insertJobs(inner.db, [{ id: newJobId(), kind: 'ticket.expire', payload, priority, mostDeaths: null, runAt, unasked: true }])
}
