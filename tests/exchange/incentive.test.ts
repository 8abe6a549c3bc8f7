// Who would leave the region's best use: the table of two sellers and two buyers, and random ones.
import { beforeAll, expect, test } from 'vitest'
import fc from 'fast-check'
import type { AgreedPrice, Market } from '#domain/exchange/clearing.ts'
import { clear } from '#exchange/clearing/clear.ts'
import { incentiveGap } from '#exchange/clearing/incentive.ts'
import type { Engine } from '#solve/engine.ts'
import { openEngine } from '#solve/highs.ts'

let engine: Engine
beforeAll(async () => {
  engine = await openEngine()
})

/** Values of pairs in CNY/t, a hundred tonnes each, as what a way takes off ten. */
const worthOf: Record<string, number> = { ax: 10, ay: 9, bx: 8, by: 2 }
const four: Market = {
  bids: [
    ...['a', 'b'].map(id => ({ id, side: 'sell' as const, node: id, massKg: 100_000, priceCnyPerT: '0' })),
    ...['x', 'y'].map(id => ({ id, side: 'buy' as const, node: id, massKg: 100_000, priceCnyPerT: '10' })),
  ],
  ways: Object.entries(worthOf).map(([pair, value]) => ({ from: pair[0]!, to: pair[1]!, cnyPerT: `${10 - value}` })),
}
const gapAt = (a: number | string, b: number | string, market = four) => {
  const agreed: AgreedPrice[] = [
    { seller: 'a', buyer: 'y', priceCnyPerT: `${a}` },
    { seller: 'b', buyer: 'x', priceCnyPerT: `${b}` },
  ]
  const gap = incentiveGap(engine, market, agreed)
  if (!gap.ok) throw new Error(gap.problems[0]!.en)
  return gap.value
}

test('the best use is worth 1,700 and best-first 1,200', () => {
  expect(gapAt(5, 2)).toMatchObject({ welfareCny: '1700.00', bestFirstCny: '1200.00', pairs: [], transfers: [], transferCny: '0.00' })
})

test('no pair gains exactly where a gets 2 to 7 more than b', () => {
  for (const [a, b] of [
    [2, 0],
    [4, 2],
    [7, 0],
    [8, 1],
    [9, 7],
    [9, 2],
  ] as const)
    expect([a, b, gapAt(a, b).pairs]).toEqual([a, b, []])
  for (const [a, b] of [
    ['3.9999', '2'],
    ['7.0001', '0'],
    ['4', '4'],
    ['9', '1.5'],
  ] as const)
    expect([a, b, gapAt(a, b).pairs.length]).toEqual([a, b, 1])
})

test('at four each a and x gain 2 a tonne together, 200 in all; 200 more to a stop them', () => {
  expect(gapAt(4, 4)).toMatchObject({
    pairs: [{ seller: 'a', buyer: 'x', gainCnyPerT: '2.00', massKg: 100_000, gainCny: '200.00' }],
    transferCny: '200.00',
  })
  const [moved] = gapAt(4, 4).transfers
  expect(moved?.massKg).toBe(100_000)
})

test('a transfer that was made is one after which nobody leaves; random markets', () => {
  const price = fc.integer({ min: 0, max: 12 })
  fc.assert(
    fc.property(
      fc.array(fc.tuple(price, fc.integer({ min: 1, max: 9 })), { minLength: 2, maxLength: 4 }),
      fc.array(fc.tuple(price, fc.integer({ min: 1, max: 9 })), { minLength: 2, maxLength: 4 }),
      fc.array(fc.integer({ min: 0, max: 6 }), { minLength: 16, maxLength: 16 }),
      (sellers, buyers, costs) => {
        const bid =
          (side: 'sell' | 'buy') =>
          ([at, tonnes]: [number, number], index: number) => {
            const id = `${side}${index}`
            return { id, side, node: id, massKg: tonnes * 1000, priceCnyPerT: `${at}` }
          }
        const market: Market = {
          bids: [...sellers.map(bid('sell')), ...buyers.map(bid('buy'))],
          ways: sellers.flatMap((_, s) => buyers.map((_b, b) => ({ from: `sell${s}`, to: `buy${b}`, cnyPerT: `${costs[s * 4 + b]!}` }))),
        }
        const at = (agreed: readonly AgreedPrice[]) => {
          const gap = incentiveGap(engine, market, agreed)
          if (!gap.ok) throw new Error(gap.problems[0]!.en)
          return gap.value
        }
        const before = at([])
        expect(Number(before.transferCny) > 0).toBe(before.pairs.length > 0)
        // Every deal at the price after its transfer.
        const cleared = clear(engine, market)
        if (!cleared.ok) throw new Error('no clearing')
        const asks = new Map(market.bids.map(one => [one.id, Number(one.priceCnyPerT)]))
        const moved = cleared.value.ways.map(({ from, to }): AgreedPrice => {
          const cost = Number(market.ways.find(way => way.from === from && way.to === to)!.cnyPerT)
          const half = asks.get(from)! + (asks.get(to)! - asks.get(from)! - cost) / 2
          const more = before.transfers.find(one => one.seller === from && one.buyer === to)
          return { seller: from, buyer: to, priceCnyPerT: (half + Number(more?.cnyPerT ?? 0)).toFixed(4) }
        })
        expect(at(moved).pairs).toEqual([])
      },
    ),
    { seed: 11, numRuns: 120 },
  )
})

test('a market that is no market of pairs is refused with its place', () => {
  const zone: Market = { ...four, bids: four.bids.map(bid => ({ ...bid, node: bid.side === 'sell' ? 'a' : bid.node })), ways: [] }
  const gap = incentiveGap(engine, zone, [])
  expect(gap.ok ? [] : gap.problems.map(one => [one.code, one.place.path])).toEqual([['clearing.pairs', 'bids/1/node']])
})
