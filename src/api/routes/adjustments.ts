// Adjustments of closed quarters: proposed by one person, confirmed or refused by another, withdrawn by whoever proposed. An account acts in
// its own name; on a machine without accounts the names are asked for.
import { z } from 'zod'
import { AdjustmentRequest, AdjustmentSeen, AdjustmentState } from '#domain/adjustment.ts'
import { present } from '#domain/present.ts'
import type { App } from '#steps/appType.ts'
import { confirmAdjustment, listAdjustments, refuseAdjustment, withdrawAdjustment } from '#steps/ledger/adjustments.ts'
import { proposeAdjustment, reasonForDraft } from '#steps/ledger/proposeAdjustment.ts'
import { good } from '../good.ts'
import { handOf, person } from '../handOf.ts'
import { Problems } from '../schemas.ts'
import type { Server } from '../serverType.ts'

const tags = ['ledger']
const params = z.object({ id: z.string().max(64) })
const refusals = { 401: Problems, 403: Problems, 404: Problems, 409: Problems, 422: Problems }

export function adjustmentRoutes(server: Server, app: App): void {
  server.get(
    '/ledger/adjustments',
    {
      schema: {
        summary: 'Adjustments of closed quarters with what the asker may do about each, the newest first',
        tags,
        querystring: z.object({
          party: z.string().max(200).optional(),
          closing: z.string().max(400).optional(),
          state: AdjustmentState.optional(),
        }),
        response: { 200: z.array(AdjustmentSeen), 422: Problems },
      },
    },
    async ({ query: { state, ...filter } }) =>
      listAdjustments(app.store, { ...present(filter), ...(state === undefined ? {} : { states: [state] }) }, handOf(undefined)),
  )
  server.post(
    '/ledger/adjustments',
    {
      schema: {
        summary: 'Propose one: a movement that was forgotten, or a row with another mass or day; it waits for a second person',
        tags,
        body: AdjustmentRequest.extend({ by: person }),
        response: { 201: AdjustmentSeen, ...refusals },
      },
    },
    async ({ body: { by, ...asked } }, reply) =>
      reply.status(201).send(good(await proposeAdjustment(app, { ...present(asked), reason: asked.reason }, handOf(by)))),
  )
  decidingRoutes(server, app)
}

function decidingRoutes(server: Server, app: App): void {
  server.post(
    '/ledger/adjustments/:id/confirm',
    {
      schema: {
        summary: 'Confirm as the second person: the rows are posted, dated in the closed quarter, with the reason',
        tags,
        params,
        body: z.object({ by: person }),
        response: { 200: AdjustmentSeen, ...refusals },
      },
    },
    async ({ params: { id }, body }) => good(await confirmAdjustment(app.store, id, handOf(body.by))),
  )
  server.post(
    '/ledger/adjustments/:id/refuse',
    {
      schema: {
        summary: 'Refuse with a reason; nothing is posted',
        tags,
        params,
        body: z.object({ by: person, note: z.string().trim().max(500) }),
        response: { 200: AdjustmentSeen, ...refusals },
      },
    },
    async ({ params: { id }, body }) => good(await refuseAdjustment(app.store, id, handOf(body.by), body.note)),
  )
  server.post(
    '/ledger/adjustments/:id/withdraw',
    {
      schema: {
        summary: 'Withdraw what one proposed oneself, before anybody confirmed it',
        tags,
        params,
        body: z.object({ by: person }),
        response: { 200: AdjustmentSeen, ...refusals },
      },
    },
    async ({ params: { id }, body }) => good(await withdrawAdjustment(app.store, id, handOf(body.by))),
  )
  server.post(
    '/ledger/adjustments/:id/reason',
    {
      schema: {
        summary: 'Give late rows of an import their reason; they wait for a second person from then on',
        tags,
        params,
        body: z.object({ by: person, reason: z.string().trim().max(500) }),
        response: { 200: AdjustmentSeen, ...refusals },
      },
    },
    async ({ params: { id }, body }) => good(await reasonForDraft(app.store, id, body.reason, handOf(body.by))),
  )
}
