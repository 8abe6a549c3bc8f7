// Evaluations for the public: what is in notice may be read by everybody and objected to by whoever signed in; the case itself stays
// with its parties.
import { z } from 'zod'
import { Objection } from '#domain/evaluation/case.ts'
import { ReportStanding } from '#domain/evaluation/reportStanding.ts'
import { problem, type Problem } from '#domain/problem.ts'
import { NewObjection, NoticeRow } from '#domain/evaluation/notice.ts'
import type { App } from '#steps/appType.ts'
import { notices } from '#steps/evaluation/cases.ts'
import { storeEvaluations } from '#steps/evaluation/unitOfWork.ts'
import { objectTo, ownObjections } from '#steps/evaluation/objections.ts'
import { verifyReport } from '#steps/evaluation/verifyReport.ts'
import { today } from '#steps/rules/today.ts'
import { Refusal } from '../refusal.ts'
import { currentAsker } from '../requestApp.ts'
import { Problems } from '../schemas.ts'
import type { Server } from '../serverType.ts'
import { done } from './evaluations.ts'

const tags = ['evaluations']
const byId = z.object({ id: z.string() })

export function evaluationNoticeRoutes(server: Server, app: App): void {
  const unitOfWork = storeEvaluations(app.store)
  server.get(
    '/evaluations/notices',
    {
      schema: {
        summary: 'Firm, waste, quantity, product, evaluator of every case in public notice on a day, or ever',
        tags,
        querystring: z.object({ day: z.iso.date().optional() }),
        response: { 200: z.array(NoticeRow) },
      },
    },
    async ({ query }) => notices(unitOfWork, query.day),
  )
  server.get(
    '/verify/:sha',
    {
      schema: {
        summary: 'How a report stands, for whoever holds a copy: by its fingerprint (SHA-256) or its number',
        tags,
        params: z.object({ sha: z.string().max(80) }),
        querystring: z.object({ day: z.iso.date().optional() }),
        response: { 200: ReportStanding, 404: Problems },
      },
    },
    async ({ params, query }) => {
      const standing = await verifyReport(app.store, params.sha, query.day ?? today())
      if (standing === undefined) throw new Refusal(404, [unknownReport(params.sha)])
      return standing
    },
  )
  server.get(
    '/evaluations/:id/objections',
    {
      schema: {
        summary: 'One’s own objections to a case in public notice, with their answers',
        tags,
        params: byId,
        response: { 200: z.array(Objection), 404: Problems },
      },
    },
    async ({ params }) => done(await ownObjections(app.store, currentAsker().username, params.id)),
  )
  server.post(
    '/evaluations/:id/objections',
    {
      schema: {
        summary: 'Object to a case in public notice',
        tags,
        params: byId,
        body: NewObjection,
        response: { 201: Objection, 403: Problems, 404: Problems, 422: Problems },
      },
    },
    async ({ params, body }, reply) => reply.status(201).send(done(await objectTo(app.store, currentAsker().username, params.id, body))),
  )
}

const unknownReport = (printed: string): Problem =>
  problem(
    'evaluation.report.unknown',
    { path: printed },
    {
      zh: '本平台没有出具过这一编号或校验码的报告。',
      en: 'No report with this number or fingerprint was issued here.',
      fixZh: '逐字核对报告封面的编号或 64 位校验码；旧编号（ZP-年份-8 位）可能对应几份报告，请改用校验码；仍然查不到的，向出具机构核实。',
      fixEn:
        'Compare number or fingerprint (64 signs) with the cover, sign by sign; an earlier number (ZP-year-8 signs) may be of several reports, so use the fingerprint; if it stays unknown, ask the body that issued it.',
    },
  )
