// What every verb of the running application works with: the store, the regions read from it, threads and the plan line.
import { randomBytes } from 'node:crypto'
import { hostname } from 'node:os'
import type { Identity } from '#identity/identity.ts'
import { openIdentity } from '#identity/openIdentity.ts'
import { openStore } from '#store/openStore.ts'
import type { Store, StorePlace } from '#store/openStore.ts'
import type { Checked } from '#domain/problem.ts'
import { openImports } from './intake/imports.ts'
import type { Imports } from './intake/imports.ts'
import { openPlanQueue } from './planQueue.ts'
import type { PlanQueue } from './planQueue.ts'
import { openPlanCache } from './plan/planCache.ts'
import type { PlanCache } from './plan/planCache.ts'
import { openRegionCache } from './region/regionCache.ts'
import type { RegionCache } from './region/regionCache.ts'
import { openThreads } from './threads.ts'
import type { Threads } from './threads.ts'

export type App = {
  /** The owner's. Requests get another one in its place, which belongs to whoever asks (see api/requestApp.ts). */
  store: Store
  identity: Identity
  regions: RegionCache
  threads: Threads
  plans: PlanQueue
  results: PlanCache
  imports: Imports
  /** Of the product. */
  version: string
  close: () => Promise<void>
}

export type AppOptions = {
  /** Plans solved at a time in this process; by default one. */
  threads?: number
  /** A plan goes to another process when this one was not heard of for so long. */
  leaseSeconds?: number
  /** Of the product, for bundles and the list of workers. */
  version?: string
  /** Signs session cookies; without one, sessions end with the process. */
  secret?: string
  /** Browsers come by https alone. */
  secureCookies?: boolean
}
const usualLeaseSeconds = 30

/** Opens everything that a server or a worker needs; nothing is loaded and no plan runs yet. */
export async function openApp(place: StorePlace, options: AppOptions = {}): Promise<Checked<App>> {
  const opened = await openStore(place)
  if (!opened.ok) return opened
  const store = opened.value
  const identity = openIdentity(store, {
    secret: options.secret ?? randomBytes(32).toString('base64url'),
    secureCookies: options.secureCookies ?? false,
  })
  const regions = openRegionCache(store)
  const places = options.threads ?? 1
  // One more for workbooks and uploads, which must not wait for a plan.
  const threads = openThreads(places + 1)
  const host = hostname()
  const version = options.version ?? ''
  const worker = {
    // Containers may share host name and process number.
    id: `${host}:${process.pid}:${randomBytes(2).toString('hex')}`,
    host,
    pid: process.pid,
    version,
    threads: places,
  }
  const plans = openPlanQueue(store, regions, threads, { worker, leaseSeconds: options.leaseSeconds ?? usualLeaseSeconds })
  const imports = openImports(store, regions, threads, { worker: worker.id, leaseSeconds: options.leaseSeconds ?? usualLeaseSeconds })
  const close = async (): Promise<void> => {
    await plans.stop()
    await imports.stop()
    await threads.close()
    await store.close()
  }
  return {
    ok: true,
    warnings: opened.warnings,
    value: { store, identity, regions, threads, plans, results: openPlanCache(store), imports, version, close },
  }
}
