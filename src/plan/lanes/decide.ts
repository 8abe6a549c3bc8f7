// Which lanes run: each is shut, or carries its least number of full trains at the least. From the relaxed plan, in which a lane may carry anything,
// the emptiest are shut and the plan solved again, until what they carried has gathered on lanes that are full enough (gather.ts). Those are held
// with their trains, and that plan is generated to its end over all arcs that its lanes leave. The relaxed plan bounds every such plan.
import type { Solving } from '../search/generate.ts'
import { holdLanes, rulesTold, type LanesBefore } from '../model/laneStates.ts'
import type { LaneBounds } from '../model/layout.ts'
import { noShortfall, settle, type Settled, type Unsettled } from '../search/relax.ts'
import { boundFrom, costOf } from '../siting/siting.ts'
import { allowShortfall, shortfallOf } from '../siting/shortfall.ts'
import { dropDear, wholeCost } from './drop.ts'
import { addOtherWays, boundShut, gather } from './gather.ts'
import { laneNumber, laneOfNumber, leastTrains, sameTrains, trafficOf, type Traffic } from './traffic.ts'

export type Decided = {
  settled: Settled
  /** 10^4 CNY: no plan with lanes decided that gives way no more costs less. */
  bound: number
  objective: number
  lanes: number
  /** Lanes make more give way than the relaxed plan has to. */
  givesWayMore: boolean
  left: LanesBefore
}

/** So many times what the lanes of the plan before it cost may those of a plan cost that are chosen from them. */
const asGood = 1.25

/** Lanes that run, in a plan of arcs at hand. */
type Chosen = { primal: Float64Array; running: Traffic[]; apart: number }

/** From the lanes of a plan like it where they serve as well as they did there, so that what differs from it is what was changed; else from all. */
function choose(solving: Solving, relaxed: Settled, resettled: () => Settled | Unsettled): Chosen | Unsettled {
  const { lanesBefore: before, layout, model } = solving
  const from = (kept: readonly number[] | undefined): Chosen | Unsettled => {
    const gathered = gather(
      solving,
      relaxed,
      kept?.map(number => laneOfNumber(solving, number)),
      resettled,
    )
    if (!('answer' in gathered)) return gathered
    const dropped = dropDear(solving, gathered, new Set(kept))
    const { primal } = dropped.answer
    return { primal, running: trafficOf(solving, primal), apart: wholeCost(solving, dropped) - relaxed.answer.objective }
  }
  if (before === undefined || before.rules !== rulesTold(solving.network)) return from(undefined)
  const [basis, shut] = [model.basis(), layout.lanes.shut.map(groups => new Map(groups))]
  const near = from(before.kept)
  if ('primal' in near && near.apart <= asGood * Math.max(0, before.apart)) return near
  if ('stopped' in near) return near
  layout.lanes.shut.forEach((groups, web) => {
    groups.clear()
    for (const [group, pairs] of shut[web]!) groups.set(group, pairs)
  })
  reopenArcs(solving)
  boundShut(solving)
  model.setBasis({ columns: Int32Array.from({ length: model.columns() }, (_, column) => basis.columns[column] ?? 0), rows: basis.rows })
  const anew = from(undefined)
  return 'primal' in anew && (!('primal' in near) || anew.apart < near.apart) ? anew : near
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
  const chosen = choose(solving, relaxed, resettled)
  if (!('primal' in chosen)) return chosen
  const { primal, running, apart } = chosen
  hold(solving, running.map(boundsOf(solving)), primal)
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
    left: { rules: rulesTold(solving.network), kept: running.map(lane => laneNumber(solving, lane)), apart },
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

/** Every arc over lanes may carry anything again. */
function reopenArcs({ layout, book, model }: Solving): void {
  const columns = Int32Array.from(book.keys.flatMap((key, at) => (key.a >= 0 ? [layout.arcStart + at] : [])))
  for (const column of columns) layout.draft.setColumn(column, 0, Infinity)
  model.setColumnBounds(columns, new Float64Array(columns.length), new Float64Array(columns.length).fill(Infinity))
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
  const { draft, lanes } = solving.layout
  release(solving)
  for (const groups of lanes.shut) groups.clear()
  reopenArcs(solving)
  lanes.openedColumn.forEach((column, at) => {
    if (column < 0) return
    draft.setColumn(column, 0, Infinity)
    draft.setRow(lanes.openedRow[at]!, -Infinity, 0)
  })
}
