// A plan that is not proven the cheapest of its kind: it has no prices, and its gap is what it may cost above one that is.
import { gapNotKnown } from '#domain/gap.ts'
import { decidedCost, type PlanResult } from '#domain/plan.ts'
import type { Problem } from '#domain/problem.ts'

/** @param gapCny cost - bound; undefined where no bound is known @param why said beside the plan */
export function unpriced(result: PlanResult, gapCny: number | undefined, why: Problem): PlanResult {
  const decided = decidedCost(result.costs)
  return {
    ...result,
    gap: gapCny === undefined ? gapNotKnown : gapCny === 0 ? 0 : gapCny / decided,
    gapCny: gapCny ?? decided,
    targets: result.targets.map(target => ({ ...target, price: null })),
    prices: [],
    capacityPrices: result.capacityPrices.map(row => ({ ...row, value: 0 })).filter(row => row.used > 0),
    checks: result.checks.filter(check => !['model-prices', 'model-gap'].includes(check.name)),
    warnings: [...result.warnings, why],
  }
}
