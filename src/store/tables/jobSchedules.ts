// Rows of the tables behind jobSchedules.ts.
import type { JobKind } from '#domain/job.ts'

export type JobScheduleTables = { job_schedule: { id: string; kind: JobKind; cron: string; next_at: Date; last_at: Date | null } }
