// Every kind of job that the house knows, the places that a process has for each lane, and what comes by schedule. A new kind is a line here
// and one in domain/job.ts.
import { Queue, type Schedule } from '#jobs/queue.ts'
import type { WorkerCard } from '#store/workers.ts'
import type { Store } from '#store/openStore.ts'
import { importKinds } from '../intake/importKinds.ts'
import type { PlanCache } from '../plan/planCache.ts'
import { planKinds } from '../plan/planKinds.ts'
import type { RegionCache } from '../region/regionCache.ts'
import type { Threads } from '../threads.ts'
import { officeKinds } from './officeKinds.ts'
import { reportKind } from './reportKind.ts'
import { newJobId } from './runJob.ts'

type House = {
  store: Store
  regions: RegionCache
  results: PlanCache
  threads: Threads
  version: string
  worker: WorkerCard
  leaseSeconds: number
  /** Folder for backups; without one this process writes none. */
  backups: string | undefined
}

/** A reading holds a large file in its thread. */
const intakePlaces = 2
/** A machine that does not answer holds its place for a quarter of a minute. */
const newsPlaces = 4

/** In Beijing time. Looking through the whole ledger holds the embedded engine's one session, so there it is done when somebody asks. */
const schedules: readonly (Schedule & { engines: readonly Store['engine'][] })[] = [
  { id: 'deadlines', kind: 'deadlines', cron: '5 0 * * *', engines: ['embedded', 'postgres'] },
  { id: 'tidy', kind: 'tidy', cron: '35 3 * * *', engines: ['embedded', 'postgres'] },
  { id: 'audit', kind: 'audit', cron: '0 3 * * 0', engines: ['postgres'] },
]

export function jobsOf(house: House): Queue {
  const { store, regions, threads, worker, leaseSeconds } = house
  const queue: Queue = new Queue(store, {
    worker,
    leaseSeconds,
    places: { solve: worker.threads, intake: intakePlaces, office: 1, news: newsPlaces },
    kinds: [
      ...planKinds(store, regions, threads, error => queue.report(error)),
      ...importKinds(store, regions, threads),
      reportKind(house),
      ...officeKinds(house),
    ],
    schedules: schedules.filter(({ engines }) => engines.includes(store.engine)),
    scheduled: ({ id, kind }) => ({
      id: newJobId(),
      kind,
      subject: id,
      schedule: id,
      priority: 50,
      mostDeaths: 3,
    }),
  })
  return queue
}
