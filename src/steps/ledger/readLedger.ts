// Verbs: balances and entries are asked for, on two time axes.
import type { AccountFilter, BalancePage, EntryPage, Moments, Page } from '#domain/ledgerView.ts'
import { balanceOrders, type EntryFilter, entryOrders, listEntries, readBalances } from '#store/ledger/balances.ts'
import type { Store } from '#store/openStore.ts'

export type BalanceOrder = keyof typeof balanceOrders
export type EntryOrder = keyof typeof entryOrders
export const orders = {
  balances: Object.keys(balanceOrders) as [BalanceOrder, ...BalanceOrder[]],
  entries: Object.keys(entryOrders) as [EntryOrder, ...EntryOrder[]],
}

export async function balancesOf(
  store: Store,
  filter: AccountFilter,
  moments: Moments,
  page: Page,
  order?: BalanceOrder,
): Promise<BalancePage> {
  return readBalances(store.db, filter, moments, page, order)
}

export async function entriesOf(store: Store, filter: EntryFilter, page: Page, order?: EntryOrder): Promise<EntryPage> {
  return listEntries(store.db, filter, page, order)
}
