// The border of search and promise: contracts never exceed the offer, and rounding loses nothing.
import { expect, test } from 'vitest'
import * as fc from 'fast-check'
import { Decimal } from 'decimal.js'
import type { FlowRecord } from '#domain/flow.ts'
import type { Contract } from '#domain/contract.ts'
import { accept, close, contractedKg, makeOffer, offerState, plannedKg, type Standing, totalCny } from './offers.ts'
import { amountOf, partAmount, splitFlow, splitMass } from './split.ts'

const seed = 20221231
const stamp = { validOn: '2022-03-01', recordedAt: '2022-03-01T02:00:00Z' }
const flow = { id: 'f', material: 'bf_slag', from: 'a', to: 'b', period: 2022, synthetic: true }
const planned = (massKg: number): FlowRecord => ({
  id: 'record:f:planned:1',
  flow: 'f',
  state: 'planned',
  massKg,
  validOn: '2022-01-01',
  recordedAt: stamp.recordedAt,
  basedOn: ['plan:x'],
})
const parties = { buyer: 'b', seller: 'a' }
function offered(massKg: number, price = '12.34'): Standing {
  const made = makeOffer(flow, planned(massKg), [], massKg, price, stamp, [])
  if (!made.ok) throw new Error(made.problems[0]?.en)
  return { offer: made.value, steps: [], contracts: [] }
}

test('contracts on an offer never sum to more than the offer, whatever is asked', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 5_000_000 }),
      fc.array(fc.integer({ min: -10, max: 3_000_000 }), { maxLength: 12 }),
      (massKg, asks) => {
        const contracts: Contract[] = []
        const standing: Standing = { ...offered(massKg), contracts }
        for (const ask of asks) {
          const left = massKg - contractedKg(standing)
          const signed = accept(standing, ask, parties, stamp)
          expect(signed.ok).toBe(ask > 0 && ask <= left)
          if (signed.ok) contracts.push(signed.value)
        }
        expect(contractedKg(standing)).toBeLessThanOrEqual(massKg)
        expect(new Set(standing.contracts.map(contract => contract.id)).size).toBe(standing.contracts.length)
      },
    ),
    { seed, numRuns: 200 },
  )
})

test('offers on a planned flow never sum to more than the plan', () => {
  const first = offered(700)
  const second = makeOffer(flow, planned(1000), [first], 300, '1', stamp, [])
  expect(second.ok).toBe(true)
  const third = makeOffer(
    flow,
    planned(1000),
    [first, { offer: { ...first.offer, massKg: 300 }, steps: [], contracts: [] }],
    1,
    '1',
    stamp,
    [],
  )
  expect(third).toMatchObject({ ok: false, problems: [{ en: '1000 kg are planned and 1000 kg offered; 1 kg more is too much' }] })
})

test.each(['007.5', '-0', '-0.00', '1e3', '1.23456', '+1', '1234567890123', ''])('“%s” is no price', price => {
  expect(makeOffer(flow, planned(1000), [], 1, price, stamp, [])).toMatchObject({ ok: false, problems: [{ code: 'offer.price' }] })
})

test('a split conserves every kilogram and is fair to one kilogram', () => {
  const weights = fc
    .array(fc.double({ min: 0, max: 1e6, noNaN: true }), { minLength: 1, maxLength: 20 })
    .filter(list => list.some(weight => weight > 1e-9))
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 2_000_000_000 }), weights, (massKg, list) => {
      const parts = splitMass(massKg, list)
      expect(parts.reduce((sum, part) => sum + part, 0)).toBe(massKg)
      const total = list.reduce((sum, weight) => sum + weight, 0)
      parts.forEach((part, index) => expect(Math.abs(part - (massKg * (list[index] ?? 0)) / total)).toBeLessThan(1.001))
    }),
    { seed, numRuns: 300 },
  )
})

test('part deliveries cost exactly what the whole costs', () => {
  const price = fc.integer({ min: -99_999, max: 99_999 }).map(cents => new Decimal(cents).div(100).toFixed(2))
  fc.assert(
    fc.property(price, fc.array(fc.integer({ min: 1, max: 60_000 }), { minLength: 1, maxLength: 40 }), (text, loads) => {
      let before = 0
      let sum = new Decimal(0)
      for (const load of loads) {
        sum = sum.plus(partAmount(before, load, text))
        before += load
      }
      expect(sum.toFixed(2)).toBe(amountOf(before, text))
    }),
    { seed, numRuns: 200 },
  )
})

test('planned tonnes become kilograms once, within half a kilogram', () => {
  fc.assert(
    fc.property(fc.double({ min: 0, max: 1e9, noNaN: true }), tonnes => {
      expect(Math.abs(plannedKg({ tonnes }) - tonnes * 1000)).toBeLessThanOrEqual(0.5 + tonnes * 1e-9)
    }),
    { seed, numRuns: 200 },
  )
  expect(plannedKg({ tonnes: -1e-9 })).toBe(0)
})

test('the life of an offer', () => {
  let standing = offered(1000)
  expect(offerState(standing)).toBe('offered')
  const signed = accept(standing, 600, parties, stamp)
  if (!signed.ok) throw new Error('accept')
  standing = { ...standing, contracts: [signed.value] }
  expect(offerState(standing, 600)).toBe('accepted') // 400 kg are still open
  const back = close(standing, 'withdrawn', 'a', [{ code: 'stock', zh: '库存不足', en: 'out of stock' }], stamp)
  if (!back.ok) throw new Error('close')
  standing = { ...standing, steps: [back.value] }
  expect(offerState(standing, 599)).toBe('accepted')
  expect(offerState(standing, 600)).toBe('fulfilled')
  expect(accept(standing, 1, parties, stamp).ok).toBe(false)
  expect(totalCny(standing.contracts)).toBe('7.40')
})

test('a refusal needs a reason and closes what is open', () => {
  const standing = offered(1000)
  expect(close(standing, 'refused', 'b', [], stamp).ok).toBe(false)
  const no = close(standing, 'refused', 'b', [{ code: 'so3', zh: 'SO3 4.1% > 3.5%', en: 'SO3 4.1 % > 3.5 %' }], stamp)
  if (!no.ok) throw new Error('close')
  expect(offerState({ ...standing, steps: [no.value] })).toBe('refused')
})

test('a split flow keeps its family and its mass', () => {
  const children = splitFlow(flow, 1001, [{ weight: 1 }, { weight: 1, to: 'c' }])
  expect(children.map(child => [child.flow.id, child.flow.parent, child.flow.to, child.massKg])).toEqual([
    ['f/1', 'f', 'b', 501],
    ['f/2', 'f', 'c', 500],
  ])
})
