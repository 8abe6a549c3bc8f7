// Lanes that do not earn their fixed sum: the emptiest are tried without, one after another, and stay shut where the plan is cheaper so.
import { isLate, type Solving } from '../search/generate.ts'
import { shutLane } from '../model/laneStates.ts'
import type { Lane } from '../model/layout.ts'
import { tenThousandCny } from '../model/draft.ts'
import { noShortfall, type Settled } from '../search/relax.ts'
import { shortfallOf } from '../siting/shortfall.ts'
import { boundShut } from './gather.ts'
import { laneNumber, leastTrains, sameTrains, trafficOf } from './traffic.ts'

/** Lanes tried at most, each one solve among the arcs at hand; and what the sum has to come to, CNY per wet tonne, to be worth one. */
const mostTries = 20
const worthATry = 2

/** @param kept numbers of lanes that a plan like it has kept: they are not asked again */
export function dropDear(solving: Solving, gathered: Settled, kept: ReadonlySet<number>): Settled {
  const { network, model, ports } = solving
  const fixed = (lane: Lane) => network.webs[lane.web]!.mode.lanes!.cny / tenThousandCny
  const dear = trafficOf(solving, gathered.answer.primal)
    .filter(
      lane =>
        !kept.has(laneNumber(solving, lane)) &&
        (fixed(lane) * tenThousandCny) / (lane.trains * network.webs[lane.web]!.mode.trainT) >= worthATry,
    )
    .sort((a, b) => a.trains / fixed(a) - b.trains / fixed(b))
  let best = gathered
  let cost = wholeCost(solving, best)
  const short = shortfallOf(solving, gathered.answer)
  for (const lane of dear.slice(0, mostTries)) {
    if (ports.shouldStop?.() === true || isLate(ports)) break
    const reopen = reopening(solving, lane)
    const answer = model.solve({ method: 'dual' })
    solving.iterations += answer.iterations
    const without = { ...best, answer }
    const full = trafficOf(solving, answer.primal).every(
      one => one.trains >= leastTrains(network.webs[one.web]!.mode.lanes!) * (1 - sameTrains),
    )
    const better =
      answer.status === 'optimal' && full && shortfallOf(solving, answer) <= short + noShortfall && wholeCost(solving, without) < cost
    if (better) {
      best = without
      cost = wholeCost(solving, best)
    } else reopen()
  }
  // The last try may have been taken back: the model is left where its answer is.
  if (dear.length > 0) model.solve({ method: 'warm' })
  return best
}

/** 10^4 CNY, with every lane that runs at its whole sum. */
export function wholeCost(solving: Solving, { answer }: Settled): number {
  const { layout, network } = solving
  let cost = answer.objective
  for (const column of layout.lanes.openedColumn) if (column >= 0) cost -= answer.primal[column]! * layout.draft.costsFrom(column)[0]!
  for (const { web } of trafficOf(solving, answer.primal)) cost += network.webs[web]!.mode.lanes!.cny / tenThousandCny
  return cost
}

/** Shuts a lane. @returns what opens it again, with the arcs that it had */
function reopening(solving: Solving, lane: Lane): () => void {
  const { layout, model } = solving
  const { draft } = layout
  const before = new Set<number>()
  for (let column = layout.arcStart; column < draft.columns(); column++) if (draft.columnBounds(column).upper === 0) before.add(column)
  shutLane(solving, lane)
  boundShut(solving)
  return () => {
    const columns: number[] = []
    for (let column = layout.arcStart; column < draft.columns(); column++)
      if (draft.columnBounds(column).upper === 0 && !before.has(column)) columns.push(column)
    for (const column of columns) draft.setColumn(column, 0, Infinity)
    model.setColumnBounds(Int32Array.from(columns), new Float64Array(columns.length), new Float64Array(columns.length).fill(Infinity))
    shutLane(solving, lane, 0)
  }
}
