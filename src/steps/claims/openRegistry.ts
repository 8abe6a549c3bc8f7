// Opens the store for the registry alone: no plans are taken, no server listens.
import type { Checked } from '#domain/problem.ts'
import { openStore, type Store, type StorePlace } from '#store/openStore.ts'
import { openRegionCache } from '../region/regionCache.ts'
import { currentNames, type Names } from './readClaims.ts'

/** @returns the store, to be closed by the caller, and the names of its regions; or why it cannot be had (a server has it, say) */
export async function openRegistry(place: StorePlace): Promise<Checked<{ store: Store; names: Names }>> {
  const opened = await openStore(place)
  if (!opened.ok) return opened
  const store = opened.value
  return { ok: true, warnings: opened.warnings, value: { store, names: await currentNames(store, openRegionCache(store)) } }
}
