// What the map draws of a plan: the filter, the share of tonnes, the rail corridors.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Arcs } from '../../client/types.ts'
import { arcColumns, chooseFlows, flowWidth } from './flowColumns.ts'
import { corridors, LineNetwork } from './railCorridors.ts'

const sites = ['a', 'b', 'c'].map((id, i) => ({ id, lng: 110 + i, lat: 38 }))
const stations = ['s1', 's2', 's3', 'alone'].map((id, i) => ({ id, lng: 110 + i, lat: 37 }))
function arcsOf(tonnes: number[], via: (number[] | null)[] = tonnes.map(() => null)): Arcs {
  return {
    n: tonnes.length,
    from: tonnes.map((_, i) => i % 3),
    to: tonnes.map((_, i) => (i + 1) % 3),
    material: tonnes.map((_, i) => i % 2),
    mode: tonnes.map(() => 0),
    tonnes,
    period: tonnes.map(() => 2022),
    id: tonnes.map((_, i) => `f${i}`),
    via,
    sites,
    stations,
    materials: ['ash', 'slag'],
    modes: ['road'],
  }
}

test('the drawn flows carry at least the share asked for, and the largest are kept', () => {
  const amounts = fc.array(fc.double({ min: 1, max: 1e7, noNaN: true }), { minLength: 1, maxLength: 60 })
  fc.assert(
    fc.property(amounts, fc.double({ min: 0.1, max: 1, noNaN: true }), (tonnes, share) => {
      const chosen = chooseFlows(arcsOf(tonnes), { share })
      expect(chosen.shown.tonnes).toBeGreaterThanOrEqual(share * chosen.all.tonnes * (1 - 1e-9))
      const drawn = new Set(chosen.indices)
      const leftOut = tonnes.filter((_, i) => !drawn.has(i))
      expect(Math.max(0, ...leftOut)).toBeLessThanOrEqual(Math.min(...[...drawn].map(i => tonnes[i]!)))
    }),
    { seed: 2022 },
  )
})

test('filters by material and place; what stays within one place is not drawn', () => {
  const arcs = { ...arcsOf([5, 4, 3, 2]), from: [0, 0, 1, 2], to: [0, 1, 2, 0] }
  expect([...chooseFlows(arcs, { share: 1 }).indices]).toEqual([3, 2, 1])
  expect([...chooseFlows(arcs, { share: 1, materials: new Set(['slag']) }).indices]).toEqual([3, 1])
  expect([...chooseFlows(arcs, { share: 1, site: 'b' }).indices]).toEqual([2, 1])
})

test('columns end where the flow ends, and dimmed flows are paler', () => {
  const arcs = arcsOf([9, 1])
  const columns = arcColumns(
    arcs,
    Int32Array.from([1, 0]),
    9,
    () => [10, 20, 30],
    i => i === 1,
  )
  expect([...columns.source]).toEqual([111, 38, 110, 38])
  expect([...columns.target]).toEqual([112, 38, 111, 38])
  expect(columns.targetColor[3]!).toBeLessThan(columns.targetColor[7]!)
  expect(columns.width[1]).toBeCloseTo(flowWidth(9, 9), 5)
})

test('rail flows are summed along the shortest lines; stations that no line joins are joined directly', () => {
  const lines = [
    { from: 's1', to: 's2', km: 10 },
    { from: 's2', to: 's3', km: 10 },
    { from: 's1', to: 's3', km: 50 },
  ]
  const network = new LineNetwork(stations, lines)
  const arcs = arcsOf(
    [100, 40, 7],
    [
      [0, 2],
      [0, 1],
      [0, 3],
    ],
  )
  const found = corridors(arcs, Int32Array.from([0, 1, 2]), stations, network)
  const tonnesOf = (a: string, b: string) => found.segments.find(s => s.a.id === a && s.b.id === b)?.tonnes
  expect(tonnesOf('s1', 's2')).toBe(140)
  expect(tonnesOf('s2', 's3')).toBe(100)
  expect(tonnesOf('s1', 's3')).toBeUndefined()
  expect(tonnesOf('s1', 'alone')).toBe(7)
  expect(found.access).toHaveLength(6)
})
