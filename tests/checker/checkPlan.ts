// An independent checker: takes the (changed) region and a PlanResult, rebuilds every balance, limit, cost and target from the tables
// alone and says how far the plan is off. It shares no code with the planner.
import type { PlanFlow, PlanResult } from '#domain/plan.ts'
import type { Region, Row } from '#domain/region.ts'
import type { z } from 'zod'
import { lineKm, pointsOf, sphereKm, stationsNear } from './distances.ts'

type Flow = z.infer<typeof PlanFlow>
export type Finding = { what: string; off: number; allowed: number }
const relative = 1e-6

type Book = {
  findings: Finding[]
  equal: (what: string, a: number, b: number, size?: number) => void
  atMost: (what: string, a: number, b: number, size?: number) => void
}
function openBook(): Book {
  const findings: Finding[] = []
  const note = (what: string, off: number, size: number) => {
    if (!(off <= relative * Math.max(1, size))) findings.push({ what, off, allowed: relative * Math.max(1, size) })
  }
  return {
    findings,
    equal: (what, a, b, size) => {
      note(`${what}: ${a} = ${b}`, Math.abs(a - b), size ?? Math.max(Math.abs(a), Math.abs(b)))
    },
    atMost: (what, a, b, size) => {
      note(`${what}: ${a} <= ${b}`, a - b, size ?? Math.max(Math.abs(a), Math.abs(b)))
    },
  }
}
export function sums<T>(rows: readonly T[], key: (row: T) => string, value: (row: T) => number): Map<string, number> {
  const map = new Map<string, number>()
  for (const row of rows) map.set(key(row), (map.get(key(row)) ?? 0) + value(row))
  return map
}
export function holds(row: { validFrom?: string | undefined; validTo?: string | undefined }, year: number): boolean {
  return (row.validFrom ?? '0000') <= `${year}-07-01` && `${year}-07-01` <= (row.validTo ?? '9999')
}
function nearest<T extends { area?: string | undefined }>(rows: T[], chain: string[]): T | undefined {
  return chain.map(area => rows.find(row => row.area === area)).find(row => row !== undefined) ?? rows.find(row => row.area === undefined)
}
function ofPeriod<T extends { period?: number | undefined }>(rows: T[], year: number): T | undefined {
  return rows.find(row => row.period === year) ?? rows.find(row => row.period === undefined)
}

/** Every way in which the plan breaks the region; empty when it holds. */
export function checkPlan(region: Region, result: PlanResult): Finding[] {
  const book = openBook()
  const points = pointsOf(region)
  checkSupplies(region, result, book)
  checkUnits(region, result, book)
  checkDemands(region, result, book)
  const money = { transport: 0, carbon: 0, co2: 0 }
  checkLanes(region, result, book, money)
  checkMoney(region, result, book, money, points.chain)
  checkTargets(region, result, book, points.chain)
  return book.findings
}

function checkSupplies(region: Region, result: PlanResult, book: Book): void {
  const kinds = new Map(region.materials.map(row => [row.id, row.kind]))
  for (const year of result.periods) {
    const key = (row: { site: string; material: string }) => `${row.site}~${row.material}`
    const out = sums(
      result.flows.filter(flow => flow.period === year),
      flow => `${flow.from}~${flow.material}`,
      flow => flow.tonnes,
    )
    const rests = sums(
      result.disposals.filter(row => row.period === year),
      key,
      row => row.tonnes,
    )
    const drawn = sums(
      result.stocks.filter(row => row.period === year),
      key,
      row => row.drawn,
    )
    const made = new Map<string, number>()
    for (const row of result.activities.filter(activity => activity.period === year)) {
      for (const [material, tonnes] of Object.entries(row.outputs))
        if (kinds.get(material) !== 'loss') made.set(`${row.site}~${material}`, (made.get(`${row.site}~${material}`) ?? 0) + tonnes)
    }
    const streams = new Map<string, number>()
    for (const row of region.streams)
      streams.set(
        key(row),
        ofPeriod(
          region.streams.filter(other => key(other) === key(row)),
          year,
        )?.tPerYear ?? 0,
      )
    for (const id of new Set([...out.keys(), ...rests.keys(), ...made.keys(), ...streams.keys()])) {
      const inward = (streams.get(id) ?? 0) + (drawn.get(id) ?? 0) + (made.get(id) ?? 0)
      book.equal(`${year} balance at ${id}`, inward, (out.get(id) ?? 0) + (rests.get(id) ?? 0), inward)
    }
  }
  for (const stock of region.stocks) {
    const rows = result.stocks.filter(row => row.site === stock.site && row.material === stock.material)
    book.atMost(
      `stock of ${stock.material} at ${stock.site}`,
      rows.reduce((sum, row) => sum + row.drawn, 0),
      stock.t,
    )
    for (const row of rows) book.atMost(`yearly draw of ${stock.material} at ${stock.site}`, row.drawn, stock.drawTPerYear ?? stock.t)
  }
}

function checkUnits(region: Region, result: PlanResult, book: Book): void {
  for (const activity of result.activities) {
    const name = `${activity.period} ${activity.unit}`
    const unit = region.units.find(row => row.site === activity.site && row.process === activity.process)!
    const rows = region.process_flows.filter(row => row.process === activity.process)
    const process = region.processes.find(row => row.id === activity.process)!
    const inputs = rows.filter(row => row.direction === 'in'),
      outputs = rows.filter(row => row.direction === 'out')
    if (!outputs.some(row => row.material === process.product))
      book.equal(`${name} product`, activity.outputs[process.product] ?? 0, activity.tonnes)
    for (const row of outputs)
      book.equal(`${name} output ${row.material}`, activity.outputs[row.material] ?? 0, row.t * activity.tonnes, activity.tonnes)
    for (const row of inputs) {
      const eaten = activity.inputs[row.material] ?? 0
      book.atMost(`${name} least ${row.material}`, (row.tMin ?? row.t) * activity.tonnes, eaten, activity.tonnes)
      book.atMost(`${name} most ${row.material}`, eaten, (row.tMax ?? row.t) * activity.tonnes, activity.tonnes)
    }
    const total = (record: Record<string, number>) => Object.values(record).reduce((sum, tonnes) => sum + tonnes, 0)
    if (inputs.length > 0) book.equal(`${name} mass`, total(activity.inputs), total(activity.outputs), activity.tonnes)
    const built = result.builds
      .filter(row => row.unit === activity.unit && row.period <= activity.period)
      .reduce((sum, row) => sum + row.capacity, 0)
    book.atMost(`${name} capacity`, activity.tonnes, unit.existingTPerYear + built)
    checkFeeds(region, result, activity, book)
  }
  for (const unit of region.units) {
    const builds = result.builds.filter(row => row.site === unit.site && row.process === unit.process)
    book.atMost(
      `builds at ${unit.site} of ${unit.process}`,
      builds.reduce((sum, row) => sum + row.capacity, 0),
      unit.maxNewTPerYear ?? 0,
    )
    for (const row of builds)
      if (row.period < (unit.earliestPeriod ?? 0))
        book.findings.push({ what: `built too early: ${row.unit}`, off: row.capacity, allowed: 0 })
  }
}

function checkFeeds(region: Region, result: PlanResult, activity: PlanResult['activities'][number], book: Book): void {
  const arrivals = result.flows.filter(
    flow => flow.period === activity.period && flow.to === activity.site && flow.process === activity.process,
  )
  const bought: Record<string, number> = {}
  for (const [material, eaten] of Object.entries(activity.inputs)) {
    const arrived = arrivals.filter(flow => flow.material === material).reduce((sum, flow) => sum + flow.tonnes, 0)
    book.atMost(`${activity.period} arrivals of ${material} at ${activity.unit}`, arrived, eaten, activity.tonnes)
    bought[material] = eaten - arrived
    if (!region.purchases.some(row => row.material === material))
      book.equal(`${material} eaten at ${activity.unit} came from somewhere`, arrived, eaten, activity.tonnes)
  }
  for (const limit of region.blend_limits.filter(row => row.process === activity.process)) {
    const size: Record<string, number> = { share: 1, '%': 0.01, 'g/kg': 1e-3, 'kg/t': 1e-3, 'mg/kg': 1e-6, 'g/t': 1e-6, ppm: 1e-6 }
    const content = (material: string, site?: string) => {
      const rows = region.compositions.filter(row => row.material === material && row.component === limit.component)
      const row =
        rows.find(candidate => candidate.site !== undefined && candidate.site === site) ??
        rows.find(candidate => candidate.site === undefined)
      return row === undefined ? 0 : row.value * (row.unit === limit.unit ? 1 : size[row.unit]! / size[limit.unit]!)
    }
    const counts = (material: string) => limit.materials === undefined || limit.materials.length === 0 || limit.materials.includes(material)
    let carried = 0,
      mass = 0
    for (const flow of arrivals)
      if (counts(flow.material)) {
        carried += content(flow.material, flow.from) * flow.tonnes
        mass += flow.tonnes
      }
    for (const [material, tonnes] of Object.entries(bought))
      if (counts(material)) {
        carried += content(material) * tonnes
        mass += tonnes
      }
    const allowed = limit.limit * (limit.basis === 'product' ? activity.tonnes : mass)
    if (limit.sense.startsWith('<')) book.atMost(`${limit.component} in ${activity.unit}`, carried, allowed, allowed)
    else book.atMost(`${limit.component} in ${activity.unit}`, allowed, carried, allowed)
  }
}

/** Demand rows of a place in a year: the row of the year before the row of every year, step by step. */
function stepsAt(region: Region, site: string, material: string, year: number): Row<'demands'>[] {
  const rows = region.demands.filter(row => row.site === site && row.material === material)
  const steps = [...new Set(rows.map(row => row.step ?? 1))]
  return steps
    .map(step =>
      ofPeriod(
        rows.filter(row => (row.step ?? 1) === step),
        year,
      ),
    )
    .filter((row): row is Row<'demands'> => row !== undefined)
}

function checkDemands(region: Region, result: PlanResult, book: Book): void {
  for (const year of result.periods) {
    const sold = sums(
      result.flows.filter(flow => flow.period === year && flow.process === undefined),
      flow => `${flow.to}~${flow.material}`,
      flow => flow.tonnes,
    )
    const places = new Set([...sold.keys(), ...region.demands.map(row => `${row.site}~${row.material}`)])
    for (const place of places) {
      const [site, material] = place.split('~') as [string, string]
      const rows = stepsAt(region, site, material, year)
      book.atMost(
        `${year} demand at ${place}`,
        sold.get(place) ?? 0,
        rows.reduce((sum, row) => sum + Math.max(row.tPerYear, row.minTPerYear ?? 0), 0),
      )
      const missing = result.relaxations.filter(row => row.kind === 'demand' && row.id === place).reduce((sum, row) => sum + row.by, 0)
      book.atMost(
        `${year} least demand at ${place}`,
        rows.reduce((sum, row) => sum + (row.minTPerYear ?? 0), 0) - missing,
        sold.get(place) ?? 0,
      )
    }
  }
}

function carbonPrice(region: Region, year: number, fits: (row: Row<'policies'>) => boolean): number {
  return (
    region.policies
      .filter(row => row.active && row.kind === 'carbon_price' && holds(row, year) && fits(row))
      .reduce((sum, row) => sum + (row.cnyPerT ?? 0) * (row.share ?? 1), 0) / 1000
  )
}

function checkLanes(region: Region, result: PlanResult, book: Book, money: { transport: number; carbon: number; co2: number }): void {
  const points = pointsOf(region)
  const modes = new Map(region.modes.map(row => [row.id, row]))
  const wetOf = new Map(region.materials.map(row => [row.id, 1 / (1 - (row.moisture ?? 0))]))
  const rails = lineKm(region)
  const factorOf = (mode: Row<'modes'>) => mode.distanceFactor ?? region.parameters.find(row => row.id === 'distanceFactor')?.value ?? 1.3
  const fleet = new Map<string, number>(),
    trains = new Map<string, number>()
  const use = (map: Map<string, number>, key: string, amount: number) => {
    map.set(key, (map.get(key) ?? 0) + amount)
  }
  const legs = new Map(region.modes.filter(row => row.network === 'stations').map(row => [row.id, stationsNear(region, points, row)]))
  for (const flow of result.flows) {
    const wet = wetOf.get(flow.material)! * flow.tonnes
    const mode = modes.get(flow.mode)
    const name = `flow ${flow.id}`
    const charge = (cny: number, km: number, co2: number, carbon: number) => {
      book.equal(`${name} cost`, flow.cny, cny)
      book.equal(`${name} km`, flow.km, km)
      book.equal(`${name} CO2`, flow.co2Kg, co2)
      money.transport += cny
      money.co2 += co2
      money.carbon += carbon
    }
    const carbonOf = (id: string) =>
      carbonPrice(
        region,
        flow.period,
        row => row.process === undefined && row.area === undefined && (row.mode === undefined || row.mode === id),
      )
    if (mode === undefined || region.arcs.some(row => row.mode === flow.mode)) {
      checkExplicit(region, flow, book, money)
      continue
    }
    if (mode.network === 'direct') {
      const km = flow.from === flow.to ? 0 : sphereKm(points.point(flow.from)!, points.point(flow.to)!) * factorOf(mode)
      if (km > 0) {
        book.atMost(`${name} longest`, km, mode.maxKm ?? Infinity)
        book.atMost(`${name} shortest`, mode.minKm ?? 0, km)
      }
      const co2 = wet * km * (mode.co2KgPerTkm ?? 0)
      charge(wet * (mode.fixedCnyPerT + mode.cnyPerTkm * km), km, co2, co2 * carbonOf(mode.id))
      use(fleet, `${mode.id}~${flow.period}`, wet * km)
      continue
    }
    const access = modes.get(mode.accessMode!)!
    const [a, b] = flow.via as [string, string]
    const road = (legs.get(mode.id)!(flow.from).get(a) ?? NaN) + (legs.get(mode.id)!(flow.to).get(b) ?? NaN)
    const line = rails(a, b)
    const lineCo2 = wet * line * (mode.co2KgPerTkm ?? 0),
      roadCo2 = wet * road * (access.co2KgPerTkm ?? 0)
    charge(
      wet *
        (mode.fixedCnyPerT + mode.cnyPerTkm * line + 2 * (mode.transferCnyPerT ?? 0) + 2 * access.fixedCnyPerT + access.cnyPerTkm * road),
      line + road,
      lineCo2 + roadCo2,
      lineCo2 * carbonOf(mode.id) + roadCo2 * carbonOf(access.id),
    )
    use(fleet, `${mode.id}~${flow.period}`, wet * line)
    use(fleet, `${access.id}~${flow.period}`, wet * road)
    if (mode.trainT !== undefined) for (const station of [a, b]) use(trains, `${station}~${flow.period}`, wet / mode.trainT)
  }
  const days = region.parameters.find(row => row.id === 'daysPerYear')?.value ?? 365
  for (const [key, tkm] of fleet) book.atMost(`fleet ${key}`, tkm, modes.get(key.split('~')[0]!)!.fleetTkmPerYear ?? Infinity)
  for (const [key, count] of trains)
    book.atMost(`siding ${key}`, count, (region.stations.find(row => row.id === key.split('~')[0])!.trainsPerDay ?? Infinity) * days)
}

function checkExplicit(region: Region, flow: Flow, book: Book, money: { transport: number; co2: number }): void {
  const rows = region.arcs.filter(
    row =>
      row.from === flow.from &&
      row.to === flow.to &&
      (row.material === undefined || row.material === flow.material) &&
      (row.period === undefined || row.period === flow.period) &&
      (row.mode ?? 'arc') === flow.mode,
  )
  const row = rows.find(candidate => Math.abs(candidate.cnyPerT * flow.tonnes - flow.cny) <= relative * Math.max(1, Math.abs(flow.cny)))
  if (row === undefined) {
    book.findings.push({ what: `flow ${flow.id} has no arc of that cost`, off: flow.tonnes, allowed: 0 })
    return
  }
  book.atMost(`arc ${flow.id}`, flow.tonnes, row.capacityTPerYear ?? Infinity)
  money.transport += flow.cny
  money.co2 += flow.tonnes * (row.co2KgPerT ?? 0)
}

function checkMoney(
  region: Region,
  result: PlanResult,
  book: Book,
  freight: { transport: number; carbon: number; co2: number },
  chain: (site: string) => string[],
): void {
  const cost = {
    transport: freight.transport,
    processing: 0,
    purchases: 0,
    capital: 0,
    disposal: 0,
    levy: 0,
    subsidy: 0,
    carbon: freight.carbon,
    revenue: 0,
  }
  const parameter = (process: string, name: string, year: number) =>
    region.process_parameters.find(row => row.process === process && row.parameter === name && holds(row, year))?.value
  const figure = (id: string, otherwise: number) => region.parameters.find(row => row.id === id)?.value ?? otherwise
  const active = (kind: Row<'policies'>['kind'], year: number, site: string) =>
    region.policies.filter(
      row => row.active && row.kind === kind && holds(row, year) && (row.area === undefined || chain(site).includes(row.area)),
    )
  const amount = (rows: Row<'policies'>[]) => rows.reduce((sum, row) => sum + (row.cnyPerT ?? 0) * (row.share ?? 1), 0)
  for (const activity of result.activities) {
    const unit = region.units.find(row => row.site === activity.site && row.process === activity.process)!
    const process = region.processes.find(row => row.id === activity.process)!
    cost.processing += activity.tonnes * (unit.opexCnyPerT ?? parameter(activity.process, 'opexCnyPerT', activity.period) ?? 0)
    cost.subsidy +=
      activity.tonnes *
      amount(
        active('subsidy_output', activity.period, activity.site).filter(
          row => (row.process ?? activity.process) === activity.process && (row.material ?? process.product) === process.product,
        ),
      )
    const kg = parameter(activity.process, 'co2KgPerT', activity.period) ?? 0
    const areaCarbon = (fits: (row: Row<'policies'>) => boolean) =>
      carbonPrice(
        region,
        activity.period,
        row => row.mode === undefined && (row.area === undefined || chain(activity.site).includes(row.area)) && fits(row),
      )
    cost.carbon += activity.tonnes * kg * areaCarbon(row => (row.process ?? activity.process) === activity.process)
    for (const [material, eaten] of Object.entries(activity.inputs)) {
      const flows = result.flows.filter(
        flow =>
          flow.period === activity.period && flow.to === activity.site && flow.process === activity.process && flow.material === material,
      )
      const arrived = flows.reduce((sum, flow) => sum + flow.tonnes, 0)
      const price = nearest(
        region.purchases.filter(row => row.material === material),
        chain(activity.site),
      )
      const bought = Math.max(0, eaten - arrived)
      cost.purchases += bought * (price?.cnyPerT ?? 0)
      cost.carbon += bought * (price?.co2KgPerT ?? 0) * areaCarbon(row => row.process === undefined)
      cost.subsidy +=
        arrived *
        amount(
          active('subsidy_input', activity.period, activity.site).filter(
            row =>
              (row.material ?? material) === material &&
              (row.process === undefined ? process.utilisation === true : row.process === activity.process),
          ),
        )
    }
  }
  for (const build of result.builds) {
    const unit = region.units.find(row => row.site === build.site && row.process === build.process)!
    const years = parameter(build.process, 'lifetimeYears', build.period),
      rate = figure('discountRate', 0.08)
    const charge = years === undefined ? 1 : rate === 0 ? 1 / years : rate / (1 - Math.pow(1 + rate, -years))
    const fixed = (unit.fixedCostCny ?? parameter(build.process, 'fixedCostCny', build.period) ?? 0) / unit.maxNewTPerYear!
    const used = result.periods.filter(year => year >= build.period).length
    cost.capital +=
      build.capacity *
      ((unit.capexCnyPerTPerYear ?? parameter(build.process, 'capexCnyPerTPerYear', build.period) ?? 0) + fixed) *
      charge *
      used
  }
  for (const row of result.disposals) {
    if (row.kind === 'left') continue
    const price = nearest(
      region.disposal.filter(candidate => candidate.material === row.material),
      chain(row.site),
    )
    cost.disposal += row.tonnes * (price?.cnyPerT ?? NaN)
    cost.levy +=
      row.tonnes *
      amount(active('levy_disposal', row.period, row.site).filter(policy => (policy.material ?? row.material) === row.material))
    if (active('ban_disposal', row.period, row.site).some(policy => (policy.material ?? row.material) === row.material))
      book.findings.push({ what: `banned disposal at ${row.site} of ${row.material}`, off: row.tonnes, allowed: 0 })
  }
  cost.revenue = revenueOf(region, result)
  for (const key of Object.keys(cost) as (keyof typeof cost)[])
    book.equal(`cost of ${key}`, result.costs[key], cost[key], Math.max(Math.abs(cost[key]), 1))
  const net =
    cost.transport + cost.processing + cost.purchases + cost.capital + cost.disposal + cost.levy - cost.subsidy + cost.carbon - cost.revenue
  book.equal(
    'objective',
    result.objective.value,
    net,
    Object.values(cost).reduce((sum, value) => sum + Math.abs(value), 0),
  )
  book.equal('CO2 of transport', result.co2.transportKg, freight.co2)
}

/** What is sold fills the least of every step first, then the steps that pay most. */
function revenueOf(region: Region, result: PlanResult): number {
  let revenue = 0
  for (const year of result.periods) {
    const sold = sums(
      result.flows.filter(flow => flow.period === year && flow.process === undefined),
      flow => `${flow.to}~${flow.material}`,
      flow => flow.tonnes,
    )
    for (const [place, tonnes] of sold) {
      const [site, material] = place.split('~') as [string, string]
      const steps = stepsAt(region, site, material, year).sort((a, b) => b.priceCnyPerT - a.priceCnyPerT)
      let left = tonnes
      for (const step of steps) {
        revenue += (step.minTPerYear ?? 0) * step.priceCnyPerT
        left -= step.minTPerYear ?? 0
      }
      for (const step of steps) {
        const part = Math.min(Math.max(0, left), Math.max(step.tPerYear, step.minTPerYear ?? 0) - (step.minTPerYear ?? 0))
        revenue += part * step.priceCnyPerT
        left -= part
      }
    }
  }
  return revenue
}

function checkTargets(region: Region, result: PlanResult, book: Book, chain: (site: string) => string[]): void {
  const meant = (list: string[] | undefined, rows: { id: string; tags?: string[] | undefined }[]) => (id: string) =>
    list === undefined ||
    list.length === 0 ||
    list.some(item => item === id || (item.startsWith('#') && rows.find(row => row.id === id)?.tags?.includes(item.slice(1)) === true))
  const utilises = new Set(region.processes.filter(row => row.utilisation === true).map(row => row.id))
  const size: Record<string, number> = { t: 1, 't/a': 1, 万吨: 1e4, 亿吨: 1e8, CNY: 1, 亿元: 1e8, Mt: 1e6 }
  for (const target of result.targets) {
    const row = region.targets.find(candidate => candidate.id === target.id)!
    const year = result.periods.findLast(period => period <= row.year)
    if (row.measure !== 'utilised' || year === undefined || target.achieved === null) continue
    const material = meant(row.materials, region.materials)
    const process =
      row.processes === undefined || row.processes.length === 0 ? (id: string) => utilises.has(id) : meant(row.processes, region.processes)
    const inArea = (site: string) =>
      row.areas === undefined || row.areas.length === 0 || chain(site).some(area => row.areas!.includes(area))
    const counted = result.flows.filter(
      flow =>
        flow.period === year &&
        flow.origin === 'stream' &&
        flow.process !== undefined &&
        process(flow.process) &&
        material(flow.material) &&
        inArea(flow.to),
    )
    book.equal(
      `target ${row.id}`,
      target.achieved * (size[row.unit] ?? 1),
      counted.reduce((sum, flow) => sum + flow.tonnes, 0),
    )
    const relaxed = result.relaxations.find(candidate => candidate.id === row.id)?.by ?? 0
    if (target.modelled && row.sense === '>=') book.atMost(`target ${row.id} required`, row.value! - relaxed, target.achieved)
  }
}
