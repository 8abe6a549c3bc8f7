// Verb: a network in files is reconciled; what the room refuses is shown at the row it was written in.
import type { Checked, Place } from '#domain/problem.ts'
import type { Reconciliation } from '#domain/reconciliation.ts'
import { reconcile, type Settings } from '#reconcile/reconcile.ts'
import { readNetworkFiles } from './readNetworkFiles.ts'

/** @param path a folder of .csv files, a .csv file of flows or an .xlsx workbook */
export async function reconcileFiles(path: string, settings: Settings): Promise<Checked<Reconciliation>> {
  const read = await readNetworkFiles(path)
  if (!read.ok) return read
  const { network, places } = read.value
  const result = reconcile(network, settings)
  if (result.ok) return { ...result, warnings: [...read.warnings, ...result.warnings] }
  const placed = (place: Place): Place => (place.path === undefined ? place : (places.get(place.path) ?? place))
  return { ok: false, problems: [...read.warnings, ...result.problems.map(problem => ({ ...problem, place: placed(problem.place) }))] }
}
