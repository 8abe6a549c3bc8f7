// The line of plans: so many are solved at a time, each in a thread of its own; the line itself lies in the store, so
// that a restart continues it. Other processes on the same PostgreSQL serve the same line.
import { EventEmitter } from 'node:events'
import { askCancel, requeueRunning } from '#store/planLine.ts'
import { getPlan } from '#store/plans.ts'
import type { Store } from '#store/openStore.ts'
import { beatWorker, forgetWorker } from '#store/workers.ts'
import type { WorkerCard } from '#store/workers.ts'
import { endOf, PlanLine } from './planLine.ts'
import type { PlanEvent } from './planLine.ts'
import type { RegionCache } from './region/regionCache.ts'
import { computePlan, keepOutcome } from './runPlan.ts'
import { computeStudy, keepStudy } from './study/runStudy.ts'
import { openNearBase } from './plan/nearBase.ts'
import type { Threads } from './threads.ts'

export type PlanQueue = {
  start: () => Promise<void>
  /** Looks for a waiting plan now instead of at the next tick. */
  wake: () => void
  /** Stops a plan or a study, waiting or in hand. */
  cancel: (id: string) => Promise<void>
  /** Stops every plan of a sweep. */
  cancelSweep: (sweep: string) => Promise<void>
  /** Progress and end of every plan that this process works on. @returns stop listening */
  listen: (listener: (event: PlanEvent) => void) => () => void
  /** Our own mistakes while a plan ran, for the log. */
  onFailure: (listener: (error: unknown) => void) => void
  /** Ends the work and gives the plans in hand back to the line. */
  stop: () => Promise<void>
}
/** `worker.threads` plans are solved at a time; a plan is given to another process when no beat came for `leaseSeconds`. */
export type QueueOptions = { worker: WorkerCard; leaseSeconds: number }

const tickMs = 2000
const workerBeatMs = 5000

export function openPlanQueue(store: Store, regions: RegionCache, threads: Threads, { worker, leaseSeconds }: QueueOptions): PlanQueue {
  const events = new EventEmitter().setMaxListeners(0)
  const fail = (error: unknown): void => {
    events.emit('failure', error)
  }
  const tell = (event: PlanEvent): void => {
    events.emit('event', event)
  }
  const near = openNearBase(store, regions)
  const line = new PlanLine(store, {
    worker: worker.id,
    places: worker.threads,
    leaseSeconds,
    compute: async (claim, signal, onProgress) => {
      const ports = { store, regions, threads, near, signal, onProgress, onFailure: fail }
      if (claim.study !== null) {
        const outcome = await computeStudy(claim, claim.study, ports)
        return { cancelled: outcome === 'cancelled', keep: () => keepStudy(store, claim, outcome) }
      }
      const outcome = await computePlan(claim, ports)
      return { cancelled: outcome === 'cancelled', keep: () => keepOutcome(store, regions, claim, outcome) }
    },
    tell,
    fail,
    freed: () => wake(),
  })
  /** Empty until the start. */
  const timers: NodeJS.Timeout[] = []
  let looking: Promise<void> = Promise.resolve()

  /** One look at a time; a wish during a look is another look after it. */
  const wake = (): void => {
    // A process that only serves never looks.
    if (timers.length === 0) return
    looking = looking.then(() => line.fill()).catch(fail)
  }
  const beat = (): void => {
    beatWorker(store, worker).catch(fail)
  }
  return {
    wake,
    start: async () => {
      if (store.engine === 'embedded') await requeueRunning(store)
      await beatWorker(store, worker)
      timers.push(setInterval(wake, tickMs), setInterval(beat, workerBeatMs))
      wake()
    },
    cancel: async id => {
      await askCancel(store, { plan: id })
      const here = await line.abort(id)
      const end = here ? undefined : await endOf(store, id)
      if (end !== undefined) tell(end)
    },
    cancelSweep: async sweep => {
      await askCancel(store, { sweep })
      for (const id of line.inHand()) if ((await getPlan(store, id))?.sweep?.id === sweep) await line.abort(id)
    },
    listen: listener => {
      events.on('event', listener)
      return () => {
        events.off('event', listener)
      }
    },
    onFailure: listener => {
      events.on('failure', listener)
    },
    stop: async () => {
      for (const timer of timers) clearInterval(timer)
      await line.stop(looking)
      if (timers.length > 0) await forgetWorker(store, worker.id).catch(fail)
    },
  }
}
