// The facilitator's board, what is known of a counterparty, and shared facilities with their calendar.
import { z } from 'zod'
import {
  Board,
  BoardCard,
  Booking,
  BookingRequest,
  CardRequest,
  Counterparty,
  FacilityCalendar,
  FacilityRequest,
  MoveRequest,
  SharedFacility,
} from '#domain/exchange/board.ts'
import type { App } from '#steps/appType.ts'
import { moveCard, putCard, readBoard } from '#steps/exchange/board.ts'
import { readCounterparty } from '#steps/exchange/counterparty.ts'
import { bookFacility, giveBack, listFacilities, listFacility, readCalendar } from '#steps/exchange/facilities.ts'
import { good } from '../good.ts'
import { handOf, person } from '../handOf.ts'
import { currentAsker } from '../requestApp.ts'
import { Problems } from '../schemas.ts'
import type { Server } from '../serverType.ts'

const tags = ['exchange']
const params = z.object({ id: z.string().min(1).max(160) })
const refusals = { 401: Problems, 403: Problems, 404: Problems, 409: Problems, 422: Problems }
const asker = () => ({ username: currentAsker().username })

export function boardRoutes(server: Server, app: App): void {
  server.get(
    '/exchange/board',
    { schema: { summary: 'The board of the asker’s offices: cards, counts by stage and by reason', tags, response: { 200: Board } } },
    async () => readBoard(app.store),
  )
  server.post(
    '/exchange/board/cards',
    {
      schema: {
        summary: 'Put a card on the board of one’s office',
        tags,
        body: CardRequest.extend({ by: person }),
        response: { 201: BoardCard, ...refusals },
      },
    },
    async ({ body: { by, ...asked } }, reply) => reply.status(201).send(good(await putCard(app.store, asker(), asked, handOf(by).name))),
  )
  server.post(
    '/exchange/board/cards/:id/moves',
    {
      schema: {
        summary: 'Move a card: stage, owner, next step with its day; one that died says why',
        tags,
        params,
        body: MoveRequest.extend({ by: person }),
        response: { 201: BoardCard, ...refusals },
      },
    },
    async ({ params: { id }, body: { by, ...asked } }, reply) =>
      reply.status(201).send(good(await moveCard(app.store, id, asked, handOf(by).name))),
  )
  server.get(
    '/exchange/counterparties/:id',
    {
      schema: {
        summary: 'What the asker may know of a party: permits, evaluations in public notice, deliveries between the two',
        tags,
        params,
        response: { 200: Counterparty },
      },
    },
    async ({ params: { id } }) => readCounterparty(app.store, asker(), id),
  )
  facilityRoutes(server, app)
}

const moment = z.iso.datetime({ offset: true })
function facilityRoutes(server: Server, app: App): void {
  server.get(
    '/exchange/facilities',
    { schema: { summary: 'Laboratories, stores and sidings that firms share', tags, response: { 200: z.array(SharedFacility) } } },
    async () => listFacilities(app.store),
  )
  server.post(
    '/exchange/facilities',
    { schema: { summary: 'List one of one’s own', tags, body: FacilityRequest, response: { 201: SharedFacility, ...refusals } } },
    async ({ body }, reply) => reply.status(201).send(good(await listFacility(app.store, asker(), body))),
  )
  server.get(
    '/exchange/facilities/:id/calendar',
    {
      schema: {
        summary: 'When it is taken; what for, for who booked and whose it is',
        tags,
        params,
        querystring: z.object({ from: moment, to: moment }),
        response: { 200: FacilityCalendar, 404: Problems },
      },
    },
    async ({ params: { id }, query: { from, to } }) => good(await readCalendar(app.store, id, from, to)),
  )
  server.post(
    '/exchange/facilities/:id/bookings',
    { schema: { summary: 'Book a time that is free', tags, params, body: BookingRequest, response: { 201: Booking, ...refusals } } },
    async ({ params: { id }, body }, reply) =>
      reply.status(201).send(good(await bookFacility(app.store, asker(), id, body, handOf(undefined).actor))),
  )
  server.post(
    '/exchange/bookings/:id/cancel',
    { schema: { summary: 'Give a booked time back', tags, params, response: { 200: Booking, 401: Problems, 404: Problems } } },
    async ({ params: { id } }) => good(await giveBack(app.store, id)),
  )
}
