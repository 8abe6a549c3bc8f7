// Capacity: activity within what stands and was built, builds within what may be added, sizes of an integer plan.
import { smallMassT } from '../book.ts'
import type { Case } from '../case.ts'
import { addedIn, earliestYear, existingIn, sizesOf } from '../facts/capacity.ts'
import type { Unit } from '../facts/nodes.ts'

type Build = Case['result']['builds'][number]

export function checkUnits(c: Case): void {
  const { result, nodes, tables, years, book } = c
  if (nodes.units.length === 0) return
  const capacity = book.open('capacity'),
    builds = book.open('builds')
  const sizes = c.whole && nodes.units.some(unit => (unit.row.maxNewTPerYear ?? 0) > 0) ? book.open('sizes') : undefined
  const activities = new Map(result.activities.map(row => [`${row.unit}~${row.period}`, row])),
    rows = new Map(result.builds.map(row => [`${row.unit}~${row.period}`, row]))
  for (const unit of nodes.units) {
    const own = years.map(year => rows.get(`${unit.id}~${year}`))
    const built = own.map(row => row?.capacity ?? 0)
    for (const [t, year] of years.entries()) {
      const build = own[t],
        activity = activities.get(`${unit.id}~${year}`)
      const at = [year, unit.id]
      const stood = existingIn(unit, year),
        standing = stood * c.standsStill(unit, year),
        added = addedIn(tables, unit, built, year)
      if (build !== undefined) {
        builds.holds(year >= earliestYear(tables, unit) || build.capacity === 0, [...at, 'earliestPeriod'])
        // Sums of shares of a tonne may differ in their last digit.
        builds.holds(build.opened === (stood === 0 && added - build.capacity <= 1e-6), [...at, 'opened'])
      }
      const size = Math.max(standing + added, smallMassT)
      capacity.atMost(activity?.tonnes ?? 0, standing + added, at, size)
      if (activity !== undefined) {
        capacity.equal(activity.capacity, standing + added, [...at, 'capacity'], size)
        capacity.equal(activity.existing, standing, [...at, 'existing'], size)
      }
    }
    const { most } = sizesOf(tables, unit, c.whole)
    builds.atMost(
      built.reduce((sum, tonnes) => sum + tonnes, 0),
      most,
      [unit.id, 'maxNewTPerYear'],
      smallMassT,
    )
    sizes?.looked((unit.row.maxNewTPerYear ?? 0) > 0 ? 1 : 0)
    if (sizes !== undefined) checkSizes(unit, own)
  }

  /** From its opening on a site has its least size at all times; what is built comes in whole steps. */
  function checkSizes(unit: Unit, own: (Build | undefined)[]): void {
    const { least, step } = sizesOf(tables, unit, true)
    let all = 0
    for (const build of own) {
      if (build === undefined) continue
      all += build.capacity
      const at = [build.period, unit.id]
      sizes?.atMost(least, all, [...at, 'minSizeTPerYear'], smallMassT)
      if (step > 0) sizes?.equal(build.capacity, Math.round(build.capacity / step) * step, [...at, 'sizeStepTPerYear'], smallMassT)
    }
  }
}
