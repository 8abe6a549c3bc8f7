// Arc generation: solve with few arcs, price all possible ones with the duals, add the best per node, until none can improve.
// The last answer is the optimum over all possible arcs, not over those in the model.
import type { PlanProgress } from '#domain/plan.ts'
import type { Engine, LoadedModel, LpAnswer, LpBasis, LpMethod, LpOptions } from '#solve/engine.ts'
import { tenThousandCny } from '../model/draft.ts'
import type { ArcBook } from './arcs.ts'
import type { Facts } from '../facts/facts.ts'
import type { LanesBefore } from '../model/laneStates.ts'
import type { Layout } from '../model/layout.ts'
import type { Loader, Scales } from '../model/scales.ts'
import type { Network } from '../facts/network.ts'
import type { Candidate, PricingAnswer, Seen } from './bestArcs.ts'
import { priceArcs } from './pricing.ts'

export type Ports = {
  now: () => number
  engine: Engine
  onProgress?: ((progress: PlanProgress) => void) | undefined
  shouldStop?: (() => boolean) | undefined
  /** On the clock of `now`: when solving has to end, what is known by then being the answer. */
  until?: number | undefined
  /** Whole sites are left to the engine's own search where no more arcs than this are possible; tests make it none. */
  allArcs?: number | undefined
}
/** What the objective is worth outside: `factor` of an inner unit in `unit`; undefined where it is a mixture that says nothing. */
export type Shown = { factor: number; unit: string } | undefined
export const inCny: Shown = { factor: tenThousandCny, unit: 'CNY' }
export type Solving = {
  facts: Facts
  network: Network
  layout: Layout
  book: ArcBook
  scales: Scales
  /** Loads a model, or a part of it, in the units of `scales`. */
  load: Loader
  model: LoadedModel
  ports: Ports
  startedAt: number
  rounds: number
  iterations: number
  /** Arcs that there are, those never written included (see countArcs.ts). */
  possible: number
  /** The model holds a basis to start from; `attempt` is how far an earlier plan had to go (see relax.ts). */
  warm: { attempt: number } | undefined
  /** Lanes of the plan that this one starts near, where it had any. */
  lanesBefore: LanesBefore | undefined
  shown: Shown
  /** Arcs to bring in, where not all that gain by the duals do (siting/spared.ts). */
  pricing?: (solving: Solving, answer: LpAnswer) => PricingAnswer
  /** The last answer that is a plan, in case time runs out before the best one is proven (late.ts). */
  best: Best | undefined
  /** Of a plan in which something has to give way: the pure shortfall problem, once it is solved, and where it sits. */
  least: { answer: LpAnswer; basis: LpBasis } | undefined
}
/** `bound`: nothing that the model allows costs less, as the duals of that moment prove it; -Infinity where nothing is proven. */
export type Best = { answer: LpAnswer; bound: number }
/** `late`: time ran out. */
export type Generated = { answer: LpAnswer; worst: number } | { stopped: true; late?: boolean } | { failed: string; infeasible?: boolean }

/** Arcs whose reduced cost, in the units of the engine, is above this cannot improve the plan: in an ordinary region a hundredth of a fen per tonne. */
const engineTolerance = 1e-7
/** The same in 10^4 CNY per kt. */
export function pricingTolerance({ scales }: Pick<Solving, 'scales'>): number {
  return engineTolerance / scales.price
}
/** Arcs added per node and round. */
export const keep = 2
/** While sites are chosen an arc may not keep what it gains, for its strong cut comes after it: more at once, measured from 2 to 30. */
const keepAmongSites = 6

/** On the way to a first plan: after so many columns more, relative, the dual simplex is the faster one, though the basis is only primal feasible; measured. */
const manyMore = 0.05

/**
 * Solves to optimality over all possible arcs.
 * @param method how the first solve starts; later ones are warm simplex
 */
export function generate(solving: Solving, method: LpMethod, phase: PlanProgress['phase']): Generated {
  const { layout, book, model, ports } = solving
  let next = method
  const begins = method === 'cold' || method === 'warm'
  for (;;) {
    if (ports.shouldStop?.() === true) return { stopped: true }
    if (isLate(ports)) return { stopped: true, late: true }
    const answer = model.solve({ method: next, ...heard(solving, phase) })
    solving.rounds++
    solving.iterations += answer.iterations
    // The engine keeps the time by itself: it stops for nothing else, unless somebody asked it to.
    if (answer.status === 'stopped') return { stopped: true, late: ports.until !== undefined && ports.shouldStop?.() !== true }
    if (answer.status !== 'optimal') return { failed: answer.word, infeasible: answer.status === 'infeasible' }
    report(solving, phase, answer)
    if (ports.shouldStop?.() === true) return { stopped: true }
    const priced = (solving.pricing ?? arcsThatGain)(solving, answer)
    if (ports.until !== undefined && phase === 'solving')
      solving.best = { answer, bound: answer.objective + couldGain(solving, priced.found) }
    if (priced.found.length === 0) return { answer, worst: Math.min(0, priced.worst) }
    const first = layout.draft.columns()
    for (const { key } of priced.found) book.add(key)
    model.addColumns(layout.draft.columnsFrom(first))
    next = begins && priced.found.length > manyMore * first ? 'dual' : 'primal'
  }
}

/** The best arcs that are not in the model, by the duals of an answer. */
export function arcsThatGain(solving: Solving, { dual }: LpAnswer, seen?: Seen): PricingAnswer {
  const { facts, network, layout, book } = solving
  return priceArcs(facts, network, layout, book, dual, {
    keep: solving.pricing === undefined ? keep : keepAmongSites,
    threshold: -pricingTolerance(solving),
    ...(seen === undefined ? {} : { seen }),
  })
}

export function isLate({ until, now }: Ports): boolean {
  return until !== undefined && now() >= until
}

/** Between two words of one solve, ms. */
const wordEveryMs = 1000
/** A long solve tells how many steps it has made, and ends when it is asked to or when time is up. */
export function heard(solving: Solving, phase: PlanProgress['phase']): Pick<LpOptions, 'maxSeconds' | 'onProgress'> {
  const { ports } = solving
  let told = ports.now()
  return {
    ...(ports.until === undefined ? {} : { maxSeconds: Math.max(1e-3, (ports.until - ports.now()) / 1000) }),
    onProgress: ({ iterations }) => {
      if (ports.now() - told >= wordEveryMs) {
        told = ports.now()
        report(solving, phase, undefined, undefined, iterations)
        if (ports.shouldStop?.() === true) return 'stop'
      }
      return 'go'
    },
  }
}

/** At most what arcs that are not in the model could still save: per supply its best arc for all that it can send (Lasdon 1970). */
function couldGain({ facts, layout }: Solving, found: readonly Candidate[]): number {
  const P = layout.periods
  const best = new Float64Array(facts.supplies.length * P)
  for (const { cost, key } of found) {
    const at = key.supply * P + key.period
    best[at] = Math.min(best[at]!, cost)
  }
  const most = (supply: number, t: number) => {
    const { generation, stock } = facts.supplies[supply]!
    let kt = generation[t]! + (stock?.drawKt ?? 0)
    for (const unit of facts.units)
      unit.products.forEach((made, i) => {
        const built = unit.existing[t]! + layout.mostNew[unit.index]!
        if (made === supply) kt += unit.recipe.outputs[i]!.t * (Number.isNaN(built) ? Infinity : built)
      })
    return kt
  }
  return best.reduce((sum, cost, at) => (cost < 0 ? sum + cost * most(Math.floor(at / P), at % P) : sum), 0)
}

export function report(solving: Solving, phase: PlanProgress['phase'], answer?: LpAnswer, gap?: number, iterations?: number): void {
  const { shown } = solving
  solving.ports.onProgress?.({
    phase,
    round: solving.rounds,
    columns: solving.layout.draft.columns(),
    columnsPossible: solving.layout.arcStart + solving.possible,
    ...(iterations === undefined ? {} : { iterations }),
    ...(answer === undefined || shown === undefined || phase === 'relaxing'
      ? {}
      : { objective: answer.objective * shown.factor, objectiveUnit: shown.unit }),
    ...(gap === undefined ? {} : { gap }),
    seconds: (solving.ports.now() - solving.startedAt) / 1000,
  })
}
