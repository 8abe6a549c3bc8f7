// What every verb of the running application works with: the store, the regions read from it, threads and the plan line.
import { openStore } from '#store/openStore.ts'
import type { Store, StorePlace } from '#store/openStore.ts'
import type { Checked } from '#domain/problem.ts'
import { openPlanQueue } from './planQueue.ts'
import type { PlanQueue } from './planQueue.ts'
import { openPlanShelf } from './planShelf.ts'
import type { PlanShelf } from './planShelf.ts'
import { openRegionShelf } from './regionShelf.ts'
import type { RegionShelf } from './regionShelf.ts'
import { openThreads } from './threads.ts'
import type { Threads } from './threads.ts'

export type App = { store: Store; regions: RegionShelf; threads: Threads; plans: PlanQueue; results: PlanShelf; close: () => Promise<void> }

/** Opens everything that a server needs; nothing is loaded and no plan runs yet. */
export async function openApp(place: StorePlace): Promise<Checked<App>> {
  const opened = await openStore(place)
  if (!opened.ok) return opened
  const store = opened.value
  const regions = openRegionShelf(store)
  const threads = openThreads()
  const plans = openPlanQueue(store, regions, threads)
  const close = async (): Promise<void> => {
    await plans.stop()
    await threads.close()
    await store.close()
  }
  return { ok: true, warnings: opened.warnings, value: { store, regions, threads, plans, results: openPlanShelf(store), close } }
}
