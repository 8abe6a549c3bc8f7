// Verb: opens the store of a data directory or server for one reconciliation of its ledger, and closes it again.
import type { Checked } from '#domain/problem.ts'
import type { LedgerScope } from '#reconcile/fromLedger.ts'
import type { Settings } from '#reconcile/reconcile.ts'
import { openStore, type StorePlace } from '#store/openStore.ts'
import { type LedgerReconciliation, reconcileLedger } from './reconcileLedger.ts'

export async function reconcileBooks(place: StorePlace, scope: LedgerScope, settings: Settings): Promise<Checked<LedgerReconciliation>> {
  const opened = await openStore(place)
  if (!opened.ok) return opened
  try {
    return await reconcileLedger(opened.value, scope, settings)
  } finally {
    await opened.value.close()
  }
}
