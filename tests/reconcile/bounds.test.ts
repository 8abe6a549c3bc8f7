// No flow runs backwards, and what is held is held for a reason: the conditions of optimality, and no better point nearby.
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { Network } from '#domain/reconciliation.ts'
import { type Indexed, indexNetwork } from '#reconcile/network/index.ts'
import { solveBounded } from '#reconcile/balance/bounds.ts'
import { reconcile } from '#reconcile/reconcile.ts'
import { nullSpace } from './dense.ts'
import { anyNetwork } from './networks.ts'

test('a flow that would run backwards is held at zero, and the others fit around it', () => {
  const result = reconcile(
    Network.parse({
      flows: [
        { id: 'in', to: 'n', mass: 100, sigma: 1 },
        { id: 'out', from: 'n', mass: 110, sigma: 3 },
        { id: 'rest', from: 'n' },
      ],
    }),
    { eliminate: false },
  )
  if (!result.ok) throw new Error('refused')
  const [into, out, rest] = result.value.flows
  expect(rest).toMatchObject({ class: 'observable', reconciled: 0, atBound: 'least', sd: 0 })
  expect(into!.reconciled).toBeCloseTo(101)
  expect(out!.reconciled).toBeCloseTo(101)
})

test('bounds that contradict one another are refused in words', () => {
  const result = reconcile(
    Network.parse({
      flows: [
        { id: 'in', to: 'n', mass: 100, sigma: 1, most: 90 },
        { id: 'out', from: 'n', mass: 100, sigma: 1, least: 95 },
      ],
    }),
  )
  expect(result).toMatchObject({ ok: false, problems: [{ code: 'network.bounds.infeasible' }] })
})

test('on any network the fit under bounds balances, keeps them and cannot be bettered', () => {
  let held = 0
  fc.assert(
    fc.property(anyNetwork(12), fc.integer({ min: 1, max: 9 }), (network, share) => {
      const indexed = indexNetwork(network)
      if (!indexed.ok) throw new Error('refused')
      const net = indexed.value
      const { system, estimate, kkt, worstGap } = solveBounded(
        net,
        net.measured.map(measured => 1 - measured),
        true,
        Infinity,
      )
      expect(kkt).toBeLessThan(1e-5)
      expect(worstGap).toBeLessThan(1e-6)
      held += system.parts.held.reduce((sum, one) => sum + Math.abs(one), 0)
      expect(estimate.value.some((value, flow) => value < net.least[flow]! - 1e-4)).toBe(false)
      // A small step along any direction of the null space that keeps the bounds makes the fit no better.
      if (estimate.value.some(Number.isNaN)) return
      const space = nullSpace(net).map(row => row.map(({ top, bottom }) => Number(top) / Number(bottom)))
      for (let direction = 0; direction < (space[0]?.length ?? 0); direction++)
        for (const sign of [1, -1]) {
          const moved = estimate.value.map((value, flow) => value + sign * share * 0.5 * space[flow]![direction]!)
          if (moved.some((value, flow) => value < net.least[flow]! - 1e-9)) continue
          expect(objective(net, moved)).toBeGreaterThan(objective(net, estimate.value) - 1e-6)
        }
    }),
    { seed: 20221231, numRuns: 200 },
  )
  expect(held).toBeGreaterThan(50)
})

/** Sum of squares with the best biases for these masses, by coordinate descent: they are few, so slow is good enough. */
function objective(net: Indexed, x: Float64Array): number {
  const bias = new Float64Array(net.biases.length)
  const flows = Array.from(net.flows.keys()).filter(flow => net.measured[flow] === 1)
  const slots = (flow: number) => [2 * flow, 2 * flow + 1].filter(slot => net.bias[slot]! >= 0)
  const left = (flow: number) =>
    slots(flow).reduce((rest, slot) => rest - net.biasFactor[slot]! * bias[net.bias[slot]!]!, net.mass[flow]! - x[flow]!)
  for (let round = 0; round < 300; round++)
    bias.forEach((_, column) => {
      bias[column] = 0
      let top = 0
      let bottom = 1
      for (const flow of flows)
        for (const slot of slots(flow)) {
          if (net.bias[slot] !== column) continue
          top += (net.biasFactor[slot]! * left(flow)) / net.variance[flow]!
          bottom += net.biasFactor[slot]! ** 2 / net.variance[flow]!
        }
      bias[column] = top / bottom
    })
  return flows.reduce(
    (sum, flow) => sum + left(flow) ** 2 / net.variance[flow]!,
    bias.reduce((sum, one) => sum + one * one, 0),
  )
}
