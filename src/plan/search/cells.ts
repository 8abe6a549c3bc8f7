// The region cut into cells: leaves (near sites together) by periods. Every row belongs to a cell, to a whole leaf over all periods, or
// to the region. Near sites trade with each other and years resemble each other, so a part planned alone is a good start for the whole.
import type { Facts } from '../facts/facts.ts'
import { countsFeed, countsSale, countsUnit, type TargetPlan, wholeRegion } from '../facts/targets.ts'
import type { Network } from '../facts/network.ts'
import type { Layout } from '../model/layout.ts'

/** Of the whole region, or of all periods. */
export const shared = -1

export type Cells = {
  leaves: number
  leafOfSite: Int32Array
  leafOfRow: Int32Array
  periodOfRow: Int32Array
  /** Part of a leaf in the bound of a row of the region. */
  shareOf: (row: number, leaf: number) => number
}

export function cellsOf(facts: Facts, network: Network, layout: Layout, rowsOfLeaf: number): Cells {
  const { siteOfRow, periodOfRow } = placesOfRows(facts, network, layout)
  const rowsAt = new Float64Array(facts.places.length)
  for (const site of siteOfRow) if (site >= 0) rowsAt[site]! += 1 / layout.periods
  const sites = facts.places.filter(place => rowsAt[place.index]! > 0).map(place => place.index)
  const total = sites.reduce((sum, site) => sum + rowsAt[site]!, 0)
  // Where places are not known, the region is one leaf.
  const placed = !sites.some(site => Number.isNaN(network.x[site]!))
  const leafOfSite = new Int32Array(facts.places.length)
  const weights: number[] = []
  const split = (members: number[], rows: number): void => {
    const halves = rows <= rowsOfLeaf || !placed ? undefined : halved(members, rows, rowsAt, network)
    if (halves !== undefined) {
      for (const half of halves) split(half.members, half.rows)
      return
    }
    for (const site of members) leafOfSite[site] = weights.length
    weights.push(rows / total)
  }
  split(sites, total)
  const potential = new Map(layout.targets.map(({ plan, row }) => [row, potentialOf(facts, plan, leafOfSite, weights.length)]))
  return {
    leaves: weights.length,
    leafOfSite,
    leafOfRow: siteOfRow.map(site => (site < 0 ? shared : leafOfSite[site]!)),
    periodOfRow,
    shareOf: (row, leaf) => potential.get(row)?.[leaf] ?? weights[leaf]!,
  }
}

type Half = { members: number[]; rows: number }
/** Cuts across the longest extent, at the middle of the rows. */
function halved(members: number[], rows: number, rowsAt: Float64Array, { x, y, z }: Network): [Half, Half] | undefined {
  const extent = (axis: Float64Array) => {
    let low = Infinity,
      high = -Infinity
    for (const site of members) {
      low = Math.min(low, axis[site]!)
      high = Math.max(high, axis[site]!)
    }
    return high - low
  }
  const axis = [x, y, z].reduce((widest, candidate) => (extent(candidate) > extent(widest) ? candidate : widest))
  const order = members.toSorted((a, b) => axis[a]! - axis[b]! || a - b)
  let before = 0,
    at = 0
  while (at < order.length && before < rows / 2) before += rowsAt[order[at++]!]!
  // Sites at one point stay together.
  while (at < order.length && axis[order[at]!] === axis[order[at - 1]!]) before += rowsAt[order[at++]!]!
  if (at === 0 || at === order.length) return undefined
  return [
    { members: order.slice(0, at), rows: before },
    { members: order.slice(at), rows: rows - before },
  ]
}

/** What each leaf could give to a target, as parts of the whole: the part of the target that it is asked for while it is planned alone. */
function potentialOf(facts: Facts, target: TargetPlan, leafOfSite: Int32Array, leaves: number): Float64Array {
  const potential = new Float64Array(leaves)
  const t = target.period
  const eaten = new Set<number>()
  for (const receiver of facts.receivers) {
    if (countsFeed(facts, target, receiver)) eaten.add(receiver.material)
    if (!countsSale(facts, target, receiver)) continue
    for (const step of receiver.steps) if (step.period === t) potential[leafOfSite[receiver.site]!]! += step.kt * step.price
  }
  for (const supply of facts.supplies)
    if (eaten.has(supply.material)) potential[leafOfSite[supply.site]!]! += supply.generation[t]! + (supply.stock?.drawKt ?? 0)
  if (eaten.size === 0 && !wholeRegion.has(target.row.measure))
    for (const unit of facts.units)
      potential[leafOfSite[unit.site]!]! += countsUnit(facts, target, unit) * (unit.existing[t]! + unit.maxNew)
  const sum = potential.reduce((a, b) => a + b, 0)
  return sum > 0 ? potential.map(part => part / sum) : potential.fill(1 / leaves)
}

/** Site (-1: the region's) and period (-1: all) of every row of the fixed part of the model. A siding lies where the nearest site that uses it does. */
function placesOfRows(facts: Facts, network: Network, layout: Layout): { siteOfRow: Int32Array; periodOfRow: Int32Array } {
  const P = layout.periods
  const siteOfRow = new Int32Array(layout.draft.rows()).fill(shared),
    periodOfRow = new Int32Array(layout.draft.rows()).fill(shared)
  const put = (row: number, site: number, t: number) => {
    if (row < 0) return
    siteOfRow[row] = site
    periodOfRow[row] = t
  }
  for (const supply of facts.supplies) {
    for (let t = 0; t < P; t++) put(layout.supplyRow[supply.index * P + t]!, supply.site, t)
    put(layout.stockRow[supply.index]!, supply.site, shared)
  }
  for (const receiver of facts.receivers) for (let t = 0; t < P; t++) put(layout.receiverRow[receiver.index * P + t]!, receiver.site, t)
  for (const unit of facts.units) {
    for (const row of [layout.buildLimitRow, layout.openOnceRow]) put(row[unit.index]!, unit.site, shared)
    for (let t = 0; t < P; t++) {
      for (const row of [layout.capacityRow, layout.openLimitRow, layout.leastSizeRow, layout.sizeStepRow, layout.closingRow])
        put(row[unit.index * P + t]!, unit.site, t)
      const rows = layout.unitRows[unit.index * P + t]!
      for (const row of [rows.mass, ...rows.high, ...rows.blend]) put(row, unit.site, t)
    }
  }
  for (const { row, plan } of layout.targets) put(row, shared, plan.row.measure === 'cost' ? shared : plan.period)
  for (const { row, period } of [...layout.disposalLimits, ...layout.shares]) put(row, shared, period)
  for (const { row, period } of layout.sources) put(row, shared, period)
  for (const { index, site } of facts.receivers) for (let t = 0; t < P; t++) put(layout.singleRow[index * P + t]!, site, t)
  for (const { limitRow, leastRow, overRow, period } of layout.links)
    for (const row of [limitRow, leastRow, overRow]) put(row, shared, period)
  for (let t = 0; t < P; t++) {
    for (let m = 0; m < network.modes.length; m++)
      for (const rows of [layout.fleetRow, layout.lanes.openedRow]) put(rows[m * P + t]!, shared, t)
    for (let line = 0; line < facts.region.lines.length; line++) put(layout.lineRow[line * P + t]!, shared, t)
    network.webs.forEach((web, w) => {
      const nearest = nearestUser(web.legs, web.stations.length)
      for (let b = 0; b < web.stations.length; b++) put(layout.sidingRow[w]![b * P + t]!, nearest[b]!, t)
    })
  }
  return { siteOfRow, periodOfRow }
}

function nearestUser(legs: { station: number; km: number }[][], stations: number): Int32Array {
  const site = new Int32Array(stations).fill(shared),
    least = new Float64Array(stations).fill(Infinity)
  legs.forEach((list, user) => {
    for (const { station, km } of list)
      if (km < least[station]!) {
        least[station] = km
        site[station] = user
      }
  })
  return site
}
