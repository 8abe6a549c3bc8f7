// A search over whole sites under one objective, the model's own at the time: strong cuts lift the relaxed bound, a dive gives a first whole
// answer, branch and bound over the arcs at hand betters it.
import type { LpAnswer } from '#solve/engine.ts'
import { generate, report, type Generated, type Solving } from '../search/generate.ts'
import { noShortfall, type Unsettled } from '../search/relax.ts'
import { divingHeuristic } from './divingHeuristic.ts'
import { allowShortfall, minimisingShortfall, shortfallOf } from './shortfall.ts'
import type { StrongCuts } from './strongCuts.ts'

/** Rounds of strong cuts; each is a few simplex steps. */
const strongRounds = 12
/** A round of strong cuts that lifts the bound by less than this, relative, is the last. */
const liftWorth = 1e-5

export type Search = {
  solving: Solving
  integers: Int32Array
  strong: StrongCuts
  /** Every possible arc is in the model, so that the search's own bound and its word that there is no plan hold over all. */
  complete: boolean
  /** Moment at which the best answer so far is taken; where the whole call has a limit, also the `until` of `solving.doors`. */
  until: number
  /** Thousandths that may give way at present. */
  allowed: number | undefined
  nodes: number
}
export type Found = {
  /** Whole answers over the arcs at hand, the cheapest first. */
  answers: LpAnswer[]
  /** No plan over any arcs has a lower objective; -Infinity where time ran out before that was asked. */
  bound: number
  /** There is none at all, proven. */
  impossible: boolean
}
export type Ends = {
  /** Distance of objective and bound at which an answer is good enough. */
  enough: (answer: LpAnswer) => number
  /** What the distance is told against. */
  size: (answer: LpAnswer) => number
}

/** @param known a whole answer to begin with, and the last word where time runs out before another one is found */
export function searchWhole(search: Search, { enough, size }: Ends, known?: LpAnswer): Found | Unsettled {
  const { solving, integers } = search
  const { model, ports } = solving
  const root = strengthened(search)
  if ('stopped' in root) return root.late === true && known !== undefined ? { answers: [known], bound: -Infinity, impossible: false } : root
  if ('failed' in root) return root.infeasible === true ? { answers: [], bound: Infinity, impossible: true } : root
  let bound = root.answer.objective
  report(solving, 'siting', root.answer)
  const first = divingHeuristic(solving, integers, root.answer)
  if ('stopped' in first && (first.late !== true || known === undefined)) return first
  const answers = [...('primal' in first ? [first] : []), ...(known === undefined ? [] : [known])].sort((a, b) => a.objective - b.objective)
  const best = answers[0]
  if ((best === undefined || best.objective - bound > enough(best)) && ports.now() < search.until) {
    model.setIntegers(integers, true)
    const searched = model.solveMip({
      relativeGap: 0,
      absoluteGap: best === undefined ? 0 : enough(best),
      maxSeconds: (search.until - ports.now()) / 1000,
      ...(best === undefined ? {} : { start: padded(best.primal, model.columns()) }),
      onProgress: seen => {
        const apart = seen.primal - (search.complete ? Math.max(bound, seen.bound) : bound)
        report(solving, 'siting', best, best !== undefined && Number.isFinite(apart) ? Math.max(0, apart) / size(best) : undefined)
        return ports.shouldStop?.() === true ? 'stop' : 'go'
      },
    })
    if (ports.shouldStop?.() === true) return { stopped: true }
    search.nodes += searched.nodes
    if (search.complete && searched.status === 'infeasible' && best === undefined) return { answers, bound: Infinity, impossible: true }
    if (search.complete && Number.isFinite(searched.bound)) bound = Math.max(bound, searched.bound)
    if (searched.primal.length > 0 && Number.isFinite(searched.objective) && (best === undefined || searched.objective < best.objective))
      answers.unshift({ ...root.answer, primal: searched.primal, objective: searched.objective })
  }
  return { answers, bound, impossible: false }
}

/** The relaxed optimum over all arcs with strong cuts added until they lift the bound no more. */
function strengthened(search: Search): Generated {
  const { solving, strong } = search
  let answered = reached(search, generate(solving, 'primal', 'siting'))
  for (let round = 0; round < strongRounds && 'answer' in answered; round++) {
    const rows = strong.broken(answered.answer.primal)
    if (rows.count === 0) break
    const before = answered.answer.objective
    solving.model.addRows(rows)
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

function padded(values: Float64Array, count: number): Float64Array {
  const all = new Float64Array(count)
  all.set(values)
  return all
}
