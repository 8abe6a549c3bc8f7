// Adjustments of closed quarters as queries and calls.
import { useQuery } from '@tanstack/react-query'
import type { AdjustmentRequest, AdjustmentSeen } from '#domain/adjustment.ts'
import { answerOf, api } from './http.ts'

export type { AdjustmentSeen }
const path = (id: string) => ({ params: { path: { id } } })
const named = (by: string) => (by === '' ? {} : { by })

export const useAdjustments = () =>
  useQuery({
    queryKey: ['ledger', 'adjustments'],
    queryFn: () => answerOf(api.GET('/api/ledger/adjustments')) as Promise<AdjustmentSeen[]>,
  })
export const proposeAdjustment = (asked: AdjustmentRequest, by: string) =>
  answerOf<unknown>(api.POST('/api/ledger/adjustments', { body: { ...asked, ...named(by) } as never }))
/** `words`: the reason of a draft, or why it is refused. */
export function decideAdjustment(
  deed: 'confirm' | 'refuse' | 'withdraw' | 'reason',
  id: string,
  by: string,
  words: string,
): Promise<unknown> {
  if (deed === 'confirm') return answerOf(api.POST('/api/ledger/adjustments/{id}/confirm', { ...path(id), body: named(by) }))
  if (deed === 'withdraw') return answerOf(api.POST('/api/ledger/adjustments/{id}/withdraw', { ...path(id), body: named(by) }))
  if (deed === 'refuse')
    return answerOf(api.POST('/api/ledger/adjustments/{id}/refuse', { ...path(id), body: { ...named(by), note: words } }))
  return answerOf(api.POST('/api/ledger/adjustments/{id}/reason', { ...path(id), body: { ...named(by), reason: words } }))
}
