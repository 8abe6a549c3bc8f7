// Gate: some mode of the region that both sides can use covers the distance. All that cannot say why.
import type { GateVerdict } from '#domain/exchange/match.ts'
import { nameEn, nameZh, type Way, waysOf } from '../haul/ways.ts'
import { wetKgOf } from '../haul/wet.ts'
import { figure, fits, notKnown, type Pair, refused } from './pair.ts'

/** @param massKg on the basis of the need */
export function haulGate(pair: Pair, massKg: number): { verdict: GateVerdict; ways: Way[] } {
  const { offer, need, ground } = pair
  const [from, to] = [ground.spot(offer.place), ground.spot(need.place)]
  if (from === undefined || to === undefined) {
    const [zh, en] = from === undefined ? ['供方', 'the offer'] : ['需方', 'the need']
    const missing = from === undefined ? 'offer.place' : 'need.place'
    return {
      verdict: notKnown(
        'haul',
        { zh: `${zh}的地点没有坐标，运距未知`, en: `the place of ${en} has no point, so the distance is not known` },
        [missing],
      ),
      ways: [],
    }
  }
  const { wetKg } = wetKgOf(massKg, offer, need, ground)
  const { open, closed } = waysOf(offer, need, from, to, wetKg, ground)
  const [best] = open
  if (best !== undefined) {
    const figures = [
      figure('mode', best.mode.id),
      figure('km', best.km, 'km'),
      ...(best.trains === undefined ? [] : [figure('trains', best.trains.count)]),
    ]
    return {
      verdict: fits(
        'haul',
        { zh: `${nameZh(best.mode)} ${best.km} km`, en: `${nameEn(best.mode)}, ${best.km} km` },
        { figures, basedOn: [`mode:${best.mode.id}`] },
      ),
      ways: open,
    }
  }
  if (closed.length === 0)
    return {
      verdict: notKnown('haul', { zh: '没有共同的运输方式资料', en: 'no mode of transport is known that both sides have' }, ['modes']),
      ways: [],
    }
  return {
    verdict: refused(
      'haul',
      { zh: closed.map(({ zh }) => zh).join('；'), en: closed.map(({ en }) => en).join('; ') },
      { figures: [figure('modes', closed.map(({ mode }) => mode).join(' '))], fixes: closed.flatMap(({ fixes }) => fixes) },
    ),
    ways: [],
  }
}
