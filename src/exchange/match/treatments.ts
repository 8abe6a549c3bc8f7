// What a process of the region makes of a mass that is refused as it is: the nearest unit of each, with its distance and what it costs.
import type { Fix } from '#domain/exchange/match.ts'
import type { Notice } from '#domain/exchange/notice.ts'
import { takes } from '../gates/material.ts'
import type { Ground, Treatment } from '../ground.ts'
import { greatCircle } from '../haul/ways.ts'

const shown = 3

/** Those first whose product the need takes; then other uses, nearest first. */
export function treatmentFixes(offer: Notice, need: Notice, ground: Ground): Fix[] {
  const from = ground.spot(offer.place)
  const km = (one: Treatment) =>
    from === undefined || one.spot === undefined ? undefined : Math.round(greatCircle(from, one.spot) * ground.distanceFactor * 10) / 10
  const nearest = new Map<string, { one: Treatment; km: number | undefined }>()
  for (const one of ground.treatments(offer.material)) {
    const distance = km(one)
    const known = nearest.get(one.process)
    if (known === undefined || (distance ?? Infinity) < (known.km ?? Infinity)) nearest.set(one.process, { one, km: distance })
  }
  const serves = ({ product }: Treatment) => takes(ground, need, product)
  return [...nearest.values()]
    .sort(
      (a, b) =>
        Number(serves(b.one)) - Number(serves(a.one)) ||
        (a.km ?? Infinity) - (b.km ?? Infinity) ||
        (a.one.process < b.one.process ? -1 : 1),
    )
    .slice(0, shown)
    .map(({ one, km: distance }) => ({
      kind: 'treatment',
      process: one.process,
      site: one.site,
      ...(distance === undefined ? {} : { km: distance }),
      cnyPerT: one.cnyPerT,
      zh: `${serves(one) ? '先' : '改'}送${one.zh}（${distance === undefined ? '距离未知' : `${distance} km`}，${one.cnyPerT} 元/t 产品）`,
      en: `${serves(one) ? 'first to' : 'or to'} ${one.en} (${distance === undefined ? 'distance not known' : `${distance} km`}, ${one.cnyPerT} CNY/t of product)`,
    }))
}
