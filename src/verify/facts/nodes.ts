// Where tonnes may leave and arrive, and the units between: every node that the tables speak of, whether or not the plan uses it.
import type { Row } from '#domain/region.ts'
import { recipesOf, type Recipe } from './recipes.ts'
import type { Rules } from './rules.ts'
import { groups, ofYear, type Tables } from './tables.ts'

export type Supply = {
  index: number
  /** `product` is what a process is for, `byproduct` what comes along: they are two accounts even at one place. */
  kind: 'stream' | 'product' | 'byproduct'
  site: string
  material: string
  /** Tonnes arising per planned year, nothing for what is made. */
  arises: number[]
  /** CNY that its holder asks for a tonne of a stream that leaves to be used, per planned year. */
  asked: number[]
  stock: Row<'stocks'> | undefined
  /** The row that prices its disposal; undefined where it may be left at no cost, or must be taken. */
  disposal: Row<'disposal'> | undefined
}
export type Receiver = { index: number; kind: 'feed' | 'demand'; site: string; material: string; process: string | undefined }
export type Unit = { index: number; id: string; row: Row<'units'>; recipe: Recipe; feeds: Receiver[]; supplies: (Supply | undefined)[] }
export type Nodes = {
  supplies: Supply[]
  receivers: Receiver[]
  units: Unit[]
  supplyAt: (kind: Supply['kind'], site: string, material: string) => Supply | undefined
  receiverAt: (site: string, material: string, process: string | undefined) => Receiver | undefined
  unitAt: (site: string, process: string) => Unit | undefined
  /** Materials that arise or are made somewhere. */
  offered: Set<string>
}

export function nodesOf(tables: Tables): Nodes {
  const { region, years } = tables
  const supplies = new Map<string, Supply>(),
    receivers = new Map<string, Receiver>(),
    units = new Map<string, Unit>()
  const isWaste = (material: string) => tables.materials.get(material)?.kind === 'waste'
  const supply = (kind: Supply['kind'], site: string, material: string): Supply => {
    const key = `${kind}~${site}~${material}`
    const known = supplies.get(key)
    if (known !== undefined) return known
    // Of what arises only waste has to be disposed of; secondary resources stay where they are at no cost.
    const disposed = kind === 'byproduct' || (kind === 'stream' && isWaste(material))
    const made: Supply = {
      index: supplies.size,
      kind,
      site,
      material,
      arises: years.map(() => 0),
      asked: years.map(() => 0),
      stock: undefined,
      disposal: disposed ? tables.disposal(material, site) : undefined,
    }
    supplies.set(key, made)
    return made
  }
  const receiver = (kind: Receiver['kind'], site: string, material: string, process?: string): Receiver => {
    const key = `${process ?? ''}~${site}~${material}`
    const known = receivers.get(key)
    if (known !== undefined) return known
    const made: Receiver = { index: receivers.size, kind, site, material, process }
    receivers.set(key, made)
    return made
  }
  for (const rows of groups(region.streams, row => `${row.site}~${row.material}`).values()) {
    const stream = supply('stream', rows[0]!.site, rows[0]!.material)
    stream.arises = years.map(year => ofYear(rows, year)?.tPerYear ?? 0)
    stream.asked = years.map(year => ofYear(rows, year)?.cnyPerT ?? 0)
  }
  for (const row of region.stocks) supply('stream', row.site, row.material).stock = row
  const recipes = recipesOf(tables)
  for (const row of region.units) {
    const recipe = recipes.get(row.process)
    if (recipe === undefined) continue
    units.set(`${row.site}~${row.process}`, {
      index: units.size,
      id: row.id ?? `${row.site}~${row.process}`,
      row,
      recipe,
      feeds: recipe.inputs.map(input => receiver('feed', row.site, input.material, row.process)),
      supplies: recipe.outputs.map(output =>
        tables.materials.get(output.material)?.kind === 'loss'
          ? undefined
          : supply(output.main ? 'product' : 'byproduct', row.site, output.material),
      ),
    })
  }
  for (const row of region.demands) receiver('demand', row.site, row.material)
  return {
    supplies: [...supplies.values()],
    receivers: [...receivers.values()],
    units: [...units.values()],
    supplyAt: (kind, site, material) => supplies.get(`${kind}~${site}~${material}`),
    receiverAt: (site, material, process) => receivers.get(`${process ?? ''}~${site}~${material}`),
    unitAt: (site, process) => units.get(`${site}~${process}`),
    offered: new Set([...supplies.values()].map(one => one.material)),
  }
}

/** Name of a disposal row among the capacities. */
export const disposalId = (row: { material: string; area?: string | undefined }) =>
  row.area === undefined ? row.material : `${row.material}~${row.area}`

/** Whether what is there must go somewhere: products, and waste that has a price of disposal or a ban on it. */
export function mustGo(tables: Tables, rules: Rules, supply: Supply, year: number): boolean {
  const banned =
    (supply.kind === 'byproduct' || tables.materials.get(supply.material)?.kind === 'waste') &&
    rules.mayNotDispose(supply.material, supply.site, year)
  return supply.kind === 'product' || supply.disposal !== undefined || banned
}
