// Evaluations for the public: what is in notice may be read by everybody and objected to by whoever signed in; the case itself stays
// with its parties.
import { z } from 'zod'
import { Objection } from '#domain/evaluation/case.ts'
import { NewObjection, NoticeRow } from '#domain/evaluation/notice.ts'
import type { App } from '#steps/appType.ts'
import { notices } from '#steps/evaluation/cases.ts'
import { storeEvaluations } from '#steps/evaluation/unitOfWork.ts'
import { objectTo, ownObjections } from '#steps/evaluation/objections.ts'
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
