// Plans the region at a path in a worker thread.
import type { AssumptionInfluence, PlanProgress, PlanResult, Scenario } from '#domain/plan.ts'
import type { Checked } from '#domain/problem.ts'
import type { Region } from '#domain/region.ts'
import { askOfFile, type FileDoors } from './fileTask.ts'

export type PlannedFile = { region: Region; result: PlanResult; assumptions: AssumptionInfluence[] }

/** @returns the region, its plan and what each assumption does to the cost; or the problems of the files or the settings (see askOfFile) */
export async function planFile(path: string, scenario: Scenario, doors: FileDoors<PlanProgress>): Promise<Checked<PlannedFile>> {
  const planned = await askOfFile(path, doors, (threads, region, thread) => threads.run({ kind: 'plan', region, scenario }, thread))
  return planned.ok ? { ...planned, value: { region: planned.value.region, ...planned.value.answer } } : planned
}
