// Lanes gathered. What the relaxed plan does not run is shut; next to a plan whose lanes are known, so is what did not run there and is not
// full here. Then the emptiest are shut, a tenth of those below their least at a time, and what they carried finds other ways, among them lanes
// that run. Between two rounds only the arcs at hand are asked, to which every other way of what goes by train is added first; the plan that is
// held afterwards is generated over all of them.
import type { LpAnswer } from '#solve/engine.ts'
import { heard, isLate, type Solving } from '../search/generate.ts'
import { shutLane, shutOthers } from '../model/laneStates.ts'
import type { Lane } from '../model/layout.ts'
import { noShortfall, type Settled, type Unsettled } from '../search/relax.ts'
import { shortfallOf } from '../siting/shortfall.ts'
import { leastTrains, sameTrains, trafficOf, type Traffic } from './traffic.ts'

/** Of the lanes below their least the emptiest part that is shut in a round: one at a time in the end, since two may gather on either. */
const part = 0.1

/**
 * @param kept lanes of a plan like it, where there is one: of the others only those that are full stay open
 * @param resettled solves the plan anew over all arcs, where those at hand leave none
 * @returns a plan in which every lane that runs has its least
 */
export function gather(
  solving: Solving,
  relaxed: Settled,
  kept: readonly Lane[] | undefined,
  resettled: () => Settled | Unsettled,
): Settled | Unsettled {
  const { ports, layout, model, network } = solving
  const filled = (lane: Traffic) => lane.trains / leastTrains(network.webs[lane.web]!.mode.lanes!)
  let settled: Settled = relaxed
  for (let round = 0; ; round++) {
    const running = trafficOf(solving, settled.answer.primal)
    const below = running.filter(lane => filled(lane) < 1 - sameTrains).sort((a, b) => filled(a) - filled(b))
    if (below.length === 0) return settled
    if (round === 0) {
      const first = layout.draft.columns()
      addOtherWays(solving, relaxed.answer.primal)
      model.addColumns(layout.draft.columnsFrom(first))
      shutOthers(solving, kept === undefined ? running : [...kept, ...running.filter(lane => filled(lane) >= 1 - sameTrains)])
    }
    if (round > 0 || kept === undefined) for (const lane of below.slice(0, Math.ceil(part * below.length))) shutLane(solving, lane)
    boundShut(solving)
    if (ports.shouldStop?.() === true) return { stopped: true }
    if (isLate(ports)) return { stopped: true, late: true }
    const answer = model.solve({ method: 'dual', ...heard(solving, 'solving') })
    solving.rounds++
    solving.iterations += answer.iterations
    if (answer.status === 'stopped') return { stopped: true, late: ports.shouldStop?.() !== true }
    if (answer.status === 'optimal' && shortfallOf(solving, answer) <= shortfallOf(solving, settled.answer) + noShortfall)
      settled = answered(settled, answer)
    else {
      const next = resettled()
      if (!('answer' in next)) return next
      settled = next
    }
  }
}

const answered = (settled: Settled, answer: LpAnswer): Settled => ({ ...settled, answer })

/** Every other way of what goes over lanes: by the other modes, and by the other stations of both ends. Writes them into the draft alone. */
export function addOtherWays({ network, layout, facts, book }: Solving, primal: Float64Array): void {
  const count = book.keys.length
  const webs = new Map(network.webs.flatMap(web => (web.mode.lanes === undefined ? [] : [[web.mode.index, web] as const])))
  for (let at = 0; at < count; at++) {
    const key = book.keys[at]!
    const web = webs.get(key.mode)
    if (key.explicit >= 0 || web === undefined || (primal[layout.arcStart + at] ?? 0) <= layout.nothing) continue
    const ways = network.direct.map(mode => ({ ...key, mode: mode.index, a: -1, b: -1 }))
    for (const { station: a } of web.legs[facts.supplies[key.supply]!.site]!)
      for (const { station: b } of web.legs[facts.receivers[key.receiver]!.site]!) if (a !== b) ways.push({ ...key, a, b })
    for (const way of ways) if (book.isPossible(way)) book.add(way)
  }
}

/** Arcs over lanes that are shut carry nothing. */
export function boundShut({ layout, book, model }: Solving): void {
  const { draft } = layout
  const columns = book.keys.flatMap((key, at) => (book.isOverShutLane(key) ? [layout.arcStart + at] : []))
  for (const column of columns) draft.setColumn(column, 0, 0)
  const none = new Float64Array(columns.length)
  model.setColumnBounds(Int32Array.from(columns), none, none)
}
