// The textbook network of six streams and four nodes, a planted gross error, and the tables of chi-square.
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { chiSquareChance, type Measured, reconcile } from './reconcile.ts'

// Narasimhan and Jordache (2000): 1 splits into 2 and 3; 2 runs to 4, 3 to 5; 4 and 5 join to 6.
const network = [
  ['1', undefined, 'split'],
  ['2', 'split', 'upper'],
  ['3', 'split', 'lower'],
  ['4', 'upper', 'join'],
  ['5', 'lower', 'join'],
  ['6', 'join', undefined],
] as const
const streams = (masses: readonly number[]): Measured[] =>
  network.map(([id, from, to], index) => ({
    id,
    ...(from === undefined ? {} : { from }),
    ...(to === undefined ? {} : { to }),
    mass: masses[index] ?? 0,
    sigma: 1,
  }))
const book = [101.91, 64.45, 34.65, 64.2, 36.44, 98.88]

test('the textbook: reconciled masses and the global test', () => {
  const result = reconcile(streams(book))
  expect(result.streams.map(stream => Number(stream.reconciled.toFixed(2)))).toEqual([100.22, 64.5, 35.72, 64.5, 35.72, 100.22])
  expect(result.chiSquare).toBeCloseTo(6.41, 2)
  expect(result.degrees).toBe(4)
  expect(result.chance).toBeGreaterThan(0.05) // 6.41 < 9.49
  expect(result.grossErrors).toEqual([])
})

// Streams 2 and 4 (and 3 and 5, 1 and 6) carry the same mass with nothing between: an error in either is told apart by the rest.
test.each([0, 1, 2, 3, 4, 5])('nine sigma on stream %i is named, not spread', index => {
  const truth = [100, 64, 36, 64, 36, 100]
  const noise = [0.3, -0.4, 0.2, 0.1, -0.3, 0.2]
  const result = reconcile(streams(truth.map((mass, at) => mass + (noise[at] ?? 0) + (at === index ? 9 : 0))))
  expect(result.chance).toBeLessThan(0.05)
  expect(result.grossErrors).toEqual([network[index]?.[0]])
  expect(result.streams[index]?.z).toBeGreaterThan(3)
  expect(Math.abs((result.streams[index]?.reconciled ?? 0) - (truth[index] ?? 0))).toBeLessThan(2)
  expect(result.streams[index]).toMatchObject({ suspect: true, measured: (truth[index] ?? 0) + (noise[index] ?? 0) + 9 })
})

test('whatever was measured, the reconciled masses balance at every node', () => {
  fc.assert(
    fc.property(fc.array(fc.double({ min: 0, max: 1000, noNaN: true }), { minLength: 6, maxLength: 6 }), masses => {
      const [a, b, c, d, e, f] = reconcile(streams(masses)).streams.map(stream => stream.reconciled) as [
        number,
        number,
        number,
        number,
        number,
        number,
      ]
      for (const gap of [a - b - c, b - d, c - e, d + e - f]) expect(Math.abs(gap)).toBeLessThan(1e-6)
    }),
    { seed: 20221231, numRuns: 200 },
  )
})

test.each([
  [1, 3.8415],
  [2, 5.9915],
  [3, 7.8147],
  [4, 9.4877],
  [5, 11.0705],
  [10, 18.307],
])('chi-square with %i degrees passes %f once in twenty', (degrees, value) => {
  expect(chiSquareChance(value, degrees)).toBeCloseTo(0.05, 4)
})

test('a disagreement beyond all measure has no chance, not none that can be written', () => {
  expect([chiSquareChance(1e6, 3), chiSquareChance(1e6, 4), chiSquareChance(0, 3), chiSquareChance(5, 0)]).toEqual([0, 0, 1, 1])
})
