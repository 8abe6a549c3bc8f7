// Plans the region at a path in a worker thread, and its past beside it in another.
import { MessageChannel } from 'node:worker_threads'
import type { AssumptionInfluence, PlanProgress, PlanResult, Scenario } from '#domain/plan.ts'
import { hasAnswer } from '#domain/planInfo.ts'
import type { PlanContext } from '#domain/planContext.ts'
import type { Checked } from '#domain/problem.ts'
import type { Region } from '#domain/region.ts'
import type { StudyProgress } from '#domain/study.ts'
import type { Warm } from '#plan/search/warm.ts'
import { findBaseline } from '../baseline/findBaseline.ts'
import { findIntervals } from '../intervals/findIntervals.ts'
import type { Threads } from '../threads.ts'
import { askOfFile, type TimedPorts } from './fileTask.ts'
import { outOfTime, timeLimitOf, withinLimit } from './timeLimit.ts'

/** `warm` is what the next plan like it may start from. */
export type PlannedFile = {
  region: Region
  result: PlanResult
  assumptions: AssumptionInfluence[]
  warm: Warm | undefined
  context: PlanContext
}
/**
 * `baseline`: the plan is also a change against the past of the same years. A plan with a limit of time does not wait for it. `onInterval`: its
 * figures get intervals too; hears how far they are.
 */
export type PlanFilePorts = TimedPorts<PlanProgress> & { baseline?: boolean; onInterval?: (progress: StudyProgress) => void }

/**
 * @param doors `footing`: a plan of before to start near and to stay with where that costs nothing
 * @returns the region, its plan and what each assumption does to the cost; or the problems of the files or the settings (see askOfFile)
 */
export async function planFile(path: string, scenario: Scenario, ports: PlanFilePorts): Promise<Checked<PlannedFile>> {
  const { footing, startedAt = Date.now(), baseline = false, onInterval } = ports
  const limit = timeLimitOf(scenario, startedAt)
  const planned = await withinLimit(limit, ports.signal, signal =>
    askOfFile(path, { ...ports, signal }, async (threads, region, thread) => {
      const past = baseline ? pastOf(threads, region, scenario, signal) : undefined
      const solved = await threads.run(
        {
          kind: 'plan',
          region,
          scenario,
          ...(footing === undefined ? {} : { footing }),
          ...(limit === undefined ? {} : { until: limit.until }),
        },
        thread,
      )
      if (!solved.ok || !hasAnswer(solved.value.result.status)) return solved
      const context: PlanContext = {
        ...(await past?.contextOf(solved.value.result, limit === undefined)),
        ...(onInterval === undefined ? {} : await intervalsOf(threads, region, solved.value, { signal, onInterval })),
      }
      return { ...solved, value: { ...solved.value, context } }
    }),
  )
  if (planned === 'out of time') return outOfTime(scenario)
  if (!planned.ok) return planned
  const { region, answer } = planned.value
  return { ...planned, value: { region, context: {}, ...answer } }
}

/** The past, solved while the plan is; what stands in its way keeps nobody from the plan. */
function pastOf(threads: Threads, region: Region, scenario: Scenario, signal: AbortSignal) {
  const nothing = Promise.resolve(undefined)
  const found = findBaseline(threads, region, scenario, { signal }).then(
    past => (past.ok ? past.value : undefined),
    () => undefined,
  )
  return {
    contextOf: async (result: PlanResult, wait: boolean): Promise<PlanContext> => {
      const past = await (wait ? found : Promise.race([found, nothing]))
      if (past === undefined) return {}
      const { againstBaseline } = await import('#plan/baseline/baseline.ts')
      const against = againstBaseline(result, region, past)
      return against === undefined ? {} : { against }
    },
  }
}

/** Intervals on the plan just solved; a plan that can have none goes without. */
async function intervalsOf(
  threads: Threads,
  region: Region,
  { result, assumptions, warm }: Pick<PlannedFile, 'result' | 'assumptions' | 'warm'>,
  { signal, onInterval }: { signal: AbortSignal; onInterval: (progress: StudyProgress) => void },
): Promise<PlanContext> {
  const channel = new MessageChannel()
  channel.port1.on('message', onInterval)
  try {
    const found = await findIntervals(threads, region, { result, influences: assumptions, warm }, { signal, port: channel.port2 })
    return found.ok ? { intervals: found.value } : {}
  } finally {
    channel.port1.close()
  }
}
