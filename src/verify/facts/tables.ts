// The region's tables as the checker reads them: rows by name, what holds in a year, which row is the nearest.
// Written apart from the planner, so that the two can disagree.
import type { Region, Row } from '#domain/region.ts'

export type Point = { lng: number; lat: number }
export type Tables = {
  region: Region
  years: number[]
  materials: Map<string, Row<'materials'>>
  processes: Map<string, Row<'processes'>>
  modes: Map<string, Row<'modes'>>
  sites: Map<string, Row<'sites'>>
  point: (site: string) => Point | undefined
  /** How far two places of a site lie apart, km; nothing where it is one. */
  spread: (site: string) => number
  /** Areas that a site lies in, the smallest first. */
  areasOf: (site: string) => string[]
  /** Wet tonnes per dry tonne. */
  wet: (material: string) => number
  figure: (id: string, otherwise: number) => number
  parameter: (process: string, name: Row<'process_parameters'>['parameter'], year: number) => number | undefined
  purchase: (material: string, site: string) => Row<'purchases'> | undefined
  disposal: (material: string, site: string) => Row<'disposal'> | undefined
}

/** Whether a dated row holds on the first of July of a year. */
export function holds(row: { validFrom?: string | undefined; validTo?: string | undefined }, year: number): boolean {
  const day = `${year}-07-01`
  return (row.validFrom ?? '0000') <= day && day <= (row.validTo ?? '9999')
}

export function groups<T>(rows: readonly T[], key: (row: T) => string): Map<string, T[]> {
  const map = new Map<string, T[]>()
  for (const row of rows) {
    const known = map.get(key(row))
    if (known === undefined) map.set(key(row), [row])
    else known.push(row)
  }
  return map
}

/** Sums of a value by key. */
export function sums<T>(rows: readonly T[], key: (row: T) => string, value: (row: T) => number): Map<string, number> {
  const map = new Map<string, number>()
  for (const row of rows) map.set(key(row), (map.get(key(row)) ?? 0) + value(row))
  return map
}

/** The row of that year, else the row of every year. */
export function ofYear<T extends { period?: number | undefined }>(rows: readonly T[], year: number): T | undefined {
  return rows.find(row => row.period === year) ?? rows.find(row => row.period === undefined)
}

function nearest<T extends { area?: string | undefined }>(rows: readonly T[], areas: readonly string[]): T | undefined {
  for (const area of areas) {
    const row = rows.find(candidate => candidate.area === area)
    if (row !== undefined) return row
  }
  return rows.find(candidate => candidate.area === undefined)
}

const byId = <T extends { id: string }>(rows: readonly T[]) => new Map(rows.map(row => [row.id, row]))

export function openTables(region: Region, years: number[]): Tables {
  const sites = byId(region.sites),
    areas = byId(region.areas),
    materials = byId(region.materials)
  const chains = new Map<string, string[]>()
  const areasOf = (site: string) => {
    const known = chains.get(site)
    if (known !== undefined) return known
    const chain: string[] = []
    for (let at = sites.get(site)?.area; at !== undefined && !chain.includes(at); at = areas.get(at)?.parent) chain.push(at)
    chains.set(site, chain)
    return chain
  }
  const parameters = groups(region.process_parameters, row => `${row.process}~${row.parameter}`)
  const purchases = groups(region.purchases, row => row.material),
    disposals = groups(region.disposal, row => row.material)
  return {
    region,
    years,
    materials,
    processes: byId(region.processes),
    modes: byId(region.modes),
    sites,
    areasOf,
    point(site) {
      const row = sites.get(site)
      if (row?.lng !== undefined && row.lat !== undefined) return { lng: row.lng, lat: row.lat }
      const area = areas.get(row?.area ?? '')
      return area?.lng !== undefined && area.lat !== undefined ? { lng: area.lng, lat: area.lat } : undefined
    },
    spread: site => (sites.get(site)?.spreadKm ?? 0) * (region.parameters.find(row => row.id === 'spreadFactor')?.value ?? 1),
    // A material that is nearly all water is counted as 99 % of it.
    wet: material => 1 / (1 - Math.min(materials.get(material)?.moisture ?? 0, 0.99)),
    figure: (id, otherwise) => region.parameters.find(row => row.id === id)?.value ?? otherwise,
    parameter: (process, name, year) => parameters.get(`${process}~${name}`)?.find(row => holds(row, year))?.value,
    purchase: (material, site) => nearest(purchases.get(material) ?? [], areasOf(site)),
    disposal: (material, site) => nearest(disposals.get(material) ?? [], areasOf(site)),
  }
}
