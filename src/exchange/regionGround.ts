// The ground of a match made from a region's tables and what the registry knows on a day.
import type { NoticePlace } from '#domain/exchange/notice.ts'
import { grouped } from '#domain/grouped.ts'
import type { Region, Row } from '#domain/region.ts'
import type { RuleReading } from '#domain/ruleReading.ts'
import { refundPerTonne } from '#rules/perTonne.ts'
import type { Ground, GroundMaterial, GroundPermit, GroundReport, GroundSubstance, Spot, Treatment } from './ground.ts'
import { railWays } from './rail.ts'

export type Known = {
  day: string
  region: Region
  substance: (id: string) => GroundSubstance | undefined
  /** Materials that the registry knows beside the region, and ids that mean one material. */
  materials?: readonly GroundMaterial[]
  sites?: readonly (Spot & { id: string })[]
  parties?: ReadonlyMap<string, { zh: string; en: string }>
  permits?: readonly (GroundPermit & { party: string })[]
  reports?: readonly GroundReport[]
  readings?: readonly RuleReading[]
  plan?: string
  permitsSeen?: boolean
}

export function groundOf(known: Known): Ground {
  const { region, day } = known
  const distanceFactor = region.parameters.find(({ id }) => id === 'distanceFactor')?.value ?? 1.3
  const perSite = Math.max(1, Math.round(region.parameters.find(({ id }) => id === 'stationsPerSite')?.value ?? 3))
  const materials = new Map([...region.materials.map(materialOf), ...(known.materials ?? [])].map(one => [one.id, one]))
  const provinceOf = provinces(region)
  const spots = spotsOf(known, provinceOf)
  const permits = grouped(known.permits ?? [], ({ party }) => party)
  const reports = new Map((known.reports ?? []).map(one => [one.id, one]))
  const processesAt = grouped(
    region.units.filter(({ existingTPerYear }) => existingTPerYear > 0),
    ({ site }) => site,
  )
  const treatments = treatmentsOf(region, spots.site)
  return {
    day,
    material: id => materials.get(id),
    substance: known.substance,
    spot: place => spots.of(place),
    party: id => known.parties?.get(id) ?? partyOfSite(region, id) ?? { zh: id, en: id },
    modes: region.modes,
    distanceFactor,
    railWay: railWays(region, distanceFactor, perSite),
    permits: party => permits.get(party) ?? [],
    report: id => reports.get(id),
    disposal: (material, province) => disposalOf(region, material, province, provinceOf),
    leviedShare: material => leviedShareOf(region, material, day),
    treatments: material => treatments.get(material) ?? [],
    processesAt: site => processesAt.get(site)?.map(({ process }) => process) ?? [],
    vatRefundCnyPerT: vatRefunds(region, day),
    ...(known.readings === undefined ? {} : { readings: known.readings }),
    ...(known.plan === undefined ? {} : { plan: known.plan }),
    ...(known.permitsSeen === undefined ? {} : { permitsSeen: known.permitsSeen }),
  }
}

/** Asked of every pair of a match, and the same for all of them: each material and product is looked up in the law once. */
function vatRefunds(region: Region, day: string): Ground['vatRefundCnyPerT'] {
  const prices = new Map<string, number | undefined>()
  for (const { material, step = 1, priceCnyPerT } of region.demands)
    if (step === 1 && !prices.has(material)) prices.set(material, priceCnyPerT)
  const found = new Map<string, string | undefined>()
  return (material, product) => {
    const key = `${material}~${product}`
    if (!found.has(key)) {
      const priceCnyPerT = prices.get(product)
      const sale = { product, wastes: [material], day }
      const refund = priceCnyPerT === undefined ? null : refundPerTonne({ ...sale, priceCnyPerT }, { ratePct: 13, inputShare: 0.5 })
      found.set(key, refund?.toFixed(2))
    }
    return found.get(key)
  }
}

function materialOf({ id, nameZh, nameEn, kind, wasteCode, moisture, tags }: Row<'materials'>): GroundMaterial {
  return {
    id,
    nameZh: nameZh ?? id,
    nameEn: nameEn ?? id,
    kind,
    tags: tags ?? [],
    alike: [id],
    ...(wasteCode === undefined ? {} : { wasteCode }),
    ...(moisture === undefined ? {} : { moisture: decimal(moisture) }),
  }
}
const decimal = (value: number): string => String(Number(value.toFixed(6)))

type ProvinceOf = (area: string | undefined) => string | undefined
/** Divisions are six digits, of which the first two are the province. */
function provinces(region: Region): ProvinceOf {
  const parents = new Map(region.areas.map(({ id, parent, level }) => [id, { parent, level }]))
  return area => {
    for (let at = area, steps = 0; at !== undefined && steps < 9; at = parents.get(at)?.parent, steps++)
      if (/^\d{6}$/u.test(at) && at !== '000000') return `CN-${at.slice(0, 2)}`
    return undefined
  }
}

function spotsOf(
  { region, sites = [] }: Known,
  provinceOf: ProvinceOf,
): { site: (id: string) => Spot | undefined; of: (place: NoticePlace) => Spot | undefined } {
  const bySite = new Map<string, Spot>()
  for (const { id, lng, lat, area, nameZh, nameEn, spreadKm } of region.sites) {
    const province = provinceOf(area)
    if (lng !== undefined && lat !== undefined)
      bySite.set(id, {
        lng,
        lat,
        site: id,
        zh: nameZh ?? id,
        en: nameEn ?? id,
        ...(province === undefined ? {} : { province }),
        ...(spreadKm === undefined ? {} : { spreadKm }),
      })
  }
  for (const { id, ...spot } of sites) bySite.set(id, { ...spot, site: id })
  const areas = new Map(region.areas.map(row => [row.id, row]))
  const ofDivision = (division: string): Spot | undefined => {
    const area = areas.get(division) ?? areas.get(`${division.slice(0, 4)}00`) ?? areas.get(`${division.slice(0, 2)}0000`)
    if (area?.lng === undefined || area.lat === undefined) return undefined
    return {
      lng: area.lng,
      lat: area.lat,
      province: `CN-${division.slice(0, 2)}`,
      zh: area.nameZh ?? division,
      en: area.nameEn ?? division,
    }
  }
  return {
    site: id => bySite.get(id),
    of: ({ site, division, lng, lat, words }) => {
      const own = site === undefined ? undefined : bySite.get(site)
      if (own !== undefined) return own
      const area = division === undefined ? undefined : ofDivision(division)
      if (lng === undefined || lat === undefined) return area
      const province = division === undefined ? undefined : `CN-${division.slice(0, 2)}`
      return { lng, lat, zh: words ?? area?.zh ?? '', en: words ?? area?.en ?? '', ...(province === undefined ? {} : { province }) }
    },
  }
}
function partyOfSite(region: Region, id: string): { zh: string; en: string } | undefined {
  const site = region.sites.find(one => one.id === id)
  return site === undefined ? undefined : { zh: site.nameZh ?? id, en: site.nameEn ?? id }
}

function disposalOf(
  region: Region,
  material: string,
  province: string | undefined,
  provinceOf: ProvinceOf,
): ReturnType<Ground['disposal']> {
  const rows = region.disposal.filter(row => row.material === material)
  const row = rows.find(({ area }) => area !== undefined && provinceOf(area) === province) ?? rows.find(({ area }) => area === undefined)
  return row === undefined
    ? undefined
    : { cnyPerT: decimal(row.cnyPerT), source: `region:disposal/${material}`, ...(row.method === undefined ? {} : { method: row.method }) }
}
function leviedShareOf(region: Region, material: string, day: string): ReturnType<Ground['leviedShare']> {
  const row = region.policies.find(
    one =>
      one.kind === 'levy_disposal' &&
      one.material === material &&
      one.active &&
      (one.validFrom ?? '') <= day &&
      (one.validTo ?? '9999') >= day,
  )
  return row?.share === undefined ? undefined : { share: decimal(row.share), source: `region:policies/${row.id}` }
}

function treatmentsOf(region: Region, spotOf: (site: string) => Spot | undefined): Map<string, Treatment[]> {
  const found = new Map<string, Treatment[]>()
  const parameters = (process: string, name: string) =>
    region.process_parameters.find(row => row.process === process && row.parameter === name)?.value
  const units = grouped(
    region.units.filter(({ existingTPerYear }) => existingTPerYear > 0),
    ({ process }) => process,
  )
  const processes = new Map(region.processes.map(row => [row.id, row]))
  for (const { process, direction, material, t } of region.process_flows) {
    const row = processes.get(process)
    if (direction !== 'in' || row === undefined) continue
    const avoided = parameters(process, 'avoidedCo2KgPerT')
    const made = {
      process,
      zh: row.nameZh ?? process,
      en: row.nameEn ?? process,
      product: row.product,
      cnyPerT: decimal(parameters(process, 'opexCnyPerT') ?? 0),
      tPerT: t,
    }
    const co2 = avoided === undefined ? {} : { co2KgPerT: (parameters(process, 'co2KgPerT') ?? 0) - avoided }
    const own = (units.get(process) ?? []).map(({ site }): Treatment => {
      const spot = spotOf(site)
      return { ...made, ...co2, site, ...(spot === undefined ? {} : { spot }) }
    })
    found.set(material, [...(found.get(material) ?? []), ...own])
  }
  return found
}
