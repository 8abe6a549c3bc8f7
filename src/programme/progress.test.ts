// Targets count what their written definition says, once, in the newest state; and the statistics' rate stays below one.
import { expect, test } from 'vitest'
import type { Flow, FlowRecord } from '#domain/flow.ts'
import { progress, utilisationRate } from './progress.ts'

const region = {
  materials: [
    { id: 'bf_slag', kind: 'waste' as const, tags: ['industrial_solid_waste'] },
    { id: 'scrap_steel', kind: 'secondary' as const, tags: ['secondary_resource'] },
    { id: 'binder', kind: 'product' as const, tags: ['industrial_solid_waste'] },
  ],
  processes: [
    { id: 'binder_making', product: 'binder', utilisation: true },
    { id: 'stacking', product: 'binder', utilisation: false },
  ],
  targets: [
    {
      id: 'isw',
      programme: 'p',
      clause: '(二)',
      year: 2022,
      measure: 'utilised' as const,
      materials: ['#industrial_solid_waste'],
      sense: '>=' as const,
      value: 2,
      unit: 't',
      definitionZh: '',
      definitionEn: '',
      modelled: true,
    },
  ],
}
const flow = (id: string, material: string, process: string | undefined, period = 2022): Flow => ({
  id,
  material,
  from: 'a',
  to: 'b',
  period,
  synthetic: true,
  ...(process === undefined ? {} : { process }),
})
const record = (flowId: string, state: FlowRecord['state'], number: number, massKg: number, recordedAt: string): FlowRecord => ({
  id: `record:${flowId}:${state}:${number}`,
  flow: flowId,
  state,
  massKg,
  validOn: '2022-01-01',
  recordedAt,
  basedOn: ['x'],
})

test('each state side by side with its records; products, other years and other processes do not count', () => {
  const flows = [
    flow('f', 'bf_slag', 'binder_making'),
    flow('g', 'binder', 'binder_making'),
    flow('h', 'bf_slag', 'stacking'),
    flow('i', 'bf_slag', 'binder_making', 2021),
    flow('j', 'scrap_steel', 'binder_making'),
    flow('k', 'bf_slag', undefined),
  ]
  const records = [
    ...flows.map(one => record(one.id, 'planned', 1, 5000, '2022-01-01T00:00:00Z')),
    record('f', 'shipped', 1, 1000, '2022-02-01T00:00:00Z'),
    record('f', 'shipped', 2, 1500, '2022-03-01T00:00:00Z'),
    record('f', 'evaluated', 1, 1500, '2022-04-01T00:00:00Z'),
  ]
  const [now] = progress(region, flows, records)
  expect(now?.states).toMatchObject({
    planned: { massKg: 5000, basedOn: ['record:f:planned:1'] },
    offered: { massKg: 0, basedOn: [] },
    shipped: { massKg: 1500, basedOn: ['record:f:shipped:2'] },
    evaluated: { massKg: 1500 },
  })
  expect(now?.share).toBe(0.75)
  const [then] = progress(region, flows, records, '2022-02-15T00:00:00Z')
  expect([then?.states.shipped.massKg, then?.states.evaluated.massKg]).toEqual([1000, 0])
})

test('use of earlier stock stands in both halves of the rate', () => {
  expect(utilisationRate(4e6, 2e6 + 3e6, 3e6)).toBeCloseTo(0.714, 3) // not 125 %
  expect(utilisationRate(1000, 900, 200)).toBe(0.75) // not 90 %
  expect(utilisationRate(0, 0, 0)).toBeNull()
})

// National figures of 2018 in 10^4 t (published rounded): the published rate lies between what the rounding allows.
test.each([
  ['tailings', 88_000, 24_000, 1151.6, 0.271],
  ['fly ash', 53_000, 40_000, 320.5, 0.749],
  ['coal gangue', 35_000, 19_000, 380.8, 0.537],
  ['smelting slag', 37_000, 33_000, 491.9, 0.887],
])('%s 2018', (_name, generated, used, old, published) => {
  expect(published).toBeGreaterThan(utilisationRate(generated + 500, used - 500, old) ?? 1)
  expect(published).toBeLessThan(utilisationRate(generated - 500, used + 500, old) ?? 0)
})
