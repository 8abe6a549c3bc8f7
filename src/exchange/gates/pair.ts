// An offer beside a need: the days that they share, the mass that both can move in them on the basis of the need, and how a verdict is written.
import type { Fix, Gate, GateFigure, GateVerdict } from '#domain/exchange/match.ts'
import type { Notice } from '#domain/exchange/notice.ts'
import type { Ground } from '../ground.ts'
import { floor, minus, one, over, type Ratio, ratio, ratioOf, times } from '../ratio.ts'

export type Pair = { offer: Notice; need: Notice; ground: Ground }

export const versionOf = ({ id, version }: Notice): string => `notice:${id}@${version}`

type Words = { zh: string; en: string }
type More = { figures?: GateFigure[]; clause?: string | undefined; fixes?: Fix[]; basedOn?: string[] }
const verdict =
  (is: GateVerdict['verdict']) =>
  (gate: Gate, { zh, en }: Words, { figures = [], clause, fixes = [], basedOn = [] }: More = {}): GateVerdict => ({
    gate,
    verdict: is,
    zh,
    en,
    figures,
    ...(clause === undefined || clause === '' ? {} : { clause }),
    fixes,
    basedOn,
  })
export const fits = verdict('fits')
export const refused = verdict('refused')
/** @param missing what nobody has said: never none, or it would be an answer */
export function notKnown(gate: Gate, words: Words, missing: [string, ...string[]], more: More = {}): GateVerdict {
  return { ...verdict('notKnown')(gate, words, more), missing }
}
export const figure = (key: string, value: string | number, unit = ''): GateFigure => ({ key, value: String(value), unit })

/** The days that both notices speak of, both included. */
export function sharedDays({ offer, need }: Pick<Pair, 'offer' | 'need'>): { from: string; to: string } | undefined {
  const from = offer.fromDay > need.fromDay ? offer.fromDay : need.fromDay
  const to = offer.toDay < need.toDay ? offer.toDay : need.toDay
  return from > to ? undefined : { from, to }
}
export function daysOf({ from, to }: { from: string; to: string }): bigint {
  return BigInt(Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000)) + 1n
}
/** The part of a notice's mass that falls into some of its days, at an even pace. */
export function massIn(notice: Notice, days: { from: string; to: string }): Ratio {
  return ratio(BigInt(notice.massKg) * daysOf(days), daysOf({ from: notice.fromDay, to: notice.toDay }))
}

/** Kilograms of a need's basis that one of the offer's is; undefined where the water is not known. */
export function basisFactor(offer: Notice, need: Pick<Notice, 'basis'>): Ratio | undefined {
  if (offer.basis === need.basis) return one
  if (offer.moisture === undefined) return undefined
  const dry = minus(one, ratioOf(offer.moisture))
  return offer.basis === 'wet' ? dry : over(one, dry)
}
/** What the offer has for the shared days, whole kilograms on the need's basis. */
export function offeredKg({ offer, need }: Pick<Pair, 'offer' | 'need'>): number | undefined {
  const days = sharedDays({ offer, need })
  const factor = basisFactor(offer, need)
  return days === undefined || factor === undefined ? undefined : Number(floor(times(massIn(offer, days), factor)))
}
export function neededKg({ offer, need }: Pick<Pair, 'offer' | 'need'>): number | undefined {
  const days = sharedDays({ offer, need })
  return days === undefined ? undefined : Number(floor(massIn(need, days)))
}
/** The least lot that either side takes, on the need's basis. */
export function leastLotKg({ offer, need }: Pick<Pair, 'offer' | 'need'>): number {
  const factor = basisFactor(offer, need) ?? one
  const own = times(ratio(BigInt(offer.minLotKg ?? 1)), factor)
  // A lot is not rounded down: a kilogram short of it is no lot.
  return Math.max(need.minLotKg ?? 1, Number(-floor(minus(ratio(0n), own))))
}
const inTonnes = new Intl.NumberFormat('en-US', { maximumFractionDigits: 3 })
export function tonnesText(massKg: number): string {
  return inTonnes.format(massKg / 1000)
}
