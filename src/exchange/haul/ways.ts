// The ways from one place to another: each mode of the region with its kilometres and what a wet tonne pays, or why it is none. Money is
// reckoned from kilometres with one decimal, so that whoever reads the row can reckon it again.
import { Decimal } from 'decimal.js'
import type { Fix } from '#domain/exchange/match.ts'
import type { Notice } from '#domain/exchange/notice.ts'
import { earthRadiusKm, haversine, kmOfHaversine } from '#domain/greatCircle.ts'
import type { Row } from '#domain/region.ts'
import type { Ground, RailWay, Spot } from '../ground.ts'

export type Way = {
  mode: Row<'modes'>
  /** All of it: road, or line and the roads to and from the stations. */
  km: number
  cnyPerWetT: Decimal
  co2KgPerWetT: number
  rail?: RailWay
  /** Of a way by whole trains: how many, and the wet kilograms that they could carry beyond the mass. */
  trains?: { count: number; emptyKg: number; loadKg: number }
}
export type NoWay = { mode: string; zh: string; en: string; fixes: Fix[] }

export function greatCircle(from: Spot, to: Spot): number {
  const spread = ((from.spreadKm ?? 0) / earthRadiusKm) ** 2 / 8 + ((to.spreadKm ?? 0) / earthRadiusKm) ** 2 / 8
  return kmOfHaversine(haversine(from.lng, from.lat, to.lng, to.lat) + spread)
}
const tenth = (km: number): number => Math.round(km * 10) / 10

/** Who says no mode is reached from door to door; and where one kind of lorry gets, each does. */
function saysMode(notice: Notice, mode: Row<'modes'>, modes: Ground['modes']): boolean {
  const said = notice.modes ?? []
  if (mode.network !== 'direct') return said.includes(mode.id)
  return said.length === 0 || modes.some(one => one.network === 'direct' && said.includes(one.id))
}

export function waysOf(offer: Notice, need: Notice, from: Spot, to: Spot, wetKg: number, ground: Ground): { open: Way[]; closed: NoWay[] } {
  const open: Way[] = []
  const closed: NoWay[] = []
  for (const mode of ground.modes) {
    if ((mode.validFrom ?? '') > ground.day || (mode.validTo ?? '9999') < ground.day) continue
    const unsaid = [offer, need].find(notice => !saysMode(notice, mode, ground.modes))
    if (unsaid !== undefined) {
      if (saysMode(offer, mode, ground.modes) || saysMode(need, mode, ground.modes)) closed.push(notSaid(mode, unsaid))
      continue
    }
    const way =
      carried(mode, offer, ground) ?? (mode.network === 'direct' ? direct(mode, from, to, ground) : byRail(mode, from, to, wetKg, ground))
    const long = 'cnyPerWetT' in way ? tooFar(way, offer, need) : way
    if (long === undefined) open.push(way as Way)
    else closed.push(long)
  }
  return { open: open.sort((a, b) => totalOf(a, wetKg).comparedTo(totalOf(b, wetKg))), closed }
}

/** Freight of the mass, with the empty part of the last train. */
export function totalOf(way: Way, wetKg: number): Decimal {
  return way.cnyPerWetT.times(wetKg + (way.trains?.emptyKg ?? 0)).div(1000)
}

function notSaid(mode: Row<'modes'>, by: Notice): NoWay {
  const [zh, en] = by.kind === 'offer' ? ['供方', 'the offer'] : ['需方', 'the need']
  return {
    mode: mode.id,
    zh: `${zh}没有写可用${nameZh(mode)}`,
    en: `${en} does not say that ${nameEn(mode)} reaches it`,
    fixes: [
      {
        kind: 'mode',
        mode: mode.id,
        zh: `${zh}如可用${nameZh(mode)}，补写运输方式`,
        en: `${en} names ${nameEn(mode)} if it reaches the place`,
      },
    ],
  }
}
export const nameZh = (mode: Row<'modes'>): string => mode.nameZh ?? mode.id
export const nameEn = (mode: Row<'modes'>): string => mode.nameEn ?? mode.id

function carried(mode: Row<'modes'>, offer: Notice, ground: Ground): NoWay | undefined {
  const material = ground.material(offer.material)
  const barred = (mode.notMaterials ?? []).some(
    one => one === offer.material || (one.startsWith('#') && (material?.tags.includes(one.slice(1)) ?? false)),
  )
  return barred
    ? {
        mode: mode.id,
        zh: `${nameZh(mode)}不运${material?.nameZh ?? offer.material}`,
        en: `${nameEn(mode)} does not carry ${material?.nameEn ?? offer.material}`,
        fixes: [],
      }
    : undefined
}

function direct(mode: Row<'modes'>, from: Spot, to: Spot, ground: Ground): Way | NoWay {
  const km = tenth(greatCircle(from, to) * (mode.distanceFactor ?? ground.distanceFactor))
  if (km < (mode.minKm ?? 0))
    return {
      mode: mode.id,
      zh: `${nameZh(mode)}从 ${mode.minKm} km 起，这里 ${km} km`,
      en: `${nameEn(mode)} begins at ${mode.minKm} km; it is ${km} km`,
      fixes: [],
    }
  if (km > (mode.maxKm ?? Infinity))
    return {
      mode: mode.id,
      zh: `${nameZh(mode)}最远 ${mode.maxKm} km，这里 ${km} km`,
      en: `${nameEn(mode)} goes ${mode.maxKm} km at most; it is ${km} km`,
      fixes: [],
    }
  const short = km > 0 && km < (mode.shortHaulKm ?? 0) ? (mode.shortHaulCnyPerT ?? 0) : 0
  return {
    mode,
    km,
    cnyPerWetT: new Decimal(mode.cnyPerTkm).times(km).plus(mode.fixedCnyPerT).plus(short),
    co2KgPerWetT: (mode.co2KgPerTkm ?? 0) * km,
  }
}

function byRail(mode: Row<'modes'>, from: Spot, to: Spot, wetKg: number, ground: Ground): Way | NoWay {
  const rail = ground.railWay(mode, from, to)
  const access = ground.modes.find(one => one.id === mode.accessMode)
  if (rail === undefined || access === undefined)
    return {
      mode: mode.id,
      zh: `${nameZh(mode)}：${mode.accessMaxKm ?? ''} km 内没有相连的车站`,
      en: `${nameEn(mode)}: no connected stations within ${mode.accessMaxKm ?? ''} km`,
      fixes: [],
    }
  const [km, accessKm] = [tenth(rail.km), tenth(rail.accessKm)]
  if (km > (mode.maxKm ?? Infinity) || km < (mode.minKm ?? 0))
    return {
      mode: mode.id,
      zh: `${nameZh(mode)}线路 ${km} km，不在 ${mode.minKm ?? 0}–${mode.maxKm ?? '∞'} km`,
      en: `${nameEn(mode)}: a line of ${km} km is not within ${mode.minKm ?? 0} to ${mode.maxKm ?? 'any'} km`,
      fixes: [],
    }
  const loadKg = Math.round((mode.trainT ?? 0) * 1000)
  if (loadKg > 0 && wetKg < loadKg) return notOneTrain(mode, wetKg, loadKg, ground)
  const perTrain = loadKg > 0 && mode.trainCny !== undefined ? new Decimal(mode.trainCny).times(1000).div(loadKg) : new Decimal(0)
  const short = km > 0 && km < (mode.shortHaulKm ?? 0) ? (mode.shortHaulCnyPerT ?? 0) : 0
  const line = new Decimal(mode.cnyPerTkm).times(km).plus(mode.fixedCnyPerT).plus(perTrain).plus(short)
  const ends = new Decimal(mode.transferCnyPerT ?? 0).plus(access.fixedCnyPerT).times(2).plus(new Decimal(access.cnyPerTkm).times(accessKm))
  const count = loadKg > 0 ? Math.ceil(wetKg / loadKg) : 0
  return {
    mode,
    km: tenth(km + accessKm),
    cnyPerWetT: line.plus(ends),
    co2KgPerWetT: (mode.co2KgPerTkm ?? 0) * km + (access.co2KgPerTkm ?? 0) * accessKm,
    rail: { ...rail, km, accessKm },
    ...(loadKg > 0 ? { trains: { count, emptyKg: count * loadKg - wetKg, loadKg } } : {}),
  }
}

function notOneTrain(mode: Row<'modes'>, wetKg: number, loadKg: number, ground: Ground): NoWay {
  const road = ground.modes.find(one => one.id === mode.accessMode)
  return {
    mode: mode.id,
    zh: `${nameZh(mode)}一列 ${loadKg / 1000} t，只有 ${wetKg / 1000} t`,
    en: `a full train of ${nameEn(mode)} is ${loadKg / 1000} t, and there are ${wetKg / 1000} t`,
    fixes: [
      { kind: 'mass', massKg: loadKg, zh: `凑满一列 ${loadKg / 1000} t`, en: `make it one full train of ${loadKg / 1000} t` },
      ...(road === undefined
        ? []
        : [{ kind: 'mode' as const, mode: road.id, zh: `改走公路（${nameZh(road)}）`, en: `go by road (${nameEn(road)})` }]),
    ],
  }
}

function tooFar(way: Way, offer: Notice, need: Notice): NoWay | undefined {
  const most = Math.min(offer.maxHaulKm ?? Infinity, need.maxHaulKm ?? Infinity)
  return way.km <= most
    ? undefined
    : {
        mode: way.mode.id,
        zh: `${nameZh(way.mode)} ${way.km} km，超过所写的最远 ${most} km`,
        en: `${nameEn(way.mode)} takes ${way.km} km, beyond the ${most} km that were named`,
        fixes: [],
      }
}
