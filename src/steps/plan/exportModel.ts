// The model behind a plan as an LP or MPS file, from files or from the store; solved in a thread, written whole or not at all.
import { resolve } from 'node:path'
import type { PlanInfo } from '#domain/planInfo.ts'
import type { Scenario } from '#domain/plan.ts'
import type { Checked } from '#domain/problem.ts'
import type { ModelFormat } from '#plan/exportModel.ts'
import type { App } from '../appType.ts'
import { askOfFile } from './fileTask.ts'
import { dropPart } from '../files/saveFile.ts'
import type { ModelFile } from '../taskThread.ts'

export type ModelRequest = {
  format: ModelFormat
  /** Every possible column, not only those that the plan needed. */ all: boolean
  output: string
}

/** @returns the full path written and the size of the model; or the problems of files and scenario. Throws PlanCancelled after the signal */
export async function saveModel(
  path: string,
  scenario: Scenario,
  { format, all, output }: ModelRequest,
  signal: AbortSignal,
): Promise<Checked<ModelFile>> {
  const full = resolve(output)
  try {
    const written = await askOfFile(path, { signal }, (threads, region, thread) =>
      threads.run({ kind: 'modelFile', region, scenario, format, all, path: full }, thread),
    )
    return written.ok ? { ...written, value: written.value.answer } : written
  } catch (failure) {
    // The thread was ended while it wrote.
    await dropPart(full)
    throw failure
  }
}

/** Of a plan of the store; undefined when its region is gone. */
export async function viewModel(
  app: Pick<App, 'regions' | 'threads'>,
  info: PlanInfo,
  format: ModelFormat,
): Promise<Checked<Uint8Array> | undefined> {
  const shelved = await app.regions.version(info.region, info.regionVersion)
  if (shelved === undefined) return undefined
  return app.threads.run({ kind: 'model', region: shelved.region, scenario: info.scenario, format })
}
