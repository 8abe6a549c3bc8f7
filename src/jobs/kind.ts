// What the queue has to know of a kind of job: in which lane it waits for a place, when it is given up, and what its work is.
import type { JobEnd, ActiveJob } from '#store/jobs.ts'
import type { JobKind } from '#domain/job.ts'
import type { Problem } from '#domain/problem.ts'
import type { Store } from '#store/openStore.ts'

/**
 * Kinds of one lane share its places: `solve` computes for minutes, `intake` holds a large file, `office` is short or can wait, `news` waits
 * for machines of others.
 */
export type Lane = 'solve' | 'intake' | 'office' | 'news'

export type JobPorts = {
  /** Ends the work: it was cancelled, its lease was lost, or the process stops. */
  signal: AbortSignal
  onProgress: (progress: object) => void
}
/** What came of a job: `write` runs in the transaction that ends it, and only if the lease is still held. */
export type JobResult = JobEnd & { write?: (inner: Store) => Promise<void> }
export type KindOfJob = {
  kind: JobKind
  lane: Lane
  /** Jobs of another kind are not taken by this process while this returns false. */
  here?: () => boolean
  /** @returns what came of it, for the queue to write; or `ended` where the work ended the job within a transaction of its own */
  run: (job: ActiveJob, ports: JobPorts) => Promise<JobResult | 'ended'>
  /** What people are told when it broke by our own mistake. */
  broke: Problem
}

/** Thrown by a job that has to begin anew at once, since what it stood on is gone; the attempt does not count. */
export class BeginAnew extends Error {
  override name = 'BeginAnew'
}
