// Recipes as the tables write them: shares and ranges of inputs, outputs, contents that blend limits speak of.
import type { Row } from '#domain/region.ts'
import { groups, type Tables } from './tables.ts'

/** Tonnes per tonne of activity: between `least` and `most`, which are the same for a fixed share. */
export type Input = { material: string; least: number; most: number; ranged: boolean }
export type Output = { material: string; t: number; main: boolean }
export type Limit = {
  row: Row<'blend_limits'>
  atMost: boolean
  /** The limit per tonne of activity; per tonne of what is counted where false. */
  perProduct: boolean
  counts: (material: string) => boolean
  /** Content in the limit's unit, of a site's own where it has one. */
  content: (material: string, site?: string) => number
  /** Whether some site has its own content of the material. */
  varies: (material: string) => boolean
}
export type Recipe = { process: Row<'processes'>; inputs: Input[]; outputs: Output[]; limits: Limit[] }

/** Parts of a whole that contents and limits may be written in; anything else must be written alike in both. */
const parts: Record<string, number> = {
  share: 1,
  '1': 1,
  't/t': 1,
  'kg/kg': 1,
  '%': 1e-2,
  percent: 1e-2,
  'g/kg': 1e-3,
  'kg/t': 1e-3,
  'mg/kg': 1e-6,
  'g/t': 1e-6,
  ppm: 1e-6,
}

export function recipesOf(tables: Tables): Map<string, Recipe> {
  const { region } = tables
  const flows = groups(region.process_flows, row => row.process),
    limits = groups(region.blend_limits, row => row.process),
    contents = groups(region.compositions, row => `${row.material}~${row.component}`)
  const recipe = (process: Row<'processes'>): Recipe => {
    const rows = flows.get(process.id) ?? []
    const inputs = rows
      .filter(row => row.direction === 'in')
      .map(row => {
        const least = row.tMin ?? row.t,
          most = row.tMax ?? row.t
        const ranged = most > least
        return { material: row.material, least: ranged ? least : row.t, most: ranged ? most : row.t, ranged }
      })
    const outputs = rows
      .filter(row => row.direction === 'out')
      .map(row => ({ material: row.material, t: row.t, main: row.material === process.product }))
    if (!outputs.some(row => row.main)) outputs.push({ material: process.product, t: 1, main: true })
    // A limit on what the recipe does not eat limits nothing.
    const limited = (limits.get(process.id) ?? [])
      .map(row => limitOf(row, contents))
      .filter(limit => inputs.some(input => limit.counts(input.material)))
    return { process, inputs, outputs, limits: limited }
  }
  return new Map(region.processes.map(process => [process.id, recipe(process)]))
}

function limitOf(row: Row<'blend_limits'>, contents: Map<string, Row<'compositions'>[]>): Limit {
  const named = row.materials !== undefined && row.materials.length > 0 ? new Set(row.materials) : undefined
  return {
    row,
    atMost: row.sense.startsWith('<'),
    perProduct: row.basis === 'product',
    counts: material => named === undefined || named.has(material),
    varies: material => (contents.get(`${material}~${row.component}`) ?? []).some(one => one.site !== undefined),
    content(material, site) {
      const rows = contents.get(`${material}~${row.component}`) ?? []
      const found = (site === undefined ? undefined : rows.find(one => one.site === site)) ?? rows.find(one => one.site === undefined)
      if (found === undefined) return 0
      return found.unit === row.unit ? found.value : (found.value * parts[found.unit]!) / parts[row.unit]!
    },
  }
}
