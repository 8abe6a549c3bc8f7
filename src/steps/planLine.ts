// The places of one process at the line: takes plans and studies while a place is free, keeps their leases alive, ends them.
import { randomUUID } from 'node:crypto'
import type { PlanProgress } from '#domain/plan.ts'
import { isFinished } from '#domain/planInfo.ts'
import type { PlanInfo } from '#domain/planInfo.ts'
import type { StudyProgress } from '#domain/study.ts'
import type { StudyInfo } from '#domain/studyInfo.ts'
import { beatPlan, claimPlan, releasePlan } from '#store/planLine.ts'
import type { Claim } from '#store/planLine.ts'
import { getPlan, logPlanEvent } from '#store/plans.ts'
import { getStudy } from '#store/studies.ts'
import type { Store } from '#store/openStore.ts'
import { isPassing, patiently } from './store/patiently.ts'

export type PlanEvent =
  | { kind: 'begin'; plan: string; name: string; attempt: number }
  | { kind: 'progress'; plan: string; progress: PlanProgress }
  | { kind: 'end'; plan: string; info: PlanInfo }
  | { kind: 'studyProgress'; plan: string; progress: StudyProgress }
  | { kind: 'studyEnd'; plan: string; info: StudyInfo }

/** What a worker has in hand at the end, not yet written. */
export type Done = { cancelled: boolean; keep: () => Promise<void> }
/** What a thread says while it works. */
export type Told = PlanProgress | StudyProgress

export type LinePorts = {
  worker: string
  /** Plans in hand at a time. */
  places: number
  leaseSeconds: number
  compute: (claim: Claim, signal: AbortSignal, told: (progress: Told) => void) => Promise<Done>
  tell: (event: PlanEvent) => void
  fail: (error: unknown) => void
  /** A place is free again. */
  freed: () => void
}
type InHand = { id: string; abort: AbortController; done: Promise<void> }

const beatMs = 1000

export class PlanLine {
  private readonly store: Store
  private readonly ports: LinePorts
  /** By lease: a plan whose lease ran out here may be taken anew by this very process. */
  private readonly running = new Map<string, InHand>()
  private stopping = false

  constructor(store: Store, ports: LinePorts) {
    this.store = store
    this.ports = ports
  }

  /** Takes waiting plans until every place is busy or none waits. One call at a time. */
  async fill(): Promise<void> {
    const { worker, leaseSeconds } = this.ports
    while (!this.stopping && this.running.size < this.ports.places) {
      const claim = await claimPlan(this.store, { lease: randomUUID(), worker, leaseSeconds })
      if (claim === undefined) return
      const abort = new AbortController()
      // Between claim and here the process may have begun to stop.
      if (this.stopping) abort.abort()
      const done = this.one(claim, abort)
        .catch(this.ports.fail)
        .then(() => {
          this.running.delete(claim.lease)
          this.ports.freed()
        })
      this.running.set(claim.lease, { id: claim.id, abort, done })
    }
  }

  inHand(): string[] {
    return [...this.running.values()].map(({ id }) => id)
  }

  /** Ends a plan if it is in hand here, and waits for its end. @returns whether it was */
  async abort(id: string): Promise<boolean> {
    const meant = [...this.running.values()].filter(one => one.id === id)
    for (const { abort } of meant) abort.abort()
    for (const { done } of meant) await done
    return meant.length > 0
  }

  /** @param looking the call of `fill` that may be under way */
  async stop(looking: Promise<void>): Promise<void> {
    this.stopping = true
    for (const { abort } of this.running.values()) abort.abort()
    await looking
    for (const { done } of this.running.values()) await done
  }

  private async one(claim: Claim, abort: AbortController): Promise<void> {
    let latest: Told | undefined
    let lost = false
    const beat = setInterval(
      () => {
        beatPlan(this.store, claim, latest).then(
          order => {
            if (order === 'go') return
            lost = order === 'lost'
            abort.abort()
          },
          () => undefined,
        )
      },
      Math.min(beatMs, (claim.leaseSeconds * 1000) / 4),
    )
    this.ports.tell({ kind: 'begin', plan: claim.id, name: claim.name, attempt: claim.attempts })
    try {
      const done = await this.ports.compute(claim, abort.signal, progress => {
        latest = progress
        if ('phase' in progress) this.ports.tell({ kind: 'progress', plan: claim.id, progress })
        else this.ports.tell({ kind: 'studyProgress', plan: claim.id, progress })
      })
      if (lost) await logPlanEvent(this.store, { plan: claim.id, kind: 'refused', worker: claim.worker, attempt: claim.attempts })
      else if (this.stopping && done.cancelled) await releasePlan(this.store, claim)
      else await patiently(done.keep)
    } catch (failure) {
      // The plan is not at fault: it goes back into line, and the attempt does not count.
      if (isPassing(failure)) await patiently(() => releasePlan(this.store, claim)).catch(() => undefined)
      throw failure
    } finally {
      clearInterval(beat)
    }
    const end = await endOf(this.store, claim.id)
    if (end !== undefined) this.ports.tell(end)
  }
}

/** @returns the news that a plan or study has ended, when it has */
export async function endOf(store: Store, id: string): Promise<PlanEvent | undefined> {
  const info = await getPlan(store, id)
  if (info !== undefined) return isFinished(info.status) ? { kind: 'end', plan: id, info } : undefined
  const study = await getStudy(store, id)
  return study !== undefined && isFinished(study.status) ? { kind: 'studyEnd', plan: id, info: study } : undefined
}
