// What the independent checker finds wrong, as lines that a failing test can show.
import { checkPlan } from '#verify/checkPlan.ts'
import type { PlanResult } from '#domain/plan.ts'
import type { Region } from '#domain/region.ts'

export function failedChecks(region: Region, result: PlanResult): string[] {
  return checkPlan(region, result)
    .filter(check => !check.ok)
    .map(check => `${check.name}: ${check.worst} at ${check.place ?? ''} (${check.count ?? 0} looked at)`)
}
