// The ledger as queries: balances and entries on two time axes, closed quarters with their bridge, the audit, the chain of evidence.
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { ThreeBooks } from '#domain/books.ts'
import type { Bridge, Closing, Scope } from '#domain/closing.ts'
import type { Account, Entry } from '#domain/entry.ts'
import type { Evidence } from '#domain/flow.ts'
import type { AuditReport, Head } from '#domain/ledgerAudit.ts'
import type { AccountFilter, BalancePage, EntryPage } from '#domain/ledgerView.ts'
import type { YearSplit } from '#domain/yearSplit.ts'
import { answerOf, api } from './http.ts'

export type { Account, Bridge, Closing, Entry, AccountFilter, AuditReport }
export type BalanceOrder = 'account' | 'mass' | 'day'
export type EntryOrder = 'appended' | 'held' | 'newest'
type Moments = { validOn?: string; recordedAt?: string }
export type BalanceQuery = AccountFilter & Moments & { order?: BalanceOrder; offset?: number; limit?: number }
export type EntryQuery = AccountFilter &
  Moments & {
    heldFrom?: string
    kind?: Entry['kind']
    phase?: Entry['phase']
    flow?: string
    order?: EntryOrder
    offset?: number
    limit?: number
  }
export type LedgerState = { head: Head; last: { at: string; report: AuditReport } | null; synthetic: boolean }
export type ChainStep = Evidence & { depth: number; says: Record<string, string | number> }
export type EvidenceChain = { steps: ChainStep[]; unseen: string[]; cut: boolean }

export const fetchBalances = (ask: BalanceQuery) => answerOf<BalancePage>(api.GET('/api/ledger/balances', { params: { query: ask } }))
export const useBalances = (ask: BalanceQuery, enabled = true) =>
  useQuery({ queryKey: ['ledger', 'balances', ask], queryFn: () => fetchBalances(ask), placeholderData: keepPreviousData, enabled })
export const fetchEntries = (ask: EntryQuery) => answerOf<EntryPage>(api.GET('/api/ledger/entries', { params: { query: ask } }))
export const useEntries = (ask: EntryQuery, enabled = true) =>
  useQuery({ queryKey: ['ledger', 'entries', ask], queryFn: () => fetchEntries(ask), placeholderData: keepPreviousData, enabled })
export const useClosings = (scope: Scope) =>
  useQuery({
    queryKey: ['ledger', 'closings', scope],
    queryFn: () => answerOf<Closing[]>(api.GET('/api/ledger/closings', { params: { query: scope } })),
  })
export const useBridge = (closing: string | undefined) =>
  useQuery({
    queryKey: ['ledger', 'bridge', closing],
    queryFn: () => answerOf<Bridge>(api.GET('/api/ledger/bridge', { params: { query: { closing: closing! } } })),
    enabled: closing !== undefined,
  })
export type ClosingRequest = { scope: Scope; period: string; closedBy?: string; dryRun?: boolean }
export const closeQuarter = (request: ClosingRequest) => answerOf<Closing>(api.POST('/api/ledger/closings', { body: request }))
export const useLedgerState = () =>
  useQuery({ queryKey: ['ledger', 'audit'], queryFn: () => answerOf<LedgerState>(api.GET('/api/ledger/audit')) })
export const runAudit = () => answerOf<AuditReport>(api.POST('/api/ledger/audit'))
export const useChain = (ids: string[], enabled: boolean) =>
  useQuery({
    queryKey: ['ledger', 'chain', ids],
    queryFn: () => answerOf<EvidenceChain>(api.GET('/api/ledger/chain', { params: { query: { id: ids } } })),
    enabled,
    // What was appended stands: only a chain that was cut short by sight could grow.
    staleTime: 10 * 60_000,
  })
export const fileAddress = (hash: string) => `/api/files/${hash}`
export type BooksQuery = { year: number; party?: string; place?: string; basis: 'dry' | 'wet'; return?: 'true' | 'false' }
export const useThreeBooks = (ask: BooksQuery) =>
  useQuery({
    queryKey: ['ledger', 'books', ask],
    queryFn: () => answerOf<ThreeBooks>(api.GET('/api/ledger/books', { params: { query: ask } })),
    placeholderData: keepPreviousData,
  })
/** Years of which the books speak, the newest first. */
export const useBookYears = (party: string | undefined) =>
  useQuery({
    queryKey: ['ledger', 'years', party],
    queryFn: () => answerOf<number[]>(api.GET('/api/ledger/years', { params: { query: party === undefined ? {} : { party } } })),
  })
export const useYearSplit = (year: number | undefined, party: string | undefined) =>
  useQuery({
    queryKey: ['ledger', 'year', year, party],
    queryFn: () => answerOf<YearSplit>(api.GET('/api/ledger/year', { params: { query: { year: year ?? 0, party: party ?? '' } } })),
    enabled: year !== undefined && party !== undefined,
  })
export const yearSplitAddress = (year: number, party: string, language: 'zh' | 'en') =>
  `/api/ledger/year.xlsx?${new URLSearchParams({ year: String(year), party, language }).toString()}`
