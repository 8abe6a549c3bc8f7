// Views of solved plans: Sankey, assumptions, comparison of two and of their inputs.
import { z } from 'zod'
import { AssumptionInfluence } from '#domain/plan.ts'
import { InputDifference } from '#domain/scenario.ts'
import type { App } from '#steps/appType.ts'
import { getPlan } from '#steps/plan/readPlan.ts'
import { viewInputDifference } from '#steps/scenario/compare.ts'
import { viewAssumptions, viewComparison, viewSankey } from '#steps/viewPlan.ts'
import { unchanged } from '../cached.ts'
import { found, words } from '../refusal.ts'
import { areaName, Problems, year } from '../schemas.ts'
import type { Server } from '../serverType.ts'
import { lensOf } from './lens.ts'
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
        summary:
          'Source, material, process, product, place; losses and disposal visible; tonnes. Cut to an area: what enters from and leaves to its neighbours',
        tags,
        params: byId,
        querystring: z.object({ period: year.optional(), area: areaName.optional() }),
        response: { 200: Sankey, ...failures },
      },
    },
    async (request, reply) => {
      const info = await answered(app, request.params.id)
      const lens = await lensOf(app, info, request.query.area)
      if (unchanged(request, reply, `sankey${request.query.period ?? ''}${lens?.id ?? ''}-${info.id}-${info.finishedAt ?? ''}`))
        return reply
      return found(await viewSankey(app, info, request.query.period, lens?.id), words.part, 'sankey')
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
          'Two plans side by side; what is listed as changed is an effect where ties are held, not one of several equally cheap answers. Of an area: its flows and builds; cost, CO2 and targets stay those of the region',
        tags,
        querystring: z.object({ base: z.string(), other: z.string(), area: areaName.optional() }),
        response: { 200: Comparison, ...failures },
      },
    },
    async request => {
      const [base, other] = await Promise.all([answered(app, request.query.base), answered(app, request.query.other)])
      const lens = await lensOf(app, base, request.query.area)
      return found(await viewComparison(app, base, other, lens?.id), words.part, 'compare')
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
