// Open notices as a market: a node for each, in dry kilograms so that wet and dry notices trade with one another, and a way for each pair that no
// gate refuses. What a way costs is what its landed value takes off beside the price: freight, empty trains, levy and disposal avoided, tax.
import { Decimal } from 'decimal.js'
import type { Bid, Market, Way } from '#domain/exchange/clearing.ts'
import type { ClearedCounts, Unknowns } from '#domain/exchange/storedClearing.ts'
import type { Notice } from '#domain/exchange/notice.ts'
import { judgePair } from '../gates/judge.ts'
import type { Ground } from '../ground.ts'
import { masses } from '../haul/wet.ts'
import { candidatesAmong } from '../match/matchList.ts'
import { landedValue } from '../value/landed.ts'

export type NoticeMarket = { market: Market; counts: ClearedCounts; traded: ReadonlyMap<string, Notice> }

/** @param unknowns whether a pair with a gate that nobody can answer yet is left out, or taken as if it were answered well */
export function marketOf(notices: readonly Notice[], ground: Ground, unknowns: Unknowns): NoticeMarket {
  const [offers, needs] = [notices.filter(({ kind }) => kind === 'offer'), notices.filter(({ kind }) => kind === 'need')]
  const counts: ClearedCounts = {
    offers: offers.length,
    needs: needs.length,
    pairs: 0,
    fits: 0,
    notKnown: 0,
    refused: 0,
    toBeAgreed: notices.filter(({ priceCnyPerT }) => priceCnyPerT === undefined).length,
  }
  const traded = new Map<string, Notice>()
  const ways: Way[] = []
  const candidates = candidatesAmong(offers, ground)
  for (const need of needs)
    for (const offer of candidates(need)) {
      if (offer.party === need.party) continue
      const way = wayOf(offer, need, ground)
      counts.pairs += 1
      counts[way.verdict] += 1
      if (way.verdict === 'refused' || (way.verdict === 'notKnown' && unknowns === 'leave') || way.massKg === 0) continue
      for (const one of [offer, need]) traded.set(one.id, one)
      // Notices that share only some of their days move less than either has; else their own masses are bound enough.
      const whole = Math.min(dryKg(offer, ground), dryKg(need, ground))
      ways.push({ from: offer.id, to: need.id, cnyPerT: way.cnyPerT, ...(way.massKg < whole ? { capacityKg: way.massKg } : {}) })
    }
  return { market: { bids: [...traded.values()].map(one => bidOf(one, ground)), ways }, counts, traded }
}

function wayOf(offer: Notice, need: Notice, ground: Ground) {
  const { verdict, ways, massKg } = judgePair({ offer, need, ground })
  const dry = dryOf(massKg, offer, need, ground)
  if (verdict === 'refused' || dry.lt(1)) return { verdict, massKg: 0, cnyPerT: '0' }
  const beside = landedValue({ offer, need, massKg, way: ways[0] }, ground).terms.filter(({ term }) => term !== 'price')
  const worth = beside.reduce((sum, { cny }) => sum.plus(cny), new Decimal(0))
  return { verdict, massKg: dry.floor().toNumber(), cnyPerT: price(worth.neg().times(1000).div(dry)) }
}

const dryOf = (massKg: number, offer: Notice, need: Pick<Notice, 'basis'>, ground: Ground): Decimal =>
  masses(massKg, offer, need, ground).dry

const dryKg = (notice: Notice, ground: Ground): number => Math.max(1, dryOf(notice.massKg, notice, notice, ground).floor().toNumber())

/** A price to be agreed counts nothing, as in the landed value of a match. */
function bidOf(notice: Notice, ground: Ground): Bid {
  const dry = dryOf(notice.massKg, notice, notice, ground)
  const perDryT = new Decimal(notice.priceCnyPerT ?? '0').times(notice.massKg).div(dry)
  return {
    id: notice.id,
    side: notice.kind === 'offer' ? 'sell' : 'buy',
    node: notice.id,
    massKg: dryKg(notice, ground),
    priceCnyPerT: price(perDryT),
  }
}

/** Four decimals, as prices are written; never a nought with a sign. */
function price(cnyPerT: Decimal): string {
  const rounded = cnyPerT.toDecimalPlaces(4)
  return rounded.isZero() ? '0' : rounded.toString()
}
