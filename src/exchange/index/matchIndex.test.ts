// The index answers as a plain look at every row does, after any changes, ties and empty places included.
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import type { FreightBand } from './freight.ts'
import { type IndexQuery, type IndexRow, matchIndex } from './matchIndex.ts'
import { type Columns, scanTop } from './scan.ts'

const bands: FreightBand[] = [
  { fixed: 8, perKm: 0.45, factor: 1.3, maxKm: 300 },
  { fixed: 44, perKm: 0.33, factor: 1.3, maxKm: Infinity },
]
const grid = (low: number, high: number, step: number) =>
  fc.integer({ min: Math.round(low / step), max: Math.round(high / step) }).map(n => n * step)
const row = fc.record({
  material: fc.integer({ min: 0, max: 2 }),
  lng: grid(113, 121, 0.25),
  lat: grid(35, 42, 0.25),
  asks: grid(-20, 60, 5),
  worst: fc.array(grid(0, 4, 1), { minLength: 2, maxLength: 2 }),
})
const query = fc.record({
  material: fc.integer({ min: 0, max: 2 }),
  lng: grid(113, 121, 0.1),
  lat: grid(35, 42, 0.1),
  maxKm: fc.constantFrom(50, 400, 4000),
  limits: fc.array(grid(0, 4, 1), { minLength: 2, maxLength: 2 }),
  count: fc.integer({ min: 1, max: 20 }),
})

function columnsOf(rows: ReadonlyMap<number, IndexRow>, size: number): Columns {
  const columns = {
    material: new Int32Array(size).fill(-1),
    lng: new Float64Array(size),
    lat: new Float64Array(size),
    asks: new Float64Array(size),
    worst: [new Float64Array(size), new Float64Array(size)],
  }
  for (const [id, one] of rows) {
    columns.material[id] = one.material
    columns.lng[id] = one.lng
    columns.lat[id] = one.lat
    columns.asks[id] = one.asks
    for (const k of [0, 1]) columns.worst[k]![id] = one.worst[k]!
  }
  return columns
}

test('the same answer as a scan, after rows were added, changed and removed', () => {
  const change = fc.record({ id: fc.integer({ min: 0, max: 399 }), row: fc.option(row, { freq: 4 }) })
  fc.assert(
    fc.property(
      fc.array(row, { minLength: 200, maxLength: 400 }),
      fc.array(change, { maxLength: 200 }),
      fc.array(query, { minLength: 5, maxLength: 5 }),
      (rows, changes, queries: IndexQuery[]) => {
        const index = matchIndex(2, bands)
        const kept = new Map<number, IndexRow>()
        const apply = (id: number, one: IndexRow | null): void => {
          if (one === null) {
            index.remove(id)
            kept.delete(id)
          } else {
            index.put(id, one)
            kept.set(id, one)
          }
        }
        rows.forEach((one, id) => apply(id, one))
        for (const { id, row: one } of changes) apply(id, one)
        expect(index.size()).toBe(kept.size)
        const columns = columnsOf(kept, 400)
        for (const asked of queries) expect(index.top(asked)).toEqual(scanTop(columns, asked, bands))
      },
    ),
    { seed: 20221231, numRuns: 40 },
  )
})

test('a cell of thousands of rows splits and still answers in order', () => {
  const index = matchIndex(0, bands)
  for (let id = 0; id < 5000; id++) index.put(id, { material: 1, lng: 118.1, lat: 39.1, asks: (id * 7919) % 5000, worst: [] })
  const found = index.top({ material: 1, lng: 118.1, lat: 39.1, maxKm: 10, limits: [], count: 3 })
  expect(found.map(({ landed }) => landed)).toEqual([8, 9, 10])
})
