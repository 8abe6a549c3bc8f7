// Classes, estimates, deviations and chi-square of the sparse way are those of the dense way, on any small network.
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { indexNetwork } from '#reconcile/network/index.ts'
import { classify } from '#reconcile/network/classify.ts'
import { reconcile } from '#reconcile/reconcile.ts'
import { denseClasses, denseEstimate } from './dense.ts'
import { anyNetwork } from './networks.ts'

const seed = 20221231
const near = (a: number, b: number): boolean => Math.abs(a - b) < 5e-6

test('classes by the graph are those by rank', () => {
  const seen = new Map<string, number>()
  fc.assert(
    fc.property(anyNetwork(), network => {
      const indexed = indexNetwork(network)
      if (!indexed.ok) throw new Error(JSON.stringify(indexed.problems))
      const { of } = classify(
        indexed.value,
        indexed.value.measured.map(measured => 1 - measured),
      )
      for (const one of of) seen.set(one, (seen.get(one) ?? 0) + 1)
      expect(of).toEqual(denseClasses(indexed.value))
    }),
    { seed, numRuns: 400 },
  )
  for (const kind of ['redundant', 'measured', 'observable', 'unobservable']) expect(seen.get(kind), kind).toBeGreaterThan(100)
})

test.each([
  ['factor', Infinity],
  ['iteration', 0],
] as const)('estimates by %s are those of the dense way', (method, mostWork) => {
  fc.assert(
    fc.property(anyNetwork(), network => {
      const indexed = indexNetwork(network)
      const result = reconcile(network, { eliminate: false, bounds: false, mostWork })
      if (!result.ok || !indexed.ok) throw new Error(JSON.stringify(result))
      const dense = denseEstimate(indexed.value)
      const { flows, global, work } = result.value
      expect(work.balances === 0 || work.method === method).toBe(true)
      expect(global.chiSquare).toBeCloseTo(dense.chiSquare, 5)
      const off = flows.filter(({ class: kind, reconciled, sd }, at) => {
        if (kind === 'unobservable') return reconciled !== null || sd !== null
        // By iteration deviations are left to be asked for.
        const sure = method === 'factor' ? near(sd! ** 2, dense.variance[at]!) : true
        return !near(reconciled!, dense.value[at]!) || !sure
      })
      expect(off).toEqual([])
    }),
    { seed, numRuns: 200 },
  )
})
