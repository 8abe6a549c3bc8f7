// Views of solved plans: Sankey, assumptions, comparison of two and of their inputs.
import { z } from 'zod'
import { AreaBook, AreaSummary } from '#domain/areaBook.ts'
import { AssumptionInfluence } from '#domain/plan.ts'
import { InputDifference } from '#domain/scenario.ts'
import type { App } from '#steps/appType.ts'
import { getPlan } from '#steps/plan/readPlan.ts'
import { viewInputDifference } from '#steps/scenario/compare.ts'
import { viewArea, viewAreas, viewAssumptions, viewComparison, viewSankey } from '#steps/viewPlan.ts'
import { unchanged } from '../cached.ts'
import { found, words } from '../refusal.ts'
import { Problems, year } from '../schemas.ts'
import type { Server } from '../serverType.ts'
import { answered } from './planTables.ts'

const tags = ['plan results']
const byId = z.object({ id: z.string() })
const Sankey = z
  .object({
    nodes: z.array(
      z.object({
        id: z.string(),
        kind: z.enum(['source', 'material', 'process', 'product', 'place', 'loss', 'disposal']),
        nameZh: z.string(),
        nameEn: z.string(),
      }),
    ),
    links: z.array(z.object({ source: z.string(), target: z.string(), value: z.number(), kind: z.string() })),
  })
  .meta({ id: 'Sankey' })

const difference = { base: z.number(), other: z.number(), delta: z.number() }
const Difference = z.object(difference).meta({ id: 'Difference' })
const pair = z.object({ base: z.number().nullable(), other: z.number().nullable() })
const setting = z.union([z.string(), z.number(), z.boolean()]).nullable()
const Comparison = z
  .object({
    objective: Difference,
    costs: z.record(z.string(), Difference),
    co2: z.record(z.string(), Difference),
    targets: z.array(
      z.object({
        id: z.string(),
        clause: z.string(),
        nameZh: z.string(),
        nameEn: z.string(),
        unit: z.string(),
        priceUnit: z.string(),
        required: pair,
        achieved: pair,
        price: pair,
      }),
    ),
    changed: z.object({ flows: z.int(), tonnes: z.number() }),
    flows: z.array(z.object({ material: z.string(), from: z.string(), to: z.string(), mode: z.string(), ...difference })),
    builds: z.array(z.object({ unit: z.string(), site: z.string(), process: z.string(), ...difference })),
    settings: z.array(z.object({ key: z.string(), base: setting, other: setting })),
    ties: z.object({ held: z.boolean(), flows: z.int(), tonnes: z.number() }),
  })
  .meta({ id: 'PlanComparison' })

export function planViewRoutes(server: Server, app: App): void {
  const failures = { 404: Problems, 409: Problems, 422: Problems }

  server.get(
    '/plans/:id/sankey',
    {
      schema: {
        summary: 'Source, material, process, product, place; losses and disposal visible; tonnes',
        tags,
        params: byId,
        querystring: z.object({ period: year.optional() }),
        response: { 200: Sankey, ...failures },
      },
    },
    async (request, reply) => {
      const info = await answered(app, request.params.id)
      if (unchanged(request, reply, `sankey${request.query.period ?? ''}-${info.id}-${info.finishedAt ?? ''}`)) return reply
      return found(await viewSankey(app, info, request.query.period), words.part, 'sankey')
    },
  )

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
        params: byId.extend({ area: z.string() }),
        querystring: z.object({ period: year.optional() }),
        response: { 200: AreaBook, ...failures },
      },
    },
    async (request, reply) => {
      const info = await answered(app, request.params.id)
      const { area } = request.params
      if (unchanged(request, reply, `area${area}${request.query.period ?? ''}-${info.id}-${info.finishedAt ?? ''}`)) return reply
      return found(await viewArea(app, info, area, request.query.period), words.area, area)
    },
  )

  server.get(
    '/plans/:id/assumptions',
    {
      schema: {
        summary: 'Every figure with an interval, and what its ends do to the cost (first order)',
        tags,
        params: byId,
        response: { 200: z.object({ rows: z.array(AssumptionInfluence) }), ...failures },
      },
    },
    async (request, reply) => {
      const info = await answered(app, request.params.id)
      if (unchanged(request, reply, `assumptions-${info.id}-${info.finishedAt ?? ''}`)) return reply
      return found(await viewAssumptions(app, info), words.part, 'assumptions')
    },
  )

  server.get(
    '/plans/compare',
    {
      schema: {
        summary:
          'Two plans side by side; what is listed as changed is an effect where ties are held, not one of several equally cheap answers',
        tags,
        querystring: z.object({ base: z.string(), other: z.string() }),
        response: { 200: Comparison, ...failures },
      },
    },
    async request => {
      const [base, other] = await Promise.all([answered(app, request.query.base), answered(app, request.query.other)])
      return found(await viewComparison(app, base, other), words.part, 'compare')
    },
  )

  server.get(
    '/plans/diff',
    {
      schema: {
        summary: 'Where the inputs of two plans differ: settings, other fields, rows of the region',
        tags,
        querystring: z.object({ base: z.string(), other: z.string() }),
        response: { 200: InputDifference, 404: Problems, 422: Problems },
      },
    },
    async request => {
      const take = async (id: string) => found(await getPlan(app.store, id), words.plan, id)
      return viewInputDifference(app, await take(request.query.base), await take(request.query.other))
    },
  )
}
