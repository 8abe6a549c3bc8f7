// Verbs: a job is stopped, or put back into the queue.
import { type JobInfo, mayRetry } from '#domain/job.ts'
import { problem, type Problem } from '#domain/problem.ts'
import { cancelJobs, retryJob } from '#store/jobEnds.ts'
import type { Store } from '#store/openStore.ts'

/** One that is active is stopped by its process at the next heartbeat. */
export const cancelInStore = (store: Store, { id }: JobInfo): Promise<void> => cancelJobs(store, { job: id })

/** @returns why it cannot be tried again; undefined where it waits now */
export async function retryInStore(store: Store, job: JobInfo): Promise<Problem | undefined> {
  return mayRetry(job.status) && (await retryJob(store, job.id)) ? undefined : notAgain(job)
}

export const notAgain = ({ id, status }: JobInfo): Problem =>
  problem(
    'job.not-again',
    { path: id },
    {
      zh: `任务 ${id} 不能重试：它的状态是 ${status}，或它所处理的内容已不在。`,
      en: `Job ${id} cannot be tried again: it is ${status}, or what it worked on is past it.`,
      fixZh: '失败、已取消和死信任务可以重试；否则请重新提交。',
      fixEn: 'Only jobs that failed, were cancelled or are dead letters can be; otherwise submit it again.',
    },
  )
