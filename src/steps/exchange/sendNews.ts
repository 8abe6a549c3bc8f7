// Verb of the queue: one try to send a piece of news, signed as Standard Webhooks has it. Every try is kept; a failed one is followed by a
// later one, for a day and a half.
import { Webhook } from 'standardwebhooks'
import { DeliveryTask } from '#domain/exchange/news.ts'
import type { JobResult } from '#jobs/kind.ts'
import { deliveryToSend, keepAttempt } from '#store/exchange/webhooks.ts'
import { insertJobs } from '#store/jobs.ts'
import type { Store } from '#store/openStore.ts'
import { deliveryJob } from './news.ts'
import { openPost, type Post } from './post.ts'

/** Seconds after the first try, the second, ...; after the last it is given up. */
const laterSeconds = [5, 60, 600, 3600, 4 * 3600, 10 * 3600, 20 * 3600]

export async function sendNews(store: Store, payload: unknown, post: Post = openPost()): Promise<JobResult> {
  const { delivery: id } = DeliveryTask.parse(payload)
  const found = await deliveryToSend(store.db, id)
  if (found === undefined) return { status: 'done', outcome: { sent: false } }
  const begun = store.now()
  const headers = {
    'webhook-id': id,
    'webhook-timestamp': String(Math.floor(begun.getTime() / 1000)),
    'webhook-signature': new Webhook(found.secret).sign(id, begun, found.body),
    'user-agent': 'xunyu-webhook/1',
  }
  const posted = await post(found.url, headers, found.body)
  const ended = store.now()
  const answer = 'answer' in posted ? posted.answer : null
  const sent = answer !== null && answer >= 200 && answer < 300
  const wait = laterSeconds[found.tries]
  // 410: whoever was there says that nobody is any more.
  const again = !sent && answer !== 410 && wait !== undefined ? new Date(ended.getTime() + wait * 1000).toISOString() : null
  const attempt = {
    number: found.tries + 1,
    at: begun.toISOString(),
    milliseconds: ended.getTime() - begun.getTime(),
    answer,
    fault: 'fault' in posted ? posted.fault.slice(0, 300) : null,
  }
  return {
    status: 'done',
    outcome: { sent, answer },
    write: async inner => {
      await keepAttempt(inner.db, id, attempt, sent ? 'delivered' : again === null ? 'gave_up' : 'waiting', again)
      if (again !== null) await insertJobs(inner.db, [deliveryJob(id, again)])
    },
  }
}
