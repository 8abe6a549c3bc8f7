// What every verb of the running application works with: the store, the regions read from it, threads and the queue of jobs.
import { randomBytes } from 'node:crypto'
import { hostname } from 'node:os'
import { openIdentity } from '#identity/openIdentity.ts'
import type { Mail } from '#mail/openMail.ts'
import type { Lane } from '#jobs/kind.ts'
import { openStore } from '#store/openStore.ts'
import type { StorePlace } from '#store/openStore.ts'
import type { Checked } from '#domain/problem.ts'
import type { App } from './appType.ts'
import { openPartnerIndex } from './exchange/partnerIndex.ts'
import { openNoticeSearch } from './exchange/noticeSearch.ts'
import { openImports } from './intake/imports.ts'
import { clearSpool } from './intake/spool.ts'
import { jobsOf } from './jobs/kinds.ts'
import { openPlanCache } from './plan/planCache.ts'
import { openRegionCache } from './region/regionCache.ts'
import { openThreads } from './threads.ts'

export type AppOptions = {
  /** Plans solved at a time in this process; by default one. */
  threads?: number
  /** A job goes to another process when this one was not heard of for so long. */
  leaseSeconds?: number
  /** Of the product, for bundles and the list of workers. */
  version?: string
  /** Signs session cookies; without one, sessions end with the process. */
  secret?: string
  /** Browsers come by https alone. */
  secureCookies?: boolean
  /** Folder for backups that an operator orders; without one this process writes none. */
  backups?: string
  /** Letters to people; without it none are sent. */
  mail?: Mail
}
const usualLeaseSeconds = 30
export const everyLane: readonly Lane[] = ['solve', 'intake', 'office', 'news']

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
  const results = openPlanCache(store)
  const jobs = jobsOf({
    store,
    regions,
    results,
    threads,
    version,
    worker,
    leaseSeconds: options.leaseSeconds ?? usualLeaseSeconds,
    backups: options.backups,
  })
  const close = async (): Promise<void> => {
    await jobs.stop()
    await threads.close()
    await store.close()
  }
  return {
    ok: true,
    warnings: opened.warnings,
    value: {
      store,
      identity,
      regions,
      threads,
      jobs,
      results,
      imports: openImports(store, threads, jobs),
      partners: openPartnerIndex(store),
      notices: openNoticeSearch({ store, regions }),
      mail: options.mail,
      version,
      start: async (lanes = everyLane) => {
        await clearSpool()
        await jobs.start(lanes)
      },
      close,
    },
  }
}
