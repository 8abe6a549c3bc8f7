// Every kind of job that the house knows, the places that a process has for each lane, and what comes by schedule. A new kind is a line here
// and one in domain/job.ts.
import { randomBytes } from 'node:crypto'
import { Queue } from '#jobs/queue.ts'
import type { WorkerCard } from '#store/workers.ts'
import type { Store } from '#store/openStore.ts'
import { importKinds } from '../intake/importKinds.ts'
import { planKinds } from '../plan/planKinds.ts'
import type { RegionShelf } from '../region/regionShelf.ts'
import type { Threads } from '../threads.ts'

type House = { store: Store; regions: RegionShelf; threads: Threads; version: string; worker: WorkerCard; leaseSeconds: number }

/** A reading holds a large file in its thread. */
const intakePlaces = 2

export function jobsOf({ store, regions, threads, worker, leaseSeconds }: House): Queue {
  const queue: Queue = new Queue(store, {
    worker,
    leaseSeconds,
    places: { solve: worker.threads, intake: intakePlaces, office: 1 },
    kinds: [...planKinds(store, regions, threads, error => queue.report(error)), ...importKinds(store, regions, threads)],
    schedules: [],
    scheduled: ({ id, kind }) => ({
      id: `j${randomBytes(8).toString('hex')}`,
      kind,
      subject: id,
      schedule: id,
      priority: 50,
      mostDeaths: 3,
    }),
  })
  return queue
}
