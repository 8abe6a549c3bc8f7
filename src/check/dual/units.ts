// Units as columns and rows: activity and its capacity, builds and what may be added.
import { smallMassT } from '../book.ts'
import type { Case } from '../case.ts'
import type { Unit } from '../facts/nodes.ts'
import { groups, sums } from '../facts/tables.ts'
import { chargeOf, opexOf } from '../primal/money.ts'
import type { Goal } from '../primal/targets.ts'
import { addInputs, signed, worthOfInput } from './inputs.ts'
import type { Prices } from './prices.ts'
import { openSum, type Programme, type Sum } from './programme.ts'

export function addUnits(c: Case, goals: Goal[], prices: Prices, programme: Programme): void {
  const { result, nodes, years } = c
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
    let added = 0
    for (const [at, year] of years.entries()) {
      added += built[at]!
      const activity = activities.get(`${unit.id}~${year}`)
      const arrived = arrivals.get(`${unit.row.site}~${unit.row.process}~${year}`) ?? []
      const standing = unit.row.existingTPerYear
      const made = activity?.tonnes ?? 0
      const cost = activityCost(c, goals, prices, unit, at)
      // Capacity that is not there has no price in the result: the least that keeps the unit from gaining is the best for any bound.
      const price = prices.unit(unit, year, standing + added) ?? Math.max(0, -cost.value())
      saved.push(price)
      cost.add(price)
      programme.columns.push({ at: [year, unit.id], amount: made, low: 0, high: Infinity, reduced: cost.value(), size: cost.size() })
      programme.limits.push({
        at: [year, unit.id, 'capacity'],
        used: made - added,
        low: -Infinity,
        high: standing,
        price: -price,
        size: cost.size(),
        mass: Math.max(standing + added, smallMassT),
      })
      addInputs(c, prices, programme, unit, at, activity, arrived)
    }
    if ((unit.row.maxNewTPerYear ?? 0) > 0) addBuilds(c, goals, prices, programme, unit, built, saved)
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
  cost.add((tables.parameter(process, 'co2KgPerT', year) ?? 0) * rules.siteCarbon(process, site, year))
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
  return cost
}

/** @param saved price of the unit's capacity in every year */
function addBuilds(c: Case, goals: Goal[], prices: Prices, programme: Programme, unit: Unit, built: number[], saved: number[]): void {
  const { years, result } = c
  const most = unit.row.maxNewTPerYear!
  const last = years[years.length - 1]!
  const price = prices.lane('build_limit', unit.id, last, most)
  for (const [at, year] of years.entries()) {
    const cost = openSum()
    const { perTonne, opening } = chargeOf(c, unit, year)
    cost.add(perTonne * (years.length - at))
    cost.add(price)
    for (let later = at; later < years.length; later++) cost.add(-saved[later]!)
    for (const [g, { row, year: due, countsUnit }] of goals.entries())
      if (due !== undefined && due >= year && (row.measure === 'capacity' || row.measure === 'new_capacity'))
        cost.add(-prices.goal[g]! * countsUnit(unit))
    const early = year < (unit.row.earliestPeriod ?? -Infinity)
    // Prices of an integer plan hold with the builds as they are.
    const fixed = result.integer !== undefined
    programme.columns.push({
      at: [year, unit.id, 'build'],
      amount: built[at]!,
      low: fixed ? built[at]! : 0,
      high: fixed ? built[at]! : early ? 0 : Infinity,
      reduced: cost.value(),
      size: cost.size(),
    })
    const opened = result.builds.some(build => build.opened && build.period === year && build.unit === unit.id) ? 1 : 0
    const charged = opening * (years.length - at)
    if (fixed)
      programme.columns.push({
        at: [year, unit.id, 'opened'],
        amount: opened,
        low: opened,
        high: opened,
        reduced: charged,
        size: 1 + charged,
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
