// The verbs of a trade: offer, accept or close, send, receive, correct, end; and the papers they leave.
import { z } from 'zod'
import { Entry } from '#domain/entry.ts'
import { Contract, Offer, OfferState, OfferStep } from '#domain/contract.ts'
import { MassKg } from '#domain/quantity.ts'
import { Manifest, Receipt } from '#domain/shipment.ts'
import {
  AcceptRequest,
  CloseRequest,
  CorrectionRequest,
  EndRequest,
  OfferRequest,
  ReceiptRequest,
  type TradeRequests,
  type TradeVerb,
  TripRequest,
} from '#domain/tradeRequest.ts'
import type { App } from '#steps/appType.ts'
import { readContracts, readOffers, readReceipts, readTrips } from '#steps/trade/readTrade.ts'
import { trade } from '#steps/trade/trading.ts'
import { good } from '../good.ts'
import { currentAsker } from '../requestApp.ts'
import { Problems } from '../schemas.ts'
import type { Server } from '../serverType.ts'

const tags = ['trade']
const OfferLine = Offer.extend({ state: OfferState, openKg: MassKg }).meta({ id: 'OfferLine' })
const dryRun = z.enum(['true', 'false']).optional().describe('true: says what would happen, and keeps nothing')
const key = z.string().min(1).max(200).optional().describe('The same request with the same key is done once, and answered again')

export function tradeRoutes(server: Server, app: App): void {
  listRoutes(server, app)
  const verb = <V extends TradeVerb>(
    name: V,
    path: string,
    summary: string,
    body: z.ZodType<TradeRequests[V]>,
    answer: z.ZodType,
  ): void => {
    server.post(
      path.replace('{id}', ':id'),
      {
        schema: {
          summary,
          tags,
          params: z.object({ id: z.string() }),
          querystring: z.object({ dryRun }),
          headers: z.object({ 'idempotency-key': key }),
          body,
          response: { 200: answer, 201: answer, 403: Problems, 404: Problems, 409: Problems, 422: Problems },
        },
      },
      async (request, reply) => {
        const { id } = request.params
        const asked = {
          dryRun: (request.query as { dryRun?: string }).dryRun === 'true',
          key: request.headers['idempotency-key'] as string,
        }
        const done = good(await trade(app.store, currentAsker().username, name, id, request.body as TradeRequests[V], asked))
        return reply.status(asked.dryRun ? 200 : 201).send(done)
      },
    )
  }
  verb('offer', '/flows/{id}/offers', 'Offer part of a planned flow, as the firm that has the material', OfferRequest, Offer)
  verb(
    'accept',
    '/offers/{id}/contracts',
    'Accept part or all of an offer, as the firm that takes it; the mass is reserved',
    AcceptRequest,
    Contract,
  )
  verb(
    'close',
    '/offers/{id}/closings',
    'Refuse (the taker) or withdraw (the sender) what is open of an offer, with reasons',
    CloseRequest,
    OfferStep,
  )
  verb('dispatch', '/contracts/{id}/trips', 'Weigh out one trip under a contract, as the sender', TripRequest, Manifest)
  verb('end', '/contracts/{id}/end', 'End a contract before all of it was sent; what it reserves is let go', EndRequest, Entry)
  verb('receive', '/trips/{id}/receipts', 'Weigh in a trip, as the taker; a difference is a loss or a dispute', ReceiptRequest, Receipt)
  verb('correct', '/trips/{id}/corrections', 'Correct the receipt of a trip; both versions stay', CorrectionRequest, Receipt)
}

function listRoutes(server: Server, app: App): void {
  const flow = z.string()
  server.get(
    '/offers',
    {
      schema: {
        summary: 'Offers of a flow with what became of them',
        tags,
        querystring: z.object({ flow }),
        response: { 200: z.array(OfferLine) },
      },
    },
    async request => readOffers(app.store, request.query.flow),
  )
  server.get(
    '/contracts',
    { schema: { summary: 'Contracts of a flow', tags, querystring: z.object({ flow }), response: { 200: z.array(Contract) } } },
    async request => readContracts(app.store, request.query),
  )
  server.get(
    '/trips',
    {
      schema: {
        summary: 'Trips of a flow, each with its manifest',
        tags,
        querystring: z.object({ flow }),
        response: { 200: z.array(Manifest) },
      },
    },
    async request => readTrips(app.store, request.query),
  )
  server.get(
    '/receipts',
    {
      schema: { summary: 'Receipts of a flow, every version', tags, querystring: z.object({ flow }), response: { 200: z.array(Receipt) } },
    },
    async request => readReceipts(app.store, request.query),
  )
}
