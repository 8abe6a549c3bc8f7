// Capacity: activity within what stands and was built, builds within what may be added, sizes of an integer plan.
import { smallMassT } from '../book.ts'
import type { Case } from '../case.ts'
import type { Unit } from '../facts/nodes.ts'

export function checkUnits(c: Case): void {
  const { result, nodes, years, book } = c
  if (nodes.units.length === 0) return
  const capacity = book.open('capacity'),
    builds = book.open('builds')
  const activities = new Map(result.activities.map(row => [`${row.unit}~${row.period}`, row])),
    built = new Map(result.builds.map(row => [`${row.unit}~${row.period}`, row]))
  for (const unit of nodes.units) {
    const standing = unit.row.existingTPerYear
    let added = 0
    for (const year of years) {
      const build = built.get(`${unit.id}~${year}`),
        activity = activities.get(`${unit.id}~${year}`)
      const at = [year, unit.id]
      if (build !== undefined) {
        builds.holds(year >= (unit.row.earliestPeriod ?? -Infinity) || build.capacity === 0, [...at, 'earliestPeriod'])
        builds.holds(build.opened === (standing === 0 && added === 0), [...at, 'opened'])
        added += build.capacity
      }
      const size = Math.max(standing + added, smallMassT)
      capacity.atMost(activity?.tonnes ?? 0, standing + added, at, size)
      if (activity !== undefined) {
        capacity.equal(activity.capacity, standing + added, [...at, 'capacity'], size)
        capacity.equal(activity.existing, standing, [...at, 'existing'], size)
      }
    }
    builds.atMost(added, unit.row.maxNewTPerYear ?? 0, [unit.id, 'maxNewTPerYear'], smallMassT)
  }
  if (result.integer !== undefined && nodes.units.some(unit => (unit.row.maxNewTPerYear ?? 0) > 0)) checkSizes(c)
}

/** An integer plan builds nothing smaller than the least size and nothing larger than the largest. */
function checkSizes({ result, nodes, tables, book }: Case): void {
  const tally = book.open('sizes')
  // A plan that builds nothing has kept every size of every place where it might have.
  tally.looked(nodes.units.filter(unit => (unit.row.maxNewTPerYear ?? 0) > 0).length)
  for (const build of result.builds) {
    const unit = nodes.unitAt(build.site, build.process)!
    const { least, most } = sizesOf(unit, name => tables.parameter(build.process, name, build.period))
    tally.atMost(least, build.capacity, [build.period, unit.id, 'minSizeTPerYear'], smallMassT)
    tally.atMost(build.capacity, most, [build.period, unit.id, 'maxSizeTPerYear'], smallMassT)
  }
}

function sizesOf(
  { row }: Unit,
  parameter: (name: 'minSizeTPerYear' | 'maxSizeTPerYear') => number | undefined,
): { least: number; most: number } {
  return { least: row.minSizeTPerYear ?? parameter('minSizeTPerYear') ?? 0, most: parameter('maxSizeTPerYear') ?? Infinity }
}
