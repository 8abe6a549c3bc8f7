// A plan that is not proven the cheapest of its kind: it has no prices, and its gap is what it may cost above one that is.
import type { PlanResult } from '#domain/plan.ts'
import type { Problem } from '#domain/problem.ts'

/** @param gap (cost - bound) / gross cost @param why said beside the plan */
export function unpriced(result: PlanResult, gap: number, why: Problem): PlanResult {
  return {
    ...result,
    gap,
    targets: result.targets.map(target => ({ ...target, price: null })),
    prices: [],
    capacityPrices: result.capacityPrices.map(row => ({ ...row, value: 0 })).filter(row => row.used > 0),
    checks: result.checks.filter(check => !['model-prices', 'model-gap'].includes(check.name)),
    warnings: [...result.warnings, why],
  }
}
