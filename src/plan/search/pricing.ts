// Prices every possible arc with the duals of the rows and returns the best per node. No arc is stored: typed arrays and loops.
// Reduced cost of an arc = cost - dual of its origin - dual of its end - duals of targets that count it - duals of lanes it uses.
import { costScale, kt } from '../model/draft.ts'
import { haulPerKt, shortFee, type ArcBook, type ArcKey } from './arcs.ts'
import type { Facts } from '../facts/facts.ts'
import { fleetUnit } from '../model/lanes.ts'
import type { Layout } from '../model/layout.ts'
import type { Measure } from '../model/measures.ts'
import { earthRadiusKm, type Mode, type Network, type StationWeb } from '../facts/network.ts'

export type PricingOptions = {
  /** Arcs kept per node and period. */
  keep: number
  /** Arcs with a reduced cost below this are candidates; +Infinity ranks all of them. */
  threshold: number
  /** Only arcs between these; all nodes where nothing is said. */
  nodes?: Nodes
  /** Only this period. */
  period?: number
}
export type PricingAnswer = {
  found: Candidate[]
  worst: number
  /** Possible arcs looked at, counted without duals in mind. */ possible: number
}
export type Candidate = { cost: number; key: ArcKey }

/** Supplies and receivers by material. */
export type Nodes = { supplies: Int32Array[]; receivers: Int32Array[] }
export function nodesByMaterial(facts: Facts, at: (site: number) => boolean = () => true): Nodes {
  const supplies: number[][] = facts.materials.map(() => []),
    receivers: number[][] = facts.materials.map(() => [])
  for (const supply of facts.supplies) if (at(supply.site)) supplies[supply.material]!.push(supply.index)
  for (const receiver of facts.receivers) if (at(receiver.site)) receivers[receiver.material]!.push(receiver.index)
  return { supplies: supplies.map(list => Int32Array.from(list)), receivers: receivers.map(list => Int32Array.from(list)) }
}

export function priceArcs(
  facts: Facts,
  network: Network,
  layout: Layout,
  book: ArcBook,
  dual: Float64Array | undefined,
  options: PricingOptions,
): PricingAnswer {
  const P = layout.periods
  const nodes = options.nodes ?? nodesByMaterial(facts)
  const best = openBest(facts, options.keep)
  const answer: PricingAnswer = { found: [], worst: Infinity, possible: 0 }
  const y = (row: number) => (row < 0 || dual === undefined ? 0 : dual[row]!)
  for (let t = options.period ?? 0; t < (options.period === undefined ? P : options.period + 1); t++) {
    const rates = arcRates(layout, t, y)
    const worth = receiverWorth(facts, layout, t, rates, y)
    const trains = network.webs.map((web, w) => trainCosts(facts, layout, web, w, t, rates, y))
    for (const material of facts.materials) {
      const from = nodes.supplies[material.index]!,
        to = nodes.receivers[material.index]!
      if (from.length === 0 || to.length === 0) continue
      priceDirect({ facts, network, layout, book, t, material: material.index, from, to, worth, trains, rates, y, options, best, answer })
      for (let w = 0; w < network.webs.length; w++)
        priceWeb({ facts, network, layout, book, t, material: material.index, from, to, worth, trains, rates, y, options, best, answer }, w)
    }
    best.flush(answer.found)
  }
  for (const arc of book.explicit) if (!book.has(arc.key)) answer.found.push({ cost: -Infinity, key: arc.key })
  return answer
}

/** What one CNY, one kilogram of CO2, one wet tonne-kilometre and one utilised tonne on an arc weigh in its reduced cost, per kt. */
type Rates = { cny: number; co2: number; tkm: number; utilised: number }
function arcRates({ draft }: Layout, t: number, y: (row: number) => number): Rates {
  const { weights, measureRow, measureTargets } = draft
  const weight = (measure: Measure) =>
    measureTargets.reduce(
      (sum, target) => (target.measure === measure && (target.period < 0 || target.period === t) ? sum - y(target.row) : sum),
      weights[measure] - y(measureRow[measure]),
    )
  return { cny: weight('net') * costScale, co2: weight('co2') * kt, tkm: weight('haul') * haulPerKt, utilised: weight('utilised') }
}

type Worth = { any: Float64Array; stream: Float64Array }
/** What a tonne is worth on arrival at each receiver, before transport; more where targets count it. */
function receiverWorth(facts: Facts, layout: Layout, t: number, rates: Rates, y: (row: number) => number): Worth {
  const P = layout.periods
  const any = new Float64Array(facts.receivers.length),
    stream = new Float64Array(facts.receivers.length)
  for (const receiver of facts.receivers) {
    const at = receiver.index
    any[at] = y(layout.receiverRow[at * P + t]!) + rates.cny * receiver.subsidy[t]!
    let counted = receiver.kind === 'feed' && facts.units[receiver.unit]!.recipe.utilises ? -rates.utilised : 0
    for (const row of layout.countedBy[at * P + t]!) counted += y(row)
    stream[at] = any[at]! + counted
  }
  return { any, stream }
}

type Task = {
  facts: Facts
  network: Network
  layout: Layout
  book: ArcBook
  t: number
  material: number
  from: Int32Array
  to: Int32Array
  worth: Worth
  /** Per web. */
  trains: Trains[]
  rates: Rates
  y: (row: number) => number
  options: PricingOptions
  best: Best
  answer: PricingAnswer
}

function priceDirect(task: Task): void {
  const { facts, network, layout, book, t, material, from, to, rates, options, best, answer, y } = task
  const P = layout.periods
  const { wet } = facts.materials[material]!
  const usable = network.direct.filter(mode => !network.allowed(mode, material, t).none)
  if (usable.length === 0) return
  // Per mode: cost of a dry kilotonne = fixed + perKm x great circle, with lane duals inside.
  const fixed = Float64Array.from(usable, mode => rates.cny * wet * mode.fixed)
  const perKm = Float64Array.from(
    usable,
    mode => mode.factor * wet * perKmOf(mode, t, rates, y(layout.fleetRow[mode.index * P + t]!)),
  )
  const least = fixed.reduce((a, b) => Math.min(a, b), Infinity)
  // A chord is no longer than its arc: what is too dear over the chord needs no arcsine.
  const leastPerKm = Math.max(
    0,
    perKm.reduce((a, b) => Math.min(a, b), Infinity),
  )
  const bans = usable.map(mode => network.allowed(mode, material, t).sites)
  const { x, y: ys, z } = network
  const many = to.length
  const endSite = Int32Array.from(to, r => facts.receivers[r]!.site)
  const at = (axis: Float64Array) => Float64Array.from(endSite, site => axis[site]!)
  const ex = at(x),
    ey = at(ys),
    ez = at(z)
  const worthAt = { stream: Float64Array.from(to, r => task.worth.stream[r]!), any: Float64Array.from(to, r => task.worth.any[r]!) }
  const special = Uint8Array.from(to, r => book.pairs.at[r]!)
  for (const s of from) {
    const supply = facts.supplies[s]!
    const values = supply.kind === 'stream' ? worthAt.stream : worthAt.any
    const here = y(layout.supplyRow[s * P + t]!)
    const site = supply.site
    const sx = x[site]!,
      sy = ys[site]!,
      sz = z[site]!
    answer.possible += many * usable.length
    for (let i = 0; i < many; i++) {
      let base = -here - values[i]!
      if (special[i] === 1) for (const { row, value } of book.pairs.entries(s, to[i]!, t)) base -= y(row) * value
      if (base + least >= options.threshold) continue
      const end = endSite[i]!
      let km = 0
      if (end !== site) {
        const dx = sx - ex[i]!,
          dy = sy - ey[i]!,
          dz = sz - ez[i]!
        const chord = Math.sqrt(dx * dx + dy * dy + dz * dz)
        if (base + least + leastPerKm * earthRadiusKm * chord >= options.threshold) continue
        km = 2 * earthRadiusKm * Math.asin(Math.min(1, chord / 2))
        if (Number.isNaN(km)) continue // a site without a point: only explicit arcs reach it
      }
      for (let m = 0; m < usable.length; m++) {
        const mode = usable[m]!
        const road = km * mode.factor
        let cost = base + fixed[m]! + perKm[m]! * km
        if (road < mode.shortKm) cost += rates.cny * wet * shortFee(mode, road)
        if (cost >= options.threshold && cost >= answer.worst) continue
        if (km > 0 && (road < mode.minKm || road > mode.maxKm)) continue
        const ban = bans[m]
        if (ban !== undefined && (ban[site] === 1 || ban[end] === 1)) continue
        best.offer(s, to[i]!, t, mode.index, -1, -1, cost, options.threshold, answer, book)
      }
    }
  }
}

function priceWeb(task: Task, w: number): void {
  const { facts, network, layout, book, t, material, from, to, rates, options, best, answer, y } = task
  const P = layout.periods
  const web: StationWeb = network.webs[w]!
  const { mode } = web
  const access = mode.access!
  if (network.allowed(mode, material, t).none || network.allowed(access, material, t).none) return
  const ban = network.allowed(mode, material, t).sites
  const { wet } = facts.materials[material]!
  const count = web.stations.length
  const { between, leastBetween, slot } = task.trains[w]!
  const accessPerKm = wet * perKmOf(access, t, rates, y(layout.fleetRow[access.index * P + t]!))
  const fixed = wet * rates.cny * (mode.fixed + 2 * mode.transfer + 2 * access.fixed)
  const toTrain = (legs: { station: number; km: number }[]) =>
    legs.reduce((least, { km, station }) => Math.min(least, km * accessPerKm + wet * slot[station]!), Infinity)
  // Ends that a train may serve, with the least that their last leg costs.
  const ends = Array.from(to).filter(r => {
    const { site } = facts.receivers[r]!
    return web.legs[site]!.length > 0 && !(ban !== undefined && ban[site] === 1)
  })
  const lastLegs = ends.map(r => web.legs[facts.receivers[r]!.site]!)
  const leastLast = Float64Array.from(lastLegs, toTrain)
  const reach = new Float64Array(count),
    through = new Int32Array(count)
  for (const s of from) {
    const supply = facts.supplies[s]!
    const legs = web.legs[supply.site]!
    if (legs.length === 0 || (ban !== undefined && ban[supply.site] === 1)) continue
    const values = supply.kind === 'stream' ? task.worth.stream : task.worth.any
    const here = y(layout.supplyRow[s * P + t]!)
    const leastWay = toTrain(legs) + wet * leastBetween
    let reached = false
    for (let i = 0; i < ends.length; i++) {
      const r = ends[i]!
      const last = lastLegs[i]!
      if (facts.receivers[r]!.site === supply.site) continue
      answer.possible += legs.length * last.length
      let base = fixed - here - values[r]!
      if (book.pairs.at[r] === 1) for (const { row, value } of book.pairs.entries(s, r, t)) base -= y(row) * value
      if (base + leastWay + leastLast[i]! >= options.threshold) continue
      if (!reached) {
        // Cheapest way from this origin to each unloading station: only where some end may be worth it.
        reached = true
        reach.fill(Infinity)
        for (const leg of legs) {
          const start = leg.km * accessPerKm + wet * slot[leg.station]!
          for (let b = 0; b < count; b++) {
            const cost = start + wet * between[leg.station * count + b]!
            if (cost < reach[b]!) {
              reach[b] = cost
              through[b] = leg.station
            }
          }
        }
      }
      let lowest = Infinity,
        end = -1
      for (const leg of last) {
        const cost = reach[leg.station]! + leg.km * accessPerKm + wet * slot[leg.station]!
        if (cost < lowest) {
          lowest = cost
          end = leg.station
        }
      }
      if (end < 0 || lowest === Infinity) continue
      best.offer(s, r, t, mode.index, through[end]!, end, base + lowest, options.threshold, answer, book)
    }
  }
}

/** What a wet kilotonne-kilometre by a mode weighs in a reduced cost; `fleet` is the dual of its fleet. */
function perKmOf(mode: Mode, t: number, rates: Rates, fleet: number): number {
  return rates.cny * (mode.perKm + mode.co2PerKm * mode.carbon[t]!) + rates.co2 * mode.co2PerKm + rates.tkm - fleet / kt / fleetUnit
}

/** Per wet kilotonne, the same for every material: from station to station (Infinity where no train may go), and what a slot at one is worth. */
type Trains = { between: Float64Array; leastBetween: number; slot: Float64Array }
function trainCosts(facts: Facts, layout: Layout, web: StationWeb, w: number, t: number, rates: Rates, y: (row: number) => number): Trains {
  const P = layout.periods
  const { mode } = web
  const count = web.stations.length
  const perKm = perKmOf(mode, t, rates, y(layout.fleetRow[mode.index * P + t]!))
  const lane = laneDuals(facts, layout, web, t, y)
  const between = new Float64Array(count * count).fill(Infinity)
  let leastBetween = Infinity
  for (let a = 0; a < count; a++) {
    for (let b = 0; b < count; b++) {
      const km = web.km[a * count + b]!
      if (a === b || km < mode.minKm || km > mode.maxKm || km === Infinity) continue
      const cost = km * perKm + rates.cny * shortFee(mode, km) + (lane === undefined ? 0 : lane[a * count + b]!)
      between[a * count + b] = cost
      leastBetween = Math.min(leastBetween, cost)
    }
  }
  const slot = Float64Array.from({ length: count }, (_, b) => {
    const row = layout.sidingRow[w]![b * P + t]!
    return row < 0 ? 0 : -y(row) / kt / mode.trainT
  })
  return { between, leastBetween, slot }
}

/** Sum of line duals between stations, per wet kilotonne; undefined where no limited line has a price. */
function laneDuals(facts: Facts, layout: Layout, web: StationWeb, t: number, y: (row: number) => number): Float64Array | undefined {
  const P = layout.periods
  const prices = Float64Array.from(facts.region.lines, (_, line) => -y(layout.lineRow[line * P + t]!))
  if (!prices.some(price => price !== 0)) return undefined
  const count = web.stations.length
  const sums = new Float64Array(count * count)
  for (let a = 0; a < count; a++) {
    for (let b = 0; b < count; b++) {
      if (a === b || web.km[a * count + b] === Infinity) continue
      let sum = 0
      for (const line of web.linesBetween(a, b)) sum += prices[line]!
      sums[a * count + b] = sum
    }
  }
  return sums
}

type Best = ReturnType<typeof openBest>
/** The `keep` lowest candidates of every supply and every receiver of one period. */
function openBest(facts: Facts, keep: number) {
  const ofSupply: (Candidate[] | undefined)[] = Array.from({ length: facts.supplies.length }),
    ofReceiver: (Candidate[] | undefined)[] = Array.from({ length: facts.receivers.length })
  const limit = (list: Candidate[] | undefined) => (list === undefined || list.length < keep ? Infinity : list[list.length - 1]!.cost)
  const put = (list: Candidate[], candidate: Candidate) => {
    let at = list.length
    list.push(candidate)
    for (; at > 0 && list[at - 1]!.cost > candidate.cost; at--) list[at] = list[at - 1]!
    list[at] = candidate
    if (list.length > keep) list.pop()
  }
  return {
    offer(
      supply: number,
      receiver: number,
      period: number,
      mode: number,
      a: number,
      b: number,
      cost: number,
      threshold: number,
      answer: PricingAnswer,
      book: ArcBook,
    ): void {
      const forSupply = cost < threshold && cost < limit(ofSupply[supply]),
        forReceiver = cost < threshold && cost < limit(ofReceiver[receiver])
      if (!forSupply && !forReceiver && cost >= answer.worst) return
      const key: ArcKey = { supply, receiver, period, mode, a, b, explicit: -1 }
      if (book.has(key)) return // in the model: the engine itself holds its reduced cost at or above zero, or it is at a bound
      if (cost < answer.worst) answer.worst = cost
      const candidate = { cost, key }
      if (forSupply) put((ofSupply[supply] ??= []), candidate)
      if (forReceiver) put((ofReceiver[receiver] ??= []), candidate)
    },
    flush(into: Candidate[]): void {
      const seen = new Set<Candidate>()
      for (const list of [...ofSupply, ...ofReceiver]) {
        if (list === undefined) continue
        for (const candidate of list) {
          if (seen.has(candidate)) continue
          seen.add(candidate)
          into.push(candidate)
        }
        list.length = 0
      }
    },
  }
}
