// Whole numbers: proven optima of small models, ends that are not optimal, starts, and a linear programme undisturbed by them.
import { expect, test } from 'vitest'
import type { LpModel, MipProgress } from '#solve/engine.ts'
import { openEngine } from '#solve/highs.ts'
import { randomOf } from '#plan/studies/random.ts'
import { bruteForce, modelOf, type DenseColumn } from './models.ts'

const engine = await openEngine()

/** Ten things of weights and worths, 67 kg to carry: small enough to try all loads. */
function knapsack(): LpModel {
  const weights = [23, 26, 20, 18, 32, 27, 29, 26, 30, 27]
  const worths = [505, 352, 458, 220, 354, 414, 498, 545, 473, 543]
  return modelOf(
    worths.map(worth => ({ ...yesOrNo, cost: -worth })),
    [{ lower: -Infinity, values: weights, upper: 67 }],
  )
}
const yesOrNo: DenseColumn = { cost: 0, lower: 0, upper: 1, integer: true }

/**
 * Market split (Cornuéjols and Dawande 1998): share twenty yes-or-no columns so that three rows are halved, paying for what is over
 * or missing. Each linear programme is tiny and the search is long: made for being stopped on the way.
 */
function marketSplit(): LpModel {
  const random = randomOf(7)
  const weight = () => Math.floor(random() * 100)
  const rows = Array.from({ length: split.rows }, (_, i) => {
    const weights = Array.from({ length: split.columns }, weight)
    const half = Math.floor(weights.reduce((sum, w) => sum + w, 0) / 2)
    const beside = (sign: number) => Array.from({ length: split.rows }, (__, k) => (k === i ? sign : 0))
    return { lower: half, values: [...weights, ...beside(1), ...beside(-1)], upper: half }
  })
  const apart: DenseColumn = { cost: 1, lower: 0, upper: Infinity }
  return modelOf(
    rows[0]!.values.map((_, j) => (j < split.columns ? yesOrNo : apart)),
    rows,
  )
}
const split = { rows: 3, columns: 20 }

test('a knapsack is solved to the best of all loads, with the bound on it', () => {
  const model = engine.load(knapsack())
  const answer = model.solveMip({ relativeGap: 0 })
  expect(answer.status).toBe('optimal')
  expect(answer.objective).toBeCloseTo(bruteForce(knapsack()), 6)
  expect(answer.bound).toBeCloseTo(answer.objective, 6)
  expect(answer.gap).toBe(0)
  for (const value of answer.primal) expect(Math.abs(value - Math.round(value))).toBeLessThan(1e-6)
  model.dispose()
})

test('the linear programme stays what it was: same basis, same objective, before and after', () => {
  const model = engine.load(knapsack())
  const before = model.solve({ method: 'cold' })
  const basis = model.basis()
  expect(before.objective).toBeLessThan(bruteForce(knapsack()) - 1)
  model.solveMip({ relativeGap: 0 })
  expect(model.basis()).toEqual(basis)
  const after = model.solve({ method: 'primal' })
  expect(after.iterations).toBe(0)
  expect(after.objective).toBeCloseTo(before.objective, 9)
  expect([...after.dual]).toEqual([...before.dual])
  model.dispose()
})

test('columns become whole and continuous again', () => {
  const { integer: _, ...linear } = knapsack()
  const model = engine.load(linear)
  const relaxed = model.solveMip({ relativeGap: 0 })
  expect(relaxed.status).toBe('optimal')
  expect(relaxed.objective).toBeCloseTo(model.solve({ method: 'cold' }).objective, 9)
  const all = Int32Array.from({ length: linear.count }, (__, j) => j)
  model.setIntegers(all, true)
  expect(model.solveMip({ relativeGap: 0 }).objective).toBeCloseTo(bruteForce(linear), 6)
  model.setIntegers(all, false)
  expect(model.solveMip({ relativeGap: 0 }).objective).toBeCloseTo(relaxed.objective, 9)
  model.dispose()
})

test('no whole point, no point at all, no least point: three different words', () => {
  const whole = (cost: number, upper: number): DenseColumn => ({ cost, lower: 0, upper, integer: true })
  const between = modelOf([whole(1, 10)], [{ lower: 0.4, values: [1], upper: 0.6 }])
  const never = modelOf([whole(1, 1), whole(1, 1)], [{ lower: 3, values: [1, 1], upper: 3 }])
  const endless = modelOf([whole(-1, Infinity), whole(0, Infinity)], [{ lower: 0, values: [-1, 1], upper: 0 }])
  for (const [source, status] of [
    [between, 'infeasible'],
    [never, 'infeasible'],
    [endless, 'unbounded'],
  ] as const) {
    const model = engine.load(source)
    const answer = model.solveMip({ relativeGap: 0 })
    expect(answer.status).toBe(status)
    expect(answer.gap).toBe(Infinity)
    model.dispose()
  }
})

test('an unbounded linear programme is not called infeasible', () => {
  const model = engine.load(
    modelOf(
      [-1, 0].map(cost => ({ cost, lower: 0, upper: Infinity })),
      [{ lower: 0, values: [-1, 1], upper: 0 }],
    ),
  )
  expect(model.solve({ method: 'cold' }).status).toBe('unbounded')
  model.dispose()
})

test('stopped by the caller: with a solution it is feasible and says how far it may be off, without one it is stopped', () => {
  const model = engine.load(marketSplit())
  const heard: MipProgress[] = []
  const some = model.solveMip({
    relativeGap: 0,
    onProgress(progress) {
      heard.push(progress)
      return progress.primal < Infinity && progress.nodes > 0 ? 'stop' : 'go'
    },
  })
  expect(some.status).toBe('feasible')
  expect(some.nodes).toBeGreaterThan(0)
  expect(some.objective).toBeGreaterThan(0)
  expect(some.bound).toBeLessThan(some.objective)
  expect(some.gap).toBeCloseTo((some.objective - some.bound) / some.objective, 9)
  for (let i = 1; i < heard.length; i++) expect(heard[i]!.bound).toBeGreaterThanOrEqual(heard[i - 1]!.bound - 1e-6)
  const none = model.solveMip({ relativeGap: 0, onProgress: () => 'stop' })
  expect(none.status).toBe('stopped')
  expect(none.objective).toBe(Infinity)
  model.dispose()
})

test('a node limit ends as feasible, the gap asked for as optimal within it', () => {
  const model = engine.load(marketSplit())
  const short = model.solveMip({ relativeGap: 0, maxNodes: 20 })
  expect(short.status).toBe('feasible')
  expect(short.gap).toBeGreaterThan(0)
  const wide = model.solveMip({ relativeGap: 0, absoluteGap: short.objective })
  expect(wide.status).toBe('optimal')
  expect(wide.bound).toBeLessThan(wide.objective)
  expect(wide.objective - wide.bound).toBeLessThanOrEqual(short.objective)
  model.dispose()
})

test('a feasible start is the first solution; an infeasible one does no harm', () => {
  const source = marketSplit()
  const model = engine.load(source)
  const start = new Float64Array(source.count)
  source.rowLower.forEach((half, i) => (start[split.columns + i] = half))
  const worth = source.rowLower.reduce((sum, half) => sum + half, 0)
  const seen: number[] = []
  const answer = model.solveMip({
    relativeGap: 0,
    start,
    onProgress({ primal }) {
      seen.push(primal)
      return 'stop'
    },
  })
  expect(seen).toEqual([worth])
  expect(answer.status).toBe('feasible')
  expect(answer.objective).toBeCloseTo(worth, 9)
  model.dispose()
  const bag = engine.load(knapsack())
  expect(bag.solveMip({ relativeGap: 0, start: new Float64Array(10).fill(1) }).objective).toBeCloseTo(bruteForce(knapsack()), 6)
  bag.dispose()
})

test('rows added to a model bind the linear and the whole answer', () => {
  const model = engine.load(knapsack())
  const first = model.solveMip({ relativeGap: 0 })
  model.solve({ method: 'cold' })
  model.addRows({
    count: 1,
    lower: Float64Array.of(-Infinity),
    upper: Float64Array.of(1),
    starts: Int32Array.of(0, 10),
    columnIndex: Int32Array.from({ length: 10 }, (_, j) => j),
    values: new Float64Array(10).fill(1),
  })
  expect(model.rows()).toBe(2)
  expect(model.solve({ method: 'dual' }).rowValue.length).toBe(2)
  const one = model.solveMip({ relativeGap: 0 })
  expect(one.objective).toBeCloseTo(-545, 6)
  expect(one.objective).toBeGreaterThan(first.objective)
  model.dispose()
})

test('a linear programme can be stopped on its way', () => {
  const model = engine.load(marketSplit())
  let heard = 0
  const stopped = model.solve({
    method: 'dual',
    onProgress({ iterations }) {
      heard = iterations
      return iterations >= 3 ? 'stop' : 'go'
    },
  })
  expect(stopped.status).toBe('stopped')
  expect(heard).toBeGreaterThanOrEqual(3)
  expect(model.solve({ method: 'primal' }).status).toBe('optimal')
  model.dispose()
})
