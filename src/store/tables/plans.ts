// Rows of the tables behind plans.ts.
import type { Generated } from 'kysely'
import type { PlanStatus } from '#domain/planInfo.ts'
import type { StudyStatus } from '#domain/studyInfo.ts'
import type { PlanResultTables } from './planResults.ts'

export type PlanRow = {
  id: string
  name: string
  base: Generated<boolean>
  region: string
  region_version: string
  programme: string | null
  periods: number[] | null
  scenario: string
  /** queued until it ends: whether it runs is the job's to say. */
  status: Exclude<PlanStatus | StudyStatus, 'running'>
  created_at: Generated<Date>
  started_at: Date | null
  finished_at: Date | null
  error: string | null
  summary: string | null
  attempts: Generated<number>
  scenario_id: string | null
  scenario_version: number | null
  sweep: string | null
  sweep_at: number | null
  changes: string | null
  question: string | null
  reused_from: string | null
  worker: string | null
  /** The request of a study, which waits here like a plan; null for plans. */
  study: string | null
  /** The study that this plan belongs to. */
  parent: string | null
}
export type PlanTables = { plan: PlanRow } & PlanResultTables
