// Sweeps: many plans from one design, their progress and their table; and the processes that solve them.
import { z } from 'zod'
import { ScenarioBody } from '#domain/scenario.ts'
import { SweepDesign, SweepInfo, SweepTable, Worker } from '#domain/sweep.ts'
import type { App } from '#steps/appType.ts'
import { cancelSweep, getSweep, listSweeps, listWorkers, readSweepTable, removeSweep, sweepFileOf } from '#steps/sweep/readSweep.ts'
import { submitSweep } from '#steps/sweep/submitSweep.ts'
import { found, Refusal, words } from '../refusal.ts'
import { Problems } from '../schemas.ts'
import { sendWorkbook } from '../sendFile.ts'
import type { Server } from '../serverType.ts'

const tags = ['sweeps']
const byId = z.object({ id: z.string() })
const SweepRequest = z
  .object({
    region: z.string(),
    name: z.string().min(1).max(120).optional(),
    /** What every combination starts from. */
    base: ScenarioBody.default({ settings: {} }),
    design: SweepDesign,
  })
  .meta({ id: 'SweepRequest' })

export function sweepRoutes(server: Server, app: App): void {
  const take = async (id: string): Promise<SweepInfo> => found(await getSweep(app.store, id), words.sweep, id)

  server.get(
    '/sweeps',
    { schema: { summary: 'All sweeps with their progress, the newest first', tags, response: { 200: z.array(SweepInfo) } } },
    async () => listSweeps(app.store),
  )

  server.post(
    '/sweeps',
    {
      schema: {
        summary: 'Put a sweep into the line: one plan for each combination',
        tags,
        body: SweepRequest,
        response: { 202: SweepInfo, 404: Problems, 422: Problems },
      },
    },
    async (request, reply) => {
      const { region } = request.body
      const submitted = found(await submitSweep(app, request.body), words.region, region)
      if (!submitted.ok) throw new Refusal(422, submitted.problems)
      return reply.status(202).header('location', `/api/sweeps/${submitted.value.id}`).send(submitted.value)
    },
  )

  server.get(
    '/sweeps/:id',
    { schema: { summary: 'One sweep with its progress', tags, params: byId, response: { 200: SweepInfo, 404: Problems } } },
    async request => take(request.params.id),
  )

  server.get(
    '/sweeps/:id/table',
    {
      schema: {
        summary: 'One row for each combination: what it changes, cost, CO2, targets achieved and their prices',
        tags,
        params: byId,
        response: { 200: SweepTable, 404: Problems },
      },
    },
    async request => readSweepTable(app.store, await take(request.params.id)),
  )

  server.get(
    '/sweeps/:id/table.csv',
    { schema: { summary: 'The table as data: CSV with names of fields, for programs', tags, params: byId, produces: ['text/csv'] } },
    async (request, reply) => {
      const sweep = await take(request.params.id)
      return reply
        .type('text/csv; charset=utf-8')
        .header('content-disposition', `attachment; filename="${sweep.region.replaceAll(/[^\w.-]/g, '_')}-${sweep.id}.csv"`)
        .send(await sweepFileOf(app, sweep, 'csv', 'zh'))
    },
  )

  server.get(
    '/sweeps/:id/table.xlsx',
    {
      schema: {
        summary: 'The table as a workbook in one language',
        tags,
        params: byId,
        querystring: z.object({ language: z.enum(['zh', 'en']).default('zh') }),
        produces: ['application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
      },
    },
    async (request, reply) => {
      const sweep = await take(request.params.id)
      const bytes = found(await sweepFileOf(app, sweep, 'xlsx', request.query.language), words.region, sweep.region)
      return sendWorkbook(reply, bytes as Uint8Array, `${sweep.region}-${sweep.id}.xlsx`)
    },
  )

  server.post(
    '/sweeps/:id/cancel',
    { schema: { summary: 'Stop what still waits or runs of a sweep', tags, params: byId, response: { 200: SweepInfo, 404: Problems } } },
    async request => {
      const { id } = await take(request.params.id)
      return found(await cancelSweep(app, id), words.sweep, id)
    },
  )

  server.delete(
    '/sweeps/:id',
    {
      schema: { summary: 'Delete a sweep with its plans and results', tags, params: byId, response: { 204: z.null(), 404: Problems } },
    },
    async (request, reply) => {
      await removeSweep(app, (await take(request.params.id)).id)
      return reply.status(204).send(null)
    },
  )

  server.get(
    '/workers',
    { schema: { summary: 'Processes that take plans from the line', tags, response: { 200: z.array(Worker) } } },
    async () => listWorkers(app.store),
  )
}
