// What saving an import would do, counted before anybody says so: rows that are new, that say something else, that say the same.
import type { WouldSave } from '#domain/importJob.ts'
import type { RegistryRow } from '#intake/registry/registryRows.ts'
import { registryImportRows, waitingRowStates } from '#store/imports.ts'
import type { Store } from '#store/openStore.ts'
import { registryState, newestRecords } from '../registry/saveRegistry.ts'

export async function wouldSave(store: Store, id: string): Promise<WouldSave> {
  const rows = (await registryImportRows(store.db, id)).map(({ body }) => body as RegistryRow)
  const newest = await newestRecords(store, rows)
  const states = rows.map(row => registryState(row, newest))
  const count = (state: (typeof states)[number]): number => states.filter(one => one === state).length
  return {
    ...(await waitingRowStates(store.db, id)),
    registryAdded: count('added'),
    registryChanged: count('changed'),
    registryUnchanged: count('unchanged'),
  }
}
