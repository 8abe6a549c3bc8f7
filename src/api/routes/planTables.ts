// What a solved plan says: its flows, the map's columns, its tables, the whole result.
import { problem } from '#domain/problem.ts'
import { z } from 'zod'
import {
  CapacityPrice,
  PlanActivity,
  PlanBuild,
  PlanCheck,
  PlanDisposal,
  PlanFlow,
  PlanPrice,
  PlanResult,
  PlanStock,
} from '#domain/plan.ts'
import { hasAnswer } from '#domain/planInfo.ts'
import type { PlanInfo } from '#domain/planInfo.ts'
import type { App } from '#steps/appType.ts'
import { getPlan, queryFlows, queryPart, readArcs } from '#steps/plan/readPlan.ts'
import { unchanged } from '../cached.ts'
import { found, Refusal, words } from '../refusal.ts'
import { areaName, names, page, Problems, year } from '../schemas.ts'
import type { Server } from '../serverType.ts'
import { lensOf } from './lens.ts'

const tags = ['plan results']
const byId = z.object({ id: z.string() })
const FlowPage = z.object({ total: z.int(), tonnes: z.number(), rows: z.array(PlanFlow) }).meta({ id: 'FlowPage' })
const indices = z.array(z.int())
const places = z.array(z.object({ id: z.string(), lng: z.number().nullable(), lat: z.number().nullable() }))
const Arcs = z
  .object({
    n: z.int(),
    id: z.array(z.string()),
    from: indices,
    to: indices,
    material: indices,
    mode: indices,
    tonnes: z.array(z.number()),
    period: indices,
    via: z.array(indices.nullable()),
    sites: places,
    stations: places,
    materials: z.array(z.string()),
    modes: z.array(z.string()),
  })
  .meta({ id: 'Arcs' })

const parts = {
  activities: PlanActivity,
  builds: PlanBuild,
  disposals: PlanDisposal,
  stocks: PlanStock,
  prices: PlanPrice,
  capacityPrices: CapacityPrice,
  checks: PlanCheck,
} as const

/** Leaves out what was not asked for, so that absent and undefined are the same. */
function given<T extends object>(query: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(query).filter(([, value]) => value !== undefined)) as never
}

/** The plan, if it has an answer to show. */
export async function answered(app: App, id: string): Promise<PlanInfo> {
  const info = found(await getPlan(app.store, id), words.plan, id)
  if (hasAnswer(info.status)) return info
  throw new Refusal(409, [
    problem(
      'plan.no-answer',
      { path: id },
      {
        zh: `此方案没有结果（状态：${info.status}）。`,
        en: `This plan has no answer (status: ${info.status}).`,
        fixZh: '请等待求解完成，或改变设置后重新求解。',
        fixEn: 'Wait until it is solved, or change its settings and solve again.',
      },
    ),
  ])
}

export function planTableRoutes(server: Server, app: App): void {
  const failures = { 404: Problems, 409: Problems, 422: Problems }
  const tagOf = (info: PlanInfo, what: string): string => `${what}-${info.id}-${info.finishedAt ?? ''}`

  server.get(
    '/plans/:id/flows',
    {
      schema: {
        summary: 'Flows that pass the filter, with the count and tonnes of all that pass',
        tags,
        params: byId,
        querystring: z.object({
          ...page(),
          period: year.optional(),
          material: names.optional(),
          mode: names.optional(),
          from: z.string().optional(),
          to: z.string().optional(),
          site: z.string().optional(),
          area: areaName.optional(),
          process: z.string().optional(),
          minTonnes: z.coerce.number().min(0).optional(),
          sort: z.string().max(60).optional(),
        }),
        response: { 200: FlowPage, ...failures },
      },
    },
    async request => {
      const info = await answered(app, request.params.id)
      const { area, ...query } = request.query
      const lens = await lensOf(app, info, area)
      return queryFlows(app.store, info.id, given({ ...query, sites: lens === undefined ? undefined : [...lens.sites] }))
    },
  )

  server.get(
    '/plans/:id/arcs',
    {
      schema: {
        summary: 'All flows as columns for the map; sites, materials and modes by index',
        tags,
        params: byId,
        querystring: z.object({ period: year.optional() }),
        response: { 200: Arcs, ...failures },
      },
    },
    async (request, reply) => {
      const info = await answered(app, request.params.id)
      if (unchanged(request, reply, tagOf(info, `arcs${request.query.period ?? ''}`))) return reply
      return readArcs(app, info, request.query.period)
    },
  )

  for (const [name, row] of Object.entries(parts) as [keyof typeof parts, z.ZodType][]) {
    server.get(
      `/plans/:id/${name}`,
      {
        schema: {
          summary: `The table ${name} of the result`,
          tags,
          params: byId,
          querystring: z.object({
            ...page(),
            sort: z.string().max(60).optional(),
            site: z.string().optional(),
            area: areaName.optional(),
            process: z.string().optional(),
            material: z.string().optional(),
            period: year.optional(),
          }),
          response: { 200: z.object({ total: z.int(), rows: z.array(row) }), ...failures },
        },
      },
      async request => {
        const info = await answered(app, request.params.id)
        const { area, ...query } = request.query
        const lens = await lensOf(app, info, area)
        return found(await queryPart(app.store, info.id, name, given(query), lens), words.part, name)
      },
    )
  }

  server.get(
    '/plans/:id/result.json',
    { schema: { summary: 'The whole result', tags, params: byId, response: { 200: PlanResult, ...failures } } },
    async (request, reply) => {
      const info = await answered(app, request.params.id)
      void reply.header('content-disposition', `attachment; filename="${info.id}.json"`)
      return found(await app.results.result(info), words.part, 'result')
    },
  )
}
