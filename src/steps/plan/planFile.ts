// Plans the region at a path in a worker thread.
import type { AssumptionInfluence, PlanProgress, PlanResult, Scenario } from '#domain/plan.ts'
import type { Checked } from '#domain/problem.ts'
import type { Region } from '#domain/region.ts'
import type { Warm } from '#plan/search/warm.ts'
import { askOfFile, type TimedPorts } from './fileTask.ts'
import { outOfTime, timeLimitOf, withinLimit } from './timeLimit.ts'

/** `warm` is what the next plan like it may start from. */
export type PlannedFile = { region: Region; result: PlanResult; assumptions: AssumptionInfluence[]; warm: Warm | undefined }

/**
 * @param doors `footing`: a plan of before to start near and to stay with where that costs nothing
 * @returns the region, its plan and what each assumption does to the cost; or the problems of the files or the settings (see askOfFile)
 */
export async function planFile(path: string, scenario: Scenario, ports: TimedPorts<PlanProgress>): Promise<Checked<PlannedFile>> {
  const { footing, startedAt = Date.now() } = ports
  const limit = timeLimitOf(scenario, startedAt)
  const planned = await withinLimit(limit, ports.signal, signal =>
    askOfFile(path, { ...ports, signal }, (threads, region, thread) =>
      threads.run(
        {
          kind: 'plan',
          region,
          scenario,
          ...(footing === undefined ? {} : { footing }),
          ...(limit === undefined ? {} : { until: limit.until }),
        },
        thread,
      ),
    ),
  )
  if (planned === 'out of time') return outOfTime(scenario)
  return planned.ok ? { ...planned, value: { region: planned.value.region, ...planned.value.answer } } : planned
}
