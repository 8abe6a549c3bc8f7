// One plan: computed in a thread, then kept whole in one transaction, or not at all.
import { MessageChannel } from 'node:worker_threads'
import type { PlanProgress } from '#domain/plan.ts'
import type { Checked } from '#domain/problem.ts'
import { endPlan, solvedBase } from '#store/plans.ts'
import type { Claim } from '#store/plans.ts'
import { readFlows, savePlanResult } from '#store/planResults.ts'
import type { Store } from '#store/openStore.ts'
import type { RegionShelf } from './regionShelf.ts'
import { summarise } from './summarisePlan.ts'
import type { Near, PlanAndAssumptions } from './taskThread.ts'
import type { Threads } from './threads.ts'

export type Outcome = Checked<PlanAndAssumptions> | 'cancelled'
type Doors = {
  store: Store
  regions: RegionShelf
  threads: Threads
  signal: AbortSignal
  onProgress: (progress: PlanProgress) => void
  onFailure: (error: unknown) => void
}

/** A plan whose process died this often is given up, so that it does not take the server down for ever. */
const mostAttempts = 3

/** The signal ends the thread at once. */
export async function computePlan(claim: Claim, { store, regions, threads, signal, onProgress, onFailure }: Doors): Promise<Outcome> {
  if (claim.attempts > mostAttempts)
    return failed(
      'plan.gave-up',
      '此方案多次使服务进程中断，已停止重试。',
      'This plan ended its process several times and is not tried again.',
    )
  const shelved = await regions.version(claim.region, claim.regionVersion)
  if (shelved === undefined) return failed('plan.region-gone', '此方案的区域数据已不在。', 'The region of this plan is gone.')
  const { port1, port2 } = new MessageChannel()
  port1.on('message', onProgress)
  try {
    const near = await nearTo(store, claim)
    return await threads.run({ kind: 'plan', region: shelved.region, scenario: claim.scenario, ...near }, { signal, port: port2 })
  } catch (error) {
    if (signal.aborted) return 'cancelled'
    onFailure(error)
    return failed('plan.broke', '求解时发生内部错误。', 'An internal error stopped the plan.')
  } finally {
    port1.close()
  }
}

/**
 * The base plan of the same region, when it is solved: a scenario that starts from its arcs is solved in a fraction of the
 * time, and where several plans cost the same it stays with the base, so that a comparison shows what the change did.
 */
async function nearTo(store: Store, claim: Claim): Promise<{ near?: Near }> {
  const base = claim.base ? undefined : await solvedBase(store, claim.region, claim.regionVersion)
  if (base === undefined) return {}
  return { near: { flows: (await readFlows(store, base, {}, { field: 'ordinal', descending: false }, 0, null)).rows } }
}

/** Writes the end of the plan and all of its answer, if the claim still holds. */
export async function keepOutcome(store: Store, regions: RegionShelf, claim: Claim, outcome: Outcome): Promise<void> {
  if (outcome === 'cancelled') {
    await endPlan(store, claim, { status: 'cancelled' })
    return
  }
  if (!outcome.ok) {
    const error = outcome.problems[0]
    await endPlan(store, claim, { status: 'failed', ...(error === undefined ? {} : { error }) })
    return
  }
  const { result, assumptions } = outcome.value
  const region = await regions.version(claim.region, claim.regionVersion)
  const summary = summarise(result, region?.region)
  await store.inTransaction(async inner => {
    const mine = await endPlan(inner, claim, { status: result.status, summary, periods: result.periods, programme: result.programme })
    if (mine) await savePlanResult(inner, claim.id, result, { assumptions })
  })
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
        mendZh: '请再试一次；若仍失败，请把服务器日志交给维护者。',
        mendEn: 'Try again; if it fails once more, hand the server log to the maintainers.',
      },
    ],
  }
}
