// Which sites to open: the relaxed plan over all possible arcs gives the bound, strong rows lift it, a dive gives a first answer, branch and
// bound over the arcs at hand betters it, and the plan with its sites held is generated to the end over all arcs. The gap shown is proven:
// between the cost of the final plan and a bound under every plan. Where all possible arcs are in the model, the search closes it by itself.
import type { LpAnswer } from '#solve/engine.ts'
import { addAllArcs } from '../search/allArcs.ts'
import { generate, report, type Generated, type Solving } from '../search/generate.ts'
import { reprice, settle, type Settled, type Unsettled } from '../search/relax.ts'
import { orBestKnown, type Ended } from '../late.ts'
import { dive } from './dive.ts'
import { openStrongRows } from './strongRows.ts'

/** Regions with no more possible arcs than this take all of them in, so that branch and bound proves its answer over all. */
const allArcs = 40_000
/** Rounds of strong rows; each is a few simplex steps. */
const strongRounds = 12
/** A round of strong rows that lifts the bound by less than this, relative, is the last. */
const liftWorth = 1e-5

export type SitingWish = {
  /** (cost - bound) / gross cost at which the search may end. */
  gap: number
  /** Seconds after which the best answer so far is taken, with the gap it has then. */
  seconds: number
}
export type Sited = {
  settled: Exclude<Ended, Unsettled>
  /** 10^4 CNY: no plan costs less, shortfall priced as `penalised` says. */
  bound: number
  /** Objective of the answer in the same terms. */
  objective: number
  nodes: number
  /** Every possible arc was in the model that was searched. */
  complete: boolean
}

/** @param settled the plan with its integers relaxed; the integer plan takes its place in the open model */
export function site(solving: Solving, relaxed: Settled, wish: SitingWish): Sited | Unsettled {
  const { layout, model, doors } = solving
  const integers = Int32Array.from(layout.integerColumns)
  const end = doors.until ?? Infinity
  const until = Math.min(doors.now() + wish.seconds * 1000, end - timeToHold(solving, end))
  solving.doors = Number.isFinite(end) ? { ...doors, until } : doors
  // What was a plan without whole sites is none with them.
  solving.best = undefined
  const penalised = reprice(solving, relaxed)
  const root = strengthened(solving)
  if (!('answer' in root)) return root
  const complete = takeAllArcs(solving)
  let bound = root.answer.objective
  report(solving, 'siting', root.answer, gapOf(Infinity, bound))
  const first = dive(solving, integers, root.answer)
  if ('stopped' in first) return first
  let best = 'failed' in first ? undefined : first
  const gross = (answer: LpAnswer) => Math.max(1, answer.objective + revenueOf(solving, answer))
  const wide = () => (best === undefined ? Infinity : (best.objective - bound) / gross(best))
  let nodes = 0
  if (wide() > wish.gap && doors.now() < until) {
    model.setIntegers(integers, true)
    const searched = model.solveMip({
      relativeGap: 0,
      absoluteGap: wish.gap * (best === undefined ? Math.max(1, Math.abs(bound)) : gross(best)),
      maxSeconds: (until - doors.now()) / 1000,
      ...(best === undefined ? {} : { start: best.primal }),
      onProgress: seen => {
        report(solving, 'siting', best, Number.isFinite(seen.gap) ? seen.gap : undefined)
        return doors.shouldStop?.() === true ? 'stop' : 'go'
      },
    })
    if (doors.shouldStop?.() === true) return { stopped: true }
    nodes = searched.nodes
    if (complete && Number.isFinite(searched.bound)) bound = Math.max(bound, searched.bound)
    if (searched.primal.length > 0 && (best === undefined || searched.objective < best.objective))
      best = { ...root.answer, primal: searched.primal, objective: searched.objective }
  }
  if (best === undefined) return doors.now() >= until ? { stopped: true, late: true } : { failed: 'no whole answer was found' }
  solving.doors = doors
  return held(solving, integers, best.primal, { bound, nodes, complete, penalised })
}

/** The relaxed optimum over all arcs with strong rows added until they lift the bound no more. */
function strengthened(solving: Solving): Generated {
  const strong = openStrongRows(solving)
  let answered = generate(solving, 'primal', 'siting')
  for (let round = 0; round < strongRounds && 'answer' in answered; round++) {
    const rows = strong.broken(answered.answer.primal)
    if (rows.count === 0) break
    const before = answered.answer.objective
    solving.model.addRows(rows)
    answered = generate(solving, 'dual', 'siting')
    if ('answer' in answered && answered.answer.objective - before < liftWorth * Math.abs(before)) break
  }
  return answered
}

/** @returns whether every possible arc is in the model now */
function takeAllArcs({ facts, network, layout, book, model, possible }: Solving): boolean {
  if (possible > allArcs) return false
  const first = layout.draft.columns()
  addAllArcs(facts, network, layout, book)
  model.addColumns(layout.draft.columnsFrom(first))
  return true
}

/** Of what is left: kept for the plan with its sites held, which takes about as long as the relaxed plan took once it had its arcs. */
const holdShare = 0.35
function timeToHold({ doors, startedAt }: Solving, end: number): number {
  return Number.isFinite(end) ? Math.min(holdShare * Math.max(0, end - doors.now()), (doors.now() - startedAt) / 2) : 0
}

type Search = { bound: number; nodes: number; complete: boolean; penalised: (answer: LpAnswer) => number }
/** The plan with every site as found, over all arcs; strong rows say nothing more once sites are held, and are let go. */
function held(
  solving: Solving,
  integers: Int32Array,
  primal: Float64Array,
  { bound, nodes, complete, penalised }: Search,
): Sited | Unsettled {
  const { layout, model } = solving
  const { draft } = layout
  const values = Float64Array.from(integers, column => Math.round(primal[column]!))
  integers.forEach((column, index) => {
    draft.setColumn(column, values[index]!, values[index]!)
  })
  model.setColumnBounds(integers, values, values)
  const extra = Int32Array.from({ length: model.rows() - draft.rows() }, (_, index) => draft.rows() + index)
  const open = (value: number) => new Float64Array(extra.length).fill(value)
  model.setRowBounds(extra, open(-Infinity), open(Infinity))
  solving.warm = { attempt: 0 }
  const settled = orBestKnown(solving, settle(solving))
  return 'answer' in settled
    ? { settled, bound: Math.min(bound, penalised(settled.answer)), objective: penalised(settled.answer), nodes, complete }
    : settled
}

function revenueOf({ facts, layout }: Solving, { primal }: LpAnswer): number {
  let sum = 0
  for (const sale of layout.sales) sum += (primal[sale.column]! * facts.receivers[sale.receiver]!.steps[sale.step]!.price) / 10
  return sum
}

function gapOf(objective: number, bound: number): number | undefined {
  return Number.isFinite(objective) ? objective - bound : undefined
}
