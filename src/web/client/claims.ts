// Claims as queries and calls: the registry, one claim with all it stands on, filing and changing, the views, the check of papers.
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { AccountingBasisId, Claim, ClaimLine, ClaimPage, ClaimStep, ClaimViews, CustodyModelId } from '#domain/claim.ts'
import type { ClaimCheck, CustodyFile } from '#domain/custody.ts'
import { answerOf, api } from './http.ts'

export type { Claim, ClaimLine, ClaimStep, ClaimViews, ClaimCheck, AccountingBasisId, CustodyModelId }
const byId = (id: string) => ({ params: { path: { id } } })
export const accountingBases: AccountingBasisId[] = ['statistics', 'evaluation', 'vat_refund', 'income_tax', 'ep_tax', 'recycled_content']
export const custodyModels: CustodyModelId[] = ['identity_preserved', 'segregated', 'controlled_blending', 'mass_balance', 'book_and_claim']

export type Cover = { claim: string; paper: string; massKg: number }
export type ExplainedClaim = {
  claim: Claim
  steps: ClaimStep[]
  line: ClaimLine
  covers: Cover[]
  origins: { claim: string; sender: string; user: string; site: string; massKg: number }[]
}
export type ClaimListQuery = {
  accountingBasis?: AccountingBasisId
  state?: string
  text?: string
  citesWithdrawn?: 'true'
  sort?: string
  offset?: number
  limit?: number
}
export const useClaims = (ask: ClaimListQuery) =>
  useQuery({
    queryKey: ['claims', ask],
    queryFn: () => answerOf<ClaimPage>(api.GET('/api/claims', { params: { query: ask } })),
    placeholderData: keepPreviousData,
  })
/** Where the same list is had as a file. */
export function claimsAddress({ offset: _offset, limit: _limit, ...ask }: ClaimListQuery, lang: 'zh' | 'en'): string {
  return `/api/claims.csv?${new URLSearchParams({ ...ask, lang }).toString()}`
}
export const useClaim = (id: string | undefined) =>
  useQuery({
    queryKey: ['claim', id],
    queryFn: () => answerOf<ExplainedClaim>(api.GET('/api/claims/{id}', byId(id!))),
    enabled: id !== undefined,
  })
export const useClaimViews = (ask: { accountingBasis: AccountingBasisId; period?: string }) =>
  useQuery({
    queryKey: ['claims', 'views', ask],
    queryFn: () => answerOf<ClaimViews>(api.GET('/api/claims/views', { params: { query: ask } })),
    placeholderData: keepPreviousData,
  })
export type ClaimFiling = {
  claimant: string
  accountingBasis: AccountingBasisId
  period: string
  site?: string
  material?: string
  massKg: number
  model: CustodyModelId
  evidence: string[]
  validOn: string
  synthetic: boolean
}
export type FiledClaim = { claim: Claim; steps: ClaimStep[]; covers: Cover[] }
export const fileClaim = (request: ClaimFiling) => answerOf<FiledClaim>(api.POST('/api/claims', { body: request }))
export type ClaimVerb = 'withdraw' | 'dispute' | 'uphold' | 'reject'
export const changeClaim = (id: string, verb: ClaimVerb, change: { by: string; reason: string; validOn: string }) =>
  answerOf<{ claim: Claim; steps: ClaimStep[] }>(api.POST(`/api/claims/{id}/${verb}`, { ...byId(id), body: change as never }))
export const checkClaims = (file: CustodyFile) => answerOf<ClaimCheck>(api.POST('/api/claims/check', { body: file }))
