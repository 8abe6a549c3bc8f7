// News of a deal for the programs of both sides: written into the delivery log, with a job for each, in the transaction of what they tell.
import { randomBytes } from 'node:crypto'
import type { News } from '#domain/exchange/news.ts'
import { insertDelivery, webhooksFor } from '#store/exchange/webhooks.ts'
import { insertJobs } from '#store/jobs.ts'
import type { Store } from '#store/openStore.ts'
import { newJobId } from '../jobs/runJob.ts'

export async function told(
  { inner, recordedAt }: { inner: Store; recordedAt: string },
  { seller, buyer }: { seller: string; buyer: string },
  { event, ...data }: News,
): Promise<void> {
  for (const webhook of await webhooksFor(inner.db, [seller, buyer], event)) {
    const id = `msg_${randomBytes(12).toString('hex')}`
    await insertDelivery(inner.db, { id, webhook, event, body: JSON.stringify({ type: event, timestamp: recordedAt, data }), recordedAt })
    await insertJobs(inner.db, [deliveryJob(id)])
  }
}

const priority = 40
/** No list of jobs says whose news it is. @param runAt not before; at once, where left out */
export const deliveryJob = (delivery: string, runAt?: string) => ({
  id: newJobId(),
  kind: 'webhook' as const,
  payload: { delivery },
  priority,
  mostDeaths: 3,
  unasked: true as const,
  ...(runAt === undefined ? {} : { runAt }),
})
