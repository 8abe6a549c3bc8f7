// The engine's promises: signs of duals, warm starts after added columns and changed bounds, determinism, status as data.
import { expect, test } from 'vitest'
import type { LpModel } from './engine.ts'
import { openEngine } from './highs.ts'

const engine = await openEngine()

/** min 3a + 2b, a + b >= 10, a <= 8, b <= 6. */
function small(): LpModel {
  return {
    rows: 1,
    count: 2,
    cost: Float64Array.of(3, 2),
    lower: Float64Array.of(0, 0),
    upper: Float64Array.of(8, 6),
    rowLower: Float64Array.of(10),
    rowUpper: Float64Array.of(Infinity),
    starts: Int32Array.of(0, 1, 2),
    rowIndex: Int32Array.of(0, 0),
    values: Float64Array.of(1, 1),
  }
}

test('dual is d cost / d bound, reduced cost is cost less its share of the duals', () => {
  const model = engine.load(small())
  const answer = model.solve({ method: 'cold' })
  expect(answer.status).toBe('optimal')
  expect([...answer.primal]).toEqual([4, 6])
  expect(answer.objective).toBeCloseTo(24, 9)
  expect(answer.dual[0]).toBeCloseTo(3, 9)
  expect(answer.reduced[1]).toBeCloseTo(-1, 9)
  model.dispose()
})

test('a column added to a solved model is taken up by warm primal simplex', () => {
  const model = engine.load(small())
  model.solve({ method: 'cold' })
  model.addColumns({
    count: 1,
    cost: Float64Array.of(1),
    lower: Float64Array.of(0),
    upper: Float64Array.of(3),
    starts: Int32Array.of(0, 1),
    rowIndex: Int32Array.of(0),
    values: Float64Array.of(1),
  })
  expect(model.columns()).toBe(3)
  const answer = model.solve({ method: 'primal' })
  expect([...answer.primal]).toEqual([1, 6, 3])
  model.dispose()
})

test('changed rows, bounds and costs count at the next solve', () => {
  const model = engine.load(small())
  model.solve({ method: 'cold' })
  model.setRowBounds(Int32Array.of(0), Float64Array.of(12), Float64Array.of(Infinity))
  expect(model.solve({ method: 'dual' }).objective).toBeCloseTo(30, 9)
  model.setColumnBounds(Int32Array.of(1), Float64Array.of(0), Float64Array.of(7))
  expect(model.solve({ method: 'primal' }).objective).toBeCloseTo(29, 9)
  model.setCosts(Int32Array.of(0, 1), Float64Array.of(1, 1))
  expect(model.solve({ method: 'primal' }).objective).toBeCloseTo(12, 9)
  model.setRowBounds(Int32Array.of(0), Float64Array.of(100), Float64Array.of(Infinity))
  expect(model.solve({ method: 'dual' }).status).toBe('infeasible')
  model.dispose()
})

test('a basis can be taken out and put back', () => {
  const first = engine.load(small())
  first.solve({ method: 'cold' })
  const second = engine.load(small())
  second.setBasis(first.basis())
  const answer = second.solve({ method: 'primal' })
  expect(answer.iterations).toBe(0)
  expect(answer.objective).toBeCloseTo(24, 9)
  first.dispose()
  second.dispose()
})

test('a model of nothing has a basis of nothing, and one without rows or without columns has one too', () => {
  const of = (rows: number, count: number): LpModel => ({
    rows,
    count,
    cost: new Float64Array(count).fill(1),
    lower: new Float64Array(count),
    upper: new Float64Array(count).fill(5),
    rowLower: new Float64Array(rows).fill(-1),
    rowUpper: new Float64Array(rows).fill(1),
    starts: new Int32Array(count + 1),
    rowIndex: new Int32Array(0),
    values: new Float64Array(0),
  })
  for (const [rows, count] of [
    [0, 0],
    [0, 2],
    [2, 0],
  ] as const) {
    const model = engine.load(of(rows, count))
    expect(model.solve({ method: 'cold' }).status).toBe('optimal')
    const basis = model.basis()
    expect([basis.columns.length, basis.rows.length]).toEqual([count, rows])
    model.setBasis(basis)
    expect(model.solve({ method: 'cold' }).objective).toBe(0)
    model.dispose()
  }
})
