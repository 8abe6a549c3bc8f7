// Which sites to open: whole plans that meet all that the continuous plan meets, the cheapest of them first. Only where none does, the least that
// whole sites leave undone in all, and the cheapest plan that leaves no more. The gap shown is proven: between the cost of the final plan,
// generated to its end over all arcs with its sites held, and a bound under every plan.
import { decidedCost } from '#domain/plan.ts'
import type { LpAnswer } from '#solve/engine.ts'
import { rowsOfAnswer } from '../answer/result.ts'
import { isOutOfTime, orBestKnown, type Ended } from '../late.ts'
import { tenThousandCny } from '../model/draft.ts'
import { addEveryArc } from '../search/everyArc.ts'
import type { Solving } from '../search/generate.ts'
import { noShortfall, setAllCosts, settle, shortfallCost, type Settled, type Unsettled } from '../search/relax.ts'
import { openCovers } from './covers.ts'
import type { Search } from './nodes.ts'
import { padded, searchWhole, type Ends, type Found } from './search.ts'
import { allowShortfall, minimisingShortfall, shortfallOf } from './shortfall.ts'
import { sparing } from './spared.ts'
import { openStrongCuts } from './strongCuts.ts'

/** Regions with no more possible arcs than this take all of them in: the engine's own branch and bound then proves its answer over all. */
const allArcs = 40_000
/** Of the shortfall: what tells two totals apart. */
const sameShortfall = 1e-6

export type SitingRequest = {
  /** (cost - bound) / decided cost at which the search may end. */
  gap: number
  /** Seconds after which the best answer so far is taken, with the gap it has then. */
  seconds: number
}
export type Sited = {
  settled: Exclude<Ended, Unsettled>
  /** 10^4 CNY: no plan that gives way no more costs less. */
  bound: number
  /** Cost of the answer, likewise. */
  objective: number
  nodes: number
  /** Whole sites make more give way than sites in parts; and whether it is proven that no less would do. */
  givesWayMore: boolean
  leastProven: boolean
}

/** @param settled the plan with its integers relaxed; the integer plan takes its place in the open model */
export function site(solving: Solving, relaxed: Settled, request: SitingRequest): Sited | Unsettled {
  const { layout, ports } = solving
  const end = ports.until ?? Infinity
  const until = Math.min(ports.now() + request.seconds * 1000, end - timeToHold(solving, end))
  solving.ports = Number.isFinite(end) ? { ...ports, until } : ports
  const search: Search = {
    solving,
    integers: Int32Array.from(layout.integerColumns),
    strong: openStrongCuts(solving),
    covers: undefined,
    complete: takeAllArcs(solving),
    until,
    allowed: relaxed.status === 'relaxed' ? shortfallOf(solving, relaxed.answer) : 0,
    nodes: 0,
    shut: new Set(),
  }
  spareSites(search)
  const before = search.allowed!
  const money: Ends = {
    enough: answer => request.gap * decided(solving, answer),
    size: answer => Math.max(decided(solving, answer), Number.MIN_VALUE),
  }
  allowShortfall(solving, search.allowed)
  const firstCover = solving.model.rows()
  search.covers = openCovers(solving)
  const costs = layout.draft.costsFrom(0)
  setAllCosts(solving, column => costs[column]!)
  let found = searchWhole(search, money)
  if (!('answers' in found)) return found
  let leastProven = true
  if (found.answers.length === 0) {
    search.covers = undefined
    letGo(solving, firstCover)
    search.strong = openStrongCuts(solving)
    spareSites(search)
    const least = leastShortfall(search, found.impossible)
    if (!('answers' in least)) return least
    const known = least.answers[0]
    if (known === undefined) return ports.now() >= until ? { stopped: true, late: true } : { failed: 'no whole answer was found' }
    leastProven = least.proven
    search.allowed = least.total
    allowShortfall(solving, least.total)
    const next = searchWhole(search, money, { ...known, objective: costOf(solving, known.primal) })
    if (!('answers' in next)) return next
    const bound = boundFrom(solving, relaxed, least.total - before)
    found = next.answers.length > 0 ? { ...next, bound: Math.max(bound, next.bound) } : { ...next, answers: [known], bound }
  }
  solving.ports = ports
  return held(search, relaxed, found, { givesWayMore: search.allowed! > before * (1 + sameShortfall) + noShortfall, leastProven })
}

/** The least that has to give way with whole sites, in thousandths. @param impossible it is known that sites in parts need less */
function leastShortfall(search: Search, impossible: boolean): (Found & { total: number; proven: boolean }) | Unsettled {
  const { solving } = search
  const floor = search.allowed!
  search.allowed = undefined
  allowShortfall(solving, undefined)
  const unit = shortfallCost(solving)
  const found = minimisingShortfall(solving, () =>
    searchWhole(search, {
      enough: answer => Math.max(noShortfall, (answer.objective / unit) * sameShortfall) * unit,
      size: answer => Math.max(noShortfall * unit, answer.objective),
    }),
  )
  if (!('answers' in found)) return found
  const total = found.answers[0] === undefined ? Infinity : shortfallOf(solving, found.answers[0])
  const bound = Math.max(floor, found.bound / unit)
  // A plan without shortfall that the first search had not the time to find is one after all.
  const proven = total - bound <= Math.max(noShortfall, total * sameShortfall)
  return { ...found, total, proven: proven || (impossible && total <= noShortfall) }
}

/** Of what is left: kept for the plan with its sites held, which takes about as long as the relaxed plan took once it had its arcs. */
const holdShare = 0.35
/** Lanes that are decided after the sites take as long once more. */
const withLanes = 1.6
function timeToHold({ ports, startedAt, network }: Solving, end: number): number {
  if (!Number.isFinite(end)) return 0
  const times = network.webs.some(({ mode }) => mode.lanes !== undefined) ? withLanes : 1
  return times * Math.min(holdShare * Math.max(0, end - ports.now()), (ports.now() - startedAt) / 2)
}

/** Under the cost of every plan that gives way by `more` thousandths than the relaxed one: its duals say what a thousandth may save at most. */
export function boundFrom({ layout }: Solving, { answer, status, budgetRow }: Settled, more: number): number {
  const { starts, rowIndex, values } = layout.draft.view()
  let worth = status === 'relaxed' ? Math.min(0, answer.dual[budgetRow]!) : 0
  for (const { column } of layout.slacks) {
    let saved = 0
    for (let e = starts[column]!; e < starts[column + 1]!; e++)
      if (rowIndex[e] !== budgetRow) saved -= values[e]! * answer.dual[rowIndex[e]!]!
    worth = Math.min(worth, saved)
  }
  return answer.objective + worth * Math.max(0, more)
}

/** @returns whether every possible arc is in the model now */
function takeAllArcs({ facts, network, layout, book, model, possible, ports }: Solving): boolean {
  if (possible > (ports.allArcs ?? allArcs)) return false
  const first = layout.draft.columns()
  addEveryArc(facts, network, book)
  model.addColumns(layout.draft.columnsFrom(first))
  return true
}

/** Rows of a search from one on: what they say holds no more, or not where sites are held. */
function letGo({ model }: Solving, first: number): void {
  const rows = Int32Array.from({ length: model.rows() - first }, (_, index) => first + index)
  model.setRowBounds(rows, new Float64Array(rows.length).fill(-Infinity), new Float64Array(rows.length).fill(Infinity))
}

function spareSites(search: Search): void {
  search.solving.pricing = sparing(search.strong, column => search.shut.has(column))
}

type Gives = Pick<Sited, 'givesWayMore' | 'leastProven'>
/**
 * The plan with every site as found, over all arcs; strong cuts say nothing more once sites are held, and are let go. An answer that holds only
 * by the tolerance of the search (what passes through a site opened by a millionth) makes way for the next one.
 */
function held(search: Search, relaxed: Settled, { answers, bound }: Found, gives: Gives): Sited | Unsettled {
  const { solving, integers, allowed } = search
  const { layout, model } = solving
  letGo(solving, layout.draft.rows())
  delete solving.pricing
  const least = relaxed.status === 'relaxed' ? shortfallOf(solving, relaxed.answer) : 0
  let latest: Sited | undefined
  for (const { primal } of answers) {
    const values = Float64Array.from(integers, column => Math.round(primal[column]!))
    integers.forEach((column, index) => {
      layout.draft.setColumn(column, values[index]!, values[index]!)
    })
    model.setColumnBounds(integers, values, values)
    allowShortfall(solving, undefined)
    solving.warm = { attempt: 0 }
    // What was a plan without whole sites, or with others, is none with these.
    solving.best = undefined
    solving.least = undefined
    const settled = orBestKnown(solving, settle(solving))
    if (!('answer' in settled)) return 'stopped' in settled && settled.late === true ? (latest ?? settled) : settled
    const short = settled.status === 'relaxed' ? shortfallOf(solving, settled.answer) : 0
    const objective = costOf(solving, settled.answer.primal)
    const asAllowed = short <= allowed! * (1 + sameShortfall) + noShortfall
    // The search's bound speaks of plans that give way as much as it allowed.
    const under = asAllowed ? bound : Math.min(bound, boundFrom(solving, relaxed, short - least))
    const leastProven = gives.leastProven && asAllowed
    const sure = Math.min(under, objective)
    latest = {
      // What a late answer says of itself holds with these sites only.
      settled: isOutOfTime(settled) ? { ...settled, late: { bound: sure, leastKnown: leastProven } } : settled,
      bound: sure,
      objective,
      nodes: search.nodes,
      givesWayMore: gives.givesWayMore || !asAllowed,
      leastProven,
    }
    if (asAllowed) break
  }
  return latest ?? { failed: 'no whole answer was found' }
}

/** 10^4 CNY. */
export function costOf({ layout }: Solving, primal: Float64Array): number {
  const costs = layout.draft.costsFrom(0)
  let sum = 0
  for (let column = 0; column < Math.min(costs.length, primal.length); column++) sum += costs[column]! * primal[column]!
  return sum
}

/** What the decisions decide, 10^4 CNY. */
function decided({ facts, network, layout, book }: Solving, { primal }: LpAnswer): number {
  return decidedCost(rowsOfAnswer(facts, network, layout, book, padded(primal, layout.draft.columns())).costs) / tenThousandCny
}
