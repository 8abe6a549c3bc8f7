// What may have one source only, as the tables know it, and the most that a site could be the source of.
import { existingIn, sizesOf } from './capacity.ts'
import type { Nodes } from './nodes.ts'
import { ofYear, type Tables } from './tables.ts'

/** A demand (no process) or an input of a process at a site. */
export type Taker = { site: string; material: string; process?: string | undefined }
export type Sources = {
  /** Whether it has one source only in a year; in any of the planned ones where none is said. */
  single: (taker: Taker, year: number | undefined) => boolean
  takers: Taker[]
  /** Tonnes that come to it from a site in a year at the most. */
  most: (taker: Taker, from: string, year: number) => number
}

export function sourceName({ site, material, process }: Taker, year: number, from: string): string {
  return [process ?? '', site, material, year, from].join('~')
}

export function sourcesOf(tables: Tables, nodes: Nodes, whole: boolean): Sources {
  const { region, years } = tables
  const none: Sources = { single: () => false, takers: [], most: () => 0 }
  if (!whole) return none
  const names = new Set<string>()
  const takers: Taker[] = []
  for (const unit of nodes.units)
    for (const { site, material, process } of unit.feeds)
      if (unit.row.singleSource?.includes(material) === true && nodes.offered.has(material)) {
        takers.push({ site, material, process })
        for (const year of years) names.add(sourceName({ site, material, process }, year, ''))
      }
  const steps = (site: string, material: string, year: number) => {
    const rows = region.demands.filter(row => row.site === site && row.material === material)
    return [...new Set(rows.map(row => row.step ?? 1))].flatMap(
      step =>
        ofYear(
          rows.filter(row => (row.step ?? 1) === step),
          year,
        ) ?? [],
    )
  }
  for (const { site, material, process } of nodes.receivers) {
    if (process !== undefined) continue
    const due = years.filter(year => steps(site, material, year).some(row => row.singleSource === true))
    for (const year of due) names.add(sourceName({ site, material }, year, ''))
    if (due.length > 0) takers.push({ site, material })
  }
  const made = (site: string, process: string, year: number) => {
    const unit = nodes.unitAt(site, process)!
    return existingIn(unit, year) + sizesOf(tables, unit, true).most
  }
  const sent = (site: string, material: string, year: number) => {
    const arising = nodes.supplyAt('stream', site, material)
    let most =
      (arising?.arises[years.indexOf(year)] ?? 0) + (arising?.stock === undefined ? 0 : (arising.stock.drawTPerYear ?? arising.stock.t))
    for (const { row, recipe } of nodes.units)
      if (row.site === site)
        for (const output of recipe.outputs) if (output.material === material) most += output.t * made(site, row.process, year)
    return most
  }
  return {
    takers,
    single: (taker, year) => (year === undefined ? years : [year]).some(one => names.has(sourceName(taker, one, ''))),
    most({ site, material, process }, from, year) {
      const input = process === undefined ? undefined : nodes.unitAt(site, process)!.recipe.inputs.find(one => one.material === material)
      const takes =
        process === undefined
          ? steps(site, material, year).reduce((sum, row) => sum + Math.max(row.tPerYear, row.minTPerYear ?? 0), 0)
          : made(site, process, year) * (input?.most ?? 0)
      return Math.min(takes, sent(from, material, year))
    },
  }
}
