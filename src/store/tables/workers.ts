// Rows of the tables behind workers.ts.
import type { Generated } from 'kysely'

export type WorkerTables = {
  worker: {
    id: string
    host: string
    pid: number
    version: string
    threads: number
    started_at: Generated<Date>
    seen_at: Generated<Date>
  }
}
