// Where an estimate comes from: what one more unit of each figure would do to it, and the share of its variance that each brings.
import type { SourceShare } from '#domain/reconciliation.ts'
import { tension } from './estimate.ts'
import type { Term } from './spread.ts'
import { type System, isActive, reach } from './system.ts'

/** Shares below this are not listed. */
const least = 1e-4

/**
 * The row of the projection that gives an estimate: one solve.
 * @param terms the adjusted figures that it is the sum of: itself, or those that an unmeasured flow is the rest of
 * @param most how many sources are listed
 */
export function sourcesOf(system: System, terms: readonly Term[], most: number): SourceShare[] {
  const { indexed, parts, row, size, kernel } = system
  const right = new Float64Array(size)
  const rows: number[] = []
  const values: number[] = []
  const weight = new Float64Array(indexed.count)
  for (const { flow, sign } of terms) {
    weight[flow]! += sign
    reach(system, flow, sign, rows, values)
  }
  rows.forEach((at, i) => (right[at]! += values[i]!))
  const solved = rows.length === 0 ? right : kernel.solve(right)
  const potential = Float64Array.from(indexed.nodes, (_, node) => (row[node]! < 0 ? 0 : solved[row[node]!]!))
  const common = new Float64Array(indexed.biases.length)
  const found: SourceShare[] = []
  let whole = 0
  for (let flow = 0; flow < indexed.count; flow++) {
    if (!isActive(parts, flow)) continue
    weight[flow]! -= tension(system, potential, flow)
    const part = weight[flow]! ** 2 * indexed.variance[flow]!
    for (let slot = 2 * flow; slot < 2 * flow + 2; slot++)
      if (indexed.bias[slot]! >= 0) common[indexed.bias[slot]!]! += weight[flow]! * indexed.biasFactor[slot]!
    whole += part
    if (part > 0) found.push({ kind: 'flow', id: indexed.flows[flow]!, weight: weight[flow]!, share: part })
  }
  const instruments = new Map<string, number>()
  common.forEach((moved, column) => {
    const id = indexed.biases[column]!
    instruments.set(id, (instruments.get(id) ?? 0) + moved * moved)
    whole += moved * moved
  })
  for (const [id, part] of instruments) found.push({ kind: 'instrument', id, weight: null, share: part })
  if (whole === 0) return []
  return found
    .map(source => ({ ...source, share: source.share / whole }))
    .filter(({ share }) => share >= least)
    .sort((a, b) => b.share - a.share || (a.id < b.id ? -1 : 1))
    .slice(0, most)
}
