// A job: work that goes on after its request was answered. One lifecycle for every kind, whichever process takes it.
import { z } from 'zod'
import { Problem } from './problem.ts'

/**
 * `import.read` judges the files that were handed in, `import.save` posts what was confirmed. `deal.expire` waits for the moment to answer an
 * offer by, `webhook` sends news to another program.
 */
export const JobKind = z.enum([
  'plan',
  'study',
  'import.read',
  'import.save',
  'report',
  'backup',
  'audit',
  'deadlines',
  'tidy',
  'deal.expire',
  'ticket.expire',
  'webhook',
])
export type JobKind = z.infer<typeof JobKind>

/**
 * waiting and running pass; the others stay. failed: it ended by itself without a result, see `error`. dead: its process died so often
 * under it that it is not taken again until somebody says so.
 */
export const JobStatus = z.enum(['waiting', 'running', 'done', 'failed', 'cancelled', 'dead'])
export type JobStatus = z.infer<typeof JobStatus>
export const isOpenJob = (status: JobStatus): boolean => status === 'waiting' || status === 'running'
/** A job that may be put back into the queue. */
export const mayRetry = (status: JobStatus): boolean => status === 'failed' || status === 'cancelled' || status === 'dead'

export const JobInfo = z
  .object({
    id: z.string(),
    kind: JobKind,
    /** What it works on: id of the plan, the study, the import. */
    subject: z.string().nullable(),
    /** Name of what it works on, for whoever may see that. */
    name: z.string().nullable(),
    /** The sweep that it belongs to. */
    batch: z.string().nullable(),
    /** The schedule that made it. */
    schedule: z.string().nullable(),
    party: z.string().nullable(),
    status: JobStatus,
    cancelAsked: z.boolean(),
    /** The asker may stop it, and put it back into the queue. */
    mayChange: z.boolean(),
    /** How often it was begun, and how often its process died meanwhile. */
    attempts: z.int(),
    deaths: z.int(),
    worker: z.string().nullable(),
    /** As its kind has it: phase, rows, rounds, seconds. */
    progress: z.record(z.string(), z.unknown()).nullable(),
    /** What came of it, as its kind has it. */
    outcome: z.record(z.string(), z.unknown()).nullable(),
    error: Problem.nullable(),
    /** Not before: after a setback, or by schedule. */
    runAt: z.iso.datetime(),
    createdAt: z.iso.datetime(),
    startedAt: z.iso.datetime().nullable(),
    finishedAt: z.iso.datetime().nullable(),
  })
  .meta({ id: 'JobInfo' })
export type JobInfo = z.infer<typeof JobInfo>

/** claimed: a process took it. written: its result took effect. released: given back, uncounted. refused: a process came back too late. */
export const JobEventKind = z.enum([
  'claimed',
  'written',
  'failed',
  'cancelled',
  'released',
  'refused',
  'postponed',
  'died',
  'gave_up',
  'retried',
])
export type JobEventKind = z.infer<typeof JobEventKind>
/** `words`: why it was postponed or given up, in English, for the log. */
export const JobEvent = z
  .object({
    kind: JobEventKind,
    worker: z.string().nullable(),
    attempt: z.int().nullable(),
    words: z.string().nullable(),
    at: z.iso.datetime(),
  })
  .meta({ id: 'JobEvent' })
export type JobEvent = z.infer<typeof JobEvent>

/** When a job of a kind comes by itself: minute, hour, day of the month, month, day of the week, in Beijing time. */
export const JobSchedule = z
  .object({ id: z.string(), kind: JobKind, cron: z.string(), nextAt: z.iso.datetime(), lastAt: z.iso.datetime().nullable() })
  .meta({ id: 'JobSchedule' })
export type JobSchedule = z.infer<typeof JobSchedule>

const count = z.int()
export const JobCounts = z
  .object({ waiting: count, running: count, done: count, failed: count, cancelled: count, dead: count })
  .meta({ id: 'JobCounts' })
export type JobCounts = z.infer<typeof JobCounts>

/** A file of a solved plan to be made: its language where it has words, its format where it is a model. */
export const PlanReport = z
  .object({
    report: z.enum(['workbook', 'bundle', 'model']),
    language: z.enum(['zh', 'en']).default('zh'),
    format: z.enum(['lp', 'mps']).default('lp'),
  })
  .meta({ id: 'PlanReport' })
export type PlanReport = z.infer<typeof PlanReport>
/** The payload of such a job. */
export const PlanReportTask = z.object({ ...PlanReport.shape, plan: z.string() })
