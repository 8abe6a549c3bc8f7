// The regional clearing against bids that were published with their answers, and against a search over everything.
import { beforeAll, describe, expect, test } from 'vitest'
import fc from 'fast-check'
import type { Market } from '#domain/exchange/clearing.ts'
import { clear } from '#exchange/clearing/clear.ts'
import type { Engine } from '#solve/engine.ts'
import { openEngine } from '#solve/highs.ts'

let engine: Engine
beforeAll(async () => {
  engine = await openEngine()
})

const published =
  'sell 120@0 N, sell 100@15 S, sell 50@20 N, sell 60@36 N, sell 70@60 S, sell 60@150 N, sell 50@200 S, ' +
  'buy 250@200 S, buy 80@90 N, buy 20@75 N, buy 40@65 S, buy 60@24 S'
const bidsIn = (node: (zone: string) => string): Market['bids'] =>
  published.split(', ').map((words, index) => {
    const [side, lot, zone] = words.split(' ') as ['sell' | 'buy', string, string]
    const [tonnes, priceCnyPerT] = lot.split('@') as [string, string]
    return { id: `${index + 1}`, side, node: node(zone), massKg: Number(tonnes) * 1000, priceCnyPerT }
  })
const zones = (link: number): Market => ({
  bids: bidsIn(zone => zone),
  ways: link === 0 ? [] : ['N S', 'S N'].map(ends => ({ from: ends[0]!, to: ends[2]!, cnyPerT: '0', capacityKg: link * 1000 })),
})
const cleared = (market: Market) => {
  const answer = clear(engine, market)
  if (!answer.ok) throw new Error(answer.problems[0]!.en)
  return answer.value
}
const priceAt = (market: Market) =>
  Object.fromEntries(cleared(market).prices.map(({ node, low, price, high }) => [node, [low, price, high]]))

describe('published bids', () => {
  test('one zone', () => {
    const market = { bids: bidsIn(() => 'one'), ways: [] }
    expect(cleared(market)).toMatchObject({ welfareCny: '53040.00', tradedKg: 390_000, tradedLowKg: 390_000, tradedHighKg: 390_000 })
    expect(priceAt(market)).toEqual({ one: ['60.00', '60.00', '60.00'] })
  })
  test('two zones without a link: the traded mass is not the only one', () => {
    const market = zones(0)
    expect(cleared(market)).toMatchObject({ welfareCny: '37000.00', tradedLowKg: 270_000, tradedHighKg: 320_000 })
    expect(priceAt(market)).toEqual({ N: ['0.00', '0.00', '0.00'], S: ['200.00', '200.00', '200.00'] })
  })
  test('a scarce link', () => {
    const market = zones(100)
    expect(cleared(market)).toMatchObject({
      welfareCny: '52220.00',
      tradedKg: 370_000,
      tradedLowKg: 370_000,
      congestionRentCny: '2900.00',
      ways: [{ from: 'N', to: 'S', massKg: 100_000 }],
    })
    expect(priceAt(market)).toEqual({ N: ['36.00', '36.00', '36.00'], S: ['65.00', '65.00', '65.00'] })
  })
  test('a link that is just used up is not scarce; its price at N could be less, and says so', () => {
    expect(priceAt(zones(130))).toEqual({ N: ['36.00', '60.00', '60.00'], S: ['60.00', '60.00', '60.00'] })
    expect(cleared(zones(130))).toMatchObject({ welfareCny: '53040.00', congestionRentCny: '0.00' })
    expect(priceAt(zones(200))).toEqual({ N: ['60.00', '60.00', '60.00'], S: ['60.00', '60.00', '60.00'] })
  })
})

test('a market is refused with place and fix where a bid is there twice or a way leads nowhere', () => {
  const bid = { id: 'a', side: 'sell', node: 'N', massKg: 1, priceCnyPerT: '1' } as const
  const answer = clear(engine, { bids: [bid, bid], ways: [{ from: 'N', to: 'M', cnyPerT: '1' }] })
  expect(answer.ok ? [] : answer.problems.map(one => [one.code, one.place.path])).toEqual([
    ['clearing.bid.twice', 'bids/1/id'],
    ['clearing.way.nowhere', 'ways/0/to'],
  ])
})

test.each([
  ['a way back to where it begins', [{ from: 'N', to: 'N', cnyPerT: '-1' }], 'clearing.way.itself', 'ways/0'],
  [
    'ways that earn money in a circle without end',
    [
      { from: 'M', to: 'N', cnyPerT: '1' },
      { from: 'N', to: 'M', cnyPerT: '-5' },
    ],
    'clearing.way.circle',
    'ways/1/cnyPerT',
  ],
] as const)('%s is refused', (_, ways, code, path) => {
  const bids: Market['bids'] = [
    { id: 'a', side: 'sell', node: 'N', massKg: 1000, priceCnyPerT: '1' },
    { id: 'b', side: 'buy', node: 'M', massKg: 1000, priceCnyPerT: '9' },
  ]
  const answer = clear(engine, { bids, ways: [...ways] })
  expect(answer.ok ? [] : answer.problems.map(one => [one.code, one.place.path])).toEqual([[code, path]])
  // The same circle that carries only so much is a market.
  expect(clear(engine, { bids, ways: ways.filter(way => way.from !== way.to).map(way => ({ ...way, capacityKg: 500 })) }).ok).toBe(true)
})

test('a market of one side has no trade, and prices that are open on the other', () => {
  expect(cleared({ bids: [{ id: 'a', side: 'sell', node: 'N', massKg: 5, priceCnyPerT: '-3.5' }], ways: [] })).toMatchObject({
    welfareCny: '0.00',
    tradedKg: 0,
    prices: [{ node: 'N', low: null, price: '-3.50', high: '-3.50' }],
  })
})

test('random markets of pairs: no other use is worth more, and the masses that are best span what is told', () => {
  const price = fc.integer({ min: -5, max: 9 })
  const side = (many: number) => fc.array(fc.record({ price, kg: fc.integer({ min: 1, max: 2 }) }), { minLength: 1, maxLength: many })
  fc.assert(
    fc.property(
      side(3),
      side(2),
      fc.array(fc.option(price, { nil: undefined }), { minLength: 6, maxLength: 6 }),
      (sellers, buyers, costs) => {
        const bids = [
          ...sellers.map(({ price: at, kg }, index) => ({
            id: `s${index}`,
            side: 'sell' as const,
            node: `s${index}`,
            massKg: kg * 1000,
            priceCnyPerT: `${at}`,
          })),
          ...buyers.map(({ price: at, kg }, index) => ({
            id: `b${index}`,
            side: 'buy' as const,
            node: `b${index}`,
            massKg: kg * 1000,
            priceCnyPerT: `${at}`,
          })),
        ]
        const ways = sellers.flatMap((_, s) =>
          buyers.flatMap((_b, b) => {
            const cost = costs[s * 2 + b]
            return cost === undefined ? [] : [{ from: `s${s}`, to: `b${b}`, cnyPerT: `${cost}` }]
          }),
        )
        const found = cleared({ bids, ways })
        const best = bestOf(bids, ways)
        expect(Number(found.welfareCny)).toBe(best.worth / 1000)
        expect([found.tradedLowKg, found.tradedHighKg]).toEqual([best.low, best.high])
      },
    ),
    { seed: 7, numRuns: 150 },
  )
})

/** Every way of using every pair, one by one. */
function bestOf(bids: Market['bids'], ways: Market['ways']): { worth: number; low: number; high: number } {
  const left = new Map(bids.map(bid => [bid.id, bid.massKg]))
  const price = new Map(bids.map(bid => [bid.id, Number(bid.priceCnyPerT)]))
  const best = { worth: 0, low: 0, high: 0 }
  const walk = (at: number, worth: number, kg: number): void => {
    if (at === ways.length) {
      if (worth > best.worth) Object.assign(best, { worth, low: kg, high: kg })
      else if (worth === best.worth) Object.assign(best, { low: Math.min(best.low, kg), high: Math.max(best.high, kg) })
      return
    }
    const { from, to, cnyPerT } = ways[at]!
    const most = Math.min(left.get(from)!, left.get(to)!)
    for (let mass = 0; mass <= most; mass += 1000) {
      left.set(from, left.get(from)! - mass)
      left.set(to, left.get(to)! - mass)
      walk(at + 1, worth + mass * (price.get(to)! - price.get(from)! - Number(cnyPerT)), kg + mass)
      left.set(from, left.get(from)! + mass)
      left.set(to, left.get(to)! + mass)
    }
  }
  walk(0, 0, 0)
  return best
}
