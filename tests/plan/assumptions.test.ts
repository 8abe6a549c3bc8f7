// First-order influences against the plan solved again with the figure moved a little: the envelope theorem, family by family.
import { expect, test } from 'vitest'
import { processParameters, type Region, type RegionTable } from '#domain/region.ts'
import { rowKey } from '#domain/rowKey.ts'
import { assumptionInfluences } from '#plan/explain/assumptions.ts'
import { planWithModel } from '#plan/plan.ts'
import { openEngine } from '#solve/highs.ts'
import { randomRegion } from './regions.ts'

const engine = await openEngine()
function solved(region: Region) {
  const answer = planWithModel(region, { settings: {} }, { now: () => 0, engine })
  if (!answer.ok) throw new Error(answer.problems.map(problem => problem.en).join('; '))
  return answer.value
}

/** The field of each table that carries an interval, and how far to move it (relative). */
const fields: [RegionTable, string][] = [
  ['streams', 'tPerYear'],
  ['stocks', 't'],
  ['units', 'existingTPerYear'],
  ['demands', 'tPerYear'],
  ['demands', 'priceCnyPerT'],
  ['disposal', 'cnyPerT'],
  ['purchases', 'cnyPerT'],
  ['modes', 'cnyPerTkm'],
  ['process_flows', 't'],
  ['process_parameters', 'value'],
  ['parameters', 'value'],
  ['policies', 'share'],
  ['compositions', 'value'],
]

/** Every figure of a table gets the interval +-1 %. */
function withIntervals(region: Region): Region {
  const copy = structuredClone(region)
  for (const [table, field] of fields) {
    for (const row of copy[table] as Record<string, unknown>[]) {
      const value = row[field]
      if (typeof value !== 'number') continue
      row[`${field}Low`] = value * 0.99
      row[`${field}High`] = value * 1.01
    }
  }
  return copy
}

for (const [table, field] of fields) {
  test(`influence of ${table}.${field} equals the change of the cost when it moves a little`, () => {
    let compared = 0
    for (const seed of [2, 5, 9]) {
      const region = withIntervals(randomRegion(seed, { sources: 5, works: 4, markets: 3, stations: 4, periods: [2021, 2022] }))
      // A recipe with only fixed shares loses its balance when one of them moves alone: its figures are tested where a share may give.
      if (table === 'process_flows') region.process_flows = region.process_flows.filter(row => row.process !== 'crush')
      if (table === 'process_flows') region.units = region.units.filter(row => row.process !== 'crush')
      for (const target of region.targets) target.value = 10_000
      // A stock that is scarce has a price.
      if (table === 'stocks') region.streams = region.streams.filter(row => row.material !== 'tailings')
      if (table === 'stocks') for (const row of region.stocks) Object.assign(row, { t: 50_000, tLow: 49_500, tHigh: 50_500 })
      if (table === 'stocks') for (const row of region.demands) row.priceCnyPerT *= 4
      const base = solved(region)
      if (base.result.status !== 'optimal') continue
      const rows = assumptionInfluences(base.solving!, base.settled!).filter(
        row => row.table === table && (row.field === field || table === 'process_parameters'),
      )
      expect(rows.length).toBeGreaterThan(0)
      const largest = rows[0]!
      if (Math.abs(largest.costAtHigh!) < 1) continue
      const step = 1e-5
      const moved = (sign: number) => {
        const copy = structuredClone(region)
        const at = (region[table] as Record<string, unknown>[]).findIndex(row => rowKey(table, row) === largest.key)
        const row = (copy[table] as Record<string, unknown>[])[at]!
        row[field] = (row[field] as number) * (1 + sign * step)
        return solved(copy).result.objective.value
      }
      // +-1 % to first order, against +-0.001 % solved again and scaled up; at a kink the derivative lies between the two sides.
      const right = (moved(1) - base.result.objective.value) * 1000,
        left = (base.result.objective.value - moved(-1)) * 1000
      const tolerance = 2e-3 * Math.max(Math.abs(right), Math.abs(left), 1000)
      expect(largest.costAtHigh!).toBeGreaterThan(Math.min(left, right) - tolerance)
      expect(largest.costAtHigh!).toBeLessThan(Math.max(left, right) + tolerance)
      compared++
    }
    expect(compared).toBeGreaterThan(0)
  })
}

test('every parameter that a process may have is listed with its name, the years of building too', () => {
  const region = withIntervals(randomRegion(2, { sources: 5, works: 4, markets: 3, stations: 4, periods: [2022] }))
  const process = region.processes[0]!.id
  region.process_parameters.push(
    ...processParameters
      .filter(parameter => !region.process_parameters.some(row => row.process === process && row.parameter === parameter))
      .map(parameter => ({ process, parameter, value: 1, valueLow: 0.9, valueHigh: 1.1, unit: '-' })),
  )
  const { solving, settled } = solved(region)
  const listed = assumptionInfluences(solving!, settled!).filter(row => row.table === 'process_parameters' && row.key.startsWith(process))
  expect(new Set(listed.map(row => row.key.split('~')[1]))).toEqual(new Set(processParameters))
})
