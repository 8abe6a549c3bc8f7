// Negotiations and framework contracts: begun on a notice, answered in turn, signed, called off, amended, ended. Seen by both sides alone.
import { z } from 'zod'
import { FrameworkSeen, FrameworkStepRequest, NegotiationSeen, OpenRequest, TurnRequest } from '#domain/exchange/dealRequest.ts'
import { Framework, FrameworkStep, Negotiation, Turn } from '#domain/exchange/negotiation.ts'
import { present } from '#domain/present.ts'
import type { App } from '#steps/appType.ts'
import { openNegotiation } from '#steps/exchange/openNegotiation.ts'
import { getFramework, getNegotiation, listFrameworks, listNegotiations } from '#steps/exchange/readDeals.ts'
import { takeStep } from '#steps/exchange/takeStep.ts'
import { takeTurn } from '#steps/exchange/takeTurn.ts'
import { good } from '../good.ts'
import { currentAsker } from '../requestApp.ts'
import { Problems } from '../schemas.ts'
import type { Server } from '../serverType.ts'

const tags = ['exchange']
const params = z.object({ id: z.string().min(1).max(160) })
const headers = z.object({
  'idempotency-key': z.string().min(1).max(200).optional().describe('The same request with the same key is done once, and answered again'),
})
const dryRun = z.object({ dryRun: z.enum(['true', 'false']).optional().describe('true: says what would happen, and keeps nothing') })
const refusals = { 401: Problems, 403: Problems, 404: Problems, 409: Problems, 422: Problems }
const limit = z.coerce.number().int().min(1).max(1000).default(200)

/** Who asks, by which key, and whether it is only tried out. */
const askerOf = (request: { headers: { 'idempotency-key'?: string | undefined }; query: { dryRun?: string | undefined } }) => ({
  username: currentAsker().username,
  key: request.headers['idempotency-key'],
  dryRun: request.query.dryRun === 'true',
})
const reader = () => ({ username: currentAsker().username })

export function dealRoutes(server: Server, app: App): void {
  negotiationRoutes(server, app)
  frameworkRoutes(server, app)
}

function negotiationRoutes(server: Server, app: App): void {
  server.get(
    '/exchange/negotiations',
    {
      schema: {
        summary: 'Negotiations that the asker is a side of, with their turns, the newest first',
        tags,
        querystring: z.object({ notice: z.string().max(160).optional(), before: z.string().max(160).optional(), limit }),
        response: { 200: z.array(NegotiationSeen) },
      },
    },
    async ({ query }) => listNegotiations(app.store, reader(), present(query)),
  )
  server.get(
    '/exchange/negotiations/:id',
    { schema: { summary: 'One negotiation with its turns', tags, params, response: { 200: NegotiationSeen, 404: Problems } } },
    async ({ params: { id } }) => good(await getNegotiation(app.store, reader(), id)),
  )
  server.post(
    '/exchange/negotiations',
    {
      schema: {
        summary: 'Begin a negotiation with the first offer, on a notice of somebody else’s',
        tags,
        headers,
        querystring: dryRun,
        body: OpenRequest,
        response: { 200: Negotiation, 201: Negotiation, ...refusals },
      },
    },
    async (request, reply) => {
      const asker = askerOf(request)
      const done = good(await openNegotiation(app.store, asker, request.body))
      return reply.status(asker.dryRun ? 200 : 201).send(done)
    },
  )
  const Taken = z.object({ turn: Turn, framework: Framework.nullable() }).meta({ id: 'TakenTurn' })
  server.post(
    '/exchange/negotiations/:id/turns',
    {
      schema: {
        summary: 'Counter, accept or refuse what is on the table; an acceptance signs the framework contract',
        tags,
        params,
        headers,
        querystring: dryRun,
        body: TurnRequest,
        response: { 200: Taken, 201: Taken, ...refusals },
      },
    },
    async (request, reply) => {
      const asker = askerOf(request)
      const done = good(await takeTurn(app.store, asker, request.params.id, request.body))
      return reply.status(asker.dryRun ? 200 : 201).send(done)
    },
  )
}

function frameworkRoutes(server: Server, app: App): void {
  server.get(
    '/exchange/frameworks',
    {
      schema: {
        summary: 'Framework contracts that the asker is a side of, as they stand, the newest first',
        tags,
        querystring: z.object({ notice: z.string().max(160).optional(), party: z.string().max(120).optional(), limit }),
        response: { 200: z.array(FrameworkSeen) },
      },
    },
    async ({ query: { limit: most, ...filter } }) => listFrameworks(app.store, reader(), present(filter), most),
  )
  server.get(
    '/exchange/frameworks/:id',
    {
      schema: {
        summary: 'One framework contract: where each of its kilograms is',
        tags,
        params,
        response: { 200: FrameworkSeen, 404: Problems },
      },
    },
    async ({ params: { id } }) => good(await getFramework(app.store, reader(), id)),
  )
  server.post(
    '/exchange/frameworks/:id/steps',
    {
      schema: {
        summary: 'Call off, confirm, release, propose new terms, agree or decline, suspend, resume, end',
        tags,
        params,
        headers,
        querystring: dryRun,
        body: FrameworkStepRequest,
        response: { 200: FrameworkStep, 201: FrameworkStep, ...refusals },
      },
    },
    async (request, reply) => {
      const asker = askerOf(request)
      const done = good(await takeStep(app.store, asker, request.params.id, request.body))
      return reply.status(asker.dryRun ? 200 : 201).send(done)
    },
  )
}
