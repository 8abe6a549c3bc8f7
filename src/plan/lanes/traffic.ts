// What runs on every lane in an answer, in trains, and the lanes as one number each.
import type { LaneRules } from '../facts/laneRules.ts'
import type { Network } from '../facts/network.ts'
import type { Solving } from '../search/generate.ts'
import { laneGroup, trainsPerKt } from '../model/laneStates.ts'
import type { Lane } from '../model/layout.ts'

/** Trains this near to the least, or to a whole number, are that. */
export const sameTrains = 1e-6

/** The least that a lane has to carry to run, in full trains. */
export function leastTrains({ least, whole }: LaneRules): number {
  return whole ? Math.max(1, Math.ceil(least - sameTrains)) : least
}

/** A lane as one number, and back. */
export function laneNumber({ facts, network }: Pick<Solving, 'facts' | 'network'>, { web, material, period, pair }: Lane): number {
  return (laneGroup(facts, material, period) * mostPairs(network) + pair) * network.webs.length + web
}
export function laneOfNumber({ facts, network }: Pick<Solving, 'facts' | 'network'>, number: number): Lane {
  const [webs, pairs, materials] = [network.webs.length, mostPairs(network), facts.materials.length]
  const group = Math.floor(number / webs / pairs)
  return {
    web: number % webs,
    pair: Math.floor(number / webs) % pairs,
    material: group % materials,
    period: Math.floor(group / materials),
  }
}
const mostPairs = ({ webs }: Network): number => webs.reduce((most, { km }) => Math.max(most, km.length), 0)

export type Traffic = Lane & { trains: number }

/** Lanes of modes with rules that carry something, in an order that does not depend on that of the arcs. */
export function trafficOf({ facts, network, layout, book }: Solving, primal: Float64Array): Traffic[] {
  const webs = new Map(
    network.webs.flatMap((web, index) => (web.mode.lanes === undefined ? [] : [[web.mode.index, { web, index }] as const])),
  )
  const known = new Map<number, Traffic>()
  book.keys.forEach((key, at) => {
    const found = key.explicit >= 0 ? undefined : webs.get(key.mode)
    const kt = primal[layout.arcStart + at] ?? 0
    if (found === undefined || kt <= layout.nothing) return
    const { web, index } = found
    const { material } = facts.supplies[key.supply]!
    const pair = key.a * web.stations.length + key.b
    const number = laneNumber({ facts, network }, { web: index, material, period: key.period, pair })
    const trains = kt * facts.materials[material]!.wet * trainsPerKt(web)
    const lane = known.get(number)
    if (lane === undefined) known.set(number, { web: index, material, period: key.period, pair, trains })
    else lane.trains += trains
  })
  return [...known].sort(([a], [b]) => a - b).map(([, lane]) => lane)
}
