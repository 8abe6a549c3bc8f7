// Which lanes run: each is shut, or carries its least number of full trains at the least. From the relaxed plan, in which a lane may carry anything,
// the emptiest are shut and the plan solved again, until what they carried has gathered on lanes that are full enough (gather.ts). Those are held
// with their trains, and that plan is generated to its end over all arcs that its lanes leave. The relaxed plan bounds every such plan.
import type { Solving } from '../search/generate.ts'
import { holdLanes } from '../model/laneStates.ts'
import type { LaneBounds } from '../model/layout.ts'
import { noShortfall, settle, type Settled, type Unsettled } from '../search/relax.ts'
import { boundFrom, costOf } from '../siting/siting.ts'
import { allowShortfall, shortfallOf } from '../siting/shortfall.ts'
import { dropDear } from './drop.ts'
import { addOtherWays, boundShut, gather } from './gather.ts'
import { leastTrains, sameTrains, trafficOf, type Traffic } from './traffic.ts'

export type Decided = {
  settled: Settled
  /** 10^4 CNY: no plan with lanes decided that gives way no more costs less. */
  bound: number
  objective: number
  lanes: number
  /** Lanes make more give way than the relaxed plan has to. */
  givesWayMore: boolean
}

export function hasLanes({ network }: Solving): boolean {
  return network.webs.some(({ mode }) => mode.lanes !== undefined)
}

/** @param relaxed the plan with its lanes in parts; the one with lanes decided takes its place in the open model */
export function decideLanes(solving: Solving, relaxed: Settled): Decided | Unsettled {
  const short = (settled: Settled) => (settled.status === 'relaxed' ? shortfallOf(solving, settled.answer) : 0)
  const resettled = () => {
    allowShortfall(solving, undefined)
    solving.warm = { attempt: relaxed.attempt }
    // What was a plan with other lanes is none with these.
    solving.best = undefined
    solving.least = undefined
    return settle(solving)
  }
  const gathered = gather(solving, relaxed, resettled)
  if (!('answer' in gathered)) return gathered
  const { primal } = dropDear(solving, gathered).answer
  hold(solving, trafficOf(solving, primal).map(boundsOf(solving)), primal)
  let settled = resettled()
  if ('failed' in settled && settled.infeasible === true) {
    // Whole trains that hang on each other may not fit at all; without any there is always a plan.
    release(solving)
    hold(solving, [], primal)
    settled = resettled()
  }
  if (!('answer' in settled)) return settled
  const objective = costOf(solving, settled.answer.primal),
    more = short(settled) - short(relaxed)
  return {
    settled,
    bound: Math.min(objective, boundFrom(solving, relaxed, more)),
    objective,
    lanes: solving.layout.lanes.held.length,
    givesWayMore: more > noShortfall,
  }
}

/** Whole trains are those that are full: what is left of one goes another way. */
function boundsOf({ network }: Solving): (lane: Traffic) => LaneBounds {
  return ({ trains, ...lane }) => {
    const { lanes } = network.webs[lane.web]!.mode
    if (!lanes!.whole) return { ...lane, least: leastTrains(lanes!), most: Infinity }
    const full = Math.max(leastTrains(lanes!), Math.floor(trains + sameTrains))
    return { ...lane, least: full, most: full }
  }
}

/** Writes the rows of the lanes that stay into the model, which starts where it was. */
function hold(solving: Solving, open: LaneBounds[], primal: Float64Array): void {
  const { layout, book, network } = solving
  const { draft, lanes } = layout
  const basis = solving.model.basis(),
    known = draft.rows()
  // What a lane may not take goes by another way: that has to be there before its trains are whole.
  addOtherWays(solving, primal)
  holdLanes(solving, open)
  for (const { mode } of network.webs) {
    for (let t = 0; t < layout.periods; t++) {
      const at = mode.index * layout.periods + t
      const column = lanes.openedColumn[at]!
      if (column < 0) continue
      // Counted from here on, no more in parts.
      const many = lanes.held.filter(lane => lane.mode === mode.id && lane.period === t).length
      draft.setColumn(column, many, many)
      draft.setRow(lanes.openedRow[at]!, -Infinity, Infinity)
    }
  }
  book.retain(() => true)
  const old = solving.model
  solving.model = solving.load(draft.model())
  old.dispose()
  boundShut(solving)
  const rows = new Int32Array(draft.rows()).fill(1),
    columns = new Int32Array(draft.columns())
  rows.set(basis.rows.subarray(0, known))
  columns.set(basis.columns)
  solving.model.setBasis({ columns, rows })
}

/** Lanes that were held are so no more; their rows stay and say nothing. */
function release({ layout, model }: Solving): void {
  const { draft, lanes } = layout
  const rows = Int32Array.from(lanes.held, ({ row }) => row)
  for (const row of rows) draft.setRow(row, -Infinity, Infinity)
  model.setRowBounds(rows, new Float64Array(rows.length).fill(-Infinity), new Float64Array(rows.length).fill(Infinity))
  for (const groups of lanes.row) groups.clear()
  lanes.held.length = 0
  lanes.decided = false
}

/** Lanes in parts again, where time ran out before they were decided: what the relaxed plan did is then all that is known. */
export function undecide(solving: Solving): void {
  const { draft, lanes, arcStart } = solving.layout
  release(solving)
  for (const groups of lanes.shut) groups.clear()
  solving.book.keys.forEach((key, at) => {
    if (key.a >= 0) draft.setColumn(arcStart + at, 0, Infinity)
  })
  lanes.openedColumn.forEach((column, at) => {
    if (column < 0) return
    draft.setColumn(column, 0, Infinity)
    draft.setRow(lanes.openedRow[at]!, -Infinity, 0)
  })
}
