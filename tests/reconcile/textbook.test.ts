// The textbook network of six streams and four nodes, a planted gross error, and the tables of chi-square.
import { expect, test } from 'vitest'
import { Network } from '#domain/reconciliation.ts'
import { chiSquareChance, chiSquarePoint, normalPoint, sharedLevel } from '#reconcile/chances.ts'
import { reconcile } from '#reconcile/reconcile.ts'

// Narasimhan and Jordache (2000): 1 splits into 2 and 3; 2 runs to 4, 3 to 5; 4 and 5 join to 6.
const streams = [
  ['1', undefined, 'split'],
  ['2', 'split', 'upper'],
  ['3', 'split', 'lower'],
  ['4', 'upper', 'join'],
  ['5', 'lower', 'join'],
  ['6', 'join', undefined],
] as const
const network = (masses: readonly (number | undefined)[]): Network =>
  Network.parse({
    flows: streams.map(([id, from, to], at) => ({ id, from, to, ...(masses[at] === undefined ? {} : { mass: masses[at], sigma: 1 }) })),
  })
const solved = (masses: readonly (number | undefined)[], settings = {}) => {
  const result = reconcile(network(masses), settings)
  if (!result.ok) throw new Error(JSON.stringify(result.problems))
  return result.value
}
const book = [101.91, 64.45, 34.65, 64.2, 36.44, 98.88]

test('the textbook: reconciled masses and the global test', () => {
  const { flows, global, grossErrors, consistent } = solved(book)
  expect(flows.map(flow => Number(flow.reconciled!.toFixed(2)))).toEqual([100.22, 64.5, 35.72, 64.5, 35.72, 100.22])
  expect(global.chiSquare).toBeCloseTo(6.41, 2)
  expect(global.degrees).toBe(4)
  expect(global.critical).toBeCloseTo(9.49, 2)
  expect(global.chance).toBeGreaterThan(0.05)
  expect(grossErrors).toEqual([])
  expect(consistent).toBe(true)
})

// Streams 2 and 4 (and 3 and 5, 1 and 6) carry the same mass with nothing between: an error in either is told apart by the rest.
test.each([0, 1, 2, 3, 4, 5])('nine sigma on stream %i is named, not spread', index => {
  const truth = [100, 64, 36, 64, 36, 100]
  const noise = [0.3, -0.4, 0.2, 0.1, -0.3, 0.2]
  const result = solved(truth.map((mass, at) => mass + noise[at]! + (at === index ? 9 : 0)))
  const flow = result.flows[index]!
  expect(result.global.chance).toBeLessThan(0.05)
  expect(result.grossErrors).toHaveLength(1)
  expect(result.grossErrors[0]).toMatchObject({ flow: streams[index]![0], equivalents: [] })
  expect(result.grossErrors[0]!.z).toBeGreaterThan(result.criticalZ)
  expect(Math.abs(flow.reconciled! - truth[index]!)).toBeLessThan(2)
  expect(flow).toMatchObject({ suspect: true, measured: truth[index]! + noise[index]! + 9 })
  expect(result.flows.filter(({ suspect }) => suspect)).toHaveLength(1)
  expect(result.consistent).toBe(false)
})

test('two measurements of one balance cannot be told apart, and the result says so', () => {
  const result = solved([100, undefined, undefined, undefined, undefined, 91])
  expect(result.grossErrors).toHaveLength(1)
  expect(result.grossErrors[0]).toMatchObject({ flow: '1', equivalents: ['6'] })
  expect(result.flows.filter(({ suspect }) => suspect).map(({ id }) => id)).toEqual(['1', '6'])
  // With one of them left out the other is all there is.
  expect(result.after.degrees).toBe(0)
  expect(result.flows[0]!.reconciled).toBeCloseTo(91)
})

test('shares of the sources are those of the projection by hand', () => {
  // One node, in = out: each estimate is the mean weighted by the inverse of variance, 1 : 4.
  const result = reconcile(
    Network.parse({
      flows: [
        { id: 'in', to: 'n', mass: 100, sigma: 1 },
        { id: 'out', from: 'n', mass: 97, sigma: 2 },
      ],
    }),
    { sources: 'all' },
  )
  if (!result.ok) throw new Error('refused')
  const [into] = result.value.flows
  expect(into!.reconciled).toBeCloseTo(99.4)
  expect(into!.sd).toBeCloseTo(Math.sqrt(0.8))
  expect(into!.sources!.map(({ id, weight }) => [id, Number(weight!.toFixed(6))])).toEqual([
    ['in', 0.8],
    ['out', 0.2],
  ])
  expect(into!.sources!.map(({ share }) => Number(share.toFixed(6)))).toEqual([0.8, 0.2])
})

test.each([
  [1, 3.8415],
  [2, 5.9915],
  [3, 7.8147],
  [4, 9.4877],
  [5, 11.0705],
  [10, 18.307],
  [100, 124.3421],
])('chi-square with %i degrees passes %f once in twenty', (degrees, value) => {
  expect(chiSquareChance(value, degrees)).toBeCloseTo(0.05, 4)
  expect(chiSquarePoint(0.05, degrees)).toBeCloseTo(value, 3)
})

test('chances where nothing can be written, and of many degrees', () => {
  expect([chiSquareChance(1e6, 3), chiSquareChance(1e6, 4), chiSquareChance(0, 3), chiSquareChance(5, 0)]).toEqual([0, 0, 1, 1])
  // Wilson and Hilferty (1931): the cube root is nearly normal; at fifty thousand degrees to five places.
  const n = 50_000
  const cube = n * (1 - 2 / (9 * n) + 1.6448536 * Math.sqrt(2 / (9 * n))) ** 3
  expect(chiSquareChance(cube, n)).toBeCloseTo(0.05, 5)
  expect(normalPoint(0.05)).toBeCloseTo(1.959964, 5)
  expect(normalPoint(sharedLevel(0.05, 6))).toBeCloseTo(2.631, 3)
})
