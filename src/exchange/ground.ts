// What a match is judged on beside the two notices: materials, places, modes, permits, reports and the region's figures, as they are known on
// one day. Steps load it once; gates, values and the stale detector only ask it.
import type { NoticePlace } from '#domain/exchange/notice.ts'
import type { Row } from '#domain/region.ts'
import type { RuleReading } from '#domain/ruleReading.ts'

export type GroundMaterial = {
  id: string
  nameZh: string
  nameEn: string
  kind: string
  wasteCode?: string
  /** Share of water, decimal text, where the region says one. */
  moisture?: string
  tags: readonly string[]
  /** Ids that mean the same material, its own among them. */
  alike: readonly string[]
}
/** `share`: part of the mass, so a blend has the mean by mass; `mean`: no part, but blended alike; `other`: a blend has to be measured. */
export type GroundSubstance = { id: string; zh: string; en: string; blending: 'share' | 'mean' | 'other'; fact?: string }
/** `province`: such as `CN-13`. */
export type Spot = { lng: number; lat: number; province?: string; site?: string; zh: string; en: string; spreadKm?: number }
/** `site`: of the facility that it is for; blank where it is for all of the firm's. */
export type GroundPermit = { id: string; site?: string; kind?: string; validFrom: string; validTo: string }
/** `until`: the last day that it speaks for; `failed`: it was withdrawn, or what it tested did not pass. */
export type GroundReport = { id: string; from?: string; until?: string; failed?: boolean }
/** A process of the region that takes a material, and where it stands nearest. */
export type Treatment = {
  process: string
  zh: string
  en: string
  product: string
  cnyPerT: string
  /** Tonnes of the material that a tonne of product takes. */
  tPerT: number
  site: string
  spot?: Spot
  /** What the product is made for: kilograms of CO2 a tonne of it saves, less what making it emits. */
  co2KgPerT?: number
}
export type RailWay = { km: number; accessKm: number; from: string; to: string }

export type Ground = {
  day: string
  material: (id: string) => GroundMaterial | undefined
  substance: (id: string) => GroundSubstance | undefined
  spot: (place: NoticePlace) => Spot | undefined
  party: (id: string) => { zh: string; en: string }
  modes: readonly Row<'modes'>[]
  /** Way over straight line, where a mode has none of its own. */
  distanceFactor: number
  /** Shortest line between stations near both places, with the road to and from them. */
  railWay: (mode: Row<'modes'>, from: Spot, to: Spot) => RailWay | undefined
  permits: (party: string) => readonly GroundPermit[]
  /** Whoever keeps the list says that they have seen the permits of all its firms. */
  permitsSeen?: boolean
  report: (id: string) => GroundReport | undefined
  /** What a dry tonne costs that is disposed of, and the part of it on which the levy falls. */
  disposal: (material: string, province: string | undefined) => { cnyPerT: string; source: string; method?: string } | undefined
  leviedShare: (material: string) => { share: string; source: string } | undefined
  /** Processes that take the material, each at its units. */
  treatments: (material: string) => readonly Treatment[]
  /** Processes that stand at a site. */
  processesAt: (site: string) => readonly string[]
  /** VAT that comes back on a tonne of a product made of the material, where its maker meets every condition; CNY decimal text. */
  vatRefundCnyPerT: (material: string, product: string) => string | undefined
  /** Readings of the law that people confirmed since. */
  readings?: readonly RuleReading[]
  plan?: string
}

/** Whether the exchange's word is that two ids mean one material. */
export function sameMaterial(ground: Ground, a: string, b: string): boolean {
  return a === b || (ground.material(a)?.alike.includes(b) ?? false) || (ground.material(b)?.alike.includes(a) ?? false)
}
