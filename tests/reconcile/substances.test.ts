// The second layer against sums done by hand, and its balances on any network: mass times fraction closes, component by component.
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { Network } from '#domain/reconciliation.ts'
import { reconcile } from '#reconcile/reconcile.ts'

const layerOf = (network: Network) => {
  const result = reconcile(network, { eliminate: false })
  if (!result.ok) throw new Error(JSON.stringify(result.problems))
  return result.value.substances!
}

test('the two-product formula: concentrate and tailings by their grades alone', () => {
  // C / F = (f - t) / (c - t) = (2 - 0.2) / (20 - 0.2) %: nothing is redundant, so it must come out exactly.
  const grade = (value: number) => ({ Zn: { value, sigma: 0.001 } })
  const layer = layerOf(
    Network.parse({
      flows: [
        { id: 'feed', to: 'mill', mass: 1000, sigma: 10, fractions: grade(0.02) },
        { id: 'concentrate', from: 'mill', fractions: grade(0.2) },
        { id: 'tailings', from: 'mill', fractions: grade(0.002) },
      ],
    }),
  )
  expect(layer.converged).toBe(true)
  expect(layer.global.degrees).toBe(0)
  expect(layer.masses.map(({ reconciled }) => Number(reconciled!.toFixed(4)))).toEqual([1000, 90.9091, 909.0909])
  // First-order propagation by hand: dC = C/F dF + F/(c-t) df - F (f-t)/(c-t)^2 dc - F (c-f)/(c-t)^2 dt.
  const [c, t, f, F] = [0.2, 0.002, 0.02, 1000]
  const parts = [(90.9091 / F) * 10, (F / (c - t)) * 0.001, ((F * (f - t)) / (c - t) ** 2) * 0.001, ((F * (c - f)) / (c - t) ** 2) * 0.001]
  expect(layer.masses[1]!.sd).toBeCloseTo(Math.hypot(...parts), 3)
})

test('grades that disagree are moved as least squares by hand says', () => {
  // 100 = 60 + 40 almost exactly; Fe 0.50, 0.60, 0.30 +-0.01: 50 against 48. Lagrange: l = 2 / (1e-4 * 15200); dw = -1e-4 m l.
  const layer = layerOf(
    Network.parse({
      flows: [
        { id: 'in', to: 'n', mass: 100, sigma: 1e-3, fractions: { Fe: { value: 0.5, sigma: 0.01 } } },
        { id: 'a', from: 'n', mass: 60, sigma: 1e-3, fractions: { Fe: { value: 0.6, sigma: 0.01 } } },
        { id: 'b', from: 'n', mass: 40, sigma: 1e-3, fractions: { Fe: { value: 0.3, sigma: 0.01 } } },
      ],
    }),
  )
  const l = 2 / (1e-4 * (100 ** 2 + 60 ** 2 + 40 ** 2))
  expect(layer.fractions.map(({ reconciled }) => reconciled)).toEqual([
    expect.closeTo(0.5 - 1e-2 * l, 5),
    expect.closeTo(0.6 + 0.6e-2 * l, 5),
    expect.closeTo(0.3 + 0.4e-2 * l, 5),
  ])
  expect(layer.global).toMatchObject({ degrees: 2, chiSquare: expect.closeTo((2 * 2) / (1e-4 * 15200), 3) })
  // One balance: every grade has the same |z|, the root of chi-square.
  for (const { z } of layer.fractions) expect(Math.abs(z!)).toBeCloseTo(Math.sqrt(4 / 1.52), 3)
})

test('a component that reacts is not asked to balance where it does', () => {
  const network = (reacts: string[]) =>
    Network.parse({
      nodes: [{ id: 'strand', reacts }],
      flows: [
        { id: 'mix', to: 'strand', mass: 100, sigma: 1, fractions: { C: { value: 0.05, sigma: 0.002 } } },
        { id: 'sinter', from: 'strand', mass: 100, sigma: 1, fractions: { C: { value: 0.001, sigma: 0.0005 } } },
      ],
    })
  expect(layerOf(network([])).global.chance).toBeLessThan(1e-6)
  const free = layerOf(network(['C']))
  expect(free.global.chance).toBeGreaterThan(0.5)
  expect(free.balances).toEqual([])
})

test('whatever was measured, every component that is known balances at every node', () => {
  const fraction = fc.record({
    value: fc.integer({ min: 1, max: 80 }),
    sigma: fc.integer({ min: 1, max: 5 }),
    there: fc.integer({ min: 0, max: 3 }),
  })
  const flow = fc.record({ mass: fc.integer({ min: 50, max: 150 }), there: fc.integer({ min: 0, max: 4 }), fe: fraction, s: fraction })
  let known = 0
  fc.assert(
    fc.property(fc.array(flow, { minLength: 6, maxLength: 6 }), rows => {
      const ends = [
        [undefined, 'a'],
        ['a', 'b'],
        ['a', 'c'],
        ['b', 'd'],
        ['c', 'd'],
        ['d', undefined],
      ] as const
      const network = Network.parse({
        flows: rows.map(({ mass, there, fe, s }, at) => ({
          id: `f${at}`,
          from: ends[at]![0],
          to: ends[at]![1],
          ...(there === 0 && at > 0 ? {} : { mass, sigma: 5 }),
          fractions: Object.fromEntries(
            Object.entries({ Fe: fe, S: s })
              .filter(([, one]) => one.there > 0)
              .map(([name, { value, sigma }]) => [name, { value: value / 100, sigma: sigma / 100 }]),
          ),
        })),
      })
      const layer = reconcile(network, { eliminate: false, bounds: false })
      if (!layer.ok) throw new Error(JSON.stringify(layer.problems))
      const { substances } = layer.value
      if (substances === undefined || !substances.converged) return
      known += substances.balances.filter(({ gap }) => gap !== null).length
      expect(substances.balances.filter(({ gap }) => gap !== null && Math.abs(gap) > 1e-5)).toEqual([])
      const whole = new Map(substances.masses.map(({ flow, reconciled }) => [flow, reconciled]))
      const off = substances.fractions.filter(({ mass, reconciled, flow }) => {
        const total = whole.get(flow) ?? null
        return mass !== null && total !== null && reconciled !== null && Math.abs(total) > 1 && Math.abs(reconciled * total - mass) > 1e-4
      })
      expect(off).toEqual([])
    }),
    { seed: 20221231, numRuns: 60 },
  )
  expect(known).toBeGreaterThan(100)
})
