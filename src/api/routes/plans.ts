// Plans: the list, a new one, its progress, stopping and deleting it.
import { problem } from '#domain/problem.ts'
import { z } from 'zod'
import { JobEvent } from '#domain/job.ts'
import { isFinished, PlanInfo } from '#domain/planInfo.ts'
import { ScenarioBody } from '#domain/scenario.ts'
import type { App } from '#steps/appType.ts'
import { getPlan, listPlans, readJobEvents, removePlan } from '#steps/plan/readPlan.ts'
import { submitPlan } from '#steps/submitPlan.ts'
import { sendPlanEvents } from '../events.ts'
import { found, Refusal, words } from '../refusal.ts'
import { Problems } from '../schemas.ts'
import type { Server } from '../serverType.ts'

const tags = ['plans']
const byId = z.object({ id: z.string() })
const PlanRequest = ScenarioBody.extend({ region: z.string(), name: z.string().min(1).max(120).optional() }).meta({ id: 'PlanRequest' })

/** What the ledger said of each stream is asked for by itself: a list of plans is read on every page. */
function inList(info: PlanInfo): PlanInfo {
  const { measured: _asked, ...scenario } = info.scenario
  return { ...info, scenario }
}

export function planRoutes(server: Server, app: App): void {
  const take = async (id: string): Promise<PlanInfo> => found(await getPlan(app.store, id), words.plan, id)

  server.get(
    '/plans',
    {
      schema: {
        summary: 'Plans, base plans first, then the newest; those of sweeps are in their sweep, those of a study are listed by its id',
        tags,
        querystring: z.object({ study: z.string().optional() }),
        response: { 200: z.array(PlanInfo) },
      },
    },
    async request => (await listPlans(app.store, request.query.study)).map(inList),
  )

  server.post(
    '/plans',
    {
      schema: { summary: 'Put a plan into the queue', tags, body: PlanRequest, response: { 202: PlanInfo, 404: Problems, 422: Problems } },
    },
    async (request, reply) => {
      const submitted = found(await submitPlan(app, request.body), words.region, request.body.region)
      if (!submitted.ok) throw new Refusal(422, submitted.problems)
      return reply.status(202).header('location', `/api/plans/${submitted.value.id}`).send(submitted.value)
    },
  )

  server.get(
    '/plans/:id',
    { schema: { summary: 'One plan', tags, params: byId, response: { 200: PlanInfo, 404: Problems } } },
    async request => take(request.params.id),
  )

  server.get(
    '/plans/:id/events',
    {
      schema: {
        summary: 'Progress as server-sent events: `progress` (PlanProgress) and at last `end` (PlanInfo)',
        tags,
        params: byId,
        produces: ['text/event-stream'],
      },
    },
    async (request, reply) => {
      const info = await take(request.params.id)
      await sendPlanEvents(app, info.id, () => getPlan(app.store, info.id), reply)
      return reply
    },
  )

  server.get(
    '/plans/:id/log',
    {
      schema: {
        summary: 'What happened to a plan: who took it, gave it back, wrote its result, or came too late',
        tags,
        params: byId,
        response: { 200: z.array(JobEvent), 404: Problems },
      },
    },
    async request => readJobEvents(app.store.db, (await take(request.params.id)).id),
  )

  server.post(
    '/plans/:id/cancel',
    { schema: { summary: 'Stop a plan', tags, params: byId, response: { 200: PlanInfo, 404: Problems } } },
    async request => {
      const info = await take(request.params.id)
      if (isFinished(info.status)) return info
      await app.jobs.cancel({ job: info.id })
      return take(info.id)
    },
  )

  server.delete(
    '/plans/:id',
    {
      schema: {
        summary: 'Delete a plan; a base plan stays',
        tags,
        params: byId,
        response: { 204: z.null(), 404: Problems, 409: Problems },
      },
    },
    async (request, reply) => {
      const info = await take(request.params.id)
      if (info.base) {
        throw new Refusal(409, [
          problem(
            'plan.base-stays',
            { path: info.id },
            {
              zh: '基准方案不能删除。',
              en: 'The base plan cannot be deleted.',
              fixZh: '可以另建方案并与它比较。',
              fixEn: 'Make another plan and compare the two.',
            },
          ),
        ])
      }
      await removePlan(app, info)
      return reply.status(204).send(null)
    },
  )
}
