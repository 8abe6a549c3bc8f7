// The heartbeat of one active job: extends its lease and carries its progress, and ends the work where the job was cancelled or lost.
import { type ActiveJob, beatJob } from '#store/jobs.ts'
import type { Store } from '#store/openStore.ts'

const beatMs = 1000

export class Heartbeat {
  private readonly timer: NodeJS.Timeout
  /** One beat at a time: while a transaction holds the job, beats wait for it, and a queue of them would take every connection. */
  private beating = false

  constructor(store: Store, job: ActiveJob, progress: () => object | undefined, abort: AbortController) {
    this.timer = setInterval(
      () => {
        if (this.beating) return
        this.beating = true
        beatJob(store.db, job, progress())
          .then(
            order => {
              if (order !== 'go') abort.abort()
            },
            // The database is away for a moment; when it stays away the lease runs out.
            () => undefined,
          )
          .finally(() => {
            this.beating = false
          })
      },
      Math.min(beatMs, (job.leaseSeconds * 1000) / 4),
    )
  }

  stop(): void {
    clearInterval(this.timer)
  }
}
