// A solved plan by province and city: every area, one of them opened, the parts of the targets, two plans side by side, a workbook.
import { z } from 'zod'
import { AreaBook, AreaChange, AreaSummary, TargetSplit } from '#domain/areaBook.ts'
import { TargetBases } from '#domain/targetBases.ts'
import type { App } from '#steps/appType.ts'
import { viewArea, viewAreas, viewAreaWorkbook, viewTargetBases, viewTargetParts } from '#steps/plan/viewAreas.ts'
import { viewAreaComparison } from '#steps/viewPlan.ts'
import { unchanged } from '../cached.ts'
import { found, words } from '../refusal.ts'
import { areaName, Problems, year } from '../schemas.ts'
import { sendWorkbook } from '../sendFile.ts'
import type { Server } from '../serverType.ts'
import { lensOf } from './lens.ts'
import { answered } from './planTables.ts'

const tags = ['plan results']
const byId = z.object({ id: z.string() })

export function planAreaRoutes(server: Server, app: App): void {
  const failures = { 404: Problems, 409: Problems, 422: Problems }

  server.get(
    '/plans/:id/areas',
    {
      schema: {
        summary: 'The plan by province and city: what arises, is used, sent, received, disposed of and added; tonnes',
        tags,
        params: byId,
        querystring: z.object({ period: year.optional() }),
        response: { 200: z.object({ rows: z.array(AreaSummary) }), ...failures },
      },
    },
    async (request, reply) => {
      const info = await answered(app, request.params.id)
      if (unchanged(request, reply, `areas${request.query.period ?? ''}-${info.id}-${info.finishedAt ?? ''}`)) return reply
      return { rows: found(await viewAreas(app, info, request.query.period), words.part, 'areas') }
    },
  )

  server.get(
    '/plans/:id/areas/:area',
    {
      schema: {
        summary: 'One province or city: its materials in balance, its neighbours, its part of the targets, what it lacks and why',
        tags,
        params: byId.extend({ area: areaName }),
        querystring: z.object({ period: year.optional() }),
        response: { 200: AreaBook, ...failures },
      },
    },
    async (request, reply) => {
      const info = await answered(app, request.params.id)
      const { id } = await lensOf(app, info, request.params.area)
      if (unchanged(request, reply, `area${id}${request.query.period ?? ''}-${info.id}-${info.finishedAt ?? ''}`)) return reply
      return found(await viewArea(app, info, id, request.query.period), words.part, 'area')
    },
  )

  server.get(
    '/plans/:id/areas/:area/workbook.xlsx',
    {
      schema: {
        summary: 'One province or city as a workbook: its book, and every table of the plan cut to it',
        tags,
        params: byId.extend({ area: areaName }),
        querystring: z.object({ period: year.optional(), language: z.enum(['zh', 'en']).default('zh') }),
        produces: ['application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
      },
    },
    async (request, reply) => {
      const info = await answered(app, request.params.id)
      const { id, fileName } = await lensOf(app, info, request.params.area)
      const bytes = found(await viewAreaWorkbook(app, info, id, request.query.language, request.query.period), words.part, 'workbook')
      return sendWorkbook(reply, bytes, `${info.region}-${fileName}-${info.id}.xlsx`)
    },
  )

  server.get(
    '/plans/:id/targets/areas',
    {
      schema: {
        summary: 'Every target that is counted at sites, by province, or by the areas below one: whole = parts + rest',
        tags,
        params: byId,
        querystring: z.object({ area: areaName.optional() }),
        response: { 200: z.object({ rows: z.array(TargetSplit) }), ...failures },
      },
    },
    async (request, reply) => {
      const info = await answered(app, request.params.id)
      const lens = await lensOf(app, info, request.query.area)
      if (unchanged(request, reply, `targets${lens?.id ?? ''}-${info.id}-${info.finishedAt ?? ''}`)) return reply
      return { rows: found(await viewTargetParts(app, info, lens?.id), words.part, 'targets') }
    },
  )

  server.get(
    '/plans/:id/targets/bases',
    {
      schema: {
        summary: 'Goals that may be meant on two bases: recovered in the region + bought from outside = used in the region; tonnes a year',
        tags,
        params: byId,
        response: { 200: z.object({ rows: z.array(TargetBases) }), ...failures },
      },
    },
    async (request, reply) => {
      const info = await answered(app, request.params.id)
      if (unchanged(request, reply, `bases-${info.id}-${info.finishedAt ?? ''}`)) return reply
      return { rows: found(await viewTargetBases(app, info), words.part, 'targets') }
    },
  )

  server.get(
    '/plans/compare/areas',
    {
      schema: {
        summary: 'Two plans side by side by province and city, in a year that both plan',
        tags,
        querystring: z.object({ base: z.string(), other: z.string(), period: year.optional() }),
        response: { 200: z.object({ period: z.int(), rows: z.array(AreaChange) }), ...failures },
      },
    },
    async request => {
      const { base, other, period } = request.query
      const plans = [await answered(app, base), await answered(app, other)] as const
      return found(await viewAreaComparison(app, ...plans, period), words.part, 'areas')
    },
  )
}
