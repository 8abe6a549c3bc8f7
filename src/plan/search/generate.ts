// Arc generation: solve with few arcs, price all possible ones with the duals, add the best per node, until none can improve.
// The last answer is the optimum over all possible arcs, not over those in the model.
import type { PlanProgress } from '#domain/plan.ts'
import type { Engine, LoadedModel, LpAnswer, LpMethod } from '#solve/engine.ts'
import { tenThousandCny } from '../model/draft.ts'
import type { ArcBook } from './arcs.ts'
import type { Facts } from '../facts/facts.ts'
import type { Layout } from '../model/layout.ts'
import type { Loader, Scales } from '../model/scales.ts'
import type { Network } from '../facts/network.ts'
import { priceArcs } from './pricing.ts'

export type Doors = {
  now: () => number
  engine: Engine
  onProgress?: ((progress: PlanProgress) => void) | undefined
  shouldStop?: (() => boolean) | undefined
}
export type Solving = {
  facts: Facts
  network: Network
  layout: Layout
  book: ArcBook
  scales: Scales
  /** Loads a model, or a part of it, in the units of `scales`. */
  load: Loader
  model: LoadedModel
  doors: Doors
  startedAt: number
  rounds: number
  iterations: number
  /** Arcs that there are, those never written included (see countArcs.ts). */
  possible: number
  /** The model holds a basis to start from; `attempt` is how far an earlier plan had to go (see relax.ts). */
  warm: { attempt: number } | undefined
}
export type Generated = { answer: LpAnswer; worst: number } | { stopped: true } | { failed: string; infeasible?: boolean }

/** Arcs whose reduced cost, in the units of the engine, is above this cannot improve the plan: in an ordinary region a hundredth of a fen per tonne. */
const engineTolerance = 1e-7
/** The same in 10^4 CNY per kt. */
export function pricingTolerance({ scales }: Pick<Solving, 'scales'>): number {
  return engineTolerance / scales.price
}
/** Arcs added per node and round. */
export const keep = 2

/**
 * Solves to optimality over all possible arcs.
 * @param method how the first solve starts; later ones are warm primal simplex
 */
export function generate(solving: Solving, method: LpMethod, phase: PlanProgress['phase']): Generated {
  const { facts, network, layout, book, model, doors } = solving
  let next = method
  for (;;) {
    if (doors.shouldStop?.() === true) return { stopped: true }
    const answer = model.solve({ method: next })
    solving.rounds++
    solving.iterations += answer.iterations
    if (answer.status !== 'optimal') return { failed: answer.word, infeasible: answer.status === 'infeasible' }
    report(solving, phase, answer)
    if (doors.shouldStop?.() === true) return { stopped: true }
    const priced = priceArcs(facts, network, layout, book, answer.dual, { keep, threshold: -pricingTolerance(solving) })
    if (priced.found.length === 0) return { answer, worst: Math.min(0, priced.worst) }
    const first = layout.draft.columns()
    for (const { key } of priced.found) book.add(key)
    model.addColumns(layout.draft.columnsFrom(first))
    next = 'primal'
  }
}

export function report(solving: Solving, phase: PlanProgress['phase'], answer?: LpAnswer, gap?: number): void {
  solving.doors.onProgress?.({
    phase,
    round: solving.rounds,
    columns: solving.layout.draft.columns(),
    columnsPossible: solving.layout.arcStart + solving.possible,
    ...(answer === undefined || phase === 'relaxing' ? {} : { objective: answer.objective * tenThousandCny }),
    ...(gap === undefined ? {} : { gap }),
    seconds: (solving.doors.now() - solving.startedAt) / 1000,
  })
}
