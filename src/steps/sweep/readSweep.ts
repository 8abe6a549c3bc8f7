// Sweeps for a person: the list, the table of results as values, CSV text or a workbook; stopping and deleting.
import type { SweepInfo, SweepTable } from '#domain/sweep.ts'
import { sweepCsv, sweepWorkbook } from '#report/sweepSheet.ts'
import { sweepTable } from '#report/sweepTable.ts'
import { deleteSweep, listSweeps, readSweepPlans } from '#store/sweeps.ts'
import { listWorkers } from '#store/workers.ts'
import type { Store } from '#store/openStore.ts'
import type { App } from '../appType.ts'

export { listSweeps, listWorkers }

export async function getSweep(store: Store, id: string): Promise<SweepInfo | undefined> {
  return (await listSweeps(store, id))[0]
}

export async function readSweepTable(store: Store, sweep: SweepInfo): Promise<SweepTable> {
  return sweepTable(sweep.design, await readSweepPlans(store, sweep.id))
}

/** Waiting combinations are cancelled at once, those at work within a beat of their workers. */
export async function cancelSweep(app: App, id: string): Promise<SweepInfo | undefined> {
  await app.jobs.cancel({ batch: id })
  return getSweep(app.store, id)
}

/** The sweep, its plans and their results; whatever still runs of it is stopped. */
export async function removeSweep(app: App, id: string): Promise<void> {
  await app.jobs.cancel({ batch: id })
  await app.store.inTransaction(inner => deleteSweep(inner, id))
}

/** The table as a file. */
export async function sweepFileOf(
  app: App,
  sweep: SweepInfo,
  kind: 'csv' | 'xlsx',
  language: 'zh' | 'en',
): Promise<string | Uint8Array | undefined> {
  const table = await readSweepTable(app.store, sweep)
  if (kind === 'csv') return sweepCsv(table)
  const shelved = await app.regions.version(sweep.region, sweep.regionVersion)
  return shelved === undefined ? undefined : sweepWorkbook({ name: sweep.name, region: shelved.region, base: sweep.base }, table, language)
}
