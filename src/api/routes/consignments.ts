// What is on its way between firms: listed for both sides, answered by the taker, taken back or settled.
import { z } from 'zod'
import { AnswerRequest, ConsignmentSeen, ConsignmentState } from '#domain/consignment.ts'
import { present } from '#domain/present.ts'
import { MassKg } from '#domain/quantity.ts'
import type { App } from '#steps/appType.ts'
import { addressTo, confirmReturn, secondAnswer, stepConsignmentDispute } from '#steps/consignments/afterAnswer.ts'
import { answerConsignment } from '#steps/consignments/answerConsignment.ts'
import { listConsignments } from '#steps/consignments/consignments.ts'
import { good } from '../good.ts'
import { handOf, person } from '../handOf.ts'
import { page, Problems } from '../schemas.ts'
import type { Server } from '../serverType.ts'

const tags = ['ledger']
const refusals = { 403: Problems, 404: Problems, 409: Problems, 422: Problems }
const params = z.object({ row: z.string().max(600) })
const word = (most: number) => z.string().trim().min(1).max(most)

export function consignmentRoutes(server: Server, app: App): void {
  server.get(
    '/consignments',
    {
      schema: {
        summary:
          'What is on its way, was answered or waits, the oldest first; a taker sees of the sender’s book what stands here and no more',
        tags,
        querystring: z.object({
          ...page(),
          sender: word(200).optional(),
          taker: word(200).optional(),
          row: word(600).optional(),
          fromDay: z.iso.date().optional(),
          toDay: z.iso.date().optional(),
          state: z.enum([...ConsignmentState.options, 'open']).optional(),
        }),
        response: {
          200: z.object({ total: z.int(), consignments: z.array(ConsignmentSeen) }).meta({ id: 'ConsignmentPage' }),
          422: Problems,
        },
      },
    },
    async ({ query: { offset, limit, ...filter } }) => {
      const all = await listConsignments(app.store, present(filter), handOf(undefined))
      return { total: all.length, consignments: all.slice(offset, offset + limit) }
    },
  )
  answerRoutes(server, app)
  laterRoutes(server, app)
}

function answerRoutes(server: Server, app: App): void {
  const body = AnswerRequest.extend({ by: person })
  const response = { 200: ConsignmentSeen, ...refusals }
  server.post(
    '/consignments/:row/answer',
    {
      schema: {
        summary: 'Say what came of it, as the taker: accepted + refused + lost + disputed = dispatched; said again it is corrected',
        tags,
        params,
        body,
        response,
      },
    },
    async ({ params: { row }, body: { by, ...asked } }) =>
      good(await answerConsignment(app, row, { ...present(asked), validOn: asked.validOn }, handOf(by))),
  )
  server.post(
    '/consignments/:row/statement',
    {
      schema: { summary: 'The same as the sender, on evidence, for a taker that is not on the platform', tags, params, body, response },
    },
    async ({ params: { row }, body: { by, ...asked } }) =>
      good(await answerConsignment(app, row, { ...present(asked), validOn: asked.validOn }, handOf(by), 'sender')),
  )
  server.post(
    '/consignments/:row/address',
    {
      schema: {
        summary: 'Name the taker, as the sender: a party by its id, its registered name or its credit code',
        tags,
        params,
        body: z.object({ taker: word(200), by: person }),
        response,
      },
    },
    async ({ params: { row }, body }) => good(await addressTo(app.store, row, body.taker, handOf(body.by))),
  )
}

function laterRoutes(server: Server, app: App): void {
  const response = { 200: ConsignmentSeen, ...refusals }
  server.post(
    '/consignments/:row/second',
    {
      schema: {
        summary: 'Confirm or refuse an answer that holds in a closed quarter, as the second person of a firm whose quarter it changes',
        tags,
        params,
        body: z.object({ party: word(200), agrees: z.boolean(), reason: z.string().trim().max(500).default(''), by: person }),
        response,
      },
    },
    async ({ params: { row }, body: { by, ...said } }) => good(await secondAnswer(app.store, row, said, handOf(by))),
  )
  server.post(
    '/consignments/:row/returned',
    {
      schema: {
        summary: 'Refused mass is back at the gate, as the sender; all of it where no mass is said',
        tags,
        params,
        body: z.object({ validOn: z.iso.date(), massKg: MassKg.optional(), slip: z.string().trim().max(100).optional(), by: person }),
        response,
      },
    },
    async ({ params: { row }, body: { by, ...said } }) => good(await confirmReturn(app.store, row, said, handOf(by))),
  )
  server.post(
    '/consignments/:row/dispute',
    {
      schema: {
        summary: 'One step of a dispute over what neither side accepts; masses in kilograms as weighed',
        tags,
        params,
        body: z.object({
          step: z.enum(['propose', 'agree', 'reject', 'refer', 'decide']),
          side: z.enum(['sender', 'taker', 'arbiter']),
          arrivedKg: MassKg.optional(),
          lostKg: MassKg.optional(),
          reason: word(500),
          evidence: z.array(z.string().max(400)).max(100).default([]),
          validOn: z.iso.date(),
          by: person,
        }),
        response,
      },
    },
    async ({ params: { row }, body: { by, arrivedKg, lostKg, ...move } }) =>
      good(await stepConsignmentDispute(app.store, row, { ...move, ...present({ arrivedKg, lostKg }) }, handOf(by))),
  )
}
