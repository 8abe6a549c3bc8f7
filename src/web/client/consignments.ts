// What is on its way between firms, as queries and calls.
import { useQuery } from '@tanstack/react-query'
import type { AnswerRequest, ConsignmentSeen } from '#domain/consignment.ts'
import { answerOf, api } from './http.ts'

export type { AnswerRequest, ConsignmentSeen }
const path = (row: string) => ({ params: { path: { row } } })
const named = (by: string) => (by === '' ? {} : { by })

/** @param open only those of which something is still to be done */
export const useConsignments = (open: boolean) =>
  useQuery({
    queryKey: ['ledger', 'consignments', open],
    queryFn: () =>
      answerOf(
        api.GET('/api/consignments', { params: { query: { limit: 2000, ...(open ? { state: 'open' as const } : {}) } } }),
      ) as Promise<{
        total: number
        consignments: ConsignmentSeen[]
      }>,
  })

export const answerConsignment = (row: string, asked: AnswerRequest, by: string) =>
  answerOf<unknown>(api.POST('/api/consignments/{row}/answer', { ...path(row), body: { ...asked, ...named(by) } }))
/** The same as the sender, on evidence. */
export const stateReceipt = (row: string, asked: AnswerRequest, by: string) =>
  answerOf<unknown>(api.POST('/api/consignments/{row}/statement', { ...path(row), body: { ...asked, ...named(by) } }))
export const nameTaker = (row: string, taker: string, by: string) =>
  answerOf<unknown>(api.POST('/api/consignments/{row}/address', { ...path(row), body: { taker, ...named(by) } }))
export const secondReceipt = (row: string, said: { party: string; agrees: boolean; reason: string }, by: string) =>
  answerOf<unknown>(api.POST('/api/consignments/{row}/second', { ...path(row), body: { ...said, ...named(by) } }))
export const confirmReturn = (row: string, said: { validOn: string; massKg?: number; slip?: string }, by: string) =>
  answerOf<unknown>(api.POST('/api/consignments/{row}/returned', { ...path(row), body: { ...said, ...named(by) } }))
export type DisputeMove = {
  step: 'propose' | 'agree' | 'reject' | 'refer' | 'decide'
  side: 'sender' | 'taker' | 'arbiter'
  arrivedKg?: number
  lostKg?: number
  reason: string
  validOn: string
}
export const stepDispute = (row: string, move: DisputeMove, by: string) =>
  answerOf<unknown>(api.POST('/api/consignments/{row}/dispute', { ...path(row), body: { ...move, evidence: [], ...named(by) } }))
