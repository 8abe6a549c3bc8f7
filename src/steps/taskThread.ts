// The code of the worker threads: one function per kind of task, each loading only what it needs.
import { performance } from 'node:perf_hooks'
import type { MessagePort } from 'node:worker_threads'
import type { AssumptionInfluence, PlanProgress, PlanResult, Scenario } from '#domain/plan.ts'
import type { Checked } from '#domain/problem.ts'
import type { Region } from '#domain/region.ts'
import type { PlacedRegion } from '#intake/readRegion.ts'
import type { PlanDoors } from '#plan/open.ts'
import type { Warm } from '#plan/search/warm.ts'
import type { Bundled } from './bundle/writeBundle.ts'

export type Task =
  | { kind: 'plan'; region: Region; scenario: Scenario; near?: Warm }
  | { kind: 'planWorkbook'; result: PlanResult; region: Region; language: 'zh' | 'en'; assumptions?: readonly AssumptionInfluence[] }
  | { kind: 'regionWorkbook'; region: Region }
  | { kind: 'template'; explicit: boolean }
  | { kind: 'readWorkbook'; bytes: Uint8Array; name: string }
  | ({ kind: 'bundle' } & Bundled)
/** A plan, what each assumption behind it does to its cost, and what a plan like it may start from. */
export type PlanAndAssumptions = { result: PlanResult; assumptions: AssumptionInfluence[]; warm: Warm | undefined }
export type TaskAnswer = {
  plan: Checked<PlanAndAssumptions>
  planWorkbook: Uint8Array
  regionWorkbook: Uint8Array
  template: Uint8Array
  readWorkbook: Checked<PlacedRegion>
  bundle: Uint8Array
}

type Message = { task: Task; port?: MessagePort }

export default async function work({ task, port }: Message): Promise<TaskAnswer[Task['kind']]> {
  try {
    return await answer(task, port)
  } finally {
    port?.close()
  }
}

async function answer(task: Task, port: MessagePort | undefined): Promise<TaskAnswer[Task['kind']]> {
  switch (task.kind) {
    case 'plan':
      return solve(task.region, task.scenario, task.near, port)
    case 'planWorkbook':
      return (await import('#report/planWorkbook.ts')).planWorkbook(task.result, task.region, task.assumptions)
    case 'regionWorkbook':
      return (await import('#report/regionWorkbook.ts')).regionWorkbook(task.region)
    case 'template':
      return (await import('#report/regionTemplate.ts')).regionTemplate(task.explicit)
    case 'readWorkbook':
      return (await import('./readRegionFiles.ts')).readRegionBytes(task.bytes, task.name)
    case 'bundle':
      return (await import('./bundle/writeBundle.ts')).bundleBytes(task)
  }
}

async function solve(
  region: Region,
  scenario: Scenario,
  near: Warm | undefined,
  port: MessagePort | undefined,
): Promise<Checked<PlanAndAssumptions>> {
  const [{ planWithInfluences }, { verifyPlan }] = await Promise.all([import('#plan/plan.ts'), import('./verifyPlan.ts')])
  const planned = await planWithInfluences(region, scenario, { ...(await planDoors(port)), ...(near === undefined ? {} : { near }) })
  if (!planned.ok) return planned
  const { result, influences, warm } = planned.value
  const verified = verifyPlan(region, result)
  return verified.ok ? { ...planned, value: { result: verified.value, assumptions: influences, warm } } : verified
}

async function planDoors(port: MessagePort | undefined): Promise<PlanDoors> {
  const { openEngine } = await import('#solve/highs.ts')
  return { now: () => performance.now(), engine: await openEngine(), onProgress: (progress: PlanProgress) => port?.postMessage(progress) }
}
