// The linear programme behind a plan as text for another solver: rows and columns by name, the columns that the plan ended with.
// Arc generation proved that no column left out can improve it, so its optimum is that of the whole model.
import type { Scenario } from '#domain/plan.ts'
import type { Checked } from '#domain/problem.ts'
import type { Region } from '#domain/region.ts'
import { lpText } from '#solve/lpText.ts'
import { mpsText } from '#solve/mpsText.ts'
import { columnName, rowName } from './model/names.ts'
import { openPlan, type PlanDoors } from './open.ts'
import { engineFailed } from './plan.ts'
import { settle } from './search/relax.ts'

export const modelFormats = ['lp', 'mps'] as const
export type ModelFormat = (typeof modelFormats)[number]

/**
 * Solves the plan and writes the model that it was proven in: amounts in kt, money in 10^4 CNY, so the optimum times 10^4 is the net cost.
 * A relaxed plan keeps its least shortfall as a bound of the row `relaxation_budget`.
 * @returns the text in chunks; or what stands in the way of the plan
 */
export function exportModel(region: Region, scenario: Scenario, format: ModelFormat, doors: PlanDoors): Checked<Iterable<string>> {
  const opened = openPlan(region, scenario, doors)
  if (!opened.ok) return opened
  const { head, solving, close } = opened.value
  try {
    const settled = settle(solving)
    if (!('answer' in settled)) return { ok: false, problems: [engineFailed('failed' in settled ? settled.failed : 'stopped')] }
    const named = {
      model: solving.layout.draft.model(),
      name: `${head.region.id} ${head.inputHash}`,
      columnName: (column: number) => columnName(solving, column),
      rowName: (row: number) => rowName(solving, row),
    }
    return { ok: true, value: format === 'lp' ? lpText(named) : mpsText(named), warnings: opened.warnings }
  } finally {
    close()
  }
}
