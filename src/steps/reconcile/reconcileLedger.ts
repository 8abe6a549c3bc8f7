// Verb: the books of a period are reconciled: what was weighed out against what was weighed in, counted stocks against the book.
import { problem, type Checked } from '#domain/problem.ts'
import type { Reconciliation } from '#domain/reconciliation.ts'
import { type LedgerScope, networkFromLedger } from '#reconcile/fromLedger.ts'
import { reconcile, type Settings } from '#reconcile/reconcile.ts'
import { flowJournal } from '#store/flows.ts'
import type { Store } from '#store/openStore.ts'

export type LedgerReconciliation = { result: Reconciliation; /** Flows whose uncertainty was in part assumed. */ assumed: string[] }

export async function reconcileLedger(store: Store, scope: LedgerScope, settings: Settings): Promise<Checked<LedgerReconciliation>> {
  const { network, assumed } = networkFromLedger(await flowJournal(store.db).entries(scope.material), scope)
  if (network.flows.length === 0)
    return {
      ok: false,
      problems: [
        problem(
          'ledger.empty',
          {},
          {
            zh: `台账在 ${scope.from} 至 ${scope.to} 没有已过账的流`,
            en: `the ledger has no posted flow from ${scope.from} to ${scope.to}`,
            fixZh: '换一个期间或物料，或先导入台账',
            fixEn: 'ask for another period or material, or import the ledger first',
          },
        ),
      ],
    }
  const result = reconcile(network, settings)
  return result.ok ? { ok: true, warnings: result.warnings, value: { result: result.value, assumed } } : result
}
