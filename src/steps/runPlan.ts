// One plan: computed in a thread, or taken over from one with the same question; then kept whole in the transaction that ends its job, or not at all.
import { MessageChannel } from 'node:worker_threads'
import type { PlanInfo } from '#domain/planInfo.ts'
import { problem, type Checked } from '#domain/problem.ts'
import type { Region } from '#domain/region.ts'
import { Unavailable } from '#domain/unavailable.ts'
import type { PlanProgress } from '#domain/plan.ts'
import type { StudyProgress } from '#domain/study.ts'
import { BeginAnew, type JobResult } from '#jobs/kind.ts'
import { isPassing } from '#jobs/patiently.ts'
import { type PlanEnd, type PlanTask, solvedBefore, writePlanEnd } from '#store/plans.ts'
import { copyPlanResult, savePlanResult } from '#store/planResults.ts'
import type { Store } from '#store/openStore.ts'
import type { NearBase, PlanStart } from './plan/nearBase.ts'
import type { RegionCache } from './region/regionCache.ts'
import { summarise } from './plan/summarisePlan.ts'
import type { PlanAndAssumptions, Task, TaskAnswer } from './taskThread.ts'
import type { Threads } from './threads.ts'
import { outOfTime, timeLimitOf, withinLimit } from './plan/timeLimit.ts'

type Solved = PlanAndAssumptions & { start: PlanStart | null }
export type Outcome = Checked<Solved> | { reused: PlanInfo } | 'cancelled'
export type WorkPorts = {
  store: Store
  regions: RegionCache
  threads: Threads
  near: NearBase
  signal: AbortSignal
  onProgress: (progress: PlanProgress | StudyProgress) => void
  onFailure: (error: unknown) => void
}

export async function computePlan(plan: PlanTask, ports: WorkPorts): Promise<Outcome> {
  const { store, signal } = ports
  // A base plan is always solved from nothing, so that whatever starts from it can be solved again anywhere.
  const before = plan.base || plan.question === null ? undefined : await solvedBefore(store, plan.id, plan.question)
  if (before !== undefined) return signal.aborted ? 'cancelled' : { reused: before }
  let start: PlanStart | null = null
  const planned = await inThread<'plan'>(plan, ports, (region, found) => {
    start = found?.start ?? null
    return { kind: 'plan', region, scenario: plan.scenario, ...(found === undefined ? {} : { footing: found.footing }) }
  })
  return planned !== 'cancelled' && planned.ok ? { ...planned, value: { ...planned.value, start } } : planned
}

/**
 * Works on a plan or a study in a thread of its own, which the signal ends at once.
 * @param taskOf makes the task of the region of the plan and of what it may start from
 */
export async function inThread<K extends 'plan' | 'study'>(
  plan: PlanTask,
  ports: WorkPorts,
  taskOf: (region: Region, near: Awaited<ReturnType<NearBase>>) => Extract<Task, { kind: K }>,
): Promise<TaskAnswer[K] | Checked<never> | 'cancelled'> {
  const { regions, threads, signal, onProgress, onFailure } = ports
  // What waited in the queue is not counted; reading the region is.
  const startedAt = Date.now()
  const shelved = await regions.version(plan.region, plan.regionVersion)
  if (shelved === undefined) return failed('plan.region-gone', '此任务的区域数据已不在。', 'The region of this task is gone.')
  const { port1, port2 } = new MessageChannel()
  port1.on('message', onProgress)
  try {
    const limit = timeLimitOf(plan.scenario, startedAt)
    const task = taskOf(shelved.region, await ports.near(plan))
    const timed = limit === undefined ? task : { ...task, until: limit.until }
    const answer = await withinLimit(limit, signal, ending => threads.run<K>(timed, { signal: ending, port: port2 }))
    return answer === 'out of time' ? await outOfTime(plan.scenario) : answer
  } catch (error) {
    if (signal.aborted) return 'cancelled'
    if (isPassing(error)) throw error
    onFailure(error)
    if (error instanceof Unavailable) return { ok: false, problems: [error.problem] }
    return failed('plan.broke', '求解时发生内部错误。', 'An internal error stopped the plan.')
  } finally {
    port1.close()
  }
}

/** What came of a plan, with all of its answer to be written as its job ends. */
export async function resultOfPlan(regions: RegionCache, plan: PlanTask, outcome: Outcome): Promise<JobResult> {
  if (outcome === 'cancelled') return { status: 'cancelled' }
  if ('reused' in outcome) return takeOver(plan, outcome.reused)
  if (!outcome.ok) return { status: 'failed', error: outcome.problems[0] }
  const { result, assumptions, start, warm } = outcome.value
  const region = await regions.version(plan.region, plan.regionVersion)
  const summary = summarise(result, region?.region)
  return {
    status: 'done',
    write: async inner => {
      await writePlanEnd(inner, plan.id, { status: result.status, summary, periods: result.periods, programme: result.programme })
      await savePlanResult(inner, plan.id, result, { assumptions, start, ...(plan.base && warm !== undefined ? { warm } : {}) })
    },
  }
}

/** The result of an earlier plan becomes this one's. When that was deleted meanwhile, the plan is solved after all. */
function takeOver(plan: PlanTask, { id, status, summary, periods, programme }: PlanInfo): JobResult {
  return {
    status: 'done',
    write: async inner => {
      await writePlanEnd(inner, plan.id, {
        status: status as PlanEnd['status'],
        programme,
        reusedFrom: id,
        ...(summary === null ? {} : { summary }),
        ...(periods === null ? {} : { periods }),
      })
      if (!(await copyPlanResult(inner, id, plan.id, plan.scenario.name))) throw new BeginAnew(`plan ${id} was deleted`)
    },
  }
}

function failed(code: string, zh: string, en: string): Checked<never> {
  return {
    ok: false,
    problems: [
      problem(
        code,
        {},
        {
          zh,
          en,
          fixZh: '请再试一次；若仍失败，请把服务器日志交给维护者。',
          fixEn: 'Try again; if it fails once more, hand the server log to the maintainers.',
        },
      ),
    ],
  }
}
