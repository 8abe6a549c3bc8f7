// Models as text: HiGHS reads back what was written, names suit every reader, and equal models give equal text.
import fc from 'fast-check'
import loadHighs from 'highs'
import { expect, test } from 'vitest'
import { byRow } from '#solve/byRow.ts'
import type { LpModel } from '#solve/engine.ts'
import { openEngine } from '#solve/highs.ts'
import { lpText } from '#solve/lpText.ts'
import { mpsText } from '#solve/mpsText.ts'
import { namesOf, type NamedModel } from '#solve/names.ts'
import { anyLinear, modelOf } from './models.ts'

const highs = await loadHighs()
const engine = await openEngine()

const named = (model: LpModel): NamedModel => ({ model, columnName: column => `x${column}`, rowName: row => `row ${row}` })
const joined = (chunks: Iterable<string>) => [...chunks].join('')

/** A small blend with every kind of bound and row. */
const everyKind = modelOf(
  [
    { cost: 12.5, lower: 0, upper: Infinity },
    { cost: -1, lower: -3, upper: 8 },
    { cost: 0, lower: -Infinity, upper: Infinity },
    { cost: 1, lower: -Infinity, upper: 4 },
    { cost: 3, lower: 2, upper: 2 },
    { cost: 2, lower: 0, upper: 5, integer: true },
    { cost: 7, lower: 0, upper: Infinity, integer: true },
    { cost: 0.1, lower: 1, upper: Infinity },
  ],
  [
    { lower: 10, values: [1, 1, 0, 0, 0, 1, 0, 0], upper: Infinity },
    { lower: -Infinity, values: [0.4, -1, 1e-7, 0, 0, 0, 2, 0], upper: 20 },
    { lower: 3, values: [1, 0, 0, 0, 0, 1, 1, 0], upper: 3 },
    { lower: -4, values: [0, 0, 1, -1, 1, 0, 0, 0.5], upper: 6.25 },
    { lower: -Infinity, values: [1, 1, 1, 1, 1, 1, 1, 1], upper: Infinity },
    { lower: 0, values: [0, 0, 0, 0, 0, 0, 0, 0], upper: 1 },
  ],
)
const words = ['ash 唐山>北京', 'free', 'e5', '3rd', 'ash 唐山>天津', '', 'a~b', 'Slag']
const spoken: NamedModel = { model: everyKind, name: '环 test', columnName: column => words[column]!, rowName: row => `balance ${row}` }

test('the LP text of every kind of row and column', () => {
  expect(joined(lpText(spoken)).split('\n')).toEqual([
    '\\ _ test',
    'Minimize',
    ' obj: + 12.5 ash_ - c_free + 0 c_e5 + c_3rd + 3 ash__4 + 2 c_ + 7 a_b + 0.1 Slag',
    'Subject To',
    ' balance_0: + ash_ + c_free + c_ >= 10',
    ' balance_1: + 0.4 ash_ - c_free + 1e-7 c_e5 + 2 a_b <= 20',
    ' balance_2: + ash_ + c_ + a_b = 3',
    ' balance_3: + c_e5 - c_3rd + ash__4 + 0.5 Slag <= 6.25',
    ' balance_3.low: + c_e5 - c_3rd + ash__4 + 0.5 Slag >= -4',
    ' balance_4: + ash_ + c_free + c_e5 + c_3rd + ash__4 + c_ + a_b + Slag <= 1e+30',
    ' balance_5: + 0 ash_ <= 1',
    ' balance_5.low: + 0 ash_ >= 0',
    'Bounds',
    ' -3 <= c_free <= 8',
    ' c_e5 free',
    ' -inf <= c_3rd <= 4',
    ' ash__4 = 2',
    ' 0 <= c_ <= 5',
    ' Slag >= 1',
    'Generals',
    ' c_',
    ' a_b',
    'End',
    '',
  ])
})

test('MPS: HiGHS reads the same model to the last figure', () => {
  fc.assert(
    fc.property(fc.oneof({ weight: 1, arbitrary: fc.constant(everyKind) }, { weight: 40, arbitrary: anyLinear }), source => {
      const model = highs.createModel({ format: 'mps', data: joined(mpsText(named(source))) })
      const read = model.getLp('csc')
      const open = (bounds: Float64Array) => [...bounds].map(bound => (Math.abs(bound) >= 1e30 ? Math.sign(bound) * Infinity : bound))
      expect([read.numCols, read.numRows]).toEqual([source.count, source.rows])
      expect([...read.colCost]).toEqual([...source.cost])
      expect(open(read.colLower)).toEqual([...source.lower])
      expect(open(read.colUpper)).toEqual([...source.upper])
      expect(open(read.rowLower)).toEqual([...source.rowLower])
      expect(open(read.rowUpper)).toEqual([...source.rowUpper])
      expect([...read.matrix.starts]).toEqual([...source.starts])
      expect([...read.matrix.indices]).toEqual([...source.rowIndex])
      expect([...read.matrix.values]).toEqual([...source.values])
      expect([...read.integrality]).toEqual([...source.integer!])
      model.dispose()
    }),
    { numRuns: 200, seed: 51 },
  )
})

test('LP: HiGHS reads a model with the same optimum', () => {
  fc.assert(
    fc.property(fc.oneof({ weight: 1, arbitrary: fc.constant(everyKind) }, { weight: 20, arbitrary: anyLinear }), source => {
      const written = highs.createModel({ format: 'lp', data: joined(lpText(named(source))) })
      written.options.set({ output_flag: false, primal_feasibility_tolerance: 1e-9, dual_feasibility_tolerance: 1e-9, mip_rel_gap: 0 })
      const read = written.run().modelStatus as number
      const loaded = engine.load(source)
      const answer = loaded.solveMip({ relativeGap: 0 })
      expect(read === 7).toBe(answer.status === 'optimal')
      expect(read === 7 ? Math.abs(written.getObjectiveValue() - answer.objective) : 0).toBeLessThan(1e-6)
      written.dispose()
      loaded.dispose()
    }),
    { numRuns: 200, seed: 52 },
  )
})

test('names are different, writable and short, and stay what they were', () => {
  const word = fc.oneof(fc.string({ maxLength: 120 }), fc.constantFrom('inf', 'E10', '北京', 'a b', 'a_b', '.x', 'End'))
  fc.assert(
    fc.property(fc.array(word, { minLength: 1, maxLength: 12 }), list => {
      const model = modelOf(
        list.map(() => ({ cost: 1, lower: 0, upper: 1 })),
        [],
      )
      const given: NamedModel = { model, columnName: column => list[column]!, rowName: () => '' }
      const { columns } = namesOf(given)
      expect(new Set(columns).size).toBe(list.length)
      for (const name of columns) expect(name).toMatch(/^[A-Za-z][A-Za-z0-9_.]{0,90}$/)
      expect(namesOf(given).columns).toEqual(columns)
    }),
    { numRuns: 300, seed: 53 },
  )
})

test('a large model comes in pieces, none of its lines longer than readers take', () => {
  const count = 6000
  const wide = modelOf(
    Array.from({ length: count }, (_, j) => ({ cost: j / 7, lower: 0, upper: j % 2 === 0 ? 10 : Infinity })),
    Array.from({ length: 5 }, (_, i) => ({
      lower: 1,
      values: Array.from({ length: count }, (__, j) => (j % 5 === i ? 1 / 3 : 0)),
      upper: 2,
    })),
  )
  const long: NamedModel = { model: wide, columnName: column => `${'shipment '.repeat(8)}${column}`, rowName: row => `row ${row}` }
  for (const write of [lpText, mpsText]) {
    const chunks = [...write(long)]
    expect(chunks.length).toBeGreaterThan(5)
    expect(Math.max(...chunks.map(chunk => chunk.length))).toBeLessThan(70_000)
    expect(
      Math.max(
        ...joined(chunks)
          .split('\n')
          .map(line => line.length),
      ),
    ).toBeLessThanOrEqual(255)
  }
})

test('rows of a matrix hold the entries of its columns', () => {
  fc.assert(
    fc.property(anyLinear, source => {
      const rows = byRow(source)
      const entries = (starts: Int32Array, other: Int32Array, values: Float64Array, swap: boolean) =>
        Array.from(starts.slice(0, -1)).flatMap((from, major) =>
          Array.from(values.slice(from, starts[major + 1])).map((value, k) =>
            (swap ? [other[from + k]!, major, value] : [major, other[from + k]!, value]).join(' '),
          ),
        )
      expect(entries(rows.starts, rows.columnIndex, rows.values, false).sort()).toEqual(
        entries(source.starts, source.rowIndex, source.values, true).sort(),
      )
    }),
    { numRuns: 50, seed: 54 },
  )
})
