// Studies: what is asked of a region beyond one plan; the list, a new one, its progress, its answer, stopping and deleting it.
import { problem } from '#domain/problem.ts'
import { z } from 'zod'
import { isFinished } from '#domain/planInfo.ts'
import { StudyRequest } from '#domain/study.ts'
import { KeptStudy, StudyInfo } from '#domain/studyInfo.ts'
import type { App } from '#steps/appType.ts'
import { getStudy, listStudies, readStudyAnswer, removeStudy, submitStudy } from '#steps/study/submitStudy.ts'
import { sendPlanEvents } from '../events.ts'
import { found, Refusal, words } from '../refusal.ts'
import { Problems } from '../schemas.ts'
import type { Server } from '../serverType.ts'

const tags = ['studies']
const byId = z.object({ id: z.string() })

export function studyRoutes(server: Server, app: App): void {
  const take = async (id: string): Promise<StudyInfo> => found(await getStudy(app.store, id), words.study, id)

  server.get('/studies', { schema: { summary: 'All studies, the newest first', tags, response: { 200: z.array(StudyInfo) } } }, async () =>
    listStudies(app.store),
  )

  server.post(
    '/studies',
    {
      schema: {
        summary: 'Put a study into the line; the name of its scenario is its name',
        tags,
        body: StudyRequest,
        response: { 202: StudyInfo, 404: Problems, 422: Problems },
      },
    },
    async (request, reply) => {
      const submitted = found(await submitStudy(app, request.body), words.region, request.body.region)
      if (!submitted.ok) throw new Refusal(422, submitted.problems)
      return reply.status(202).header('location', `/api/studies/${submitted.value.id}`).send(submitted.value)
    },
  )

  server.get(
    '/studies/:id',
    { schema: { summary: 'One study', tags, params: byId, response: { 200: StudyInfo, 404: Problems } } },
    async request => take(request.params.id),
  )

  server.get(
    '/studies/:id/events',
    {
      schema: {
        summary: 'Progress as server-sent events: `progress` (StudyProgress) and at last `end` (StudyInfo)',
        tags,
        params: byId,
        produces: ['text/event-stream'],
      },
    },
    async (request, reply) => {
      const info = await take(request.params.id)
      await sendPlanEvents(app, info.id, () => getStudy(app.store, info.id), reply)
      return reply
    },
  )

  server.get(
    '/studies/:id/result',
    {
      schema: {
        summary: 'The answer; `plans` leads from the names in it to plans with maps and tables of their own',
        tags,
        params: byId,
        response: { 200: KeptStudy, 404: Problems, 409: Problems },
      },
    },
    async request => {
      const { id, status } = await take(request.params.id)
      if (status !== 'done') throw new Refusal(409, [unanswered(id, status)])
      return found(await readStudyAnswer(app.store, id), words.part, 'study')
    },
  )

  server.post(
    '/studies/:id/cancel',
    { schema: { summary: 'Stop a study', tags, params: byId, response: { 200: StudyInfo, 404: Problems } } },
    async request => {
      const info = await take(request.params.id)
      if (isFinished(info.status)) return info
      await app.jobs.cancel({ job: info.id })
      return take(info.id)
    },
  )

  server.delete(
    '/studies/:id',
    { schema: { summary: 'Delete a study with its plans', tags, params: byId, response: { 204: z.null(), 404: Problems } } },
    async (request, reply) => {
      await removeStudy(app, (await take(request.params.id)).id)
      return reply.status(204).send(null)
    },
  )
}

const unanswered = (id: string, status: string) =>
  problem(
    'study.no-answer',
    { path: id },
    {
      zh: `此研究没有结果（状态：${status}）。`,
      en: `This study has no answer (status: ${status}).`,
      fixZh: '请等待完成，或重新运行。',
      fixEn: 'Wait until it is done, or run it again.',
    },
    'error' as const,
  )
