// Jobs for a person, as the asker's store lets them be seen.
import type { JobEvent, JobInfo, JobSchedule } from '#domain/job.ts'
import { readJobFile } from '#store/jobFiles.ts'
import { type JobFilter, type JobPage, listJobs, readJob, readJobEvents } from '#store/jobList.ts'
import { listSchedules } from '#store/jobSchedules.ts'
import type { Store } from '#store/openStore.ts'
import type { ReportFile } from './reportKind.ts'

export const jobsOfAsker = (store: Store, filter: JobFilter, offset: number, limit: number): Promise<JobPage> =>
  store.reading(inner => listJobs(inner.db, filter, offset, limit))
export const jobOf = (store: Store, id: string): Promise<JobInfo | undefined> => readJob(store.db, id)
export const logOfJob = (store: Store, id: string): Promise<JobEvent[]> => readJobEvents(store.db, id)
export const schedules = (store: Store): Promise<JobSchedule[]> => listSchedules(store.db)

/** @returns undefined where the job made none, or it is not the asker's */
export async function fileOfJob(store: Store, id: string): Promise<(ReportFile & { content: Uint8Array }) | undefined> {
  const [job, content] = await Promise.all([readJob(store.db, id), readJobFile(store.db, id)])
  return job?.outcome === null || job === undefined || content === undefined ? undefined : { ...(job.outcome as ReportFile), content }
}
