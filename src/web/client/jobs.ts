// Jobs as queries and calls.
import { useQuery } from '@tanstack/react-query'
import { isOpenJob, type JobCounts, type JobEvent, type JobInfo, type JobKind, type JobSchedule, type JobStatus } from '#domain/job.ts'
import { answerOf, api } from './http.ts'

const byId = (id: string) => ({ params: { path: { id } } })
export type JobPage = { total: number; jobs: JobInfo[]; counts: JobCounts }
export type JobsAsked = { status?: JobStatus; kind?: JobKind; batch?: string; offset: number; limit: number }

/** Asks again every two seconds while something waits or is active, and else every ten. */
export const useJobs = (asked: JobsAsked) =>
  useQuery({
    queryKey: ['jobs', asked],
    queryFn: () => answerOf<JobPage>(api.GET('/api/jobs', { params: { query: asked } })),
    refetchInterval: query => (query.state.data?.jobs.some(({ status }) => isOpenJob(status)) === true ? 2000 : 10_000),
    retry: false,
  })
export const useJobLog = (job: JobInfo) =>
  useQuery({
    queryKey: ['jobs', 'log', job.id, job.status, job.attempts],
    queryFn: () => answerOf<JobEvent[]>(api.GET('/api/jobs/{id}/log', byId(job.id))),
  })
export const useSchedules = () =>
  useQuery({ queryKey: ['jobs', 'schedules'], queryFn: () => answerOf<JobSchedule[]>(api.GET('/api/jobs/schedules')), staleTime: 60_000 })
export const cancelJob = (id: string) => answerOf<JobInfo>(api.POST('/api/jobs/{id}/cancel', byId(id)))
export const retryJob = (id: string) => answerOf<JobInfo>(api.POST('/api/jobs/{id}/retry', byId(id)))
export const jobFileAddress = (id: string): string => `/api/jobs/${encodeURIComponent(id)}/file`
