// Plans the region at a path in a worker thread.
import type { AssumptionInfluence, PlanProgress, PlanResult, Scenario } from '#domain/plan.ts'
import type { Checked } from '#domain/problem.ts'
import type { Region } from '#domain/region.ts'
import type { Footing } from '#plan/footing.ts'
import type { Warm } from '#plan/search/warm.ts'
import { askOfFile, type FileDoors } from './fileTask.ts'

/** `warm` is what the next plan like it may start from. */
export type PlannedFile = { region: Region; result: PlanResult; assumptions: AssumptionInfluence[]; warm: Warm | undefined }
/** `footing`: a plan of before to start near and to stay with where that costs nothing. */
export type PlanFileDoors = FileDoors<PlanProgress> & { footing?: Footing }

/** @returns the region, its plan and what each assumption does to the cost; or the problems of the files or the settings (see askOfFile) */
export async function planFile(path: string, scenario: Scenario, doors: PlanFileDoors): Promise<Checked<PlannedFile>> {
  const planned = await askOfFile(path, doors, (threads, region, thread) => threads.run({ kind: 'plan', region, scenario, ...(doors.footing === undefined ? {} : { footing: doors.footing }) }, thread),
  )
  return planned.ok ? { ...planned, value: { region: planned.value.region, ...planned.value.answer } } : planned
}
