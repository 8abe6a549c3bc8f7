// A search over whole sites under one objective, the model's own at the time: strong cuts lift the relaxed bound, a dive gives a first whole
// answer, branch and bound over the arcs at hand betters it.
import type { LpAnswer } from '#solve/engine.ts'
import { report } from '../search/generate.ts'
import type { Unsettled } from '../search/relax.ts'
import { divingHeuristic } from './divingHeuristic.ts'
import { strengthened, type Search } from './nodes.ts'
import { growTree, type Whole } from './tree.ts'

/** Rounds of rows at the root; each is a few simplex steps. */
const rootRounds = 16

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
  const root = strengthened(search, 'primal', rootRounds)
  if ('stopped' in root) return root.late === true && known !== undefined ? { answers: [known], bound: -Infinity, impossible: false } : root
  if ('failed' in root) return root.infeasible === true ? { answers: [], bound: Infinity, impossible: true } : root
  let bound = root.answer.objective
  report(solving, 'siting', root.answer)
  const whole = boundsOf(search)
  const first = divingHeuristic(solving, integers, root.answer, whole)
  if ('stopped' in first && (first.late !== true || known === undefined)) return first
  const answers = [...('primal' in first ? [first] : []), ...(known === undefined ? [] : [known])].sort((a, b) => a.objective - b.objective)
  const best = answers[0]
  if (!search.complete && (best === undefined || best.objective - bound > enough(best))) {
    const grown = growTree(search, { answer: root.answer, best, whole }, enough, size)
    model.setColumnBounds(integers, whole.low, whole.high)
    if ('failed' in grown) return grown
    if (grown.stopped === true) return { stopped: true }
    if (grown.best !== undefined && grown.best !== best) answers.unshift(grown.best)
    return { answers, bound: Math.max(bound, grown.bound), impossible: grown.best === undefined && grown.bound === Infinity }
  }
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

function boundsOf({ solving, integers }: Search): Whole {
  const { draft } = solving.layout
  return {
    low: Float64Array.from(integers, column => draft.columnBounds(column).lower),
    high: Float64Array.from(integers, column => draft.columnBounds(column).upper),
  }
}

/** Columns that came in since carry nothing. */
export function padded(values: Float64Array, count: number): Float64Array {
  const all = new Float64Array(count)
  all.set(values)
  return all
}
