// An engine that dies of memory answers 'failed' from then on; a mistake of our own is not hidden.
import { expect, test } from 'vitest'
import { openEngine } from './highs.ts'
import { surviving } from './lost.ts'

const engine = await openEngine()
const size = { rows: 1, columns: 1 }
const tiny = () =>
  engine.load({
    rows: 1,
    count: 1,
    cost: Float64Array.of(1),
    lower: Float64Array.of(0),
    upper: Float64Array.of(5),
    rowLower: Float64Array.of(2),
    rowUpper: Float64Array.of(Infinity),
    starts: Int32Array.of(0, 1),
    rowIndex: Int32Array.of(0),
    values: Float64Array.of(1),
  })
function abort(): never {
  const failure = new Error('Aborted()')
  failure.name = 'RuntimeError'
  throw failure
}
const another = {
  count: 1,
  cost: Float64Array.of(0),
  lower: Float64Array.of(0),
  upper: Float64Array.of(1),
  starts: Int32Array.of(0, 0),
  rowIndex: new Int32Array(0),
  values: new Float64Array(0),
}

test('memory gone while loading: every solve says so', () => {
  const model = surviving(abort, size, 'no memory')
  model.addColumns(another)
  const answer = model.solve({ method: 'cold' })
  expect([answer.status, answer.word, answer.primal.length]).toEqual(['failed', 'no memory', 2])
  expect(model.solveMip({ relativeGap: 0 }).status).toBe('failed')
  model.dispose()
})

test('memory gone while columns are added: the next solve says so, nothing is asked of the dead engine', () => {
  const inner = tiny()
  let asked = 0
  const dying = { ...inner, addColumns: abort, solve: (options: Parameters<typeof inner.solve>[0]) => (asked++, inner.solve(options)) }
  const model = surviving(() => dying, size, 'no memory')
  expect(model.solve({ method: 'cold' }).objective).toBeCloseTo(2, 9)
  model.addColumns(another)
  expect(model.columns()).toBe(2)
  expect(model.solve({ method: 'primal' }).status).toBe('failed')
  expect(model.basis().columns.length).toBe(2)
  expect(asked).toBe(1)
  inner.dispose()
})

test('a wrong call is an error, not a lost model', () => {
  const model = surviving(tiny, size, 'no memory')
  expect(() => model.setCosts(Int32Array.of(7), Float64Array.of(1))).toThrow('outside the model')
  expect(model.solve({ method: 'cold' }).status).toBe('optimal')
  model.dispose()
})
