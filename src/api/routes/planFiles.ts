// Solved plans as files to take away: workbook, bundle, model.
import { z } from 'zod'
import type { App } from '#steps/appType.ts'
import { viewModel } from '#steps/plan/exportModel.ts'
import { viewBundle, viewWorkbook } from '#steps/viewPlan.ts'
import { found, Refusal, words } from '../refusal.ts'
import { sendFile, sendWorkbook } from '../sendFile.ts'
import type { Server } from '../serverType.ts'
import { answered } from './planTables.ts'

const tags = ['plan results']
const byId = z.object({ id: z.string() })

export function planFileRoutes(server: Server, app: App): void {
  server.get(
    '/plans/:id/workbook.xlsx',
    {
      schema: {
        summary: 'The plan as a workbook',
        tags,
        params: byId,
        querystring: z.object({ language: z.enum(['zh', 'en']).default('zh') }),
        produces: ['application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
      },
    },
    async (request, reply) => {
      const info = await answered(app, request.params.id)
      return sendWorkbook(
        reply,
        found(await viewWorkbook(app, info, request.query.language), words.part, 'workbook'),
        `${info.region}-${info.id}.xlsx`,
      )
    },
  )

  server.get(
    '/plans/:id/bundle',
    {
      schema: {
        summary: 'The plan with everything it stands on as a zip file: region, scenario, versions, result; see xunyu bundle --verify',
        tags,
        params: byId,
        produces: ['application/zip'],
      },
    },
    async (request, reply) => {
      const info = await answered(app, request.params.id)
      const bytes = found(await viewBundle(app, info), words.part, 'bundle')
      return sendFile(reply, 'application/zip', bytes, `${info.region}-${info.id}.zip`)
    },
  )

  server.get(
    '/plans/:id/model',
    {
      schema: {
        summary: 'The linear programme behind the plan as text for another solver, rows and columns by name',
        tags,
        params: byId,
        querystring: z.object({ format: z.enum(['lp', 'mps']).default('lp') }),
        produces: ['text/plain'],
      },
    },
    async (request, reply) => {
      const info = await answered(app, request.params.id)
      const { format } = request.query
      const written = found(await viewModel(app, info, format), words.region, info.region)
      if (!written.ok) throw new Refusal(422, written.problems)
      return sendFile(reply, 'text/plain; charset=utf-8', written.value, `${info.region}-${info.id}.${format}`)
    },
  )
}
