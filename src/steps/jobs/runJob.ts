// Verbs of jobs that somebody asks for: puts one into the queue, and waits for its end, whichever process works on it.
import { randomBytes } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import { isOpenJob, type JobInfo, type JobKind } from '#domain/job.ts'
import { readJob, readJobOf } from '#store/jobList.ts'
import { insertJobs } from '#store/jobs.ts'
import type { App } from '../appType.ts'

const lookMs = 200
const mostDeaths = 3
/** Before what comes by schedule. */
const priority = 40

export const newJobId = (): string => `j${randomBytes(8).toString('hex')}`

/** @param subject one job of a kind is open on it at a time: whoever asks meanwhile gets that one @param app whose store it is asked with */
export async function queueJob(app: App, kind: JobKind, subject: string, payload: object = {}): Promise<JobInfo> {
  const job = await app.store.inTransaction(async inner => {
    await insertJobs(inner.db, [{ id: newJobId(), kind, subject, payload, priority, mostDeaths }])
    return readJobOf(inner.db, [kind], subject)
  })
  if (job === undefined) throw new Error(`the job ${kind} is not there right after it was written`)
  app.jobs.wake()
  return job
}

/** Waits until a job has ended. @returns undefined where it was taken away meanwhile */
export async function endOfJob(app: App, job: JobInfo): Promise<JobInfo | undefined> {
  for (;;) {
    await app.jobs.run(job.id, job.kind)
    if (job.subject !== null) await app.jobs.done(job.subject)
    const now = await readJob(app.store.db, job.id)
    if (now === undefined || !isOpenJob(now.status)) return now
    await pause(lookMs)
  }
}
