// The reference engine alone: the known hard cases of a simplex, and its ends.
import { expect, test } from 'vitest'
import type { LpModel } from './engine.ts'
import { openReferenceEngine } from './reference.ts'

const engine = openReferenceEngine()

/** Beale (1955): three rows, seven columns; with the steepest column and the first row of a tie the simplex runs in a circle. Optimum -1/20. */
const beale: LpModel = {
  rows: 3,
  count: 4,
  cost: Float64Array.of(-0.75, 150, -0.02, 6),
  lower: new Float64Array(4),
  upper: new Float64Array(4).fill(Infinity),
  rowLower: new Float64Array(3).fill(-Infinity),
  rowUpper: Float64Array.of(0, 0, 1),
  starts: Int32Array.of(0, 2, 4, 7, 9),
  rowIndex: Int32Array.of(0, 1, 0, 1, 0, 1, 2, 0, 1),
  values: Float64Array.of(0.25, 0.5, -60, -90, -0.04, -0.02, 1, 9, 3),
}

/** Klee and Minty in ten dimensions: max sum 2^(10-j) x_j; Dantzig's rule may visit all 1,024 corners. Optimum 5^10. */
function kleeMinty(size: number): LpModel {
  const starts = [0]
  const rowIndex: number[] = []
  const values: number[] = []
  for (let j = 0; j < size; j++) {
    for (let i = j; i < size; i++) {
      rowIndex.push(i)
      values.push(i === j ? 1 : 2 ** (i - j + 1))
    }
    starts.push(rowIndex.length)
  }
  return {
    rows: size,
    count: size,
    cost: Float64Array.from({ length: size }, (_, j) => -(2 ** (size - 1 - j))),
    lower: new Float64Array(size),
    upper: new Float64Array(size).fill(Infinity),
    rowLower: new Float64Array(size).fill(-Infinity),
    rowUpper: Float64Array.from({ length: size }, (_, i) => 5 ** (i + 1)),
    starts: Int32Array.from(starts),
    rowIndex: Int32Array.from(rowIndex),
    values: Float64Array.from(values),
  }
}

test("Beale's circle is left", () => {
  const model = engine.load(beale)
  const answer = model.solve({ method: 'cold' })
  expect(answer.status).toBe('optimal')
  expect(answer.objective).toBeCloseTo(-0.05, 12)
  model.dispose()
})

test('Klee and Minty end at the far corner, and stop on the way when told', () => {
  const model = engine.load(kleeMinty(10))
  let heard = 0
  const stopped = model.solve({ method: 'cold', onProgress: ({ iterations }) => ((heard = iterations), iterations >= 5 ? 'stop' : 'go') })
  expect([stopped.status, heard]).toEqual(['stopped', 5])
  expect(model.solve({ method: 'primal' }).objective).toBeCloseTo(-(5 ** 10), 3)
  expect(model.solve({ method: 'primal' }).iterations).toBe(0)
  model.dispose()
})

test('a basis of dependent columns is fixed with logicals', () => {
  const model = engine.load({
    ...beale,
    cost: Float64Array.of(1, 1, 1, 1),
    rowLower: Float64Array.of(1, 1, 0),
    rowUpper: new Float64Array(3).fill(Infinity),
    starts: Int32Array.of(0, 2, 4, 6, 8),
    rowIndex: Int32Array.of(0, 1, 0, 1, 0, 1, 0, 2),
    values: Float64Array.of(1, 1, 2, 2, 3, 3, 1, 1),
  })
  model.setBasis({ columns: Int32Array.of(1, 1, 1, 0), rows: Int32Array.of(0, 0, 0) })
  const answer = model.solve({ method: 'primal' })
  expect(answer.status).toBe('optimal')
  expect(answer.objective).toBeCloseTo(1 / 3, 12)
  model.dispose()
})

test('crossed bounds are infeasible; a limit in seconds needs a clock and keeps to it', () => {
  const model = engine.load({ ...beale, lower: Float64Array.of(2, 0, 0, 0), upper: Float64Array.of(1, 1, 1, 1) })
  expect(model.solve({ method: 'cold' }).status).toBe('infeasible')
  expect(() => model.solve({ method: 'cold', maxSeconds: 1 })).toThrow('clock')
  let at = 0
  const timed = openReferenceEngine(() => (at += 1000)).load(kleeMinty(10))
  expect(timed.solve({ method: 'cold', maxSeconds: 3 }).status).toBe('stopped')
  model.dispose()
})

test('memory is counted while a model lives', () => {
  const own = openReferenceEngine()
  const model = own.load(beale)
  expect(own.memoryBytes()).toBe(own.estimateBytes(3, 4, 9))
  model.dispose()
  expect(own.memoryBytes()).toBe(0)
})
