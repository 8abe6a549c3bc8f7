// Maximum flow against the smallest of all cuts, counted one by one on tiny networks; large ones against their own duality.
import { expect, test } from 'vitest'
import * as fc from 'fast-check'
import { carry, reachable, reaching } from './maxFlow.ts'
import { type ArcList, carriedKg, networkOf } from './network.ts'

const listOf = (arcs: readonly (readonly [number, number, number])[]): ArcList => ({
  from: arcs.map(([from]) => from),
  to: arcs.map(([, to]) => to),
  capacityKg: arcs.map(([, , kg]) => kg),
})
/** Source is node 0, sink node 1. Every subset of the others beside the source is a cut; the smallest is the answer. */
function smallestCut(nodes: number, arcs: readonly (readonly [number, number, number])[]): number {
  let least = Infinity
  for (let subset = 0; subset < 2 ** (nodes - 2); subset++) {
    const inside = (v: number) => v === 0 || (v > 1 && ((subset >> (v - 2)) & 1) === 1)
    least = Math.min(
      least,
      arcs.reduce((sum, [from, to, kg]) => sum + (inside(from) && !inside(to) ? kg : 0), 0),
    )
  }
  return least
}
function conserved(nodes: number, arcs: readonly (readonly [number, number, number])[], flow: (k: number) => number): void {
  const net = Array.from({ length: nodes }, () => 0)
  arcs.forEach(([from, to, kg], k) => {
    expect(flow(k)).toBeGreaterThanOrEqual(0)
    expect(flow(k)).toBeLessThanOrEqual(kg)
    net[from]! -= flow(k)
    net[to]! += flow(k)
  })
  expect(net.slice(2).every(one => one === 0)).toBe(true)
}

test('the flow is the smallest of all cuts, conserves mass, and both ends of the cut have its capacity', () => {
  const nodes = 8
  const end = fc.integer({ min: 0, max: nodes - 1 })
  const arcs = fc.array(fc.tuple(end, end, fc.integer({ min: 0, max: 50 })), { maxLength: 24 })
  fc.assert(
    fc.property(arcs, list => {
      const network = networkOf(nodes, listOf(list))
      const flow = carry(network, 0, 1)
      expect(flow).toBe(smallestCut(nodes, list))
      expect(carry(network, 0, 1)).toBe(0)
      conserved(nodes, list, k => carriedKg(network, k))
      const near = reaching(network, 1)
      const far = reachable(network, 0)
      const capacity = (outside: (v: number) => boolean) =>
        list.reduce((sum, [from, to, kg]) => sum + (outside(from) && !outside(to) ? kg : 0), 0)
      expect(capacity(v => near[v] === 0)).toBe(flow)
      expect(capacity(v => far[v] === 1)).toBe(flow)
      expect(near.every((one, v) => one === 0 || far[v] === 0)).toBe(true)
    }),
    { seed: 20221231, numRuns: 400 },
  )
})

test('masses near the end of what is exact stay exact; what is no whole kilogram is refused', () => {
  const big = 2 ** 51 + 1
  const network = networkOf(
    3,
    listOf([
      [0, 2, big],
      [2, 1, big - 1],
    ]),
  )
  expect(carry(network, 0, 1)).toBe(big - 1)
  for (const kg of [-1, 0.5, Number.NaN, 2 ** 53]) expect(() => networkOf(2, listOf([[0, 1, kg]]))).toThrow(RangeError)
  expect(() =>
    networkOf(
      2,
      listOf([
        [0, 1, 2 ** 52],
        [0, 1, 2 ** 52],
      ]),
    ),
  ).toThrow(RangeError)
})

test('a chain of a hundred thousand links needs no stack', () => {
  const links = 100_000
  const arcs: [number, number, number][] = [[0, 2, 7]]
  for (let v = 2; v < links; v++) arcs.push([v, v + 1, 9])
  arcs.push([links, 1, 8])
  expect(carry(networkOf(links + 1, listOf(arcs)), 0, 1)).toBe(7)
})
