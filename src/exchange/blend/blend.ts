// The largest blend of several masses under linear limits, least lots and a number of partners: branch and bound over exact programs, whole
// kilograms at the end, held against every limit once more. Mass comes before money; money decides among blends of the same mass.
import { maximise } from './simplex.ts'

/** A part that may go in. `worth`: what a kilogram of it is worth beside others, for ties; small against `perKg`. */
export type Part = { capKg: number; lotKg: number; worth: bigint }
/** Row of a limit: whole numbers, one a part, of which the sum over the masses is not above nought. */
export type LimitRow = { name: string; perKg: readonly bigint[] }
export type BlendAsked = { parts: readonly Part[]; limits: readonly LimitRow[]; capKg: number; most?: number }
export type Blend = { massesKg: number[]; massKg: number; binding: string }

export const mostPartners = 5
/** A kilogram outweighs all that its price can say. */
const perKg = 10n ** 15n

type Node = { must: ReadonlySet<number>; out: ReadonlySet<number> }

export function largestBlend(asked: BlendAsked): Blend | undefined {
  const most = asked.most ?? mostPartners
  let best: { massesKg: number[]; value: bigint } | undefined
  const open: Node[] = [{ must: new Set(), out: new Set() }]
  while (open.length > 0) {
    const node = open.pop()!
    const relaxed = relax(asked, node)
    if (relaxed === undefined) continue
    // A kilogram a part may be lost to whole kilograms: what is not better than that is not better.
    if (best !== undefined && relaxed.value <= best.value * relaxed.den) continue
    const split = broken(asked, node, relaxed, most)
    if (split === undefined) {
      const massesKg = wholeKg(asked, relaxed)
      const value = massesKg === undefined ? 0n : worthOf(asked, massesKg)
      if (massesKg !== undefined && value > 0n && (best === undefined || value > best.value)) best = { massesKg, value }
      continue
    }
    open.push({ must: node.must, out: new Set([...node.out, split]) })
    if (node.must.size < most) open.push({ must: new Set([...node.must, split]), out: node.out })
  }
  if (best === undefined) return undefined
  const massKg = best.massesKg.reduce((sum, mass) => sum + mass, 0)
  return { massesKg: best.massesKg, massKg, binding: bindingOf(asked, best.massesKg) }
}

type Relaxed = { x: bigint[]; den: bigint; value: bigint }
/** The program of a node: parts in `must` take their lot at least, those in `out` nothing; with all places taken, the others are out. */
function relax({ parts, limits, capKg, most = mostPartners }: BlendAsked, { must, out }: Node): Relaxed | undefined {
  const used = parts.map((_, i) => i).filter(i => !out.has(i) && (must.size < most || must.has(i)))
  if (used.length === 0) return undefined
  const floor = used.map(i => (must.has(i) ? BigInt(parts[i]!.lotKg) : 0n))
  const shift = (row: readonly bigint[]) => row.reduce((sum, value, k) => sum + value * floor[k]!, 0n)
  const mass = used.map(() => 1n)
  const rows = [...limits.map(({ perKg: row }) => used.map(i => row[i]!)), mass]
  const room = [...limits.map((_, row) => -shift(rows[row]!)), BigInt(capKg) - shift(mass)]
  const c = used.map(i => perKg + parts[i]!.worth)
  const caps = used.map((i, k) => BigInt(parts[i]!.capKg) - floor[k]!)
  // Few caps are ever reached: each is a row from where it is broken on.
  const broken: number[] = []
  for (;;) {
    const capRows = broken.map(k => used.map((_, j) => (j === k ? 1n : 0n)))
    const found = maximise({ a: [...rows, ...capRows], b: [...room, ...broken.map(k => caps[k]!)], c })
    if (found === undefined) return undefined
    const over = used.flatMap((_, k) => (found.x[k]! > caps[k]! * found.den ? [k] : []))
    if (over.length > 0) broken.push(...over)
    else {
      const x = parts.map(() => 0n)
      used.forEach((i, k) => (x[i] = found.x[k]! + floor[k]! * found.den))
      return { x, den: found.den, value: found.value + shift(c) * found.den }
    }
  }
}

/** The part on which a node has to be split: below its lot, or one more than the partners there may be. */
function broken({ parts }: BlendAsked, { must }: Node, { x, den }: Relaxed, most: number): number | undefined {
  const used = parts.map((_, i) => i).filter(i => x[i]! > 0n)
  const short = used.find(i => !must.has(i) && x[i]! < BigInt(parts[i]!.lotKg) * den)
  if (short !== undefined) return short
  return used.length > most ? used.find(i => !must.has(i)) : undefined
}

/** Down to whole kilograms; where that breaks a limit, what presses on it gives way. */
function wholeKg({ parts, limits }: BlendAsked, { x, den }: Relaxed): number[] | undefined {
  const masses = x.map(value => value / den)
  for (let round = 0; round < 4; round++) {
    const over = limits.find(({ perKg: row }) => sumOf(row, masses) > 0n)
    if (over === undefined) break
    const worst = over.perKg.reduce((at, value, i) => (masses[i]! > 0n && value > 0n && (at < 0 || value > over.perKg[at]!) ? i : at), -1)
    if (worst < 0) return undefined
    const press = over.perKg[worst]!
    masses[worst] = masses[worst]! - (sumOf(over.perKg, masses) + press - 1n) / press
  }
  const wrong =
    masses.some((mass, i) => mass < 0n || (mass > 0n && mass < BigInt(parts[i]!.lotKg))) ||
    limits.some(({ perKg: row }) => sumOf(row, masses) > 0n)
  return wrong ? undefined : masses.map(Number)
}
const sumOf = (row: readonly bigint[], masses: readonly bigint[]): bigint => row.reduce((sum, value, i) => sum + value * masses[i]!, 0n)
function worthOf({ parts }: BlendAsked, massesKg: readonly number[]): bigint {
  return parts.reduce((sum, { worth }, i) => sum + (perKg + worth) * BigInt(massesKg[i]!), 0n)
}

/** What stands in the way of one kilogram more: the tightest limit, else the mass that there is. */
function bindingOf({ limits }: BlendAsked, massesKg: readonly number[]): string {
  const masses = massesKg.map(BigInt)
  let binding: { name: string; slack: number } | undefined
  for (const { name, perKg: row } of limits) {
    const most = row.reduce((a, b) => (b > a ? b : a), 0n)
    if (most === 0n) continue
    const room = -sumOf(row, masses)
    // Room for less than one kilogram of the part that presses most.
    if (room < most) {
      const slack = Number(room) / Number(most)
      if (binding === undefined || slack < binding.slack) binding = { name, slack }
    }
  }
  return binding?.name ?? 'mass'
}
