// A region with all its money and all its masses counted in other units: every price, tonnage, size, target and train of it moves along.
import type { Region, Row } from '#domain/region.ts'

const perTonne = [
  'cnyPerT',
  'priceCnyPerT',
  'opexCnyPerT',
  'capexCnyPerTPerYear',
  'fixedCnyPerT',
  'cnyPerTkm',
  'transferCnyPerT',
  'shortHaulCnyPerT',
] as const
const tonnes = [
  'tPerYear',
  'minTPerYear',
  'existingTPerYear',
  'maxNewTPerYear',
  'minSizeTPerYear',
  'sizeStepTPerYear',
  'capacityTPerYear',
  'drawTPerYear',
  'trainT',
  'fleetTkmPerYear',
] as const
const parameterOf: Record<string, 'perTonne' | 'tonnes' | 'money'> = {
  opexCnyPerT: 'perTonne',
  capexCnyPerTPerYear: 'perTonne',
  minSizeTPerYear: 'tonnes',
  maxSizeTPerYear: 'tonnes',
  sizeStepTPerYear: 'tonnes',
  fixedCostCny: 'money',
}
const moneyTargets = new Set<string>(['output_value', 'cost', 'investment'])

/** Costs of a plan of the result are `money` times those of the region, its tonnes `mass` times. */
export function inOtherUnits(region: Region, money: number, mass: number): Region {
  const factor = { perTonne: money / mass, tonnes: mass, money }
  const changed = (row: Record<string, unknown>): Record<string, unknown> => {
    const next = { ...row }
    for (const key of perTonne) if (typeof row[key] === 'number') next[key] = row[key] * factor.perTonne
    for (const key of tonnes) if (typeof row[key] === 'number') next[key] = row[key] * factor.tonnes
    if (typeof row['fixedCostCny'] === 'number') next['fixedCostCny'] = row['fixedCostCny'] * money
    return next
  }
  const all = <T extends object>(rows: readonly T[]) => rows.map(row => changed(row as Record<string, unknown>) as T)
  return {
    ...region,
    streams: all(region.streams),
    stocks: all(region.stocks).map(row => ({ ...row, t: row.t * mass })),
    disposal: all(region.disposal),
    units: all(region.units),
    demands: all(region.demands),
    purchases: all(region.purchases),
    modes: all(region.modes),
    lines: all(region.lines),
    arcs: all(region.arcs),
    policies: all(region.policies),
    process_parameters: region.process_parameters.map(row => {
      const kind = parameterOf[row.parameter]
      return kind === undefined ? row : { ...row, value: row.value * factor[kind] }
    }),
    targets: region.targets.map(row => {
      const by = moneyTargets.has(row.measure) ? money : row.measure === 'sites_opened' || row.measure === 'share' ? 1 : mass
      return row.value === undefined ? row : ({ ...row, value: row.value * by } satisfies Row<'targets'>)
    }),
  }
}
