// What building at a place costs and in which sizes it comes: investment per tonne a year, fixed cost of opening, least size, step, life.
import type { Row } from '#domain/region.ts'
import { annuity } from './lookups.ts'
import { kt } from '../model/draft.ts'

/** Sizes of what is added to a unit in an integer plan, kt a year; a step of 0 is none. */
export type Sizes = { least: number; most: number; step: number }
/** By period of building. */
export type Building = {
  /** CNY per tonne a year without, and CNY of, the fixed cost; with it spread over what may be added, as a continuous plan has it. */
  capex: Float64Array
  fixed: Float64Array
  spread: Float64Array
  /** What a CNY of it is charged a year. */
  charge: Float64Array
  /** Number of the first planned period in which it no longer stands. */
  until: Int32Array
}

/** Figures of the process speak of a new site; where something stands only the unit's own least size, and its step, count. */
export function sizesOf(row: Row<'units'>, parameter: (name: string) => number | undefined): Sizes {
  const isNew = row.existingTPerYear === 0
  const ofNew = (name: string) => (isNew ? parameter(name) : undefined)
  return {
    least: (row.minSizeTPerYear ?? ofNew('minSizeTPerYear') ?? 0) * kt,
    most: Math.min(row.maxNewTPerYear ?? 0, ofNew('maxSizeTPerYear') ?? Infinity) * kt,
    step: (row.sizeStepTPerYear ?? parameter('sizeStepTPerYear') ?? 0) * kt,
  }
}

export function buildingOf(
  row: Row<'units'>,
  parameter: (name: string, period: number) => number | undefined,
  periods: number[],
  discountRate: number,
): Building {
  const series = (value: (period: number) => number) => Float64Array.from(periods, value)
  const maxNew = row.maxNewTPerYear ?? 0
  const capex = series(period => row.capexCnyPerTPerYear ?? parameter('capexCnyPerTPerYear', period) ?? 0),
    fixed = series(period => row.fixedCostCny ?? parameter('fixedCostCny', period) ?? 0)
  return {
    capex,
    fixed,
    spread: capex.map((cny, t) => cny + (maxNew > 0 ? fixed[t]! / maxNew : 0)),
    charge: series(period => annuity(discountRate, parameter('lifetimeYears', period))),
    until: Int32Array.from(periods, period => {
      const end = period + Math.max(1, parameter('lifetimeYears', period) ?? Infinity)
      const first = periods.findIndex(later => later >= end)
      return first < 0 ? periods.length : first
    }),
  }
}
