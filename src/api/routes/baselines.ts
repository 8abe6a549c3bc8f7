// The past of a region beside official rates, a solved plan as a change against it, and the intervals on what it says.
import { z } from 'zod'
import { AgainstBaseline, Baseline } from '#domain/baseline.ts'
import { PlanIntervals } from '#domain/intervals.ts'
import { problem } from '#domain/problem.ts'
import type { App } from '#steps/appType.ts'
import { viewAgainst, viewBaseline } from '#steps/baseline/viewBaseline.ts'
import { viewIntervals } from '#steps/intervals/viewIntervals.ts'
import { unchanged } from '../cached.ts'
import { found, Refusal, words } from '../refusal.ts'
import { Problems, year } from '../schemas.ts'
import type { Server } from '../serverType.ts'
import { answered } from './planTables.ts'

export function baselineRoutes(server: Server, app: App): void {
  server.get(
    '/regions/:region/baseline',
    {
      schema: {
        summary: 'The year as it was (what stands, nothing built, no targets): rates of use beside the official ones, and why they differ',
        tags: ['regions'],
        params: z.object({ region: z.string() }),
        querystring: z.object({ period: year.optional() }),
        response: { 200: Baseline, 404: Problems, 422: Problems },
      },
    },
    async (request, reply) => {
      const { period } = request.query
      const shelved = found(await app.regions.current(request.params.region), words.region, request.params.region)
      if (period !== undefined && !shelved.meta.periods.includes(period)) throw new Refusal(422, [noPeriod(period, shelved.meta.periods)])
      const past = await viewBaseline(app, shelved, { settings: {}, ...(period === undefined ? {} : { periods: [period] }) })
      if (!past.ok) throw new Refusal(422, past.problems)
      if (unchanged(request, reply, `baseline-${past.value.inputHash}`)) return reply
      return past.value
    },
  )

  server.get(
    '/plans/:id/baseline',
    {
      schema: {
        summary: 'The plan beside the baseline of the same years: as it was, only what pays, and the plan',
        tags: ['plan results'],
        params: z.object({ id: z.string() }),
        response: { 200: AgainstBaseline, 404: Problems, 409: Problems, 422: Problems },
      },
    },
    async (request, reply) => {
      const info = await answered(app, request.params.id)
      const against = found(await viewAgainst(app, info), words.part, 'baseline')
      if (!against.ok) throw new Refusal(422, against.problems)
      if (unchanged(request, reply, `against-${against.value.baselineHash}-${info.id}-${info.finishedAt ?? ''}`)) return reply
      return against.value
    },
  )

  server.get(
    '/plans/:id/intervals',
    {
      schema: {
        summary: 'Intervals on what the plan says, from those of its inputs, and which inputs to measure first; made when first asked for',
        tags: ['plan results'],
        params: z.object({ id: z.string() }),
        response: { 200: PlanIntervals, 404: Problems, 409: Problems, 422: Problems },
      },
    },
    async (request, reply) => {
      const info = await answered(app, request.params.id)
      const intervals = found(await viewIntervals(app, info), words.part, 'intervals')
      if (!intervals.ok) throw new Refusal(422, intervals.problems)
      if (unchanged(request, reply, `intervals-${info.id}-${info.finishedAt ?? ''}`)) return reply
      return intervals.value
    },
  )
}

const noPeriod = (period: number, periods: readonly number[]) =>
  problem(
    'scenario.period',
    { path: 'period' },
    {
      zh: `区域没有 ${period} 年。`,
      en: `The region has no period ${period}.`,
      fixZh: `可选：${periods.join('、')}。`,
      fixEn: `Choose from ${periods.join(', ')}.`,
    },
  )
