// A form as it was filled in, to the notice that the server checks: text stays text, tonnes become kilograms, what is empty is not said.
import type { Disclosure, DisclosedField, GivenNotice, MassBasis, NoticeKind, ShownNotice } from '#domain/exchange/notice.ts'

export type QualityRow = {
  substance: string
  low: string
  high: string
  unit: string
  report: string
  sampledOn: string
  basis?: MassBasis
}
export type LimitRow = {
  substance: string
  operator: '<=' | '>='
  limit: string
  unit: string
  standard: string
  clause: string
  basis?: MassBasis
}
export type Filled = {
  kind: NoticeKind
  party: string
  material: string
  tonnes: string
  place: string
  from: string
  to: string
  grade: string
  code: string
  price: string
  minLotT: string
  basis: MassBasis
  moisturePct: string
  maxHaul: string
  contact: string
  note: string
  modes: string[]
  quality: QualityRow[]
  limits: LimitRow[]
  readers: Partial<Record<DisclosedField, Disclosure>>
}
export const emptyForm: Omit<Filled, 'kind' | 'from' | 'to'> = {
  party: '',
  material: '',
  tonnes: '',
  place: '',
  grade: '',
  code: '',
  price: '',
  minLotT: '',
  basis: 'wet',
  moisturePct: '',
  maxHaul: '',
  contact: '',
  note: '',
  modes: [],
  quality: [],
  limits: [],
  readers: {},
}
export const emptyQuality: QualityRow = { substance: '', low: '', high: '', unit: '', report: '', sampledOn: '' }
export const emptyLimit: LimitRow = { substance: '', operator: '<=', limit: '', unit: '', standard: '', clause: '' }

/** Decimal tonnes as kilograms without the noise of binary fractions; what is no number stays none, for the server to say so. */
export const kilograms = (tonnes: string): number => Math.round(Number(tonnes.replaceAll(',', '')) * 1e9) / 1e6

type Known = { sites: { has: (id: string) => boolean }; areas: { has: (id: string) => boolean } }
/** A site or a division that was chosen from the list; else what was typed, which the server reads. */
function placeOf(text: string, { sites, areas }: Known): GivenNotice['place'] {
  if (sites.has(text)) return { site: text }
  if (areas.has(text) && /^\d{6}$/u.test(text)) return { division: text }
  return text.trim() === '' ? {} : { words: text }
}

/** What is empty is not said. */
const said = <T extends Record<string, string>>(words: T): { [K in keyof T]?: T[K] } =>
  Object.fromEntries(Object.entries(words).filter(([, text]) => text.trim() !== '')) as { [K in keyof T]?: T[K] }

/** @param before the notice that is changed: what the form does not show of it stays as it is */
export function givenOf(filled: Filled, known: Known, before?: ShownNotice): GivenNotice {
  const { kind, party, material, tonnes, from, to, basis, minLotT, moisturePct, maxHaul, modes, quality, limits, readers } = filled
  const kept = before?.place !== undefined && filled.place === writtenPlace(before.place) ? before.place : undefined
  return {
    ...(before?.partyName === undefined ? {} : { partyName: before.partyName }),
    ...(before?.alsoTakes === undefined ? {} : { alsoTakes: before.alsoTakes }),
    kind,
    party,
    material,
    massKg: kilograms(tonnes),
    basis,
    place: kept ?? placeOf(filled.place, known),
    fromDay: from,
    toDay: to,
    ...said({ grade: filled.grade, wasteCode: filled.code, priceCnyPerT: filled.price, contact: filled.contact, note: filled.note }),
    ...(minLotT.trim() === '' ? {} : { minLotKg: kilograms(minLotT) }),
    ...(moisturePct.trim() === '' ? {} : { moisture: shareOf(moisturePct) }),
    ...(maxHaul.trim() === '' ? {} : { maxHaulKm: Number(maxHaul) }),
    ...(modes.length === 0 ? {} : { modes }),
    ...(quality.length === 0 ? {} : { quality: quality.map(rangeOf) }),
    ...(limits.length === 0 ? {} : { limits: limits.map(limitOf) }),
    ...(Object.keys(readers).length === 0 ? {} : { disclosure: readers }),
  }
}

/** Percent as a share in decimal text: 12.5 is 0.125. */
const shareOf = (percent: string): string => {
  const share = Number(percent) / 100
  return Number.isFinite(share) ? String(Math.round(share * 1e6) / 1e6) : percent
}
/** A range of which one end is given is that one figure. */
const rangeOf = ({ substance, low, high, basis, ...rest }: QualityRow) => ({
  ...(basis === undefined ? {} : { basis }),
  substance: substance || '—',
  low: low || high,
  high: high || low,
  ...said(rest),
})
const limitOf = ({ substance, operator, limit, basis, ...rest }: LimitRow) => ({
  ...(basis === undefined ? {} : { basis }),
  substance: substance || '—',
  operator,
  limit,
  ...said(rest),
})

const writtenPlace = ({ site, division, words }: NonNullable<ShownNotice['place']>): string => site ?? division ?? words ?? ''

/** A notice back into the form, to be changed. */
export function filledOf(notice: ShownNotice): Filled {
  const { place = {}, disclosure } = notice
  return {
    ...emptyForm,
    kind: notice.kind,
    party: notice.party ?? '',
    material: notice.material,
    tonnes: notice.massKg === undefined ? '' : String(notice.massKg / 1000),
    place: writtenPlace(place),
    from: notice.fromDay,
    to: notice.toDay,
    grade: notice.grade ?? '',
    code: notice.wasteCode ?? '',
    price: notice.priceCnyPerT ?? '',
    minLotT: notice.minLotKg === undefined ? '' : String(notice.minLotKg / 1000),
    basis: notice.basis,
    moisturePct: notice.moisture === undefined ? '' : String(Math.round(Number(notice.moisture) * 1e6) / 1e4),
    maxHaul: notice.maxHaulKm === undefined ? '' : String(notice.maxHaulKm),
    contact: notice.contact ?? '',
    note: notice.note ?? '',
    modes: notice.modes ?? [],
    quality: (notice.quality ?? []).map(one => ({
      ...emptyQuality,
      basis: one.basis,
      ...textOf(one, ['substance', 'low', 'high', 'unit', 'report', 'sampledOn']),
    })),
    limits: (notice.limits ?? []).map(one => ({
      ...emptyLimit,
      basis: one.basis,
      ...textOf(one, ['substance', 'limit', 'unit', 'standard', 'clause']),
      operator: one.operator,
    })),
    readers: disclosure,
  }
}
const textOf = <K extends string>(row: { [P in K]?: string | undefined }, keys: readonly K[]): { [P in K]?: string } => {
  const texts: { [P in K]?: string } = {}
  for (const key of keys) if (row[key] !== undefined) texts[key] = row[key]
  return texts
}
