// Whole numbers: proven optima of small models, ends that are not optimal, starts, and a linear programme undisturbed by them.
import { expect, test } from 'vitest'
import type { LpModel, MipProgress } from './engine.ts'
import { openEngine } from './highs.ts'

const engine = await openEngine()

/** A model from dense rows. */
function modelOf(cost: number[], rows: { lower: number; values: number[]; upper: number }[], upper: number[], integer: number[]): LpModel {
  const starts = [0]
  const rowIndex: number[] = []
  const values: number[] = []
  cost.forEach((_, j) => {
    rows.forEach((row, i) => {
      if (row.values[j] === 0) return
      rowIndex.push(i)
      values.push(row.values[j]!)
    })
    starts.push(rowIndex.length)
  })
  return {
    rows: rows.length,
    count: cost.length,
    cost: Float64Array.from(cost),
    lower: new Float64Array(cost.length),
    upper: Float64Array.from(upper),
    rowLower: Float64Array.from(rows, row => row.lower),
    rowUpper: Float64Array.from(rows, row => row.upper),
    starts: Int32Array.from(starts),
    rowIndex: Int32Array.from(rowIndex),
    values: Float64Array.from(values),
    integer: Uint8Array.from(integer),
  }
}

/** Ten things of weights and worths, 67 kg to carry: the best load is worth 1,270 (things 1, 2, 6, 8, 10; 67 kg would hold no more). */
function knapsack(): LpModel {
  const weights = [23, 26, 20, 18, 32, 27, 29, 26, 30, 27]
  const worths = [505, 352, 458, 220, 354, 414, 498, 545, 473, 543]
  return modelOf(
    worths.map(worth => -worth),
    [{ lower: -Infinity, values: weights, upper: 67 }],
    weights.map(() => 1),
    weights.map(() => 1),
  )
}

/** The knapsack by trying all 1,024 loads. */
function bestLoad(model: LpModel): number {
  let best = 0
  for (let load = 0; load < 2 ** model.count; load++) {
    let weight = 0
    let cost = 0
    for (let j = 0; j < model.count; j++) {
      if (((load >> j) & 1) === 0) continue
      weight += model.values[j]!
      cost += model.cost[j]!
    }
    if (weight <= model.rowUpper[0]!) best = Math.min(best, cost)
  }
  return best
}

/**
 * Market split (Cornuéjols and Dawande 1998): share twenty yes-or-no columns so that three rows are halved, paying for what is over
 * or missing. Each linear programme is tiny and the search is long: made for being stopped on the way.
 */
function marketSplit(): LpModel {
  let state = 7
  const weight = () => {
    state = (state * 1103515245 + 12345) % 2147483648
    return Math.floor((state / 2147483648) * 100)
  }
  const rows = Array.from({ length: split.rows }, (_, i) => {
    const weights = Array.from({ length: split.columns }, weight)
    const half = Math.floor(weights.reduce((sum, w) => sum + w, 0) / 2)
    const apart = (sign: number) => Array.from({ length: split.rows }, (__, k) => (k === i ? sign : 0))
    return { lower: half, values: [...weights, ...apart(1), ...apart(-1)], upper: half }
  })
  const yesOrNo = new Array<number>(split.columns).fill(1)
  const slack = new Array<number>(2 * split.rows)
  return modelOf([...yesOrNo.map(() => 0), ...slack.fill(1)], rows, [...yesOrNo, ...slack.fill(Infinity)], [...yesOrNo, ...slack.fill(0)])
}
const split = { rows: 3, columns: 20 }

test('a knapsack is solved to the best of all loads, with the bound on it', () => {
  const model = engine.load(knapsack())
  const answer = model.solveMip({ relativeGap: 0 })
  expect(answer.status).toBe('optimal')
  expect(answer.objective).toBeCloseTo(bestLoad(knapsack()), 6)
  expect(answer.bound).toBeCloseTo(answer.objective, 6)
  expect(answer.gap).toBe(0)
  for (const value of answer.primal) expect(Math.abs(value - Math.round(value))).toBeLessThan(1e-6)
  model.dispose()
})

test('the linear programme stays what it was: same basis, same objective, before and after', () => {
  const model = engine.load(knapsack())
  const before = model.solve({ method: 'cold' })
  const basis = model.basis()
  expect(before.objective).toBeLessThan(bestLoad(knapsack()) - 1)
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
  expect(model.solveMip({ relativeGap: 0 }).objective).toBeCloseTo(bestLoad(linear), 6)
  model.setIntegers(all, false)
  expect(model.solveMip({ relativeGap: 0 }).objective).toBeCloseTo(relaxed.objective, 9)
  model.dispose()
})

test('no whole point, no point at all, no least point: three different words', () => {
  const between = modelOf([1], [{ lower: 0.4, values: [1], upper: 0.6 }], [10], [1])
  const never = modelOf([1, 1], [{ lower: 3, values: [1, 1], upper: 3 }], [1, 1], [1, 1])
  const endless = modelOf([-1, 0], [{ lower: 0, values: [-1, 1], upper: 0 }], [Infinity, Infinity], [1, 1])
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
  const model = engine.load(modelOf([-1, 0], [{ lower: 0, values: [-1, 1], upper: 0 }], [Infinity, Infinity], [0, 0]))
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
  expect(bag.solveMip({ relativeGap: 0, start: new Float64Array(10).fill(1) }).objective).toBeCloseTo(bestLoad(knapsack()), 6)
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
