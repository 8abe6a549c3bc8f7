// Shipments: both scales are kept, differences have a name, and an event is one event however often it is captured.
import { expect, test } from 'vitest'
import * as fc from 'fast-check'
import type { Contract } from '#domain/contract.ts'
import { batchOfRecipe } from './recipe.ts'
import { convert } from './conversion.ts'
import { canonicalEvent, isMoment } from './events.ts'
import { dispatch, receive } from './shipments.ts'

const contract: Contract = {
  id: 'contract:f:1:1',
  offer: 'offer:f:1',
  flow: 'f',
  material: 'bf_slag',
  from: 'steel_a',
  to: 'base_a',
  buyer: 'B',
  seller: 'S',
  massKg: 100_000,
  priceCnyPerT: '12.00',
  amountCny: '1200.00',
  validOn: '2022-03-01',
  recordedAt: '2022-03-01T00:00:00Z',
  basedOn: ['offer:f:1'],
}
const recordedAt = '2022-03-06T00:00:00Z'
const trip = { massKg: 30_000, mode: 'road_ev', weighingSlip: 'OUT-1', at: '2022-03-05T08:30:00+08:00' }
function sent() {
  const out = dispatch(contract, [], trip, recordedAt)
  if (!out.ok) throw new Error(out.problems[0]?.en)
  return out.value
}

test('a trip is an event in the shape of EPCIS 2.0 and two entries', () => {
  const { event, entries, manifest } = sent()
  expect(event).toEqual({
    type: 'ObjectEvent',
    eventID: 'urn:xunyu:event:manifest%3Af%3A1%3A1%3A1%3Ashipping',
    eventTime: '2022-03-05T08:30:00+08:00',
    eventTimeZoneOffset: '+08:00',
    action: 'OBSERVE',
    bizStep: 'shipping',
    disposition: 'in_transit',
    readPoint: { id: 'urn:xunyu:site:steel_a' },
    bizTransactionList: [
      { type: 'bol', bizTransaction: 'urn:xunyu:manifest:manifest%3Af%3A1%3A1%3A1' },
      { type: 'po', bizTransaction: 'urn:xunyu:contract:contract%3Af%3A1%3A1' },
    ],
    quantityList: [{ epcClass: 'urn:xunyu:lot:bf_slag:f', quantity: 30_000, uom: 'KGM' }],
  })
  expect(entries.map(entry => [entry.kind, entry.phase, entry.pending])).toEqual([
    ['dispatch', 'posted', 'entry:contract:f:1:1'],
    ['receipt', 'pending', undefined],
  ])
  expect(manifest.basedOn).toEqual([contract.id])
})

test.each([
  ['as sent', 30_000, 0, 'none', 0, 0],
  ['accepted loss', 29_900, 150, 'none', 100, 0],
  ['loss beyond what is accepted', 29_700, 100, 'missing', 100, 200],
  ['nothing arrives', 0, 0, 'missing', 0, 30_000],
  ['more arrives than was sent', 30_050, 0, 'surplus', 0, 50],
] as const)('%s: %i kg received', (_name, massKg, acceptedLossKg, disputed, lostKg, disputedKg) => {
  const arrived = receive(
    contract,
    sent().manifest,
    { massKg, acceptedLossKg, weighingSlip: 'IN-1', at: '2022-03-05T15:00:00+08:00' },
    recordedAt,
  )
  if (!arrived.ok) throw new Error(arrived.problems[0]?.en)
  expect(arrived.value.receipt).toMatchObject({ dispatchedKg: 30_000, receivedKg: massKg, lostKg, disputedKg, disputed })
  expect(arrived.value.event.disposition).toBe(massKg === 30_000 ? 'conformant' : 'mismatch_quantity')
  // Whatever was on its way is accounted for, to the kilogram.
  const settled = arrived.value.entries
    .filter(entry => entry.pending !== undefined)
    .flatMap(entry => entry.legs)
    .filter(leg => leg.massKg > 0)
    .reduce((sum, leg) => sum + leg.massKg, 0)
  expect(settled).toBe(30_000)
})

test('trips never carry more than the contract, one slip is one trip, and time runs forwards', () => {
  const { manifest } = sent()
  const codes = (result: ReturnType<typeof dispatch>) => (result.ok ? [] : result.problems.map(problem => problem.code))
  expect(codes(dispatch(contract, [manifest], { ...trip, massKg: 70_001, weighingSlip: 'OUT-2' }, recordedAt))).toEqual([
    'shipment.beyond-contract',
  ])
  expect(codes(dispatch(contract, [manifest], { ...trip, massKg: 70_000 }, recordedAt))).toEqual(['shipment.slip-twice'])
  expect(codes(dispatch(contract, [], { ...trip, at: '2022-02-28T08:00:00+08:00' }, recordedAt))).toEqual(['shipment.early'])
  expect(codes(dispatch(contract, [], { ...trip, at: '2022-03-05 08:00', massKg: 0.5, weighingSlip: ' ' }, recordedAt))).toEqual([
    'shipment.mass',
    'shipment.slip',
    'shipment.moment',
  ])
  const late = receive(contract, manifest, { massKg: 1, weighingSlip: 'IN', at: '2022-03-04T08:00:00+08:00' }, recordedAt)
  expect(!late.ok && late.problems[0]?.code).toBe('shipment.before-dispatch')
})

test('an event with its keys in another order and its instant in another offset is the same event', () => {
  const { event } = sent()
  const shuffled = Object.fromEntries(Object.entries(event).reverse()) as typeof event
  expect(canonicalEvent({ ...shuffled, eventTime: '2022-03-05T00:30:00Z', eventID: 'urn:other', recordTime: '2022-03-07T00:00:00Z' })).toBe(
    canonicalEvent(event),
  )
  expect(canonicalEvent({ ...event, quantityList: [{ epcClass: 'urn:xunyu:lot:bf_slag:f', quantity: 30_001, uom: 'KGM' }] })).not.toBe(
    canonicalEvent(event),
  )
  expect(canonicalEvent({ ...event, eventTime: '2022-03-05T08:30:01+08:00' })).not.toBe(canonicalEvent(event))
  expect([isMoment('2022-03-05T08:30:00+08:00'), isMoment('2022-03-05T08:30:00Z'), isMoment('2022-13-05T08:30:00+08:00')]).toEqual([
    true,
    false,
    false,
  ])
})

const flow = { id: 'f', material: 'bf_slag', from: 'steel_a', to: 'base_a', period: 2022, synthetic: true }
test('a batch weighs the same going in and coming out, by any recipe and any mass', () => {
  const region = {
    process_flows: [
      ['in', 'bf_slag', 0.6],
      ['in', 'fly_ash', 0.22],
      ['in', 'fgd_gypsum', 0.12],
      ['in', 'lime', 0.08],
      ['out', 'binder', 1],
      ['out', 'process_loss', 0.02],
    ].map(([direction, material, t]) => ({ process: 'binder_making', direction, material, t })),
  } as Parameters<typeof batchOfRecipe>[0]
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 100_000_000 }), massKg => {
      const batch = batchOfRecipe(region, 'binder_making', 'bf_slag', massKg)
      if (batch === null) throw new Error('no recipe')
      const done = convert(flow, 'B', 'binder_making', 1, batch, '2022-03-10T10:00:00+08:00', recordedAt, ['entry:receipt'])
      expect(done.ok && done.value.entry.legs.map(leg => [leg.account.accountClass, leg.massKg])).toEqual([
        ['on_hand', -massKg],
        ['utilised', massKg],
      ])
    }),
    { seed: 20221231, numRuns: 200 },
  )
  expect(batchOfRecipe(region, 'binder_making', 'red_mud', 1)).toBeNull()
  const short = convert(
    flow,
    'B',
    'binder_making',
    1,
    { inputs: [{ material: 'bf_slag', massKg: 10 }], outputs: [{ material: 'binder', massKg: 9 }] },
    '2022-03-10T10:00:00+08:00',
    recordedAt,
    [],
  )
  expect(!short.ok && short.problems[0]?.en).toBe('10 kg in, 9 kg out and lost: not balanced')
})
