// Shared limits as rows: lanes and targets; and, in a relaxed plan, what gives way under the least total shortfall.
import type { Case } from '../case.ts'
import { existingIn } from '../facts/capacity.ts'
import { mustGo } from '../facts/nodes.ts'
import { trainRule } from '../facts/trains.ts'
import { missingAt, stepsIn } from '../primal/demands.ts'
import type { LaneUse } from '../primal/flows.ts'
import { missingOf, reachedBy, shareBase, utilisedIn, type Goal } from '../primal/targets.ts'
import type { Prices } from './prices.ts'
import type { Column, Programme } from './programme.ts'

/** Lane prices count as nothing below a millionth of these: CNY per tonne-kilometre, train, tonne. */
const laneSize = { fleet: 0.01, siding: 1000, line: 1, arc: 1, quota: 1 } as const

export function addLanes(lanes: LaneUse[], prices: Prices, programme: Programme): void {
  for (const { kind, id, year, used, limit } of lanes)
    programme.limits.push({
      at: [year, kind, id],
      used,
      low: -Infinity,
      high: limit,
      price: -prices.lane(kind, id, year, limit),
      size: laneSize[kind],
      mass: Math.max(limit, 1),
    })
}

/** Lanes that run have their trains, no fewer and, where they are whole, no more; what each costs is paid whatever runs on it. */
export function addTrains({ result, tables }: Case, programme: Programme): void {
  for (const { mode, from, to, material, period, trains, value, cny } of result.lanes ?? []) {
    const rule = trainRule(tables.modes.get(mode)!)!
    const at = [period, 'lane', mode, from, to, material]
    const whole = Math.round(trains)
    programme.limits.push({
      at,
      used: trains,
      low: rule.whole ? whole : rule.least,
      high: rule.whole ? whole : Infinity,
      price: value,
      size: laneSize.siding,
      mass: 1,
    })
    programme.columns.push({ at, amount: 1, low: 1, high: 1, reduced: cny, size: 1 + cny })
  }
}

/** Shares asked of processes: what is made by each beyond its part is left over. */
export function addShares({ result }: Case, prices: Prices, programme: Programme): void {
  for (const { policy, period, by, of, share } of result.shares ?? []) {
    const price = prices.share(policy, period)
    programme.limits.push({
      at: [period, 'share', policy],
      used: by - share * of,
      low: 0,
      high: Infinity,
      price,
      size: 1 + Math.abs(price),
      mass: Math.max(of, 100),
    })
  }
}

export function addGoals(c: Case, goals: Goal[], prices: Prices, programme: Programme): void {
  for (const [g, goal] of goals.entries()) {
    if (!goal.binds) continue
    const { row, size } = goal
    // What stands already counts for capacity and cannot be chosen.
    let stands = 0
    if (row.measure === 'capacity') for (const unit of c.nodes.units) stands += goal.countsUnit(unit) * existingIn(unit, goal.year!)
    if (row.measure === 'sites_opened')
      for (const unit of c.nodes.units) if (existingIn(unit, goal.year!) > 0) stands += goal.countsUnit(unit)
    const more = row.sense === '>='
    // A share is a row of tonnes: what arises is known, what is drawn is chosen.
    const still = row.measure === 'share' ? shareBase(c, goal, true) : 1
    const required = row.value! * size * still - stands
    const used =
      row.measure === 'share'
        ? utilisedIn(c, goal, goal.year!) - row.value! * size * (shareBase(c, goal) - still)
        : reachedBy(c, goal)! - stands
    const missing = row.payCnyPerUnit === undefined ? 0 : missingOf(c, goal) * size * (row.measure === 'share' ? still : 1)
    // At its price a target may be left short: nobody gains by it, and where it is left its price is that.
    if (row.payCnyPerUnit !== undefined) {
      const pay = row.payCnyPerUnit / size / still
      const price = Math.abs(prices.goal[g]!)
      programme.columns.push({
        at: ['left', row.id],
        amount: missing,
        low: 0,
        high: Infinity,
        reduced: pay - price,
        size: 1e-6 + pay + price,
      })
    }
    programme.limits.push({
      at: ['target', row.id],
      used: used + (more ? 1 : -1) * (givenUp(c, goal) + missing),
      low: more ? required : -Infinity,
      high: more ? Infinity : required,
      price: prices.goal[g]!,
      size: row.measure === 'output_value' || row.measure === 'investment' || row.measure === 'haul' ? 1e-3 : 1,
      mass: Math.max(Math.abs(row.value! * size * still), row.measure === 'sites_opened' ? 1 : 100),
    })
  }
}

/** Tonnes (CNY, tonne-kilometres, sites) of a target that a relaxation gives up. */
function givenUp(c: Case, goal: Goal): number {
  const { row, size } = goal
  const by = c.result.relaxations.filter(one => one.kind === 'target' && one.id === row.id).reduce((sum, one) => sum + one.by, 0)
  return by * size * (row.measure === 'share' ? shareBase(c, goal) : 1)
}

/** A thousandth of what is required is the unit of all shortfalls; where nothing is allowed, a thousandth of 1 kt (10^4 CNY, a site). */
const leastRequired: Partial<Record<Goal['row']['measure'], number>> = {
  output_value: 1e4,
  cost: 1e4,
  investment: 1e4,
  haul: 1e6,
  sites_opened: 1,
}
const thousandth = (required: number, least: number) => (Math.abs(required) || least) / 1000

/** Whatever may give way: by how many thousandths of what is required it does, and what one of them is worth at the prices. */
export type Shortfall = { at: Column['at']; amount: number; worth: number }
export function shortfallsOf(c: Case, goals: Goal[], prices: Prices): Shortfall[] {
  const { nodes, years, result, rules } = c
  const P = years.length
  const gives: Shortfall[] = []
  for (const [g, { row, size, binds }] of goals.entries()) {
    if (!binds || row.payCnyPerUnit !== undefined) continue
    const still = row.measure === 'share' ? shareBase(c, goals[g]!, true) : 1
    const unit = thousandth(row.value! * size * still, leastRequired[row.measure] ?? 1e3)
    gives.push({ at: ['shortfall', row.id], amount: givenUp(c, goals[g]!) / unit, worth: Math.abs(prices.goal[g]!) * unit })
  }
  for (const [at, year] of years.entries()) {
    for (const [place, steps] of stepsIn(c.tables, year)) {
      const least = steps.reduce((sum, step) => sum + step.least, 0)
      if (least <= 0) continue
      const [site, material] = place.split('~') as [string, string]
      const worth = prices.receiver[nodes.receiverAt(site, material, undefined)!.index * P + at]!
      gives.push({ at: ['shortfall', year, place], amount: missingAt(c, place, year) / (least / 1000), worth: (worth * least) / 1000 })
    }
    for (const supply of nodes.supplies) {
      const shared = supply.disposal?.capacityTPerYear !== undefined
      const banned = mustGo(c.tables, rules, supply, year) && rules.mayNotDispose(supply.material, supply.site, year)
      if (supply.kind === 'product' || !(shared || banned)) continue
      const place = `${supply.site}~${supply.material}`,
        // Of less than a kilotonne that must go somewhere, a kilotonne is the measure.
        unit = Math.max(supply.arises[at]!, 1e3) / 1000
      const by = result.relaxations
        .filter(row => row.kind === 'other' && row.id === place && (row.period ?? year) === year)
        .reduce((sum, row) => sum + row.by, 0)
      gives.push({ at: ['shortfall', year, place], amount: by / unit, worth: prices.supply[supply.index * P + at]! * unit })
    }
  }
  return gives
}

/**
 * In a relaxed plan every shortfall is drawn from one total that is as small as it can be. Its price is the most that a thousandth anywhere
 * is worth; whatever gives way is worth just that.
 */
export function addShortfalls(c: Case, goals: Goal[], prices: Prices, programme: Programme): void {
  if (c.result.status !== 'relaxed') return
  const gives = shortfallsOf(c, goals, prices)
  const price = Math.max(0, ...gives.map(give => give.worth))
  const total = gives.reduce((sum, give) => sum + give.amount, 0)
  for (const { at, amount, worth } of gives)
    programme.columns.push({ at, amount, low: 0, high: Infinity, reduced: price - worth, size: 1 + price })
  programme.limits.push({ at: ['shortfall'], used: total, low: -Infinity, high: total, price: -price, size: 1 + price, mass: 1 })
}
