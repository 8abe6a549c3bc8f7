// The model behind a plan as an LP or MPS file, from files or from the store; solved in a thread, written whole or not at all.
import type { PlanInfo } from '#domain/planInfo.ts'
import type { Scenario } from '#domain/plan.ts'
import type { Checked } from '#domain/problem.ts'
import type { ModelFormat } from '#plan/exportModel.ts'
import type { App } from './app.ts'
import { askOfFile } from './fileTask.ts'
import { saveFile } from './saveFile.ts'

/** @returns the full path written; or the problems of files and scenario. Throws PlanCancelled after the signal */
export async function saveModel(
  path: string,
  scenario: Scenario,
  format: ModelFormat,
  output: string,
  signal: AbortSignal,
): Promise<Checked<string>> {
  const written = await askOfFile(path, { signal }, (threads, region, thread) =>
    threads.run({ kind: 'model', region, scenario, format }, thread),
  )
  return written.ok ? saveFile(output, written.value.answer) : written
}

/** Of a plan of the store; undefined when its region is gone. */
export async function viewModel(app: App, info: PlanInfo, format: ModelFormat): Promise<Checked<Uint8Array> | undefined> {
  const shelved = await app.regions.version(info.region, info.regionVersion)
  if (shelved === undefined) return undefined
  return app.threads.run({ kind: 'model', region: shelved.region, scenario: info.scenario, format })
}
