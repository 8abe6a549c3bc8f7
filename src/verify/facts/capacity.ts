// What stands when, in which sizes it comes and what building it costs: existing capacity until its last year, new one for its life.
import type { Unit } from './nodes.ts'
import type { Tables } from './tables.ts'

export function existingIn({ row }: Unit, year: number): number {
  return year <= (row.lastPeriod ?? Infinity) ? row.existingTPerYear : 0
}

/** The first year in which a unit may be built: not before its own, and not before it can have been decided and put up. */
export function earliestYear(tables: Tables, { row }: Unit): number {
  const lead = row.leadTimeYears ?? tables.parameter(row.process, 'leadTimeYears', tables.years[0]!) ?? 0
  return Math.max(row.earliestPeriod ?? -Infinity, tables.figure('decisionYear', -Infinity) + lead)
}

/** Whether what is built in a year still stands in a later one: for its life, and for a year at the least. */
export function standsIn(tables: Tables, { row }: Unit, built: number, year: number): boolean {
  return year >= built && year < built + Math.max(1, tables.parameter(row.process, 'lifetimeYears', built) ?? Infinity)
}

/** Planned years in which it stands and is paid for. */
export function yearsOf(tables: Tables, unit: Unit, built: number): number[] {
  return tables.years.filter(year => standsIn(tables, unit, built, year))
}

/** New capacity that stands in a year. @param built tonnes a year by planned year of building */
export function addedIn(tables: Tables, unit: Unit, built: readonly number[], year: number): number {
  let sum = 0
  for (const [at, from] of tables.years.entries()) if (standsIn(tables, unit, from, year)) sum += built[at]!
  return sum
}

/**
 * Sizes of what is added. Figures of the process speak of a new site: where something stands only the unit's own least size counts.
 * @param whole in an integer plan; a continuous one knows only what may be added
 */
export function sizesOf(tables: Tables, { row }: Unit, whole: boolean): { least: number; most: number; step: number } {
  const most = row.maxNewTPerYear ?? 0
  if (!whole) return { least: 0, most, step: 0 }
  const figure = (name: 'minSizeTPerYear' | 'maxSizeTPerYear' | 'sizeStepTPerYear') => tables.parameter(row.process, name, tables.years[0]!)
  const ofNew = row.existingTPerYear === 0
  return {
    least: row.minSizeTPerYear ?? (ofNew ? figure('minSizeTPerYear') : undefined) ?? 0,
    most: Math.min(most, (ofNew ? figure('maxSizeTPerYear') : undefined) ?? Infinity),
    step: row.sizeStepTPerYear ?? figure('sizeStepTPerYear') ?? 0,
  }
}

/** CNY put up: for a tonne a year built, and for opening at all. A continuous plan spreads the second over what may be added. */
export function investedIn(tables: Tables, { row }: Unit, year: number, whole: boolean): { perTonne: number; opening: number } {
  const figure = (name: 'fixedCostCny' | 'capexCnyPerTPerYear') => tables.parameter(row.process, name, year)
  const most = row.maxNewTPerYear ?? 0
  const capex = row.capexCnyPerTPerYear ?? figure('capexCnyPerTPerYear') ?? 0,
    fixed = row.fixedCostCny ?? figure('fixedCostCny') ?? 0
  return whole ? { perTonne: capex, opening: fixed } : { perTonne: capex + (most > 0 ? fixed / most : 0), opening: 0 }
}

/** The same as it is charged a year. */
export function chargeOf(tables: Tables, unit: Unit, year: number, whole: boolean): { perTonne: number; opening: number } {
  const life = tables.parameter(unit.row.process, 'lifetimeYears', year) ?? 0,
    rate = tables.figure('discountRate', 0.08)
  const share = life <= 0 ? 1 : rate === 0 ? 1 / life : rate / (1 - Math.pow(1 + rate, -life))
  const { perTonne, opening } = investedIn(tables, unit, year, whole)
  return { perTonne: perTonne * share, opening: opening * share }
}
