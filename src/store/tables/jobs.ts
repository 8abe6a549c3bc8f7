// Rows of the tables behind jobs.ts.
import type { Generated } from 'kysely'
import type { JobEventKind, JobKind, JobStatus } from '#domain/job.ts'
import type { JobFileTables } from './jobFiles.ts'
import type { JobScheduleTables } from './jobSchedules.ts'

export type JobRow = {
  id: string
  ordinal: Generated<string>
  kind: JobKind
  subject: string | null
  batch: string | null
  schedule: string | null
  party: string | null
  asker: string | null
  payload: unknown
  status: Generated<JobStatus>
  priority: Generated<number>
  run_at: Generated<Date>
  attempts: Generated<number>
  deaths: Generated<number>
  most_deaths: number | null
  lease: string | null
  lease_until: Date | null
  worker: string | null
  cancel_asked: Generated<boolean>
  progress: unknown
  outcome: unknown
  error: unknown
  created_at: Generated<Date>
  started_at: Date | null
  finished_at: Date | null
}
export type JobEventRow = {
  ordinal: Generated<string>
  job: string
  kind: JobEventKind
  worker: string | null
  attempt: number | null
  words: string | null
  at: Generated<Date>
}
export type JobTables = { job: JobRow; job_event: JobEventRow } & JobFileTables & JobScheduleTables
