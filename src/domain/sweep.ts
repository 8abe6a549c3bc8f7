// A sweep: one scenario solved again and again with some of its settings moved, every combination a plan of its own.
import { z } from 'zod'
import { PlanCosts, SettingValue } from './plan.ts'
import { PlanStatus } from './planInfo.ts'
import { Problem } from './problem.ts'
import { ScenarioBody } from './scenario.ts'

export const SweepAxis = z.object({ key: z.string().min(1).max(200), values: z.array(SettingValue).min(1) })
export type SweepAxis = z.infer<typeof SweepAxis>

/** grid: every combination of all values. one-at-a-time: the base, then each value alone. list: exactly what is listed. */
export const SweepKind = z.enum(['grid', 'one-at-a-time', 'list'])
export type SweepKind = z.infer<typeof SweepKind>

export const Settings = z.record(z.string(), SettingValue)
export type Settings = z.infer<typeof Settings>

/** What is swept: axes for grid and one-at-a-time, changes for list; both stand above the settings of the base. */
export const SweepDesign = z
  .object({ kind: SweepKind.default('grid'), axes: z.array(SweepAxis).default([]), list: z.array(Settings).default([]) })
  .meta({ id: 'SweepDesign' })
export type SweepDesign = z.infer<typeof SweepDesign>

export const SweepCounts = z.object({ queued: z.int(), running: z.int(), solved: z.int(), failed: z.int(), cancelled: z.int() })

export const SweepInfo = z
  .object({
    id: z.string(),
    name: z.string(),
    region: z.string(),
    regionVersion: z.string(),
    /** The scenario that every combination starts from. */
    base: ScenarioBody,
    design: SweepDesign,
    combinations: z.int(),
    /** solved: with a result, whether optimal, relaxed or infeasible. failed: could not be computed. */
    counts: SweepCounts,
    /** How many of the solved took over the result of an earlier plan with the same input. */
    reused: z.int(),
    /** running: at least one waits or is at work. done: every one has ended and none was cancelled. */
    status: z.enum(['running', 'done', 'cancelled']),
    createdAt: z.iso.datetime(),
    finishedAt: z.iso.datetime().nullable(),
  })
  .meta({ id: 'SweepInfo' })
export type SweepInfo = z.infer<typeof SweepInfo>

export const SweepTargetColumn = z.object({
  id: z.string(),
  clause: z.string(),
  nameZh: z.string(),
  nameEn: z.string(),
  year: z.int(),
  sense: z.enum(['>=', '<=']),
  unit: z.string(),
  priceUnit: z.string(),
})
export const SweepRow = z.object({
  /** Place in the sweep, from 0. */
  at: z.int(),
  plan: z.string(),
  /** What this combination sets beyond the base. */
  changes: Settings,
  status: PlanStatus,
  /** Plan whose result was taken over, since its input was the same. */
  reusedFrom: z.string().nullable(),
  inputHash: z.string().nullable(),
  /** CNY, over the planned periods. */
  objective: z.number().nullable(),
  /** Gap of the plan, as a share of the decided cost and in CNY over its periods. */
  gap: z.number().nullable(),
  gapCny: z.number().nullable(),
  costs: PlanCosts.nullable(),
  co2NetKg: z.number().nullable(),
  tonnesMoved: z.number().nullable(),
  tonnesUtilised: z.number().nullable(),
  /** By the id and year of the target, `id@year`. */
  targets: z.record(
    z.string(),
    z.object({
      required: z.number().nullable(),
      achieved: z.number().nullable(),
      price: z.number().nullable(),
      met: z.boolean().nullable(),
    }),
  ),
  relaxations: z.int().nullable(),
  seconds: z.number().nullable(),
  error: Problem.nullable(),
})
export type SweepRow = z.infer<typeof SweepRow>

/** Every combination as a row; only rows that have ended carry figures. */
export const SweepTable = z
  .object({ axes: z.array(z.string()), targets: z.array(SweepTargetColumn), rows: z.array(SweepRow) })
  .meta({ id: 'SweepTable' })
export type SweepTable = z.infer<typeof SweepTable>

/** A process that takes plans from the line. */
export const Worker = z
  .object({
    id: z.string(),
    host: z.string(),
    pid: z.int(),
    version: z.string(),
    /** Plans it solves at a time, and how many it has in hand now. */
    threads: z.int(),
    running: z.int(),
    startedAt: z.iso.datetime(),
    seenAt: z.iso.datetime(),
  })
  .meta({ id: 'Worker' })
export type Worker = z.infer<typeof Worker>
