// An application for an evaluation as a workbook: the filled example, a try that keeps nothing, and handing it in.
import { z } from 'zod'
import { EvaluationCase } from '#domain/evaluation/case.ts'
import { Answer } from '#domain/answer.ts'
import { Problem } from '#domain/problem.ts'
import type { App } from '#steps/appType.ts'
import { applyWorkbook, folderWorkbook, tryWorkbook } from '#steps/evaluation/applyWorkbook.ts'
import { bytesWanted, found, Refusal, words } from '../refusal.ts'
import { currentAsker } from '../requestApp.ts'
import { Problems } from '../schemas.ts'
import { sendWorkbook } from '../sendFile.ts'
import type { Server } from '../serverType.ts'
import { today } from '#steps/rules/today.ts'
import { bodyLimit, done } from './evaluations.ts'

const tags = ['evaluations']
const Tried = z
  .object({
    firm: z.object({ id: z.string(), nameZh: z.string(), nameEn: z.string() }),
    period: z.string(),
    synthetic: z.boolean(),
    fromLedger: z.boolean(),
    rows: z.array(z.object({ form: z.string(), zh: z.string(), en: z.string(), rows: z.int() })),
    /** What the account as it stands would come to, before anybody has looked at papers and site. */
    answer: Answer.nullable(),
    points: z.array(z.object({ zh: z.string(), en: z.string(), answer: Answer })),
    acceptedKg: z.int(),
    warnings: z.array(Problem),
  })
  .meta({ id: 'TriedApplication' })
const file = z.object({ name: z.string().min(1).max(200).default('application.xlsx') })

/** @param example folder of the example that is shipped */
export function evaluationWorkbookRoutes(server: Server, app: App, example: string | undefined): void {
  const given = (name: string, body: unknown) => {
    if (!(body instanceof Uint8Array)) throw new Refusal(415, [bytesWanted])
    return { name, bytes: body }
  }
  server.get(
    '/evaluations/example.xlsx',
    {
      schema: {
        summary: 'A filled application of an invented firm',
        tags,
        response: { 404: Problems },
        produces: ['application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
      },
    },
    async (_, reply) =>
      sendWorkbook(reply, done(await folderWorkbook(found(example, words.file, 'example.xlsx'))), 'application-example.xlsx'),
  )
  server.post(
    '/evaluations/workbook/try',
    {
      bodyLimit,
      schema: {
        summary: 'Read an application workbook and work it out; nothing is kept',
        tags,
        consumes: ['application/octet-stream'],
        querystring: file,
        response: { 200: Tried, 415: Problems, 422: Problems },
      },
    },
    async ({ query, body }) => done(await tryWorkbook(app.store, given(query.name, body))),
  )
  server.post(
    '/evaluations/workbook',
    {
      bodyLimit,
      schema: {
        summary: 'Apply with a workbook; all of it is kept, or nothing',
        tags,
        consumes: ['application/octet-stream'],
        querystring: file.extend({
          person: z.string().min(1).max(100).default('—'),
          validOn: z.iso.date().optional(),
          bureau: z.string().max(64).optional(),
        }),
        response: { 201: EvaluationCase, 403: Problems, 415: Problems, 422: Problems },
      },
    },
    async ({ query, body }, reply) => {
      const { username } = currentAsker()
      const signed = { person: username ?? query.person, validOn: query.validOn ?? today(), bureau: query.bureau }
      const evaluationCase = done(await applyWorkbook(app.store, given(query.name, body), signed, username === null))
      void reply.header('location', `/api/evaluations/${encodeURIComponent(evaluationCase.id)}`)
      return reply.status(201).send(evaluationCase)
    },
  )
}
