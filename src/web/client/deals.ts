// Negotiations, framework contracts, what became stale, the facilitator's board and shared facilities: queries and calls.
import { useQuery } from '@tanstack/react-query'
import type {
  Board,
  BookingRequest,
  CardRequest,
  Counterparty,
  FacilityCalendar,
  MoveRequest,
  SharedFacility,
} from '#domain/exchange/board.ts'
import type { FrameworkSeen, FrameworkStepRequest, NegotiationSeen, OpenRequest, TurnRequest } from '#domain/exchange/dealRequest.ts'
import type { Negotiation, Turn } from '#domain/exchange/negotiation.ts'
import type { StaleItem } from '#domain/exchange/stale.ts'
import { answerOf, api } from './http.ts'

const path = (id: string) => ({ path: { id } })
/** @param key the same for the same act sent again: it is done once */
const once = (key: string) => ({ header: { 'idempotency-key': key } })

export const useNegotiations = () =>
  useQuery({
    queryKey: ['exchange', 'negotiations'],
    queryFn: () => answerOf<unknown>(api.GET('/api/exchange/negotiations')) as Promise<NegotiationSeen[]>,
    retry: false,
  })
export const useNegotiation = (id: string) =>
  useQuery({
    queryKey: ['exchange', 'negotiation', id],
    queryFn: () => answerOf<unknown>(api.GET('/api/exchange/negotiations/{id}', { params: path(id) })) as Promise<NegotiationSeen>,
    retry: false,
  })
export const openNegotiation = (body: OpenRequest, key: string) =>
  answerOf<unknown>(api.POST('/api/exchange/negotiations', { params: once(key), body: body as never })) as Promise<Negotiation>
export const takeTurn = (id: string, body: TurnRequest, key: string) =>
  answerOf<unknown>(
    api.POST('/api/exchange/negotiations/{id}/turns', { params: { ...path(id), ...once(key) }, body: body as never }),
  ) as Promise<{ turn: Turn; framework: { id: string } | null }>

export const useFrameworks = () =>
  useQuery({
    queryKey: ['exchange', 'frameworks'],
    queryFn: () => answerOf<unknown>(api.GET('/api/exchange/frameworks')) as Promise<FrameworkSeen[]>,
    retry: false,
  })
export const useFramework = (id: string) =>
  useQuery({
    queryKey: ['exchange', 'framework', id],
    queryFn: () => answerOf<unknown>(api.GET('/api/exchange/frameworks/{id}', { params: path(id) })) as Promise<FrameworkSeen>,
    retry: false,
  })
export const takeStep = (id: string, body: FrameworkStepRequest, key: string) =>
  answerOf<unknown>(api.POST('/api/exchange/frameworks/{id}/steps', { params: { ...path(id), ...once(key) }, body: body as never }))

export const useStale = (known: boolean) =>
  useQuery({
    queryKey: ['exchange', 'stale'],
    queryFn: () => answerOf<unknown>(api.GET('/api/exchange/stale')) as Promise<StaleItem[]>,
    enabled: known,
    retry: false,
  })

export const useBoard = () =>
  useQuery({
    queryKey: ['exchange', 'board'],
    queryFn: () => answerOf<unknown>(api.GET('/api/exchange/board')) as Promise<Board>,
    retry: false,
  })
export const putCard = (body: CardRequest) => answerOf<unknown>(api.POST('/api/exchange/board/cards', { body: body as never }))
export const moveCard = (id: string, body: MoveRequest) =>
  answerOf<unknown>(api.POST('/api/exchange/board/cards/{id}/moves', { params: path(id), body: body as never }))

export const useCounterparty = (id: string) =>
  useQuery({
    queryKey: ['exchange', 'counterparty', id],
    queryFn: () => answerOf<unknown>(api.GET('/api/exchange/counterparties/{id}', { params: path(id) })) as Promise<Counterparty>,
    retry: false,
  })

export const useFacilities = () =>
  useQuery({
    queryKey: ['exchange', 'facilities'],
    queryFn: () => answerOf<unknown>(api.GET('/api/exchange/facilities')) as Promise<SharedFacility[]>,
    retry: false,
  })
export const useCalendar = (id: string, from: string, to: string) =>
  useQuery({
    queryKey: ['exchange', 'calendar', id, from, to],
    queryFn: () =>
      answerOf<unknown>(
        api.GET('/api/exchange/facilities/{id}/calendar', { params: { ...path(id), query: { from, to } } }),
      ) as Promise<FacilityCalendar>,
    retry: false,
  })
export const bookFacility = (id: string, body: BookingRequest) =>
  answerOf<unknown>(api.POST('/api/exchange/facilities/{id}/bookings', { params: path(id), body: body as never }))
export const giveBack = (id: string) => answerOf<unknown>(api.POST('/api/exchange/bookings/{id}/cancel', { params: path(id) }))
