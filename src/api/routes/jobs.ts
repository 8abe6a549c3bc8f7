// Jobs: what waits, what is active, what came of it; to stop one, to try one again, to fetch the file that one made. Everybody sees their own,
// an operator all of them without the names of firms' files.
import { z } from 'zod'
import { JobCounts, JobEvent, JobInfo, JobKind, JobSchedule, JobStatus, mayRetry, PlanReport } from '#domain/job.ts'
import { problem, type Problem } from '#domain/problem.ts'
import type { App } from '#steps/appType.ts'
import { notAgain } from '#steps/jobs/changeJob.ts'
import { fileOfJob, jobOf, jobsOfAsker, logOfJob, schedules } from '#steps/jobs/lookAtJobs.ts'
import { queueJob } from '#steps/jobs/runJob.ts'
import { sendJobEvents } from '../events.ts'
import { found, Refusal, words } from '../refusal.ts'
import { currentAsker } from '../requestApp.ts'
import { page, Problems } from '../schemas.ts'
import { sendFile } from '../sendFile.ts'
import type { Server } from '../serverType.ts'
import { answered } from './planTables.ts'

const tags = ['jobs']
const byId = z.object({ id: z.string().max(80) })
const refusals = { 401: Problems, 403: Problems, 404: Problems, 409: Problems }
const JobPage = z.object({ total: z.int(), jobs: z.array(JobInfo), counts: JobCounts }).meta({ id: 'JobPage' })

export function jobRoutes(server: Server, app: App): void {
  const take = async (id: string): Promise<JobInfo> => found(await jobOf(app.store, id), words.job, id)
  const changeable = async (id: string): Promise<JobInfo> => {
    const job = await take(id)
    if (!job.mayChange) throw new Refusal(403, [notYours])
    return job
  }

  server.get(
    '/jobs',
    {
      schema: {
        summary:
          'One’s own jobs, for an operator all: what is active first, then what waits, then the newest; with how many there are of each status',
        tags,
        querystring: z.object({
          status: JobStatus.optional(),
          kind: JobKind.optional(),
          batch: z.string().max(80).optional(),
          ...page(50, 500),
        }),
        response: { 200: JobPage, 401: Problems },
      },
    },
    async ({ query: { offset, limit, ...filter } }) => jobsOfAsker(app.store, filter, offset, limit),
  )
  server.get(
    '/jobs/schedules',
    { schema: { summary: 'What comes by itself, and when next', tags, response: { 200: z.array(JobSchedule) } } },
    async () => schedules(app.store),
  )
  server.get(
    '/jobs/:id',
    { schema: { summary: 'One job', tags, params: byId, response: { 200: JobInfo, 401: Problems, 404: Problems } } },
    async ({ params }) => take(params.id),
  )
  server.get(
    '/jobs/:id/log',
    {
      schema: {
        summary: 'What happened to a job: who took it, gave it back, died under it, wrote its result, or came too late',
        tags,
        params: byId,
        response: { 200: z.array(JobEvent), 401: Problems, 404: Problems },
      },
    },
    async ({ params }) => logOfJob(app.store, (await take(params.id)).id),
  )
  server.get(
    '/jobs/:id/events',
    {
      schema: {
        summary: 'Progress as server-sent events: `progress` as the kind has it, and at last `end` (JobInfo)',
        tags,
        params: byId,
        produces: ['text/event-stream'],
      },
    },
    async (request, reply) => {
      const { id } = await take(request.params.id)
      await sendJobEvents(app, id, () => jobOf(app.store, id), reply)
      return reply
    },
  )
  changingRoutes(server, app, take, changeable)
}

type Take = (id: string) => Promise<JobInfo>
function changingRoutes(server: Server, app: App, take: Take, changeable: Take): void {
  server.post(
    '/jobs/:id/cancel',
    {
      schema: { summary: 'Stop a job; one that has ended stays as it is', tags, params: byId, response: { 200: JobInfo, ...refusals } },
    },
    async ({ params }) => {
      const { id } = await changeable(params.id)
      await app.jobs.cancel({ job: id })
      return take(id)
    },
  )
  server.post(
    '/jobs/:id/retry',
    {
      schema: {
        summary: 'Put a job back into the queue that failed, was cancelled, or is a dead letter',
        tags,
        params: byId,
        response: { 200: JobInfo, ...refusals },
      },
    },
    async ({ params }) => {
      const job = await changeable(params.id)
      if (!mayRetry(job.status) || !(await app.jobs.retry(job.id))) throw new Refusal(409, [notAgain(job)])
      return take(job.id)
    },
  )
  server.get(
    '/jobs/:id/file',
    { schema: { summary: 'The file that a job made', tags, params: byId, produces: ['application/octet-stream'] } },
    async ({ params }, reply) => {
      const { id } = await take(params.id)
      const file = found(await fileOfJob(app.store, id), words.file, id)
      return sendFile(reply, file.mediaType, file.content, file.name)
    },
  )
  server.post(
    '/plans/:id/reports',
    {
      schema: {
        summary: 'Have a file of a solved plan made beside the request: workbook, bundle or model; it is fetched by its job',
        tags,
        params: byId,
        body: PlanReport,
        response: { 202: JobInfo, 401: Problems, 404: Problems, 409: Problems },
      },
    },
    async ({ params, body }, reply) => {
      const { id } = await answered(app, params.id)
      const { actor } = currentAsker()
      const who = actor.kind === 'user' ? actor.id : actor.kind
      const subject = [id, body.report, body.language, body.format, who].join(' ')
      const job = await queueJob(app, 'report', subject, { plan: id, ...body })
      return reply.status(202).header('location', `/api/jobs/${job.id}`).send(job)
    },
  )
}

const notYours: Problem = problem(
  'job.not-yours',
  {},
  {
    zh: '这不是您的任务。',
    en: 'This is not a job of yours.',
    fixZh: '请提出任务的人或运维人员操作。',
    fixEn: 'Ask the person who requested it, or an operator, to do it.',
  },
)
