// Balances of measured figures alone, one a region, each held against its own uncertainty: the nodal test.
// Reilly and Carpani (1963); Mah, Stanley and Downing, Ind. Eng. Chem. Process Des. Dev. 15 (1976).
import type { NodeTest } from '#domain/reconciliation.ts'
import { type System, isActive } from './system.ts'

/** @param critical |z| above which a balance is suspect, given how many are tested */
export function nodalTests(system: System, critical: (tests: number) => number): NodeTest[] {
  const { indexed, parts, classes } = system
  const { nodes, count, from, to, mass, variance, bias, biasFactor, biases } = indexed
  const { region } = classes
  const imbalance = new Float64Array(nodes.length)
  const own = new Float64Array(nodes.length)
  const shared = new Map<number, number>()
  for (let flow = 0; flow < count; flow++) {
    const a = region[from[flow]!]!
    const b = region[to[flow]!]!
    if (!isActive(parts, flow) || a === b) continue
    for (const [at, sign] of [
      [a, -1],
      [b, 1],
    ] as const) {
      imbalance[at]! += sign * mass[flow]!
      own[at]! += variance[flow]!
      for (let slot = 2 * flow; slot < 2 * flow + 2; slot++) {
        if (bias[slot]! < 0) continue
        const key = at * biases.length + bias[slot]!
        shared.set(key, (shared.get(key) ?? 0) + sign * biasFactor[slot]!)
      }
    }
  }
  for (const [key, factor] of shared) own[Math.floor(key / biases.length)]! += factor * factor
  const members = new Map<number, string[]>()
  for (let node = 1; node < nodes.length; node++) {
    const at = region[node]!
    if (at === 0 || own[at] === 0) continue
    const known = members.get(at)
    if (known === undefined) members.set(at, [nodes[node]!])
    else known.push(nodes[node]!)
  }
  const limit = critical(members.size)
  return [...members].map(([at, names]) => {
    const sd = Math.sqrt(own[at]!)
    const z = imbalance[at]! / sd
    return { nodes: names, imbalance: imbalance[at]!, sd, z, suspect: Math.abs(z) > limit }
  })
}
