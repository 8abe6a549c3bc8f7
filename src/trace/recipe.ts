// A batch by the recipe: what one input draws in with it and what comes out, in whole kilograms that balance.
import type { Region } from '#domain/region.ts'
import { splitMass } from '#exchange/split.ts'
import type { Batch } from './events.ts'

/**
 * @param material the input that is given, with its dry mass
 * @returns null where the process does not eat the material
 */
export function batchOfRecipe(region: Pick<Region, 'process_flows'>, process: string, material: string, massKg: number): Batch | null {
  const rows = region.process_flows.filter(row => row.process === process && row.t > 0)
  const own = rows.find(row => row.direction === 'in' && row.material === material)
  if (own === undefined) return null
  const inputs = rows
    .filter(row => row.direction === 'in')
    .map(row => ({ material: row.material, massKg: row === own ? massKg : Math.round((massKg * row.t) / own.t) }))
  const outputs = rows.filter(row => row.direction === 'out')
  const masses = splitMass(
    inputs.reduce((sum, line) => sum + line.massKg, 0),
    outputs.map(row => row.t),
  )
  return { inputs, outputs: outputs.map((row, index) => ({ material: row.material, massKg: masses[index] ?? 0 })) }
}
