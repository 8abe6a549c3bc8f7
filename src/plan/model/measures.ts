// What a plan may be measured by: every column says how much of each measure one of its units is. An objective is a weight per measure,
// and a measure may also have a row of its own, to be bounded: budgets, caps, Pareto fronts and near-optimal alternatives are nothing else.

/**
 * Units per column unit (kt):
 * net: 10^4 CNY of cost less revenue. revenue: 10^4 CNY of sales (net + revenue is the gross cost). co2: kt CO2, net of what is avoided.
 * haul: million tonne-kilometres, wet. investment: 10^4 CNY put up. utilised: kt of stream waste fed to utilising processes.
 */
export const measures = ['net', 'revenue', 'co2', 'haul', 'investment', 'utilised'] as const
export type Measure = (typeof measures)[number]
export type Weights = Record<Measure, number>

const nothing: Weights = { net: 0, revenue: 0, co2: 0, haul: 0, investment: 0, utilised: 0 }
export function weightsOf(some: Partial<Weights>): Weights {
  return { ...nothing, ...some }
}
/** The region's cost less its revenue: greatest net benefit. */
export const netCost: Weights = weightsOf({ net: 1 })
/** While only shortfall counts. */
export const noWeights: Weights = nothing
