// One plan: computed in a thread, or taken over from one with the same question; then kept whole in one transaction, or not at all.
import { MessageChannel } from 'node:worker_threads'
import type { PlanInfo } from '#domain/planInfo.ts'
import type { Checked } from '#domain/problem.ts'
import type { Region } from '#domain/region.ts'
import { Unavailable } from '#domain/unavailable.ts'
import { endPlan, releasePlan } from '#store/planLine.ts'
import type { Claim } from '#store/planLine.ts'
import { solvedBefore } from '#store/plans.ts'
import { copyPlanResult, savePlanResult } from '#store/planResults.ts'
import type { Store } from '#store/openStore.ts'
import type { NearBase, PlanStart } from './plan/nearBase.ts'
import { isPassing } from './store/patiently.ts'
import type { RegionCache } from './region/regionCache.ts'
import { summarise } from './plan/summarisePlan.ts'
import type { Told } from './planLine.ts'
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
  onProgress: (progress: Told) => void
  onFailure: (error: unknown) => void
}

/** A plan whose process died this often is given up, so that it does not take the server down for ever. */
const mostAttempts = 3

export async function computePlan(claim: Claim, ports: WorkPorts): Promise<Outcome> {
  const { store, signal } = ports
  // A base plan is always solved from nothing, so that whatever starts from it can be solved again anywhere.
  const before = claim.base || claim.question === null ? undefined : await solvedBefore(store, claim.id, claim.question)
  if (before !== undefined) return signal.aborted ? 'cancelled' : { reused: before }
  let start: PlanStart | null = null
  const planned = await inThread<'plan'>(claim, ports, (region, found) => {
    start = found?.start ?? null
    return { kind: 'plan', region, scenario: claim.scenario, ...(found === undefined ? {} : { footing: found.footing }) }
  })
  return planned !== 'cancelled' && planned.ok ? { ...planned, value: { ...planned.value, start } } : planned
}

/**
 * Works on a claim in a thread of its own, which the signal ends at once.
 * @param taskOf makes the task of the region of the claim and of what it may start from
 */
export async function inThread<K extends 'plan' | 'study'>(
  claim: Claim,
  ports: WorkPorts,
  taskOf: (region: Region, near: Awaited<ReturnType<NearBase>>) => Extract<Task, { kind: K }>,
): Promise<TaskAnswer[K] | Checked<never> | 'cancelled'> {
  const { regions, threads, signal, onProgress, onFailure } = ports
  // What waited in line is not counted; reading the region is.
  const startedAt = Date.now()
  if (claim.attempts > mostAttempts)
    return failed(
      'plan.gave-up',
      '此任务多次使服务进程中断，已停止重试。',
      'This task ended its process several times and is not tried again.',
    )
  const shelved = await regions.version(claim.region, claim.regionVersion)
  if (shelved === undefined) return failed('plan.region-gone', '此任务的区域数据已不在。', 'The region of this task is gone.')
  const { port1, port2 } = new MessageChannel()
  port1.on('message', onProgress)
  try {
    const limit = timeLimitOf(claim.scenario, startedAt)
    const task = taskOf(shelved.region, await ports.near(claim))
    const timed = limit === undefined ? task : { ...task, until: limit.until }
    const answer = await withinLimit(limit, signal, ending => threads.run<K>(timed, { signal: ending, port: port2 }))
    return answer === 'out of time' ? await outOfTime(claim.scenario) : answer
  } catch (error) {
    if (signal.aborted) return 'cancelled'
    onFailure(error)
    if (isPassing(error)) throw error
    if (error instanceof Unavailable) return { ok: false, problems: [error.problem] }
    return failed('plan.broke', '求解时发生内部错误。', 'An internal error stopped the plan.')
  } finally {
    port1.close()
  }
}

/** Writes the end of the plan and all of its answer, if the claim still holds. */
export async function keepOutcome(store: Store, regions: RegionCache, claim: Claim, outcome: Outcome): Promise<void> {
  if (outcome === 'cancelled') {
    await store.inTransaction(inner => endPlan(inner, claim, { status: 'cancelled' }))
    return
  }
  if ('reused' in outcome) {
    await takeOver(store, claim, outcome.reused)
    return
  }
  if (!outcome.ok) {
    const error = outcome.problems[0]
    await store.inTransaction(inner => endPlan(inner, claim, { status: 'failed', ...(error === undefined ? {} : { error }) }))
    return
  }
  const { result, assumptions, start, warm } = outcome.value
  const region = await regions.version(claim.region, claim.regionVersion)
  const summary = summarise(result, region?.region)
  await store.inTransaction(async inner => {
    const mine = await endPlan(inner, claim, { status: result.status, summary, periods: result.periods, programme: result.programme })
    if (mine) await savePlanResult(inner, claim.id, result, { assumptions, start, ...(claim.base && warm !== undefined ? { warm } : {}) })
  })
}

/** The result of an earlier plan becomes this one's. When that was deleted meanwhile, the plan goes back into line and is solved. */
async function takeOver(store: Store, claim: Claim, { id, status, summary, periods, programme }: PlanInfo): Promise<void> {
  const gone = new Error(`plan ${id} was deleted`)
  try {
    await store.inTransaction(async inner => {
      const mine = await endPlan(inner, claim, {
        status,
        programme,
        reusedFrom: id,
        ...(summary === null ? {} : { summary }),
        ...(periods === null ? {} : { periods }),
      })
      if (mine && !(await copyPlanResult(inner, id, claim.id, claim.scenario.name))) throw gone
    })
  } catch (error) {
    if (error !== gone) throw error
    await releasePlan(store, claim)
  }
}

function failed(code: string, zh: string, en: string): Checked<never> {
  return {
    ok: false,
    problems: [
      {
        code,
        severity: 'error',
        place: {},
        zh,
        en,
        fixZh: '请再试一次；若仍失败，请把服务器日志交给维护者。',
        fixEn: 'Try again; if it fails once more, hand the server log to the maintainers.',
      },
    ],
  }
}
