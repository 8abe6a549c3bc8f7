// Reconciliation as queries: the ledger of a period or a network handed in, and the workflow of disputed receipts.
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { Dispute, DisputeStep, Network, Reconciliation, ReconciledFlow } from '#domain/reconciliation.ts'
import { answerOf, api } from './http.ts'

export type { Dispute, Network, Reconciliation, ReconciledFlow, DisputeStep }
export type LedgerReconciliation = { result: Reconciliation; assumed: string[] }
export type DisputeMove = Pick<DisputeStep, 'step' | 'by' | 'side' | 'reason' | 'validOn'> & { arrivedKg?: number; lostKg?: number }

export const useLedgerReconciliation = (ask: { from: string; to: string; material?: string }, enabled: boolean) =>
  useQuery({
    queryKey: ['ledger', 'reconcile', ask],
    queryFn: () => answerOf<LedgerReconciliation>(api.GET('/api/reconcile/ledger', { params: { query: ask } })),
    placeholderData: keepPreviousData,
    enabled,
  })
export const reconcileNetwork = (network: Network) =>
  answerOf<Reconciliation>(api.POST('/api/reconcile', { body: { network, sources: [] } as never }))
export const useDisputes = () =>
  useQuery({
    queryKey: ['ledger', 'disputes'],
    queryFn: () => answerOf<{ total: number; rows: Dispute[] }>(api.GET('/api/disputes', { params: { query: { limit: 200 } } })),
  })
export const moveDispute = (receipt: string, move: DisputeMove) =>
  answerOf<Dispute>(api.POST('/api/disputes/{receipt}/steps', { params: { path: { receipt } }, body: { ...move, evidence: [] } }))
