// One node of a search over whole decisions: its relaxed optimum over all arcs there are, rows added where the answer breaks them.
import type { LpRows } from '#solve/engine.ts'
import { generate, type Generated, type Solving } from '../search/generate.ts'
import { noShortfall } from '../search/relax.ts'
import type { Covers } from './covers.ts'
import { allowShortfall, minimisingShortfall, shortfallOf } from './shortfall.ts'
import type { StrongCuts } from './strongCuts.ts'

/** A round of rows that lifts the bound by less than this, relative, is the last. */
const liftWorth = 1e-5

export type Search = {
  solving: Solving
  integers: Int32Array
  strong: StrongCuts
  /** Undefined where something may give way: then nothing must be opened. */
  covers: Covers | undefined
  /** Every possible arc is in the model, so that the engine's own search and its word that there is no plan hold over all. */
  complete: boolean
  /** Moment at which the best answer so far is taken; where the whole call has a limit, also the `until` of `solving.ports`. */
  until: number
  /** Thousandths that may give way at present. */
  allowed: number | undefined
  nodes: number
  /** Columns held at nothing at present. */
  shut: Set<number>
}

export function solvedNode(search: Search, { low, high }: { low: Float64Array; high: Float64Array }, rounds: number): Generated {
  const { integers, shut } = search
  search.solving.model.setColumnBounds(integers, low, high)
  shut.clear()
  integers.forEach((column, index) => {
    if (high[index] === 0) shut.add(column)
  })
  return strengthened(search, 'dual', rounds)
}

/** The relaxed optimum over all arcs with rows added until they lift the bound no more. */
export function strengthened(search: Search, method: 'primal' | 'dual', rounds: number): Generated {
  const { solving } = search
  let answered = reached(search, generate(solving, method, 'siting'))
  for (let round = 0; round < rounds && 'answer' in answered; round++) {
    const added = [search.strong.broken(answered.answer.primal), search.covers?.broken(answered.answer.primal)].filter(
      (rows): rows is LpRows => rows !== undefined && rows.count > 0,
    )
    if (added.length === 0) break
    const before = answered.answer.objective
    for (const rows of added) solving.model.addRows(rows)
    const lifted = reached(search, generate(solving, 'dual', 'siting'))
    // Out of time: the bound of the round before holds all the same.
    if ('stopped' in lifted && lifted.late === true) break
    answered = lifted
    if ('answer' in answered && answered.answer.objective - before < liftWorth * Math.abs(before)) break
  }
  return answered
}

/** Where the arcs at hand leave no plan, others may: those are called for by the least shortfall, whose optimum is one over all arcs. */
function reached(search: Search, answered: Generated): Generated {
  const { solving, allowed } = search
  if (!('failed' in answered) || answered.infeasible !== true || allowed === undefined) return answered
  allowShortfall(solving, undefined)
  const least = minimisingShortfall(solving, () => generate(solving, 'primal', 'siting'))
  allowShortfall(solving, allowed)
  if (!('answer' in least)) return least
  const short = shortfallOf(solving, least.answer)
  return short > allowed * (1 + noShortfall) + noShortfall ? answered : generate(solving, 'primal', 'siting')
}
