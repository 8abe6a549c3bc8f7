// What is known of a plan without opening its tables: one line in a list, one header over a page.
import { z } from 'zod'
import { PlanCheck, PlanCo2, PlanCosts, PlanProgress, PlanTarget, Relaxation, Scenario } from './plan.ts'
import { Problem } from './problem.ts'
import { ScenarioPointer } from './scenario.ts'

/** queued and running pass; the others stay. failed: the plan could not be computed, see `error`. */
export const PlanStatus = z.enum(['queued', 'running', 'optimal', 'best_found', 'relaxed', 'infeasible', 'cancelled', 'failed'])
export type PlanStatus = z.infer<typeof PlanStatus>
/** Of plans and of studies. */
export const isFinished = (status: string): boolean => status !== 'queued' && status !== 'running'
/** True where the plan has flows and prices to show. */
export const hasAnswer = (status: PlanStatus): boolean => status === 'optimal' || status === 'best_found' || status === 'relaxed'

export const PlanSummary = z
  .object({
    objective: z.object({ value: z.number(), unit: z.string() }),
    gap: z.number(),
    costs: PlanCosts,
    co2: PlanCo2,
    targets: z.array(PlanTarget),
    relaxations: z.array(Relaxation),
    /** Tonnes on all flows, and tonnes of waste and recyclables that processes or users took. */
    tonnesMoved: z.number(),
    tonnesUtilised: z.number(),
    flows: z.int(),
    builds: z.int(),
    stats: z.object({ rows: z.int(), columns: z.int(), columnsPossible: z.int(), rounds: z.int(), iterations: z.int() }),
    engine: z.object({ name: z.string(), version: z.string(), seconds: z.number() }),
    checks: z.array(PlanCheck),
    warnings: z.array(Problem),
    inputHash: z.string(),
  })
  .meta({ id: 'PlanSummary' })
export type PlanSummary = z.infer<typeof PlanSummary>

export const PlanInfo = z
  .object({
    id: z.string(),
    name: z.string(),
    /** The plan without changes of settings that others are compared with; it cannot be deleted. */
    base: z.boolean(),
    region: z.string(),
    regionVersion: z.string(),
    programme: z.string().nullable(),
    periods: z.array(z.int()).nullable(),
    scenario: Scenario,
    /** The version of a named scenario that this plan answers; null for the plans of a sweep. */
    answers: ScenarioPointer.nullable(),
    /** The sweep that this plan belongs to, and its place there from 0. */
    sweep: z.object({ id: z.string(), at: z.int() }).nullable(),
    /** The study whose answer speaks of this plan; such plans are not in the list of plans. */
    study: z.string().nullable(),
    /** Plan whose result was taken over, since its input was the same. */
    reusedFrom: z.string().nullable(),
    status: PlanStatus,
    /** Process that has it in hand or ended it, and how often it was begun. */
    worker: z.string().nullable(),
    attempts: z.int(),
    createdAt: z.iso.datetime(),
    startedAt: z.iso.datetime().nullable(),
    finishedAt: z.iso.datetime().nullable(),
    progress: PlanProgress.nullable(),
    error: Problem.nullable(),
    summary: PlanSummary.nullable(),
  })
  .meta({ id: 'PlanInfo' })
export type PlanInfo = z.infer<typeof PlanInfo>
