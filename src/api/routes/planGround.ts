// What the streams of a plan stand on: which the ledger gave, and the entries and imported rows behind each.
import { z } from 'zod'
import { Evidence } from '#domain/flow.ts'
import { MeasuredStream, PlanGround } from '#domain/ground.ts'
import { MassKg } from '#domain/quantity.ts'
import type { App } from '#steps/appType.ts'
import { groundOfPlan } from '#steps/ledger/ground.ts'
import { getPlan } from '#steps/plan/readPlan.ts'
import { found, words } from '../refusal.ts'
import { Problems, year } from '../schemas.ts'
import type { Server } from '../serverType.ts'

const GroundEntry = z
  .object({
    entry: z.string(),
    validOn: z.iso.date(),
    massKg: MassKg,
    /** Rows of files that it stands on, as far as the asker may see them. */
    rows: z.array(Evidence),
  })
  .meta({ id: 'GroundEntry' })
const PlanGroundAnswer = z
  .object({
    ground: PlanGround,
    /** Streams that the ledger spoke of; those it does not name are the region's estimates. */
    streams: z.array(MeasuredStream.extend({ basedOn: z.array(GroundEntry) })),
  })
  .meta({ id: 'PlanGroundAnswer' })

export function planGroundRoutes(server: Server, app: App): void {
  server.get(
    '/plans/:id/ground',
    {
      schema: {
        summary: 'What the streams of a plan stand on; of one site and material with the entries and rows behind it',
        tags: ['plan results'],
        params: z.object({ id: z.string() }),
        querystring: z.object({ site: z.string().optional(), material: z.string().optional(), period: year.optional() }),
        response: { 200: PlanGroundAnswer, 404: Problems, 422: Problems },
      },
    },
    async request => {
      const { scenario } = found(await getPlan(app.store, request.params.id), words.plan, request.params.id)
      const { site, material, period } = request.query
      const measured = scenario.measured ?? []
      const streams =
        site === undefined || material === undefined
          ? measured.map(one => ({ ...one, basedOn: [] }))
          : await groundOfPlan(app.store, measured, { site, material, period })
      return { ground: scenario.ground ?? ('estimates' as const), streams }
    },
  )
}
