// What may be added to a plant that stands comes in projects, not by the tonne: a least size each, and no room where there is not even one.
import { rounded } from './tables.ts'
import type { Tables } from './tables.ts'

/** Of the smallest new plant of its kind: the least that an expansion adds. */
const partOfNew = 0.25
/** Kinds whose least line is a rule of the industrial catalogue, for what is added too. */
const byRule: ReadonlySet<string> = new Set(['wallboard_line'])

export function sizeExpansions(tables: Tables): void {
  const least = new Map(
    tables.process_parameters.filter(row => row.parameter === 'minSizeTPerYear').map(row => [row.process, row.value] as const),
  )
  for (const unit of tables.units) {
    if (unit.existingTPerYear === 0 || unit.maxNewTPerYear === undefined || unit.minSizeTPerYear !== undefined) continue
    const size = rounded((least.get(unit.process) ?? 0) * (byRule.has(unit.process) ? 1 : partOfNew), 100)
    if (size === 0) continue
    if (unit.maxNewTPerYear < size) {
      delete unit.maxNewTPerYear
      continue
    }
    unit.minSizeTPerYear = size
    const words = byRule.has(unit.process)
      ? 'An expansion is a line that the catalogue allows at the least.'
      : 'An expansion adds a quarter of the smallest new plant at the least, assumed.'
    unit.note = `${unit.note ?? ''} ${words}`.trim()
  }
}
