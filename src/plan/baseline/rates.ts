// Rates of use of a past year beside the official ones, by place and kind of waste, with what explains most of each difference.
import type { BaselineRate, RateCause, RateVerdict } from '#domain/baseline.ts'
import { officialRates, type OfficialRate } from '#domain/officialRates.ts'
import type { PlanResult } from '#domain/plan.ts'
import type { Region, Row } from '#domain/region.ts'
import { areaChains } from '../facts/lookups.ts'
import { everywhere, tallyOf, type Tally } from './tally.ts'

/** Points by which a rate may be off and still reproduce the official one. */
export const allowedPoints = 5
/** An official rate so many years away speaks of another time. */
const nearYears = 4
/** Places with less of a kind than this say nothing about it, tonnes a year. */
const leastT = 100_000

/**
 * @param region the past one, without what keeps plants running
 * @param asItWas and @param whatPays plans of it, see baseline.ts
 */
export function ratesOf(region: Region, asItWas: PlanResult, whatPays: PlanResult): BaselineRate[] {
  const official = officialRates(region)
  return asItWas.periods.flatMap(period => {
    const [was, pays] = [tallyOf(region, asItWas, period), tallyOf(region, whatPays, period)]
    const held = official
      .map(rate => rowOf(region, period, was, pays, rate, ownRates(region, official, period)))
      .filter(row => row !== undefined)
      .filter(row => row.arisesT > 0)
    return [...held, ...unpublished(region, period, was, pays, official)]
  })
}

/** Province by kind of waste where nobody publishes a rate. */
function unpublished(region: Region, period: number, was: Tally, pays: Tally, official: readonly OfficialRate[]): BaselineRate[] {
  const wastes = region.materials.filter(row => row.kind === 'waste')
  return region.areas
    .filter(area => area.level === 'province')
    .flatMap(area =>
      wastes.flatMap(material => {
        const known = official.some(
          rate => rate.area === area.id && rate.basis === 'local' && rate.materials.size === 1 && rate.materials.has(material.id),
        )
        const row = known
          ? undefined
          : rowOf(region, period, was, pays, { area: area.id, subject: material.id, materials: new Set([material.id]) })
        // Where nothing stands that could use it, and nothing is used, there is nothing to compare.
        return row === undefined || row.arisesT < leastT || row.high + row.rate === 0 ? [] : [row]
      }),
    )
}

type Asked = Pick<OfficialRate, 'area' | 'subject' | 'materials'> & Partial<OfficialRate>

function rowOf(region: Region, period: number, was: Tally, pays: Tally, asked: Asked, own: OwnRates = new Map()): BaselineRate | undefined {
  const area = region.areas.find(row => row.id === asked.area)
  if (area === undefined) return undefined
  const ofNation = area.level === 'country'
  const amountsOf = (tally: Tally) => (ofNation ? restOf(tally, asked.materials, own) : tally.at(area.id, asked.materials))
  const here = amountsOf(was),
    paid = amountsOf(pays)
  const rate = percent(here.usedT, here.arisesT + here.drawnT),
    official = asked.percent ?? null
  const [low, high] = [percent(here.standingLowT, here.arisesHighT), percent(here.standingHighT, here.arisesLowT)]
  const difference = official === null ? null : rate - official
  const verdict = verdictOf(asked, period, rate, difference, low, high)
  const off = verdict === 'off' || verdict === 'outside'
  const wanted = ((official ?? (rate < low ? low : high)) / 100) * (here.arisesT + here.drawnT)
  const cause = off ? causeOf(here, wanted) : undefined
  return {
    area: area.id,
    ...namesOf(area, ofNation),
    subject: asked.subject,
    materials: [...asked.materials],
    period,
    basis: asked.basis ?? 'standing',
    official,
    officialYear: asked.year ?? null,
    officialKeys: asked.keys ?? [],
    quality: asked.quality ?? null,
    source: asked.source ?? [],
    note: asked.note ?? null,
    noteZh: asked.noteZh ?? null,
    rate,
    paidRate: percent(paid.usedT, paid.arisesT + paid.drawnT),
    low,
    high,
    difference,
    verdict,
    cause: cause?.cause ?? null,
    causeT: cause?.tonnes ?? null,
    arisesT: here.arisesT,
    drawnT: here.drawnT,
    usedT: here.usedT,
    eatenHereT: here.eatenHereT,
    standingT: here.standingT,
    ranT: here.ranT,
  }
}

const namesOf = ({ id, nameZh, nameEn }: Row<'areas'>, ofNation: boolean) => ({
  areaZh: `${nameZh ?? nameEn ?? id}${ofNation ? '（无本地数字处）' : ''}`,
  areaEn: `${nameEn ?? nameZh ?? id}${ofNation ? ' (where no local figure)' : ''}`,
})

/** By material, the outermost places that publish a rate of their own near the year. */
type OwnRates = Map<string, Set<string>>
function ownRates(region: Region, official: readonly OfficialRate[], period: number): OwnRates {
  const chain = areaChains(region)
  const country = new Set(region.areas.filter(row => row.level === 'country').map(row => row.id))
  const own: OwnRates = new Map()
  for (const rate of official) {
    if (rate.basis !== 'local' || country.has(rate.area) || Math.abs(rate.year - period) > nearYears) continue
    for (const material of rate.materials) own.set(material, (own.get(material) ?? new Set()).add(rate.area))
  }
  for (const areas of own.values())
    for (const area of areas) if (chain(area).some(above => above !== area && areas.has(above))) areas.delete(area)
  return own
}

/** A rate of the nation stands for the places that publish none: it is held against these. */
function restOf(tally: Tally, materials: ReadonlySet<string>, own: OwnRates): ReturnType<Tally['at']> {
  const sum = tally.at(everywhere, materials)
  for (const material of materials)
    for (const area of own.get(material) ?? []) {
      const part = tally.at(area, new Set([material]))
      for (const key of Object.keys(sum) as (keyof typeof sum)[]) sum[key] -= part[key]
    }
  return sum
}
const percent = (part: number, whole: number) => (whole > 0 ? Math.min(100, (100 * part) / whole) : 0)

function verdictOf(
  { basis, year }: Asked,
  period: number,
  rate: number,
  difference: number | null,
  low: number,
  high: number,
): RateVerdict {
  if (difference === null) return rate >= low - allowedPoints && rate <= high + allowedPoints ? 'inside' : 'outside'
  if (basis === 'ndrc') return 'other_basis'
  if (Math.abs((year ?? period) - period) > nearYears) return 'other_year'
  return Math.abs(difference) <= allowedPoints ? 'within' : 'off'
}

/** What explains most of the difference between what was used and what should have been. */
function causeOf(here: ReturnType<Tally['at']>, wantedT: number): { cause: RateCause; tonnes: number } {
  const parts: [RateCause, number][] =
    here.usedT < wantedT
      ? [
          ['outlets', wantedT - here.standingT],
          ['idle', here.standingT - here.ranT],
          ['recipe', here.ranT - here.eatenHereT],
          ['inbound', here.eatenHereT - here.ownHereT],
        ]
      : [
          ['more_outlets', here.standingT - wantedT],
          ['more_recipe', here.eatenHereT - here.ranT],
          ['outbound', here.usedT - here.ownHereT],
        ]
  const [cause, tonnes] = parts.reduce((best, part) => (part[1] > best[1] ? part : best))
  return { cause, tonnes }
}
