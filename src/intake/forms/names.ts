// The names that a ledger may speak of, looked up by id, by either name, by credit code or by waste code.
import { grouped } from '#domain/grouped.ts'
import { foldName, nearestName, suggestion } from '../matchNames.ts'

export type NamedSite = {
  id: string
  nameZh?: string | undefined
  nameEn?: string | undefined
  party?: string | undefined
  also?: readonly string[]
  /** Regions that have it. */
  regions?: readonly string[]
}
export type NamedMaterial = {
  id: string
  nameZh?: string | undefined
  nameEn?: string | undefined
  wasteCode?: string | undefined
  /** Its usual water, where one source alone speaks of it. */
  moisture?: number | undefined
  /** The same in each region that speaks of it. */
  moistures?: readonly RegionMoisture[]
  also?: readonly string[]
  kind?: string
}
export type RegionMoisture = { region: string; moisture: number | undefined }
/** A waste that a firm has registered at a site: its own name for it, and its own water. */
export type NamedStream = {
  id: string
  site: string
  material: string
  nameZh?: string | undefined
  nameEn?: string | undefined
  wasteCode?: string | undefined
  moisture?: string | undefined
}
export type NamedParty = { id: string; nameZh?: string | undefined; nameEn?: string | undefined; creditCode?: string | undefined }
/** `permits` are the days on which the facility may do its work; none known means that nothing can be said. */
export type NamedFacility = { id: string; site: string; nameZh?: string | undefined; permits: readonly Permitted[] }
export type Permitted = { number: string; validFrom?: string | undefined; validTo?: string | undefined }
export type KnownNames = {
  sites: readonly NamedSite[]
  materials: readonly NamedMaterial[]
  parties: readonly NamedParty[]
  facilities: readonly NamedFacility[]
  streams?: readonly NamedStream[]
}

/** `near`: the id of the nearest known one. */
type Found<T> = { one: T } | { none: true; nearZh: string; nearEn: string; near?: string | undefined }
export type Lookup<T> = (text: string) => Found<T>

function lookup<T extends { id: string; nameZh?: string | undefined; nameEn?: string | undefined }>(
  rows: readonly T[],
  more: (row: T) => readonly (string | undefined)[],
): Lookup<T> {
  const byName = new Map<string, T>()
  for (const row of rows)
    for (const word of [row.nameZh, row.nameEn, ...more(row)])
      if (word !== undefined && !byName.has(foldName(word))) byName.set(foldName(word), row)
  for (const row of rows) byName.set(foldName(row.id), row)
  const seen = new Map<string, Found<T>>()
  return text => {
    const known = seen.get(text)
    if (known !== undefined) return known
    const one = byName.get(foldName(text))
    const name =
      one === undefined
        ? nearestName(
            text,
            rows.map(row => row.nameZh ?? row.id),
          )
        : undefined
    const near = suggestion(name)
    const nearest = name === undefined ? undefined : rows.find(row => (row.nameZh ?? row.id) === name)?.id
    const found: Found<T> = one === undefined ? { none: true, nearZh: near.zh, nearEn: near.en, near: nearest } : { one }
    seen.set(text, found)
    return found
  }
}

/** A name or code that two parties bear means neither of them; each still goes by its id. */
function withoutShared(parties: readonly NamedParty[]): NamedParty[] {
  const bearers = new Map<string, Set<string>>()
  for (const { id, nameZh, nameEn, creditCode } of parties)
    for (const word of [nameZh, nameEn, creditCode])
      if (word !== undefined) bearers.set(foldName(word), (bearers.get(foldName(word)) ?? new Set()).add(id))
  const own = (word: string | undefined): string | undefined =>
    word === undefined || (bearers.get(foldName(word))?.size ?? 0) > 1 ? undefined : word
  return parties.map(({ id, nameZh, nameEn, creditCode }) => ({
    id,
    nameZh: own(nameZh),
    nameEn: own(nameEn),
    creditCode: own(creditCode),
  }))
}

function streamsBySite(streams: readonly NamedStream[]): Lookups['streamsAt'] {
  const bySite = grouped(streams, ({ site }) => site)
  return site => bySite.get(site) ?? []
}

export type Lookups = {
  site: Lookup<NamedSite>
  material: Lookup<NamedMaterial>
  party: Lookup<NamedParty>
  facility: Lookup<NamedFacility>
  /** The registered streams of a site. */
  streamsAt: (site: string) => readonly NamedStream[]
}
export function lookups(names: KnownNames): Lookups {
  return {
    site: lookup(names.sites, ({ also, party }) => [...(also ?? []), party]),
    material: lookup(names.materials, ({ wasteCode, also }) => [...(also ?? []), wasteCode]),
    party: lookup(withoutShared(names.parties), ({ creditCode }) => [creditCode]),
    facility: lookup(names.facilities, () => []),
    streamsAt: streamsBySite(names.streams ?? []),
  }
}

/** The permit that a facility needs on a day: one in force, or the ones that are not; undefined where none is known. */
export function permitOn(facility: NamedFacility, day: string): { inForce: Permitted } | { outOfForce: readonly Permitted[] } | undefined {
  if (facility.permits.length === 0) return undefined
  const inForce = facility.permits.find(({ validFrom, validTo }) => (validFrom ?? '') <= day && day <= (validTo ?? '9999-12-31'))
  return inForce === undefined ? { outOfForce: facility.permits } : { inForce }
}
