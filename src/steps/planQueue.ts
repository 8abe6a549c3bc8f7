// The line of plans: one is solved at a time, in a thread of its own; the line itself lies in the store, so that a
// restart continues it. Other processes on the same PostgreSQL may serve the same line.
import { randomUUID } from 'node:crypto'
import { EventEmitter } from 'node:events'
import type { PlanProgress } from '#domain/plan.ts'
import { isFinished } from '#domain/planInfo.ts'
import type { PlanInfo } from '#domain/planInfo.ts'
import { askCancel, beatPlan, claimPlan, getPlan, releasePlan, requeueRunning } from '#store/plans.ts'
import type { Claim } from '#store/plans.ts'
import type { Store } from '#store/openStore.ts'
import type { RegionShelf } from './regionShelf.ts'
import { computePlan, keepOutcome } from './runPlan.ts'
import type { Threads } from './threads.ts'

export type PlanEvent = { kind: 'progress'; plan: string; progress: PlanProgress } | { kind: 'end'; plan: string; info: PlanInfo }
export type PlanQueue = {
  start: () => Promise<void>
  /** Looks for a waiting plan now instead of at the next tick. */
  wake: () => void
  cancel: (id: string) => Promise<PlanInfo | undefined>
  /** Progress and end of every plan that this process works on. @returns stop listening */
  listen: (listener: (event: PlanEvent) => void) => () => void
  /** Our own mistakes while a plan ran, for the log. */
  onFailure: (listener: (error: unknown) => void) => void
  stop: () => Promise<void>
}

const tickMs = 2000
const beatMs = 1000

export function openPlanQueue(store: Store, regions: RegionShelf, threads: Threads): PlanQueue {
  const events = new EventEmitter().setMaxListeners(0)
  const fail = (error: unknown): void => {
    events.emit('failure', error)
  }
  const line = new Line(
    store,
    async (claim, signal, told) => {
      const outcome = await computePlan(claim, { store, regions, threads, signal, onProgress: told, onFailure: fail })
      return { outcome, keep: () => keepOutcome(store, regions, claim, outcome) }
    },
    event => {
      events.emit('event', event)
    },
  )
  let timer: NodeJS.Timeout | undefined
  let looking: Promise<void> = Promise.resolve()

  /** One look at a time; a wish during a look is another look after it. */
  const wake = (): void => {
    looking = looking.then(() => line.work()).catch(fail)
  }
  return {
    wake,
    start: async () => {
      if (store.engine === 'embedded') await requeueRunning(store)
      timer = setInterval(wake, tickMs)
      wake()
    },
    cancel: async id => {
      await askCancel(store, id)
      const here = await line.abort(id)
      const info = await getPlan(store, id)
      if (!here && info !== undefined && isFinished(info.status)) events.emit('event', { kind: 'end', plan: id, info } satisfies PlanEvent)
      return info
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
      clearInterval(timer)
      line.stop()
      await looking
    },
  }
}

type Compute = (
  claim: Claim,
  signal: AbortSignal,
  told: (progress: PlanProgress) => void,
) => Promise<{ outcome: unknown; keep: () => Promise<void> }>

/** Takes plans one after another until none waits. */
class Line {
  private readonly store: Store
  private readonly compute: Compute
  private readonly tell: (event: PlanEvent) => void
  private running: { id: string; abort: AbortController; done: Promise<void> } | undefined
  private stopping = false

  constructor(store: Store, compute: Compute, tell: (event: PlanEvent) => void) {
    this.store = store
    this.compute = compute
    this.tell = tell
  }

  async work(): Promise<void> {
    for (;;) {
      const claim = this.stopping ? undefined : await claimPlan(this.store, randomUUID())
      if (claim === undefined) return
      const abort = new AbortController()
      // Between claim and here the server may have begun to stop.
      if (this.stopping) abort.abort()
      const done = this.one(claim, abort)
      this.running = { id: claim.id, abort, done }
      try {
        await done
      } finally {
        this.running = undefined
      }
    }
  }

  /** Ends the running plan if it is this one, and waits for its end. @returns whether it was */
  async abort(id: string): Promise<boolean> {
    if (this.running?.id !== id) return false
    const { abort, done } = this.running
    abort.abort()
    await done
    return true
  }

  stop(): void {
    this.stopping = true
    this.running?.abort.abort()
  }

  private async one(claim: Claim, abort: AbortController): Promise<void> {
    let latest: PlanProgress | undefined
    let lost = false
    const beat = setInterval(() => {
      beatPlan(this.store, claim, latest).then(
        order => {
          if (order === 'go') return
          lost = order === 'lost'
          abort.abort()
        },
        () => undefined,
      )
    }, beatMs)
    try {
      const { outcome, keep } = await this.compute(claim, abort.signal, progress => {
        latest = progress
        this.tell({ kind: 'progress', plan: claim.id, progress })
      })
      if (this.stopping && outcome === 'cancelled') await releasePlan(this.store, claim)
      else if (!lost) await keep()
    } finally {
      clearInterval(beat)
    }
    const info = await getPlan(this.store, claim.id)
    if (info !== undefined && isFinished(info.status)) this.tell({ kind: 'end', plan: claim.id, info })
  }
}
