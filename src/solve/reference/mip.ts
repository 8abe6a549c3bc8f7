// Branch and bound over the reference simplex: the node of least bound first, so that the bound of the search is the least open one.
import { gapOf, type LpAnswer, type MipAnswer, type MipOptions, type MipProgress } from '../engine.ts'
import { failedMip } from '../lost.ts'
import type { ReferenceModel } from './model.ts'
import { simplex } from './simplex.ts'

/** A value this near to a whole number is whole. */
const wholeTolerance = 1e-7

type Bounds = { column: number; lower: number; upper: number }[]
/** Bounds beyond the model's, and the objective of the linear programme above: nothing below the node costs less. */
type Node = { bounds: Bounds; bound: number }
type Search = {
  model: ReferenceModel
  options: MipOptions
  whole: number[]
  open: Node[]
  best: LpAnswer | undefined
  nodes: number
}

/** Searches all whole points that could be better than the best; the model's bounds and basis are afterwards what they were. */
export function branchAndBound(model: ReferenceModel, options: MipOptions): MipAnswer {
  const { lower, upper, basis } = model
  const whole = [...model.integers].sort((a, b) => a - b)
  const search: Search = { model, options, whole, open: [{ bounds: [], bound: -Infinity }], best: undefined, nodes: 0 }
  try {
    return run(search)
  } finally {
    Object.assign(model, { lower, upper, basis })
  }
}

function run(search: Search): MipAnswer {
  const { model, options, whole, open } = search
  const until = options.maxSeconds === undefined ? Infinity : (model.now?.() ?? 0) + 1000 * options.maxSeconds
  const late = () => until < Infinity && model.now!() > until
  if (options.start !== undefined) improve(search, options.start)
  while (open.length > 0 && !closed(search)) {
    if (search.nodes >= (options.maxNodes ?? Infinity) || late()) return answerOf(search)
    if (options.onProgress?.(standing(search)) === 'stop') return answerOf(search)
    const node = takeLeast(open)
    const answer = within(search, node.bounds)
    search.nodes++
    if (answer.status === 'stopped' || answer.status === 'failed') {
      open.push(node)
      return answer.status === 'stopped' ? answerOf(search) : failedMip(model.rowLower.length, model.columns.length, answer.word)
    }
    if (answer.status === 'unbounded') return withoutCosts(search)
    if (answer.status === 'infeasible' || answer.objective >= (search.best?.objective ?? Infinity)) continue
    const broken = mostBroken(whole, answer.primal)
    if (broken === undefined) {
      if (!improve(search, answer.primal)) search.best = answer
      continue
    }
    const value = answer.primal[broken]!
    open.push({ bounds: [...node.bounds, { column: broken, lower: -Infinity, upper: Math.floor(value) }], bound: answer.objective })
    open.push({ bounds: [...node.bounds, { column: broken, lower: Math.ceil(value), upper: Infinity }], bound: answer.objective })
  }
  return answerOf(search)
}

/** The linear programme within these bounds as well as the model's. */
function within({ model, options }: Search, bounds: Bounds): LpAnswer {
  const { lower, upper } = model
  model.lower = [...lower]
  model.upper = [...upper]
  for (const bound of bounds) {
    model.lower[bound.column] = Math.max(model.lower[bound.column]!, bound.lower)
    model.upper[bound.column] = Math.min(model.upper[bound.column]!, bound.upper)
  }
  const answer = simplex(model, { method: 'primal', ...(options.maxSeconds === undefined ? {} : { maxSeconds: options.maxSeconds }) })
  Object.assign(model, { lower, upper })
  return answer
}

/** Fixes the whole columns near the given values and takes the cheapest rest, if there is one and it is the best so far. */
function improve(search: Search, values: Float64Array): boolean {
  const near = (column: number) => Math.round(values[column]!)
  const answer = within(
    search,
    search.whole.map(column => ({ column, lower: near(column), upper: near(column) })),
  )
  if (answer.status !== 'optimal') return false
  if (answer.objective < (search.best?.objective ?? Infinity)) search.best = answer
  return true
}

function mostBroken(whole: number[], primal: Float64Array): number | undefined {
  let most = wholeTolerance
  let broken: number | undefined
  for (const column of whole) {
    const apart = Math.abs(primal[column]! - Math.round(primal[column]!))
    if (apart > most) [most, broken] = [apart, column]
  }
  return broken
}

/** Among equal bounds the node opened last, so that a search goes deep before it goes wide. */
function takeLeast(open: Node[]): Node {
  let least = open.length - 1
  for (let k = open.length - 2; k >= 0; k--) if (open[k]!.bound < open[least]!.bound) least = k
  return open.splice(least, 1)[0]!
}

function standing({ open, best, nodes }: Search): MipProgress {
  const primal = best?.objective ?? Infinity
  const bound = open.reduce((least, node) => Math.min(least, node.bound), primal)
  return { nodes, primal, bound, gap: best === undefined ? Infinity : gapOf(primal, bound) }
}

function closed(search: Search): boolean {
  const { primal, bound, gap } = standing(search)
  return search.best !== undefined && (gap <= search.options.relativeGap || primal - bound <= (search.options.absoluteGap ?? 0))
}

function answerOf(search: Search): MipAnswer {
  const { model, best, open } = search
  const { nodes, primal: objective, bound, gap } = standing(search)
  const status = best === undefined ? (open.length === 0 ? 'infeasible' : 'stopped') : closed(search) ? 'optimal' : 'feasible'
  const primal = best?.primal ?? new Float64Array(model.columns.length)
  const rowValue = best?.rowValue ?? new Float64Array(model.rowLower.length)
  return { status, objective, bound, gap, primal, rowValue, nodes, word: `${status} after ${nodes} nodes` }
}

/** An endless linear programme: with rational figures it is endless in whole numbers too, once there is one whole point (Meyer 1974). */
function withoutCosts(search: Search): MipAnswer {
  const { model, options } = search
  const { cost } = model
  model.cost = cost.map(() => 0)
  const { start: _, ...rest } = options
  const answer = branchAndBound(model, rest)
  model.cost = cost
  if (answer.status !== 'optimal') return answer
  return { ...answer, status: 'unbounded', objective: -Infinity, bound: -Infinity, gap: Infinity, word: 'unbounded' }
}
