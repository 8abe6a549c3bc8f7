// Levies, subsidies, carbon prices and bans of the policies table, as they fall on one tonne or one kilogram of CO2.
import type { Row } from '#domain/region.ts'
import { holds, type Tables } from './tables.ts'

type Policy = Row<'policies'>
export type Rules = {
  /** CNY per dry tonne disposed of. */
  levy: (material: string, site: string, year: number) => number
  /** CNY per dry tonne that a process eats. */
  fedSubsidy: (material: string, process: string, site: string, year: number) => number
  /** CNY per tonne of activity. */
  madeSubsidy: (process: string, site: string, year: number) => number
  /** CNY per kilogram of CO2 of a process, or of what is bought where no process is named. */
  siteCarbon: (process: string | undefined, site: string, year: number) => number
  modeCarbon: (mode: string, year: number) => number
  mayNotDispose: (material: string, site: string, year: number) => boolean
  /** Areas (undefined: everywhere) in which a mode may not touch a material. */
  closedTo: (mode: string, material: string, year: number) => (string | undefined)[]
}

export function rulesOf(tables: Tables): Rules {
  const { region, areasOf, processes, materials, modes } = tables
  const known = new Map<string, Policy[]>()
  const inForce = (kind: Policy['kind'], year: number) => {
    const key = `${kind}~${year}`
    let rows = known.get(key)
    if (rows === undefined) {
      rows = region.policies.filter(row => row.active && row.kind === kind && holds(row, year))
      known.set(key, rows)
    }
    return rows
  }
  const reaches = (row: Policy, site: string) => row.area === undefined || areasOf(site).includes(row.area)
  const sum = (rows: Policy[], fits: (row: Policy) => boolean) => {
    let total = 0
    for (const row of rows) if (fits(row)) total += (row.cnyPerT ?? 0) * (row.share ?? 1)
    return total
  }
  const may = (wanted: string | undefined, is: string | undefined) => wanted === undefined || wanted === is
  const refuses = (list: readonly string[], material: string) => {
    const tags = materials.get(material)?.tags ?? []
    return list.some(item => item === material || (item.startsWith('#') && tags.includes(item.slice(1))))
  }
  return {
    levy: (material, site, year) => sum(inForce('levy_disposal', year), row => may(row.material, material) && reaches(row, site)),
    fedSubsidy: (material, process, site, year) =>
      sum(
        inForce('subsidy_input', year),
        row =>
          may(row.material, material) &&
          (row.process === undefined ? processes.get(process)?.utilisation === true : row.process === process) &&
          reaches(row, site),
      ),
    madeSubsidy: (process, site, year) =>
      sum(
        inForce('subsidy_output', year),
        row => may(row.process, process) && may(row.material, processes.get(process)?.product) && reaches(row, site),
      ),
    siteCarbon: (process, site, year) =>
      sum(inForce('carbon_price', year), row => row.mode === undefined && may(row.process, process) && reaches(row, site)) / 1000,
    modeCarbon: (mode, year) =>
      sum(inForce('carbon_price', year), row => row.process === undefined && row.area === undefined && may(row.mode, mode)) / 1000,
    mayNotDispose: (material, site, year) => inForce('ban_disposal', year).some(row => may(row.material, material) && reaches(row, site)),
    closedTo: (mode, material, year) => {
      const bans = inForce('ban_mode', year)
        .filter(row => may(row.mode, mode) && may(row.material, material))
        .map(row => row.area)
      return refuses(modes.get(mode)?.notMaterials ?? [], material) ? [undefined, ...bans] : bans
    },
  }
}
