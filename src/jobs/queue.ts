// The queue as one process serves it: takes jobs while a place of their lane is free, keeps the leases alive, writes what came of each
// within its lease, gives back what it has to. The queue itself lies in the store: other processes on the same PostgreSQL serve it too, and
// after any end of a process whoever is there goes on.
import { randomUUID } from 'node:crypto'
import { EventEmitter } from 'node:events'
import type { JobKind, JobSchedule } from '#domain/job.ts'
import { cancelJobs, closeSubjects, reapJobs, retryJob, type Meant } from '#store/jobEnds.ts'
import { type ActiveJob, endJob, JobLost, type NewJob, releaseJob, takeJob } from '#store/jobs.ts'
import { keepSchedules, makeDueJobs } from '#store/jobSchedules.ts'
import type { Store } from '#store/openStore.ts'
import { beatWorker, forgetWorker, type WorkerCard } from '#store/workers.ts'
import { nextAfter } from './cron.ts'
import { Heartbeat } from './heartbeat.ts'
import { BeginAnew, type JobResult, type KindOfJob, type Lane } from './kind.ts'
import { lastWords } from './lastWords.ts'
import { isPassing, patiently, problemOf, setbackOf } from './patiently.ts'

export type JobNews = { job: string; kind: JobKind; subject: string | null } & (
  { news: 'begin'; attempt: number } | { news: 'progress'; progress: object } | { news: 'end' }
)
export type Schedule = Pick<JobSchedule, 'id' | 'kind' | 'cron'>
export type QueueOptions = {
  worker: WorkerCard
  /** Jobs active at a time, by lane. */
  places: Readonly<Record<Lane, number>>
  /** A job goes to another process when no heartbeat came for so long. */
  leaseSeconds: number
  kinds: readonly KindOfJob[]
  schedules: readonly Schedule[]
  /** The job of a schedule whose time has come. */
  scheduled: (schedule: Schedule, now: Date) => NewJob
}
type Active = { job: ActiveJob; lane: Lane; abort: AbortController; progress: object | undefined; done: Promise<void> }

const tickMs = 2000
const workerBeatMs = 5000

export class Queue {
  private readonly store: Store
  private readonly options: QueueOptions
  private readonly kinds: Map<JobKind, KindOfJob>
  private readonly events = new EventEmitter().setMaxListeners(0)
  /** By lease: a job whose lease ran out here may be taken anew by this very process. */
  private readonly active = new Map<string, Active>()
  /** Empty until the start. */
  private readonly timers: NodeJS.Timeout[] = []
  private lanes: readonly Lane[] = []
  private looking: Promise<void> = Promise.resolve()
  private stopping = false

  constructor(store: Store, options: QueueOptions) {
    this.store = store
    this.options = options
    this.kinds = new Map(options.kinds.map(one => [one.kind, one]))
  }

  /** Serves these lanes until the stop; a process that never starts works on jobs that it is asked to `run` alone. */
  async start(lanes: readonly Lane[]): Promise<void> {
    this.lanes = lanes
    if (this.store.engine === 'embedded') await reapJobs(this.store, lastWords, true)
    await beatWorker(this.store, this.options.worker)
    await keepSchedules(this.store, this.options.schedules, nextAfter)
    const beat = (): void => void beatWorker(this.store, this.options.worker).catch(this.fail)
    this.timers.push(
      setInterval(() => void this.tick(), tickMs),
      setInterval(beat, workerBeatMs),
    )
    await this.tick()
  }

  /** Looks for waiting jobs now instead of at the next tick. */
  wake(): void {
    // A process that serves nothing never looks.
    if (this.timers.length > 0) void this.look(() => this.fill())
  }

  /** Takes one job now, if it waits and a place of its lane is free; also in a process that has not started. */
  run(id: string, kind: JobKind): Promise<void> {
    return this.look(async () => {
      const lane = this.kinds.get(kind)?.lane
      if (lane !== undefined && this.free(lane)) await this.take([kind], id)
    })
  }

  /** Stops a job, or all of a sweep, waiting or active; waits for the end of those that are active here. */
  async cancel(what: Meant): Promise<void> {
    await cancelJobs(this.store, what)
    const meant = [...this.active.values()].filter(({ job }) => ('job' in what ? job.id === what.job : job.batch === what.batch))
    for (const { abort } of meant) abort.abort()
    for (const { done } of meant) await done
  }

  /** Puts a job back that failed, was cancelled or is a dead letter. @returns false where it is none of these, or past it */
  async retry(id: string): Promise<boolean> {
    const again = await retryJob(this.store, id)
    if (again) this.wake()
    return again
  }

  /** Of what is active here; newer than what the store has. */
  progressOf(subject: string): object | undefined {
    return [...this.active.values()].find(({ job }) => job.subject === subject)?.progress
  }

  isActive(subject: string): boolean {
    return [...this.active.values()].some(({ job }) => job.subject === subject)
  }

  /** Waits for the end of what is active here on something; at once where nothing is. */
  async done(subject: string): Promise<void> {
    await [...this.active.values()].find(({ job }) => job.subject === subject)?.done
  }

  /** Begin, progress and end of every job that this process works on. @returns stop listening */
  listen(listener: (news: JobNews) => void): () => void {
    this.events.on('news', listener)
    return () => void this.events.off('news', listener)
  }

  /** Our own mistakes while a job ran, for the log. */
  onFailure(listener: (error: unknown) => void): void {
    this.events.on('failure', listener)
  }

  /** Gives active jobs back to the queue; one that cannot be broken off comes to its end. */
  async stop(): Promise<void> {
    this.stopping = true
    for (const timer of this.timers) clearInterval(timer)
    for (const { abort } of this.active.values()) abort.abort()
    await this.looking
    await Promise.all([...this.active.values()].map(({ done }) => done))
    if (this.timers.length > 0) await forgetWorker(this.store, this.options.worker.id).catch(this.fail)
  }

  /** For the log: a mistake that a job met on its way and answered for. */
  report(error: unknown): void {
    this.events.emit('failure', error)
  }

  private readonly fail = (error: unknown): void => this.report(error)

  private tell(job: ActiveJob, news: { news: 'begin'; attempt: number } | { news: 'progress'; progress: object } | { news: 'end' }): void {
    this.events.emit('news', { job: job.id, kind: job.kind, subject: job.subject, ...news } satisfies JobNews)
  }

  private tick(): Promise<void> {
    return this.look(async () => {
      // One process alone has the embedded engine, and knows what it works on, however long the engine keeps it waiting.
      if (this.store.engine === 'postgres') await reapJobs(this.store, lastWords)
      const { scheduled } = this.options
      await makeDueJobs(this.store, due => scheduled(due, due.now), nextAfter)
      await this.fill()
    })
  }

  /** One look at a time; a request during a look is another look after it. */
  private look(work: () => Promise<void>): Promise<void> {
    this.looking = this.looking.then(() => (this.stopping ? undefined : work())).catch(this.fail)
    return this.looking
  }

  private free(lane: Lane): boolean {
    return [...this.active.values()].filter(one => one.lane === lane).length < this.options.places[lane]
  }

  private async fill(): Promise<void> {
    for (;;) {
      const open = new Set(this.lanes.filter(lane => this.free(lane)))
      const kinds = this.options.kinds.filter(({ lane, here }) => open.has(lane) && here?.() !== false).map(({ kind }) => kind)
      if (this.stopping || kinds.length === 0 || !(await this.take(kinds))) return
    }
  }

  private async take(kinds: readonly JobKind[], id?: string): Promise<boolean> {
    const { worker, leaseSeconds } = this.options
    const job = await takeJob(this.store.db, { lease: randomUUID(), worker: worker.id, leaseSeconds }, kinds, id)
    const kind = job === undefined ? undefined : this.kinds.get(job.kind)
    if (job === undefined || kind === undefined) return false
    const mine: Active = { job, lane: kind.lane, abort: new AbortController(), progress: undefined, done: Promise.resolve() }
    // Between taking and here the process may have begun to stop.
    if (this.stopping) mine.abort.abort()
    this.active.set(job.lease, mine)
    mine.done = this.one(mine, kind)
      .catch(this.fail)
      .then(() => {
        this.active.delete(job.lease)
        this.tell(job, { news: 'end' })
        this.wake()
      })
    return true
  }

  private async one(mine: Active, kind: KindOfJob): Promise<void> {
    const { job, abort } = mine
    const onProgress = (progress: object): void => {
      mine.progress = progress
      this.tell(job, { news: 'progress', progress })
    }
    const heartbeat = new Heartbeat(this.store, job, () => mine.progress, abort)
    this.tell(job, { news: 'begin', attempt: job.attempts })
    try {
      const result = await kind.run(job, { signal: abort.signal, onProgress })
      if (result === 'ended') return
      if (this.stopping && result.status === 'cancelled') await releaseJob(this.store.db, job)
      else await patiently(() => this.end(job, result))
    } catch (failure) {
      await this.broken(mine, kind, failure)
    } finally {
      heartbeat.stop()
    }
  }

  /** Writes what came of a job and its end in one transaction, or nothing where another process has it by now. */
  private async end(job: ActiveJob, { write, ...end }: JobResult): Promise<void> {
    await this.store.inTransaction(async inner => {
      if (!(await endJob(inner.db, job, end))) return
      if (end.status !== 'done') await closeSubjects(inner.db, [job], end.status, end.error ?? null)
      await write?.(inner)
    })
  }

  private async broken({ job, abort }: Active, { broke }: KindOfJob, failure: unknown): Promise<void> {
    if (failure instanceof JobLost) return
    const aborted = abort.signal.aborted
    if (failure instanceof BeginAnew || (aborted && this.stopping)) {
      await patiently(() => releaseJob(this.store.db, job))
      return
    }
    if (aborted) {
      await patiently(() => this.end(job, { status: 'cancelled' }))
      return
    }
    // The job is not at fault: it waits for better times.
    if (isPassing(failure)) await patiently(() => releaseJob(this.store.db, job, setbackOf(failure))).catch(this.fail)
    else await patiently(() => this.end(job, { status: 'failed', error: problemOf(failure) ?? broke }))
    this.fail(failure)
  }
}
