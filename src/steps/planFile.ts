// Plans the region at a path in a worker thread, so that the caller stays awake: progress arrives, a signal ends it at once.
import { MessageChannel } from 'node:worker_threads'
import type { AssumptionInfluence, PlanProgress, PlanResult, Scenario } from '#domain/plan.ts'
import type { Checked } from '#domain/problem.ts'
import type { Region } from '#domain/region.ts'
import { readRegionFiles } from './readRegionFiles.ts'
import { openThreads } from './threads.ts'

export type PlannedFile = { region: Region; result: PlanResult; assumptions: AssumptionInfluence[] }

/** Thrown when the caller's signal ended the plan. */
export class PlanCancelled extends Error {
  override name = 'PlanCancelled'
}

/**
 * @param path folder or workbook of the region
 * @param doors `signal` ends the work within a moment (throws PlanCancelled); `onProgress` hears what the planner says
 * @returns the region, its plan and what each assumption does to the cost; or the problems of the files or the settings; warnings of the files
 */
export async function planFile(
  path: string,
  scenario: Scenario,
  doors: { signal: AbortSignal; onProgress?: (progress: PlanProgress) => void },
): Promise<Checked<PlannedFile>> {
  const read = await readRegionFiles(path)
  if (!read.ok) return read
  const { region } = read.value
  const threads = openThreads()
  const channel = new MessageChannel()
  channel.port1.on('message', (progress: PlanProgress) => doors.onProgress?.(progress))
  try {
    const planned = await threads.run({ kind: 'plan', region, scenario }, { signal: doors.signal, port: channel.port2 })
    return planned.ok ? { ok: true, value: { region, ...planned.value }, warnings: read.warnings } : planned
  } catch (failure) {
    if (doors.signal.aborted) throw new PlanCancelled('cancelled', { cause: failure })
    throw failure
  } finally {
    channel.port1.close()
    await threads.close()
  }
}
