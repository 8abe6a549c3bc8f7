// The prices of a result as duals: one figure per node, unit, lane and target, in CNY per tonne (train, tkm, unit of a target) and per planned year.
// A dual is d cost / d right-hand side: what one more tonne arising costs, what one more tonne delivered is worth.
import type { Tally } from '../book.ts'
import type { Case } from '../case.ts'
import type { Unit } from '../facts/nodes.ts'
import type { Limit } from '../facts/recipes.ts'
import { shareBase, type Goal } from '../primal/targets.ts'

/** A limit of nothing may have any price at no cost; this one keeps everything away from it. */
const priceless = 1e20

export type Prices = {
  /** What a yuan earned takes off the cost: all of it, or nothing where only shortfalls cost. */
  earned: 1 | 0
  /** What a kilogram of CO2 and a wet tonne-kilometre of a year cost under targets that bound them, CNY. */
  emitted: (year: number) => number
  hauled: (year: number) => number
  /** By supply x year and receiver x year. */
  supply: Float64Array
  receiver: Float64Array
  /** By target: CNY per tonne (or per CNY) counted, signed: negative where less is asked for. */
  goal: number[]
  /** What one more unit of a lane saves, never negative. */
  lane: (
    kind: 'fleet' | 'siding' | 'line' | 'arc' | 'stock' | 'build_limit' | 'disposal' | 'quota',
    id: string,
    year: number,
    limit: number,
  ) => number
  /** What one more tonne by the process of a share costs. */
  share: (policy: string, year: number) => number
  /** What one more tonne that a link had to carry would cost; negative where it may carry no more. */
  link: (id: string, year: number) => { limits: number; beyond: number }
  /** What one more tonne from a single source would cost. */
  source: (row: { value: number }) => number
  /** Of capacity that stands or was built; undefined where there is none to have a price. */
  unit: (unit: Unit, year: number, limit: number) => number | undefined
  recipe: (unit: Unit, year: number) => { balance: number; most: (material: string) => number; limit: (limit: Limit) => number }
}

/**
 * Reads the prices; a node whose price is missing is noted.
 * @param sparse prices of the shortfall problem: only those that are not zero are told, and none of capacity that its own plan did not have
 */
export function pricesOf(c: Case, goals: Goal[], tally: Tally, sparse = false): Prices {
  const { result, nodes, years } = c
  const P = years.length
  const yearAt = new Map(years.map((year, at) => [year, at]))
  const supply = new Float64Array(nodes.supplies.length * P).fill(NaN),
    receiver = new Float64Array(nodes.receivers.length * P).fill(NaN)
  for (const row of result.prices) {
    const at = yearAt.get(row.period)!
    if (row.role === 'stream' || row.role === 'product') {
      const kind = row.role === 'stream' ? 'stream' : row.byproduct === true ? 'byproduct' : 'product'
      const node = nodes.supplyAt(kind, row.site, row.material)
      tally.holds(node !== undefined, [row.period, row.role, row.site, row.material])
      // Of what is made the price is its worth, of what arises its cost.
      if (node !== undefined) supply[node.index * P + at] = kind === 'stream' ? row.value : -row.value
    } else {
      const node = nodes.receiverAt(row.site, row.material, row.process)
      tally.holds(node?.kind === row.role, [row.period, row.role, row.site, row.material, row.process])
      if (node !== undefined) receiver[node.index * P + at] = row.value
    }
  }
  fillGaps(c, supply, receiver, sparse ? undefined : tally)
  const capacities = new Map(result.capacityPrices.map(row => [`${row.kind}~${row.id}~${row.period}`, row.value]))
  const linked = new Map(result.links?.map(row => [`${row.link}~${row.period}`, row]))
  const recipes = new Map((result.recipePrices ?? []).map(row => [`${row.unit}~${row.period}`, row]))
  const priced = new Map(result.targets.map(row => [row.id, row.price ?? 0]))
  const raw = goals.map(goal => {
    const { row, size, binds } = goal
    if (!binds) return 0
    // A tonne of a share is so much of what it is counted of.
    const of = row.measure === 'share' ? shareBase(c, goal) : 1
    return of > 0 ? ((row.sense === '>=' ? 1 : -1) * (priced.get(row.id) ?? 0)) / size / of : 0
  })
  // Under a bound on the cost itself every yuan weighs more: all prices together less by that much are those of the cost alone.
  const weight = 1 - goals.reduce((sum, { row }, g) => (row.measure === 'cost' ? sum + raw[g]! : sum), 0)
  const per = (value: number) => value / weight
  const goal = goals.map(({ row }, g) => (row.measure === 'cost' ? 0 : per(raw[g]!)))
  const bounded = (measure: 'co2' | 'haul', year: number) =>
    goals.reduce((sum, { row, year: due }, g) => (row.measure === measure && due === year ? sum - goal[g]! : sum), 0)
  return {
    earned: sparse ? 0 : 1,
    emitted: year => bounded('co2', year) / 1000,
    hauled: year => bounded('haul', year),
    supply: supply.map(per),
    receiver: receiver.map(per),
    goal,
    lane: (kind, id, year, limit) => (limit > 0 ? per(capacities.get(`${kind}~${id}~${year}`) ?? 0) : priceless),
    share: (policy, year) => per(result.shares?.find(row => row.policy === policy && row.period === year)?.value ?? 0),
    link: (id, year) => {
      const row = linked.get(`${id}~${year}`)
      return { limits: per(row?.value ?? 0), beyond: per(row?.beyondValue ?? 0) }
    },
    source: row => per(row.value),
    unit: (unit, year, limit) => (limit > 0 && !sparse ? per(capacities.get(`unit~${unit.id}~${year}`) ?? 0) : undefined),
    recipe(unit, year) {
      const row = recipes.get(`${unit.id}~${year}`)
      return {
        balance: per(row?.balance ?? 0),
        most: material => per(row?.most[material] ?? 0),
        limit: ({ row: { component, sense } }) =>
          per(row?.limits.find(one => one.component === component && one.sense === sense)?.value ?? 0),
      }
    },
  }
}

/** An input that nothing in the region offers is worth what it is bought for; every other node must have its price in the result. */
function fillGaps({ nodes, years }: Case, supply: Float64Array, receiver: Float64Array, tally: Tally | undefined): void {
  const P = years.length
  for (const one of nodes.supplies)
    for (const [at, year] of years.entries())
      if (Number.isNaN(supply[one.index * P + at]!)) {
        tally?.holds(false, [year, one.kind, one.site, one.material])
        supply[one.index * P + at] = 0
      }
  for (const one of nodes.receivers)
    for (const [at, year] of years.entries())
      if (Number.isNaN(receiver[one.index * P + at]!) && (one.kind === 'demand' || nodes.offered.has(one.material))) {
        tally?.holds(false, [year, one.kind, one.site, one.material, one.process])
        receiver[one.index * P + at] = 0
      }
}
