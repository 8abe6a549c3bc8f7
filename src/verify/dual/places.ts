// Places as columns and rows: what arises and is left, disposal, stocks, and what demand buys at each of its steps.
import { smallMassT } from '../book.ts'
import type { Case } from '../case.ts'
import { disposalId, mustGo } from '../facts/nodes.ts'
import { groups, sums } from '../facts/tables.ts'
import { fill, soldIn, stepsIn } from '../primal/demands.ts'
import type { Goal } from '../primal/targets.ts'
import type { Prices } from './prices.ts'
import type { Programme } from './programme.ts'

export function addSupplies(c: Case, goals: Goal[], prices: Prices, programme: Programme): void {
  const { result, nodes, years, rules } = c
  const P = years.length
  const key = (row: { site: string; material: string; period: number }) => `${row.site}~${row.material}~${row.period}`
  const left = sums(
      result.disposals.filter(row => row.kind === 'left'),
      key,
      row => row.tonnes,
    ),
    disposed = sums(
      result.disposals.filter(row => row.kind !== 'left'),
      key,
      row => row.tonnes,
    ),
    drawn = sums(result.stocks, key, row => row.drawn)
  const alike = groups(nodes.supplies, one => `${one.site}~${one.material}`)
  for (const supply of nodes.supplies) {
    const place = `${supply.site}~${supply.material}`
    // Rests are told by place: where two accounts share one, theirs cannot be told apart.
    const alone = alike.get(place)!.filter(one => one.kind !== 'product').length === 1
    let allDrawn = 0
    const { stock } = supply
    const stockPrice = stock === undefined ? 0 : prices.lane('stock', place, years[P - 1]!, stock.t)
    for (const [at, year] of years.entries()) {
      const price = prices.supply[supply.index * P + at]!
      const arises = supply.arises[at]!
      const here = (map: Map<string, number>) => map.get(`${place}~${year}`) ?? 0
      programme.limits.push({
        at: [year, place, supply.kind],
        used: alone ? arises - here(left) : undefined,
        low: mustGo(c.tables, c.rules, supply, year) ? arises : -Infinity,
        high: arises,
        price,
        size: 1 + Math.abs(price),
        mass: Math.max(arises, smallMassT),
      })
      const { disposal } = supply
      if (disposal !== undefined && !rules.mayNotDispose(supply.material, supply.site, year)) {
        const cost = disposal.cnyPerT + rules.levy(supply.material, supply.site, year)
        const capacity =
          disposal.capacityTPerYear === undefined ? 0 : prices.lane('disposal', disposalId(disposal), year, disposal.capacityTPerYear)
        programme.columns.push({
          at: [year, place, 'disposed'],
          amount: alone ? here(disposed) : undefined,
          low: 0,
          high: Infinity,
          reduced: cost + capacity - price,
          size: 1 + cost + capacity + Math.abs(price),
        })
      }
      if (stock === undefined) continue
      allDrawn += here(drawn)
      // A share is counted of what is drawn, too.
      let counted = 0
      for (const [g, goal] of goals.entries())
        if (goal.binds && goal.year === year && goal.countsStream(supply.material, supply.site))
          counted += prices.goal[g]! * goal.row.value! * goal.size
      programme.columns.push({
        at: [year, place, 'drawn'],
        amount: here(drawn),
        low: 0,
        high: stock.drawTPerYear ?? stock.t,
        reduced: price + stockPrice + counted,
        size: 1 + Math.abs(price) + stockPrice + Math.abs(counted),
      })
    }
    if (stock !== undefined)
      programme.limits.push({
        at: [place, 'stock'],
        used: allDrawn,
        low: -Infinity,
        high: stock.t,
        price: -stockPrice,
        size: 1 + stockPrice,
        mass: Math.max(stock.t, smallMassT),
      })
  }
}

/** Capacity of disposal rows that several places share. */
export function addDisposalRows(c: Case, prices: Prices, programme: Programme): void {
  for (const row of c.region.disposal) {
    if (row.capacityTPerYear === undefined) continue
    for (const year of c.years) {
      const price = prices.lane('disposal', disposalId(row), year, row.capacityTPerYear)
      let used = 0
      for (const one of c.result.disposals)
        if (one.period === year && one.kind !== 'left' && c.tables.disposal(one.material, one.site) === row) used += one.tonnes
      programme.limits.push({
        at: [year, 'disposal', disposalId(row)],
        used,
        low: -Infinity,
        high: row.capacityTPerYear,
        price: -price,
        size: 1 + price,
        mass: Math.max(row.capacityTPerYear, smallMassT),
      })
    }
  }
}

export function addDemands(c: Case, goals: Goal[], prices: Prices, programme: Programme): void {
  const P = c.years.length
  for (const [at, year] of c.years.entries()) {
    const sold = soldIn(c, year)
    for (const [place, steps] of stepsIn(c.tables, year)) {
      const [site, material] = place.split('~') as [string, string]
      const price = prices.receiver[c.nodes.receiverAt(site, material, undefined)!.index * P + at]!
      let valued: number = prices.earned
      for (const [g, goal] of goals.entries()) if (goal.year === year && goal.countsSale(material, site)) valued += prices.goal[g]!
      const parts = fill(steps, sold.get(place) ?? 0)
      for (const [k, step] of steps.entries())
        programme.columns.push({
          at: [year, place, `step ${k + 1}`],
          amount: parts[k]!,
          low: step.least,
          high: step.most,
          reduced: price - step.cny * valued,
          size: 1 + Math.abs(price) + Math.abs(step.cny * valued),
        })
    }
  }
}
