// A plan read by area: what a province or a city makes, takes, sends and has left, with whom it trades, and what it lacks and why.
// Every material of an area balances: arises + drawn + made + came in + bought = eaten + delivered + sent out + disposed of + left.
import type { AreaBook, AreaLacks, AreaMaterial, AreaSummary } from '#domain/areaBook.ts'
import type { PlanResult } from '#domain/plan.ts'
import type { Region, Row } from '#domain/region.ts'
import { areaChains, groupBy } from '../facts/lookups.ts'
import { regionOfResult } from '../plannedRegion.ts'
import { areaPrices } from './areaPrices.ts'
import { targetsOfArea } from './targetParts.ts'

/** Tonnes below this are rounding. */
const least = 0.5

type Read = {
  result: PlanResult
  region: Region
  period: number
  materials: Map<string, Row<'materials'>>
  processes: Map<string, Row<'processes'>>
  /** Areas that a site lies in, nearest first. */
  areasOf: (site: string) => string[]
  /** With the figure that holds in the year. */
  streams: Row<'streams'>[]
}

/** @param period a planned year, the last one when left out; undefined for a year that is not planned */
function open(result: PlanResult, written: Region, period = result.periods[result.periods.length - 1]!): Read | undefined {
  if (!result.periods.includes(period)) return undefined
  const region = regionOfResult(written, result)
  const chain = areaChains(region)
  const areaOf = new Map(region.sites.map(site => [site.id, chain(site.area)]))
  return {
    result,
    region,
    period,
    materials: new Map(region.materials.map(row => [row.id, row])),
    processes: new Map(region.processes.map(row => [row.id, row])),
    areasOf: site => areaOf.get(site) ?? [],
    streams: [...streamsIn(region, period)],
  }
}

/** One line for every province and every area below it, in the order of the region's table; undefined for a year that is not planned. */
export function areaSummaries(result: PlanResult, region: Region, period?: number): AreaSummary[] | undefined {
  const read = open(result, region, period)
  return read?.region.areas
    .filter(area => area.level !== 'country' && area.level !== 'region')
    .map(area => summaryOf(read, area))
    .filter(summary => summary.arisesT > 0 || summary.usedHereT > 0 || summary.sites > 0)
}

/** @returns undefined for an area that the region does not have, and for a year that is not planned */
export function areaBook(result: PlanResult, region: Region, areaId: string, period?: number): AreaBook | undefined {
  const read = open(result, region, period)
  const area = read?.region.areas.find(row => row.id === areaId)
  if (read === undefined || area === undefined) return undefined
  return {
    ...summaryOf(read, area),
    period: read.period,
    materials: materialsOf(read, area.id),
    neighbours: neighboursOf(read, area),
    targets: targetsOfArea(result, region, area.id),
    prices: areaPrices(result, read.region, area.id, read.period),
    lacks: lacksOf(read, area.id),
  }
}

const isIn = (read: Read, site: string, area: string) => read.areasOf(site).includes(area)
/** The tag of the wastes that official statistics of general industrial solid waste count. */
const statistics = 'statistics_isw'
const isCounted = (read: Read, material: string) => read.materials.get(material)?.tags?.includes(statistics) === true
/** The waste and the secondary resources: what is to be used, and what targets count. */
const isResource = (read: Read, material: string) => ['waste', 'secondary'].includes(read.materials.get(material)?.kind ?? '')

function summaryOf(read: Read, area: Row<'areas'>): AreaSummary {
  const { result, region, period } = read
  const here = (site: string) => isIn(read, site, area.id)
  const total = {
    arisesT: 0,
    countedT: 0,
    countedUsedT: 0,
    usedHereT: 0,
    ownUsedT: 0,
    sentT: 0,
    receivedT: 0,
    disposedT: 0,
    leftT: 0,
    newCapacityT: 0,
    investedCny: 0,
  }
  for (const { site, tPerYear, material } of read.streams) {
    if (!here(site) || read.materials.get(material)?.kind !== 'waste') continue
    total.arisesT += tPerYear
    if (isCounted(read, material)) total.countedT += tPerYear
  }
  for (const flow of result.flows) {
    if (flow.period !== period) continue
    const from = here(flow.from),
      to = here(flow.to)
    if (from && !to) total.sentT += flow.tonnes
    if (to && !from) total.receivedT += flow.tonnes
    const counts =
      flow.origin !== 'output' &&
      flow.process !== undefined &&
      read.processes.get(flow.process)?.utilisation === true &&
      read.materials.get(flow.material)?.kind === 'waste'
    if (counts && to) total.usedHereT += flow.tonnes
    if (counts && from) total.ownUsedT += flow.tonnes
    if (counts && from && isCounted(read, flow.material)) total.countedUsedT += flow.tonnes
  }
  for (const row of result.disposals)
    if (row.period === period && here(row.site) && read.materials.get(row.material)?.kind === 'waste')
      total[row.kind === 'left' ? 'leftT' : 'disposedT'] += row.tonnes
  for (const build of result.builds)
    if (build.period <= period && here(build.site)) {
      total.newCapacityT += build.capacity
      total.investedCny += build.cny
    }
  return {
    area: area.id,
    nameZh: area.nameZh ?? area.id,
    nameEn: area.nameEn ?? area.id,
    level: area.level,
    ...(area.parent === undefined ? {} : { parent: area.parent }),
    sites: region.sites.reduce((sum, site) => sum + (here(site.id) ? 1 : 0), 0),
    ...total,
  }
}

/** Streams with the figure that holds in a year. */
function* streamsIn(region: Region, period: number): Generator<Row<'streams'>> {
  for (const rows of groupBy(region.streams, row => `${row.site}~${row.material}`).values()) {
    const row = rows.find(one => one.period === period) ?? rows.find(one => one.period === undefined)
    if (row !== undefined) yield row
  }
}

type Amount = Exclude<keyof AreaMaterial, 'material'>
function materialsOf(read: Read, area: string): AreaMaterial[] {
  const { result, region, period } = read
  const rows = new Map<string, AreaMaterial>()
  const add = (material: string, amount: Amount, tonnes: number) => {
    if (read.materials.get(material)?.kind === 'loss') return
    let row = rows.get(material)
    if (row === undefined) {
      row = {
        material,
        arisesT: 0,
        drawnT: 0,
        madeT: 0,
        receivedT: 0,
        boughtT: 0,
        eatenT: 0,
        deliveredT: 0,
        sentT: 0,
        disposedT: 0,
        leftT: 0,
      }
      rows.set(material, row)
    }
    row[amount] += tonnes
  }
  const here = (site: string) => isIn(read, site, area)
  for (const row of read.streams) if (here(row.site)) add(row.material, 'arisesT', row.tPerYear)
  for (const row of result.stocks) if (row.period === period && here(row.site)) add(row.material, 'drawnT', row.drawn)
  for (const flow of result.flows) {
    if (flow.period !== period) continue
    const from = here(flow.from),
      to = here(flow.to)
    if (from && !to) add(flow.material, 'sentT', flow.tonnes)
    if (to && !from) add(flow.material, 'receivedT', flow.tonnes)
    if (to && flow.process === undefined) add(flow.material, 'deliveredT', flow.tonnes)
    // What did not arrive was bought.
    if (to && flow.process !== undefined) add(flow.material, 'boughtT', -flow.tonnes)
  }
  for (const { site, inputs, outputs, period: year } of result.activities) {
    if (year !== period || !here(site)) continue
    for (const [material, tonnes] of Object.entries(inputs)) {
      add(material, 'eatenT', tonnes)
      add(material, 'boughtT', tonnes)
    }
    for (const [material, tonnes] of Object.entries(outputs)) add(material, 'madeT', tonnes)
  }
  for (const row of result.disposals)
    if (row.period === period && here(row.site)) add(row.material, row.kind === 'left' ? 'leftT' : 'disposedT', row.tonnes)
  const order = new Map(region.materials.map((row, at) => [row.id, at]))
  return [...rows.values()]
    .map(row => ({ ...row, boughtT: Math.abs(row.boughtT) < least ? 0 : row.boughtT }))
    .filter(row => Object.values(row).some(value => typeof value === 'number' && value >= least))
    .sort((a, b) => order.get(a.material)! - order.get(b.material)!)
}

/**
 * Areas of the same level that something comes from or goes to, those with most first. What lies in no such area (a municipality without
 * cities, seen from a city) stands by its province.
 */
function neighboursOf(read: Read, area: Row<'areas'>): AreaBook['neighbours'] {
  const levels = new Map(read.region.areas.map(row => [row.id, row.level]))
  const found = new Map<string, AreaBook['neighbours'][number]>()
  const peerOf = (site: string) => {
    const chain = read.areasOf(site)
    return chain.find(id => levels.get(id) === area.level) ?? chain.find(id => levels.get(id) === 'province')
  }
  const at = (id: string) => {
    const known = found.get(id) ?? { area: id, sentT: 0, receivedT: 0, sent: [], received: [] }
    found.set(id, known)
    return known
  }
  const add = (list: { material: string; tonnes: number }[], material: string, tonnes: number) => {
    const known = list.find(row => row.material === material)
    if (known === undefined) list.push({ material, tonnes })
    else known.tonnes += tonnes
  }
  for (const flow of read.result.flows) {
    if (flow.period !== read.period) continue
    const from = isIn(read, flow.from, area.id),
      to = isIn(read, flow.to, area.id)
    if (from === to) continue
    const peer = peerOf(from ? flow.to : flow.from)
    if (peer === undefined) continue
    const row = at(peer)
    if (from) row.sentT += flow.tonnes
    else row.receivedT += flow.tonnes
    add(from ? row.sent : row.received, flow.material, flow.tonnes)
  }
  for (const row of found.values()) for (const list of [row.sent, row.received]) list.sort((a, b) => b.tonnes - a.tonnes)
  return [...found.values()].sort((a, b) => b.sentT + b.receivedT - a.sentT - a.receivedT)
}

/** Use of a capacity from which it counts as full. */
const full = 0.999

function lacksOf(read: Read, area: string): AreaLacks {
  return { outlets: outletsOf(read, area), capacity: capacityOf(read, area), idle: idleOf(read, area), demand: demandOf(read, area) }
}

/** Waste and secondary resources that stay, and whether anybody could take them. */
function outletsOf(read: Read, area: string): AreaLacks['outlets'] {
  const { result, region, period } = read
  const stays = new Map<string, { tonnes: number; cny: number }>()
  for (const row of result.disposals) {
    if (row.period !== period || !isIn(read, row.site, area) || !isResource(read, row.material)) continue
    const known = stays.get(row.material) ?? { tonnes: 0, cny: 0 }
    stays.set(row.material, { tonnes: known.tonnes + row.tonnes, cny: known.cny + row.cny + row.levyCny })
  }
  const eaters = groupBy(
    region.process_flows.filter(row => row.direction === 'in'),
    row => row.material,
  )
  const used = new Map(result.capacityPrices.filter(row => row.kind === 'unit' && row.period === period).map(row => [row.id, row]))
  const room = new Map(result.capacityPrices.filter(row => row.kind === 'build_limit').map(row => [row.id, row.used < row.limit * full]))
  return [...stays]
    .filter(([, { tonnes }]) => tonnes >= least)
    .map(([material, { tonnes, cny }]) => {
      const eating = new Set((eaters.get(material) ?? []).map(row => row.process))
      const takers = region.units.filter(unit => eating.has(unit.process))
      const near = takers.filter(unit => isIn(read, unit.site, area))
      const hasRoom = (unit: Row<'units'>) => {
        const id = unit.id ?? `${unit.site}~${unit.process}`
        const price = used.get(id)
        const idle = price === undefined ? unit.existingTPerYear > 0 : price.used < price.limit * full
        return idle || (room.get(id) ?? (unit.maxNewTPerYear ?? 0) > 0)
      }
      const reason = takers.length === 0 ? ('no_taker' as const) : takers.some(hasRoom) ? ('dear' as const) : ('full' as const)
      return {
        material,
        tonnes,
        cny,
        costPerT: stayingCost(read, area, material),
        reason,
        takersHere: near.length,
        takers: takers.length,
      }
    })
    .sort((a, b) => b.tonnes - a.tonnes)
}

/** What one more tonne costs the region where it stays, mean over the sites by what stays there; null where the plan bears no prices. */
function stayingCost({ result, period, ...read }: Read, area: string, material: string): number | null {
  let cny = 0,
    tonnes = 0
  const prices = new Map(
    result.prices
      .filter(row => row.role === 'stream' && row.period === period && row.material === material)
      .map(row => [row.site, row.value]),
  )
  for (const row of result.disposals) {
    const value = prices.get(row.site)
    if (row.period !== period || row.material !== material || value === undefined || !read.areasOf(row.site).includes(area)) continue
    cny += value * row.tonnes
    tonnes += row.tonnes
  }
  return tonnes > 0 ? cny / tonnes : null
}

/** Capacities at their limit of which one more tonne would save something, by process. */
function capacityOf(read: Read, area: string): AreaLacks['capacity'] {
  const { result, region, period } = read
  const units = new Map(region.units.map(unit => [unit.id ?? `${unit.site}~${unit.process}`, unit]))
  const rows = new Map<string, AreaLacks['capacity'][number]>()
  for (const { kind, id, period: year, limit, value } of result.capacityPrices) {
    const unit = kind === 'unit' && year === period ? units.get(id) : undefined
    if (unit === undefined || value <= 0 || !isIn(read, unit.site, area)) continue
    const known = rows.get(unit.process) ?? { process: unit.process, units: 0, capacityT: 0, savesCnyPerT: 0 }
    const capacityT = known.capacityT + limit
    rows.set(unit.process, {
      process: unit.process,
      units: known.units + 1,
      capacityT,
      savesCnyPerT: (known.savesCnyPerT * known.capacityT + value * limit) / capacityT,
    })
  }
  return [...rows.values()].sort((a, b) => b.savesCnyPerT * b.capacityT - a.savesCnyPerT * a.capacityT)
}

/** Capacity that stands and is not used, by process. */
function idleOf(read: Read, area: string): AreaLacks['idle'] {
  const { result, region, period } = read
  const made = new Map(result.activities.filter(row => row.period === period).map(row => [row.unit, row]))
  const rows = new Map<string, AreaLacks['idle'][number]>()
  for (const unit of region.units) {
    if (!isIn(read, unit.site, area) || period > (unit.lastPeriod ?? Infinity)) continue
    const activity = made.get(unit.id ?? `${unit.site}~${unit.process}`)
    const capacity = activity?.capacity ?? unit.existingTPerYear
    if (capacity <= 0) continue
    const known = rows.get(unit.process) ?? { process: unit.process, capacityT: 0, usedT: 0 }
    rows.set(unit.process, {
      process: unit.process,
      capacityT: known.capacityT + capacity,
      usedT: known.usedT + (activity?.tonnes ?? 0),
    })
  }
  return [...rows.values()]
    .filter(row => row.capacityT - row.usedT > Math.max(least, 0.01 * row.capacityT))
    .sort((a, b) => b.capacityT - b.usedT - a.capacityT + a.usedT)
}

/** Products that would be bought and are not delivered, with what one more tonne there is worth at the most. */
function demandOf(read: Read, area: string): AreaLacks['demand'] {
  const { result, region, period } = read
  const rows = new Map<string, { wanted: number; delivered: number; worth: number }>()
  const at = (material: string) => {
    const known = rows.get(material) ?? { wanted: 0, delivered: 0, worth: 0 }
    rows.set(material, known)
    return known
  }
  for (const steps of groupBy(region.demands, row => `${row.site}~${row.material}~${row.step ?? 1}`).values()) {
    const row = steps.find(one => one.period === period) ?? steps.find(one => one.period === undefined)
    if (row !== undefined && isIn(read, row.site, area)) at(row.material).wanted += Math.max(row.tPerYear, row.minTPerYear ?? 0)
  }
  for (const flow of result.flows)
    if (flow.period === period && flow.process === undefined && isIn(read, flow.to, area)) at(flow.material).delivered += flow.tonnes
  for (const price of result.prices)
    if (price.role === 'demand' && price.period === period && isIn(read, price.site, area)) {
      const row = at(price.material)
      row.worth = Math.max(row.worth, price.value)
    }
  return [...rows]
    .map(([material, { wanted, delivered, worth }]) => ({
      material,
      wantedT: wanted,
      deliveredT: delivered,
      worthCnyPerT: result.prices.length === 0 ? null : worth,
    }))
    .filter(row => row.wantedT - row.deliveredT > Math.max(least, 1e-6 * row.wantedT))
    .sort((a, b) => b.wantedT - b.deliveredT - a.wantedT + a.deliveredT)
}
