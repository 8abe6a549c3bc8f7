// Arcs as columns: what a tonne on an arc costs and emits, which rows it touches, and the book of those that are in the model.
import { problem, type Problem } from '#domain/problem.ts'
import type { Row } from '#domain/region.ts'
import { costScale, kt } from '../model/draft.ts'
import type { Facts, Receiver, Supply } from '../facts/facts.ts'
import { isShut, laneGroup, shareOfTrain, trainsPerKt } from '../model/laneStates.ts'
import { fleetUnit } from '../model/lanes.ts'
import type { Layout } from '../model/layout.ts'
import { linkRows, type LinkRows } from './linkRows.ts'
import { pairRows, type PairRows } from './pairRows.ts'
import { chordSquare, kmOfChord, type Mode, type Network } from '../facts/network.ts'

/** An arc by numbers: nodes, period, and either a mode (with stations a, b of its web) or an explicit row. */
export type ArcKey = { supply: number; receiver: number; period: number; mode: number; a: number; b: number; explicit: number }
/** Per dry tonne. */
export type ArcTerms = { km: number; cny: number; co2Kg: number; carbonCny: number }
export type ExplicitArc = { row: Row<'arcs'>; key: ArcKey; capacityKt: number; capacityRow: number }

export type ArcBook = {
  keys: ArcKey[]
  has: (key: ArcKey) => boolean
  /** Adds the column unless it is there; its index in the model is layout.arcStart + its place in `keys`. */
  add: (key: ArcKey) => void
  /** Takes out every arc that is not kept, and its column; the others move up in order. */
  retain: (keep: (index: number) => boolean) => void
  terms: (key: ArcKey) => ArcTerms
  /** An arc as one number, and back; undefined where no arc has it. */
  numberOf: (key: ArcKey) => number
  keyOf: (number: number) => ArcKey | undefined
  /** Whether dates, bans, distance limits and lanes that are shut allow an arc of the network. */
  isPossible: (key: ArcKey) => boolean
  /** Whether an arc goes over a lane that is shut. */
  isOverShutLane: (key: ArcKey) => boolean
  explicit: ExplicitArc[]
  /** Explicit arcs are so many that they enter by their price, as those of the network do; where they are few all are in every model. */
  priced: boolean
  /** Rows that an arc enters because of where it begins and ends (see pairRows.ts). */
  pairs: PairRows
  /** Rows of links, which ask for the mode too (see linkRows.ts). */
  links: LinkRows
}

/** Explicit arcs up to so many are all in the model: naming them costs less than pricing them. */
const pricedAbove = 20_000
/** Million tonne-kilometres of a kilotonne carried one kilometre. */
export const haulPerKt = 1e-3
/** Whether a tonne on its way from a stream to a feed counts as utilised. */
export function utilises(facts: Facts, supply: Supply, receiver: Receiver): boolean {
  return supply.kind === 'stream' && receiver.kind === 'feed' && facts.units[receiver.unit]!.recipe.utilises
}

/** The mode that an explicit arc goes by, as flows and links name it. */
export const modeOfArc = ({ mode }: Row<'arcs'>): string => mode ?? 'arc'

export function kmBetween(network: Network, from: number, to: number): number {
  return kmOfChord(chordSquare(network, from, to))
}

/** CNY per wet tonne that a short haul pays on top. */
export function shortFee(mode: Mode, km: number): number {
  return km > 0 && km < mode.shortKm ? mode.shortFee : 0
}

/** Road kilometres between a site and a station that it may use. */
function legKm(web: { legs: { station: number; km: number }[][] }, site: number, station: number): number {
  return web.legs[site]!.find(leg => leg.station === station)!.km
}

/** @param most explicit arcs that are all in the model; beyond that they are priced */
export function openArcBook(facts: Facts, network: Network, layout: Layout, explicit: ExplicitArc[], most = pricedAbove): ArcBook {
  const { draft, periods: P } = layout
  const keys: ArcKey[] = []
  const known = new Set<number>()
  const { numberOf, keyOf } = arcNumbers(facts, network, P)
  const webOf = new Map(network.webs.map((web, index) => [web.mode.index, { web, index }]))
  const pairs = pairRows(facts, layout),
    links = linkRows(facts, layout)

  function terms(key: ArcKey): ArcTerms {
    const supply = facts.supplies[key.supply]!,
      receiver = facts.receivers[key.receiver]!
    const { wet } = facts.materials[supply.material]!
    if (key.explicit >= 0) {
      const { row } = explicit[key.explicit]!
      return { km: row.km ?? 0, cny: row.cnyPerT, co2Kg: row.co2KgPerT ?? 0, carbonCny: 0 }
    }
    const mode = network.modes[key.mode]!
    const carbon = mode.carbon[key.period]!
    if (!mode.viaStations) {
      const km = kmBetween(network, supply.site, receiver.site) * mode.factor
      const co2Kg = wet * mode.co2PerKm * km
      return { km, cny: wet * (mode.fixed + mode.perKm * km + shortFee(mode, km)), co2Kg, carbonCny: co2Kg * carbon }
    }
    const { web } = webOf.get(key.mode)!
    const access = mode.access!
    const line = web.km[key.a * web.stations.length + key.b]!
    const road = legKm(web, supply.site, key.a) + legKm(web, receiver.site, key.b)
    const lineCo2 = wet * mode.co2PerKm * line,
      roadCo2 = wet * access.co2PerKm * road
    return {
      km: line + road,
      cny: wet * (mode.fixed + mode.perKm * line + shortFee(mode, line) + 2 * mode.transfer + 2 * access.fixed + access.perKm * road),
      co2Kg: lineCo2 + roadCo2,
      carbonCny: lineCo2 * carbon + roadCo2 * access.carbon[key.period]!,
    }
  }
  function enter(row: number, value: number): void {
    if (row >= 0) draft.entry(row, value)
  }
  function laneEntries(key: ArcKey): void {
    const supply = facts.supplies[key.supply]!,
      receiver = facts.receivers[key.receiver]!
    const { wet } = facts.materials[supply.material]!
    const mode = network.modes[key.mode]!
    const fleet = (m: Mode, km: number) => {
      enter(layout.fleetRow[m.index * P + key.period]!, (wet * km) / kt / fleetUnit)
    }
    if (!mode.viaStations) {
      fleet(mode, kmBetween(network, supply.site, receiver.site) * mode.factor)
      return
    }
    const { web, index } = webOf.get(key.mode)!
    fleet(mode, web.km[key.a * web.stations.length + key.b]!)
    fleet(mode.access!, legKm(web, supply.site, key.a) + legKm(web, receiver.site, key.b))
    for (const station of [key.a, key.b]) enter(layout.sidingRow[index]![station * P + key.period]!, wet / kt / mode.trainT)
    for (const line of web.linesBetween(key.a, key.b)) enter(layout.lineRow[line * P + key.period]!, wet)
    if (mode.lanes === undefined) return
    const pair = key.a * web.stations.length + key.b
    enter(layout.lanes.openedRow[mode.index * P + key.period]!, wet * trainsPerKt(web) * shareOfTrain(web, pair))
    enter(layout.lanes.row[index]!.get(laneGroup(facts, supply.material, key.period))?.[pair] ?? -1, wet * trainsPerKt(web))
  }
  function overShutLane(key: ArcKey): boolean {
    if (key.a < 0) return false
    const { web, index } = webOf.get(key.mode)!
    const group = laneGroup(facts, facts.supplies[key.supply]!.material, key.period)
    return isShut(layout, group, index, key.a * web.stations.length + key.b)
  }
  const book: ArcBook = {
    keys,
    explicit,
    priced: explicit.length > most,
    terms,
    numberOf,
    keyOf: number => (number < 0 ? explicit[-1 - number]?.key : keyOf(number)),
    isOverShutLane: overShutLane,
    isPossible: key => key.explicit >= 0 || (isPossible(facts, network, key) && !overShutLane(key)),
    retain(keep) {
      const kept = keys.filter((_, index) => keep(index))
      draft.truncate(layout.arcStart)
      known.clear()
      keys.length = 0
      for (const key of kept) book.add(key)
    },
    pairs,
    links,
    has: key => known.has(numberOf(key)),
    add(key) {
      const number = numberOf(key)
      if (known.has(number)) return
      known.add(number)
      keys.push(key)
      const { supply, receiver, period: t } = key
      const { km, cny, co2Kg, carbonCny } = terms(key)
      const arc = key.explicit >= 0 ? explicit[key.explicit]! : undefined
      draft.column(
        'ship',
        t,
        (cny + carbonCny + facts.supplies[supply]!.asked[t]! - facts.receivers[receiver]!.subsidy[t]!) * costScale,
        0,
        arc !== undefined && arc.capacityRow < 0 ? arc.capacityKt : Infinity,
      )
      draft.count('co2', co2Kg * kt)
      draft.count('haul', facts.materials[facts.supplies[supply]!.material]!.wet * km * haulPerKt)
      if (utilises(facts, facts.supplies[supply]!, facts.receivers[receiver]!)) draft.count('utilised', 1)
      draft.entry(layout.supplyRow[supply * P + t]!, 1)
      draft.entry(layout.receiverRow[receiver * P + t]!, 1)
      if (facts.supplies[supply]!.kind === 'stream') for (const row of layout.countedBy[receiver * P + t]!) draft.entry(row, 1)
      if (pairs.at[receiver] === 1) for (const { row, value } of pairs.entries(supply, receiver, t)) draft.entry(row, value)
      if (links.at[receiver] === 1)
        for (const row of links.rows(supply, receiver, t, arc === undefined ? network.modes[key.mode]!.id : modeOfArc(arc.row)))
          draft.entry(row, 1)
      if (arc === undefined) laneEntries(key)
      else enter(arc.capacityRow, 1)
    },
  }
  return book
}

/** Arcs of the network counted through: supply, receiver, period, mode, station pair. Explicit ones are numbered below zero. */
function arcNumbers(facts: Facts, network: Network, P: number): { numberOf: ArcBook['numberOf']; keyOf: (number: number) => ArcKey } {
  const R = facts.receivers.length,
    M = network.modes.length + 1,
    legsMost = 1 + Math.max(0, ...network.webs.map(web => web.stations.length))
  return {
    numberOf: key =>
      key.explicit >= 0
        ? -1 - key.explicit
        : ((((key.supply * R + key.receiver) * P + key.period) * M + key.mode) * legsMost + key.a + 1) * legsMost + key.b + 1,
    keyOf(number) {
      let rest = number
      const next = (size: number) => {
        const digit = rest % size
        rest = (rest - digit) / size
        return digit
      }
      const b = next(legsMost) - 1,
        a = next(legsMost) - 1,
        mode = next(M),
        period = next(P),
        receiver = next(R)
      return { supply: rest, receiver, period, mode, a, b, explicit: -1 }
    },
  }
}

function isPossible(facts: Facts, network: Network, { supply, receiver, period, mode: modeIndex, a, b }: ArcKey): boolean {
  const mode = network.modes[modeIndex]!
  const { material, site: from } = facts.supplies[supply]!,
    to = facts.receivers[receiver]!.site
  const rule = network.allowed(mode, material, period)
  if (rule.none || rule.sites?.[from] === 1 || rule.sites?.[to] === 1) return false
  if (mode.access !== undefined && network.allowed(mode.access, material, period).none) return false
  if (!mode.viaStations) {
    const km = kmBetween(network, from, to) * mode.factor
    return km === 0 || (km >= mode.minKm && km <= mode.maxKm)
  }
  const web = network.webs.find(candidate => candidate.mode === mode)!
  const km = web.km[a * web.stations.length + b]!
  const reaches = (site: number, station: number) => web.legs[site]!.some(leg => leg.station === station)
  return km >= mode.minKm && km <= mode.maxKm && km !== Infinity && reaches(from, a) && reaches(to, b)
}

/** Expands the arcs table over materials, periods and the nodes at both ends. A capacity shared by several gets a row. */
export function explicitArcs(facts: Facts, layout: Layout, problems: Problem[]): ExplicitArc[] {
  const supplies = new Map<string, number[]>(),
    receivers = new Map<string, number[]>()
  const note = (map: Map<string, number[]>, key: string, index: number) => {
    map.set(key, [...(map.get(key) ?? []), index])
  }
  for (const supply of facts.supplies) note(supplies, facts.places[supply.site]!.id, supply.index)
  for (const receiver of facts.receivers) note(receivers, `${facts.places[receiver.site]!.id}~${receiver.material}`, receiver.index)
  const arcs: ExplicitArc[] = []
  for (const [number, row] of facts.region.arcs.entries()) {
    for (const end of [row.from, row.to]) {
      if (!facts.placeIndex.has(end)) {
        problems.push(
          problem(
            'plan.reference.unknown',
            { sheet: 'arcs', path: `${row.from}~${row.to}` },
            {
              zh: `arcs 表提到的地点“${end}”不存在。`,
              en: `Table arcs names site "${end}", which does not exist.`,
              fixZh: '在 sites 表补一行，或更正编号。',
              fixEn: 'Add it to sites, or correct the id.',
            },
          ),
        )
      }
    }
    const group: ExplicitArc[] = []
    facts.periods.forEach((period, t) => {
      if (row.period !== undefined && row.period !== period) return
      const inPeriod: ExplicitArc[] = []
      for (const supply of supplies.get(row.from) ?? []) {
        const material = facts.supplies[supply]!.material
        if (row.material !== undefined && facts.materials[material]!.id !== row.material) continue
        for (const receiver of receivers.get(`${row.to}~${material}`) ?? []) {
          inPeriod.push({
            row,
            key: { supply, receiver, period: t, mode: -1, a: -1, b: -1, explicit: arcs.length + group.length + inPeriod.length },
            capacityKt: (row.capacityTPerYear ?? Infinity) * kt,
            capacityRow: -1,
          })
        }
      }
      if (inPeriod.length > 1 && row.capacityTPerYear !== undefined) {
        const shared = layout.draft.row('arc_capacity', -Infinity, row.capacityTPerYear * kt, number, t)
        for (const arc of inPeriod) arc.capacityRow = shared
      }
      group.push(...inPeriod)
    })
    arcs.push(...group)
  }
  return arcs
}
