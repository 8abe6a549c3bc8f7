// The running application as verbs see it, apart from the file that opens it.
import type { Identity } from '#identity/identity.ts'
import type { Lane } from '#jobs/kind.ts'
import type { Mail } from '#mail/openMail.ts'
import type { Queue } from '#jobs/queue.ts'
import type { Store } from '#store/openStore.ts'
import type { PartnerIndex } from './exchange/partnerIndex.ts'
import type { NoticeSearch } from './exchange/noticeSearch.ts'
import type { Imports } from './intake/imports.ts'
import type { PlanCache } from './plan/planCache.ts'
import type { RegionCache } from './region/regionCache.ts'
import type { Threads } from './threads.ts'

export type App = {
  /** The owner's. Requests get another one in its place, which belongs to whoever asks (see api/requestApp.ts). */
  store: Store
  identity: Identity
  regions: RegionCache
  threads: Threads
  /** What goes on after its request was answered. */
  jobs: Queue
  results: PlanCache
  imports: Imports
  /** Open notices by material and place: whom a match looks at. */
  partners: PartnerIndex
  /** Notices of the exchange, searched as the public reads them. */
  notices: NoticeSearch
  /** Letters to people; undefined where the operator names no mail server. */
  mail: Mail | undefined
  /** Of the product. */
  version: string
  /** Begins to take jobs, of these lanes (all, where left out): what waits goes on, whoever asked for it. */
  start: (lanes?: readonly Lane[]) => Promise<void>
  close: () => Promise<void>
}

/** What of the application a view needs. */
export type Views = Pick<App, 'store' | 'regions' | 'results' | 'threads' | 'version'>
