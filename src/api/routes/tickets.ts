// Tickets and their trips: opened under a contract, acted on by sender, receiver and carrier, seen by them and by those who see their ledgers.
import { z } from 'zod'
import { SlipFileRequest, SlipImport, Ticket, TicketActRequest, TicketSeen, TicketStep, TicketTerms } from '#domain/ticket.ts'
import { present } from '#domain/present.ts'
import type { App } from '#steps/appType.ts'
import { importSlips } from '#steps/trace/importSlips.ts'
import { actUnder, getTicket, listTickets, openTicket, ticketMachine } from '#steps/trace/tickets.ts'
import { good } from '../good.ts'
import { person } from '../handOf.ts'
import { currentAsker } from '../requestApp.ts'
import { Problems } from '../schemas.ts'
import type { Server } from '../serverType.ts'

/** Some twenty thousand slips. */
const slipLimit = 4 * 1024 * 1024
const tags = ['trace']
const params = z.object({ id: z.string().min(1).max(400) })
const headers = z.object({
  'idempotency-key': z.string().min(1).max(200).optional().describe('The same request with the same key is done once, and answered again'),
})
const dryRun = z.object({ dryRun: z.enum(['true', 'false']).optional().describe('true: says what would happen, and keeps nothing') })
const refusals = { 401: Problems, 403: Problems, 404: Problems, 409: Problems, 422: Problems }

const askerOf = (request: {
  headers: { 'idempotency-key'?: string | undefined }
  query: { dryRun?: string | undefined }
  body: { by?: string | undefined }
}) => ({
  username: currentAsker().username,
  name: request.body.by,
  key: request.headers['idempotency-key'],
  dryRun: request.query.dryRun === 'true',
})

const MachineRow = z.object({
  from: z.string(),
  act: z.string(),
  by: z.string(),
  to: z.string(),
  when: z.string().optional(),
  moves: z.array(z.string()),
})
const TicketHistory = TicketSeen.extend({ history: z.array(TicketStep) }).meta({ id: 'TicketHistory' })

export function ticketRoutes(server: Server, app: App): void {
  server.get(
    '/tickets/machine',
    {
      schema: {
        summary: 'Who may do what when under a ticket, and what it moves in the books: the rows that every act is looked up in',
        tags,
        response: {
          200: z
            .object({ trip: z.array(MachineRow), revision: z.array(MachineRow), ticket: z.array(MachineRow) })
            .meta({ id: 'TicketMachine' }),
        },
      },
    },
    async () => ticketMachine(),
  )
  server.get(
    '/tickets',
    {
      schema: {
        summary: 'Tickets that the asker may see, with their trips, the newest first',
        tags,
        querystring: z.object({
          contract: z.string().max(400).optional(),
          party: z.string().max(200).optional(),
          limit: z.coerce.number().int().min(1).max(1000).default(200),
        }),
        response: { 200: z.array(TicketSeen) },
      },
    },
    async ({ query: { limit, ...filter } }) => listTickets(app.store, present(filter), limit),
  )
  server.get(
    '/tickets/:id',
    {
      schema: {
        summary: 'One ticket with its trips and all that was done under it; as it was after a step where one is named',
        tags,
        params,
        querystring: z.object({ step: z.coerce.number().int().min(0).optional() }),
        response: { 200: TicketHistory, 404: Problems },
      },
    },
    async ({ params: { id }, query }) => good(await getTicket(app.store, id, query.step)),
  )
  writingRoutes(server, app)
}

function writingRoutes(server: Server, app: App): void {
  server.post(
    '/tickets',
    {
      schema: {
        summary: 'Open a ticket under a contract, as its sender or receiver',
        tags,
        headers,
        querystring: dryRun,
        body: z.object({ contract: z.string().min(1).max(400), terms: TicketTerms, by: person }),
        response: { 200: Ticket, 201: Ticket, ...refusals },
      },
    },
    async (request, reply) => {
      const asker = askerOf(request)
      const done = good(await openTicket(app.store, asker, request.body.contract, request.body.terms))
      return reply.status(asker.dryRun ? 200 : 201).send(done)
    },
  )
  server.post(
    '/tickets/:id/acts',
    {
      schema: {
        summary: 'Weigh out or in, refuse, store, group, hand over, revise, close: one act, its step and its entries kept together',
        tags,
        params,
        headers,
        querystring: dryRun,
        body: TicketActRequest.extend({ by: person }),
        response: { 200: TicketSeen, 201: TicketSeen, ...refusals },
      },
    },
    async (request, reply) => {
      const asker = askerOf(request)
      const { by: _, ...asked } = request.body
      const done = good(await actUnder(app.store, asker, request.params.id, asked))
      return reply.status(asker.dryRun ? 200 : 201).send(done)
    },
  )
  server.post(
    '/tickets/:id/slips',
    {
      bodyLimit: slipLimit,
      schema: {
        summary:
          'The file of a weighbridge (CSV): each slip weighs a trip out, or in the one on its way with that lorry; all of it or nothing',
        tags,
        params,
        querystring: dryRun,
        body: SlipFileRequest.extend({ by: person }),
        response: { 200: SlipImport, 201: SlipImport, ...refusals },
      },
    },
    async (request, reply) => {
      const { by, ...asked } = request.body
      const asker = { username: currentAsker().username, name: by, dryRun: request.query.dryRun === 'true' }
      const done = good(await importSlips(app.store, asker, request.params.id, asked))
      return reply.status(asker.dryRun ? 200 : 201).send(done)
    },
  )
}
