// What is decided of lanes (one material from station to station in one period): those that are shut, and those held open with their trains.
// While nothing is decided every lane may carry anything, and pays of its fixed sum what it uses of the most trains that could run on it.
import type { Facts } from '../facts/facts.ts'
import type { Network, StationWeb } from '../facts/network.ts'
import { kt } from './draft.ts'
import type { Lane, LaneBounds, LaneStates, Layout } from './layout.ts'

/** Lanes of an earlier plan of the same region, as plain values, for the next one to start from. */
export type LanesBefore = {
  /** The rules of all modes, told by `rulesTold`: with other rules other lanes are full enough. */
  rules: string
  /** Numbers of the lanes that ran (lanes/traffic.ts). */
  kept: number[]
  /** 10^4 CNY: what the plan cost with them, before their trains were whole, above the plan with its lanes in parts. */
  apart: number
}
export const rulesTold = ({ modes }: Network): string =>
  modes
    .flatMap(({ id, trainT, lanes }) => (lanes === undefined ? [] : [[id, trainT, lanes.least, lanes.whole, lanes.cny].join(' ')]))
    .join('; ')

export function openLanes({ webs, modes }: Network, periods: number): LaneStates {
  const none = () => new Int32Array(modes.length * periods).fill(-1)
  return {
    shut: webs.map(() => new Map()),
    row: webs.map(() => new Map()),
    held: [],
    decided: false,
    openedRow: none(),
    openedColumn: none(),
  }
}

export const laneGroup = ({ materials }: Facts, material: number, period: number): number => period * materials.length + material

export function shutLane(
  { facts, network, layout }: { facts: Facts; network: Network; layout: Layout },
  lane: Lane,
  shut: 0 | 1 = 1,
): void {
  const group = laneGroup(facts, lane.material, lane.period)
  const known = layout.lanes.shut[lane.web]!
  let pairs = known.get(group)
  if (pairs === undefined) known.set(group, (pairs = new Uint8Array(network.webs[lane.web]!.km.length)))
  pairs[lane.pair] = shut
}

/** Shuts every lane of a mode with rules but some. */
export function shutOthers({ facts, network, layout }: { facts: Facts; network: Network; layout: Layout }, open: readonly Lane[]): void {
  const { lanes, periods: P } = layout
  network.webs.forEach((web, w) => {
    if (web.mode.lanes === undefined) return
    const all = new Uint8Array(web.km.length).fill(1)
    for (let t = 0; t < P; t++) for (const { index } of facts.materials) lanes.shut[w]!.set(laneGroup(facts, index, t), all)
  })
  const own = new Set<Uint8Array>()
  for (const { web, material, period, pair } of open) {
    const [shut, group] = [lanes.shut[web]!, laneGroup(facts, material, period)]
    let pairs = shut.get(group)!
    if (!own.has(pairs)) {
      pairs = pairs.slice()
      own.add(pairs)
      shut.set(group, pairs)
    }
    pairs[pair] = 0
  }
}

/** Shuts every lane of a mode with rules but those held, and writes their rows: what runs on each, in trains. */
export function holdLanes(where: { facts: Facts; network: Network; layout: Layout }, open: readonly LaneBounds[]): void {
  const { facts, network, layout } = where
  const { draft, lanes } = layout
  lanes.decided = true
  shutOthers(where, open)
  for (const { least, most, ...lane } of open) {
    const [rows, group] = [lanes.row[lane.web]!, laneGroup(facts, lane.material, lane.period)]
    const { mode, stations, km } = network.webs[lane.web]!
    if (!rows.has(group)) rows.set(group, new Int32Array(km.length).fill(-1))
    const row = draft.row('lane_trains', least, most, lanes.held.length)
    rows.get(group)![lane.pair] = row
    const [from, to] = [Math.floor(lane.pair / stations.length), lane.pair % stations.length]
    lanes.held.push({ ...lane, mode: mode.id, from: stations[from]!.id, to: stations[to]!.id, row, least })
  }
}

/** Trains that a wet kilotonne is. */
export const trainsPerKt = ({ mode }: StationWeb): number => 1 / kt / mode.trainT

/** Most trains a year that a lane could have: those of the smaller of its stations; nothing where that is open or none. */
export function shareOfTrain({ slots, stations }: StationWeb, pair: number): number {
  const most = Math.min(slots[Math.floor(pair / stations.length)]!, slots[pair % stations.length]!)
  return most > 0 ? 1 / most : 0
}

export function isShut(layout: Layout, group: number, web: number, pair: number): boolean {
  return layout.lanes.shut[web]!.get(group)?.[pair] === 1
}
