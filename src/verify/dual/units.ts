// Units as columns and rows: activity and its capacity, builds and what may be added.
import { smallMassT } from '../book.ts'
import type { Case } from '../case.ts'
import { addedIn, chargeOf, earliestYear, existingIn, sizesOf, yearsOf } from '../facts/capacity.ts'
import type { Unit } from '../facts/nodes.ts'
import { groups, sums } from '../facts/tables.ts'
import { opexOf } from '../primal/money.ts'
import { madeFor, sharesIn } from '../primal/shares.ts'
import type { Goal } from '../primal/targets.ts'
import { addClosing } from './closings.ts'
import { addInputs, signed, worthOfInput } from './inputs.ts'
import type { Prices } from './prices.ts'
import { openSum, type Programme, type Sum } from './programme.ts'

export function addUnits(c: Case, goals: Goal[], prices: Prices, programme: Programme): void {
  const { result, nodes, tables, years } = c
  const activities = new Map(result.activities.map(row => [`${row.unit}~${row.period}`, row])),
    builds = sums(
      result.builds,
      row => `${row.unit}~${row.period}`,
      row => row.capacity,
    )
  const arrivals = groups(
    result.flows.filter(flow => flow.process !== undefined),
    flow => `${flow.to}~${flow.process}~${flow.period}`,
  )
  for (const unit of nodes.units) {
    const built = years.map(year => builds.get(`${unit.id}~${year}`) ?? 0)
    const saved: number[] = []
    for (const [at, year] of years.entries()) {
      const added = addedIn(tables, unit, built, year)
      const activity = activities.get(`${unit.id}~${year}`)
      const arrived = arrivals.get(`${unit.row.site}~${unit.row.process}~${year}`) ?? []
      const standing = existingIn(unit, year) * c.standsStill(unit, year)
      const made = activity?.tonnes ?? 0
      const cost = activityCost(c, goals, prices, unit, at)
      // Capacity that is not there has no price in the result: the least that keeps the unit from gaining is the best for any bound.
      const price = prices.unit(unit, year, standing + added) ?? Math.max(0, -cost.value())
      saved.push(price)
      cost.add(price)
      programme.columns.push({ at: [year, unit.id], amount: made, low: 0, high: Infinity, reduced: cost.value(), size: cost.size() })
      programme.limits.push({
        at: [year, unit.id, 'capacity'],
        used: made - added + existingIn(unit, year) - standing,
        low: -Infinity,
        high: existingIn(unit, year),
        price: -price,
        size: cost.size(),
        mass: Math.max(standing + added, smallMassT),
      })
      addInputs(c, prices, programme, unit, at, activity, arrived)
    }
    addClosing(c, goals, prices, programme, unit, saved)
    if (sizesOf(tables, unit, c.whole).most > 0) addBuilds(c, goals, prices, programme, unit, built, saved)
  }
}

/** Reduced cost of one tonne of activity before the price of its capacity. */
function activityCost(c: Case, goals: Goal[], prices: Prices, unit: Unit, at: number): Sum {
  const { tables, rules, years } = c
  const year = years[at]!
  const { site, process } = unit.row
  const { inputs, outputs, limits } = unit.recipe
  const own = prices.recipe(unit, year)
  const cost = openSum()
  cost.add(opexOf(tables, unit, year))
  cost.add(-rules.madeSubsidy(process, site, year))
  const co2Kg = tables.parameter(process, 'co2KgPerT', year) ?? 0
  cost.add(co2Kg * rules.siteCarbon(process, site, year))
  cost.add((co2Kg - (tables.parameter(process, 'avoidedCo2KgPerT', year) ?? 0)) * prices.emitted(year))
  let open = 0
  for (const [i, input] of inputs.entries()) {
    cost.add(input.least * worthOfInput(c, prices, unit, i, at))
    cost.add(-own.most(input.material) * (input.most - input.least))
    open -= input.least
    for (const limit of limits)
      if (limit.counts(input.material))
        cost.add(
          -signed(limit, own.limit(limit)) * input.least * (limit.content(input.material) - (limit.perProduct ? 0 : limit.row.limit)),
        )
  }
  for (const limit of limits) if (limit.perProduct) cost.add(signed(limit, own.limit(limit)) * limit.row.limit)
  for (const [o, output] of outputs.entries()) {
    const supply = unit.supplies[o]
    open += output.t
    if (supply !== undefined) cost.add(output.t * prices.supply[supply.index * years.length + at]!)
  }
  if (inputs.some(input => input.ranged)) cost.add(own.balance * open)
  for (const [g, goal] of goals.entries())
    if (goal.year === year && goal.row.measure === 'output') cost.add(-prices.goal[g]! * goal.countsUnit(unit))
  for (const row of sharesIn(c, year))
    cost.add(-prices.share(row.id, year) * madeFor(c, row, unit) * ((row.process === process ? 1 : 0) - row.share!))
  return cost
}

/** @param saved price of the unit's capacity in every year */
function addBuilds(c: Case, goals: Goal[], prices: Prices, programme: Programme, unit: Unit, built: number[], saved: number[]): void {
  const { tables, years, whole } = c
  const { most } = sizesOf(tables, unit, whole)
  const last = years[years.length - 1]!
  const price = prices.lane('build_limit', unit.id, last, most)
  for (const [at, year] of years.entries()) {
    const cost = openSum()
    const stands = yearsOf(tables, unit, year)
    cost.add(chargeOf(tables, unit, year, whole).perTonne * stands.length)
    cost.add(price)
    for (const later of stands) cost.add(-saved[years.indexOf(later)]!)
    for (const [g, { row, year: due, countsUnit }] of goals.entries())
      if (due !== undefined && stands.includes(due) && (row.measure === 'capacity' || row.measure === 'new_capacity'))
        cost.add(-prices.goal[g]! * countsUnit(unit))
      else if (due !== undefined && row.measure === 'investment' && due >= year)
        cost.add(-prices.goal[g]! * countsUnit(unit) * c.invested(unit, year).perTonne)
    const early = year < earliestYear(tables, unit)
    // Prices of an integer plan hold with the builds as they are.
    programme.columns.push({
      at: [year, unit.id, 'build'],
      amount: built[at]!,
      low: whole ? built[at]! : 0,
      high: whole ? built[at]! : early ? 0 : Infinity,
      reduced: cost.value(),
      size: cost.size(),
    })
  }
  programme.limits.push({
    at: [unit.id, 'maxNewTPerYear'],
    used: built.reduce((sum, tonnes) => sum + tonnes, 0),
    low: -Infinity,
    high: most,
    price: -price,
    size: 1 + price,
    mass: Math.max(most, smallMassT),
  })
}

/** Openings of an integer plan as they are: what each costs, less what a target pays for one more site. */
export function addOpenings(c: Case, goals: Goal[], prices: Prices, programme: Programme): void {
  if (!c.whole) return
  const opened = new Set<string>()
  for (const build of c.result.builds.toSorted((a, b) => a.period - b.period)) {
    if (opened.has(build.unit)) continue
    opened.add(build.unit)
    const unit = c.nodes.unitAt(build.site, build.process)!
    const cost = openSum()
    cost.add(chargeOf(c.tables, unit, build.period, true).opening * yearsOf(c.tables, unit, build.period).length)
    for (const [g, { row, year: due, countsUnit }] of goals.entries())
      if (row.measure === 'sites_opened' && due !== undefined && due >= build.period && existingIn(unit, due) === 0)
        cost.add(-prices.goal[g]! * countsUnit(unit))
      else if (row.measure === 'investment' && due !== undefined && due >= build.period)
        cost.add(-prices.goal[g]! * countsUnit(unit) * c.invested(unit, build.period).opening)
    programme.columns.push({ at: [build.period, unit.id, 'opening'], amount: 1, low: 1, high: 1, reduced: cost.value(), size: cost.size() })
  }
}
