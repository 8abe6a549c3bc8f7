// The region that a plan is of: its streams as the ledger or the estimates have them, changed by the settings of its scenario.
import type { PlanResult, Scenario } from '#domain/plan.ts'
import type { Checked } from '#domain/problem.ts'
import type { Region } from '#domain/region.ts'
import { regionOnGround } from '#ledger/measured.ts'
import { applySettings } from './settings.ts'

/** @param region as its author wrote it */
export function plannedRegion(region: Region, scenario: Pick<Scenario, 'measured' | 'settings'>): Checked<Region> {
  return applySettings(regionOnGround(region, scenario.measured), scenario.settings)
}

/** The region of a plan that has an answer, whose settings were therefore good. */
export function regionOfResult(region: Region, { scenario }: PlanResult): Region {
  const changed = plannedRegion(region, scenario)
  if (!changed.ok) throw new Error(`the settings of a solved plan do not fit its region: ${changed.problems[0]?.en ?? ''}`)
  return changed.value
}
