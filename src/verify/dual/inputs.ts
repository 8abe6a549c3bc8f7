// Inputs of a unit as columns and rows: what is eaten above the least share, what is bought, the most of each, blend limits.
import { smallMassT } from '../book.ts'
import type { Case } from '../case.ts'
import type { Unit } from '../facts/nodes.ts'
import { sums } from '../facts/tables.ts'
import type { Flow } from '../facts/ways.ts'
import { boughtCny } from '../primal/money.ts'
import type { Prices } from './prices.ts'
import { openSum, type Programme } from './programme.ts'

type Activity = Case['result']['activities'][number]

/** Worth of an input at the gate: its price, or what it is bought for where the region offers none. */
export function worthOfInput(c: Case, prices: Prices, unit: Unit, i: number, at: number): number {
  const price = prices.receiver[unit.feeds[i]!.index * c.years.length + at]!
  return Number.isNaN(price) ? (atThreshold(c, prices, unit.recipe.inputs[i]!.material, unit.row.site, c.years[at]!) ?? 0) : price
}

/** CNY of a tonne bought at the gate, with what targets bound of the CO2 of its making. */
function atThreshold(c: Case, prices: Prices, material: string, site: string, year: number): number | undefined {
  const cny = boughtCny(c, material, site, year)
  return cny === undefined ? undefined : cny + prices.emitted(year) * (c.tables.purchase(material, site)?.co2KgPerT ?? 0)
}

/** Price of one tonne of an input, or of activity, in a blend row. */
export const signed = (limit: { atMost: boolean }, price: number) => (limit.atMost ? -price : price)

export function addInputs(
  c: Case,
  prices: Prices,
  programme: Programme,
  unit: Unit,
  at: number,
  activity: Activity | undefined,
  arrived: Flow[],
): void {
  const { years } = c
  const year = years[at]!
  const { inputs, limits } = unit.recipe
  const own = prices.recipe(unit, year)
  const made = activity?.tonnes ?? 0
  const came = sums(
    arrived,
    flow => flow.material,
    flow => flow.tonnes,
  )
  const mass = Math.max(made, smallMassT)
  for (const [i, input] of inputs.entries()) {
    const place = [year, unit.id, input.material]
    const worth = worthOfInput(c, prices, unit, i, at),
      eaten = activity?.inputs[input.material] ?? 0,
      more = Math.max(0, eaten - input.least * made)
    if (input.ranged) {
      const cost = openSum()
      cost.add(worth)
      cost.add(-own.balance)
      cost.add(own.most(input.material))
      for (const limit of limits)
        if (limit.counts(input.material))
          cost.add(-signed(limit, own.limit(limit)) * (limit.content(input.material) - (limit.perProduct ? 0 : limit.row.limit)))
      const room = (input.most - input.least) * made
      programme.columns.push({ at: [...place, 'range'], amount: more, low: 0, high: Infinity, reduced: cost.value(), size: cost.size() })
      programme.limits.push({
        at: [...place, 'most'],
        used: more - room,
        low: -Infinity,
        high: 0,
        price: -own.most(input.material),
        size: cost.size(),
        mass,
      })
    }
    const bought = atThreshold(c, prices, input.material, unit.row.site, year)
    if (bought !== undefined)
      programme.columns.push({
        at: [...place, 'bought'],
        amount: Math.max(0, eaten - (came.get(input.material) ?? 0)),
        low: 0,
        high: Infinity,
        reduced: bought - worth,
        size: 1 + Math.abs(bought) + Math.abs(worth),
      })
  }
  for (const limit of limits) {
    let over = limit.perProduct ? -limit.row.limit * made : 0,
      counted = 0
    const count = (material: string, tonnes: number, site?: string) => {
      if (!limit.counts(material)) return
      counted += tonnes
      over += tonnes * (limit.content(material, site) - (limit.perProduct ? 0 : limit.row.limit))
    }
    for (const flow of arrived) count(flow.material, flow.tonnes, flow.from)
    for (const { material } of inputs) count(material, Math.max(0, (activity?.inputs[material] ?? 0) - (came.get(material) ?? 0)))
    const unitOf = Math.max(Math.abs(limit.row.limit), 1e-3)
    programme.limits.push({
      at: [year, unit.id, limit.row.component],
      used: over,
      low: limit.atMost ? -Infinity : 0,
      high: limit.atMost ? 0 : Infinity,
      price: signed(limit, own.limit(limit)),
      size: 1 / unitOf,
      mass: unitOf * Math.max(counted, smallMassT),
    })
  }
}
