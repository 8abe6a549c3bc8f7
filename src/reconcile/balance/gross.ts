// Gross errors, one after the other: the figure that fits worst is left out while the whole still disagrees and can be checked.
// Test of maximum power: Mah and Tamhane, AIChE J. 28 (1982). Serial elimination: Ripps (1965), Serth and Heenan, AIChE J. 32 (1986).
// Equivalent sets: Bagajewicz and Jiang, Comput. Chem. Eng. 22 (1998).
// Leaving a figure out is a step along one column of the inverse, so the system is factored once for many steps.
import { chiSquareChance, chiSquarePoint } from '../chances.ts'
import { classify } from '../network/classify.ts'
import type { Indexed } from '../network/index.ts'
import { type Estimate, estimate, tension } from './estimate.ts'
import { type System, isActive, openSystem, partsOf } from './system.ts'
import { tensionVariance, tensionVariances } from './spread.ts'

export type Elimination = { flow: number; z: number; equivalents: number[]; alternatives: number[] }
export type Tested = {
  system: System
  estimate: Estimate
  /** Of the figures as they are; NaN where nothing checks a flow or its spread was not computed. */
  z: Float64Array
  first: { chiSquare: number; degrees: number }
  after: { chiSquare: number; degrees: number }
  eliminated: Elimination[]
  redundancyGone: boolean
}

/** Steps between two factorings: each keeps a column as long as the network has nodes. */
const stepsAtOnce = 64
/** Where spreads cost a solve each, they are computed for so many flows that look worst. */
const candidates = 64
/** A spread that fell to this share of what it was is none: the flow is no longer checked. */
const gone = 1e-8

/** Pull and spread of each flow as figures are left out. */
type State = { system: System; pull: Float64Array; spread: Float64Array; whole: Float64Array; chiSquare: number; degrees: number }

function open(system: System, { potential, chiSquare }: Estimate): State {
  const { indexed, parts } = system
  const pull = new Float64Array(indexed.count)
  for (let flow = 0; flow < indexed.count; flow++) if (isActive(parts, flow)) pull[flow] = tension(system, potential, flow)
  const spread = tensionVariances(system) ?? spreadsOfWorst(system, pull)
  return { system, pull, spread, whole: spread.slice(), chiSquare, degrees: system.rows }
}

/** A flow's spread is at most one over its own variance, so |pull| times its deviation is the least that |z| can be. */
function spreadsOfWorst(system: System, pull: Float64Array): Float64Array {
  const { variance, count } = system.indexed
  const spread = new Float64Array(count)
  const order = Array.from({ length: count }, (_, flow) => flow).filter(flow => pull[flow] !== 0)
  order.sort((a, b) => Math.abs(pull[b]!) * Math.sqrt(variance[b]!) - Math.abs(pull[a]!) * Math.sqrt(variance[a]!))
  for (const flow of order.slice(0, candidates)) spread[flow] = tensionVariance(system, flow)
  return spread
}

const checked = ({ spread, whole }: State, flow: number): boolean => spread[flow]! > gone * whole[flow]! && whole[flow]! > 0

function worst(state: State): { flow: number; z: number } | null {
  let found: { flow: number; z: number } | null = null
  for (let flow = 0; flow < state.pull.length; flow++) {
    if (!checked(state, flow)) continue
    const z = state.pull[flow]! / Math.sqrt(state.spread[flow]!)
    // Equivalent flows are equally bad; rounding must not choose between them.
    if (found === null || Math.abs(z) > Math.abs(found.z) * (1 + 1e-9) + 1e-12) found = { flow, z }
  }
  return found
}

/** Flows that would take nearly as much of chi-square away: which of them is wrong the figures do not decide. */
function nearlyAsBad(state: State, { flow, z }: { flow: number; z: number }, slack: number): number[] {
  const found: number[] = []
  for (let other = 0; other < state.pull.length; other++)
    if (other !== flow && checked(state, other) && state.pull[other]! ** 2 / state.spread[other]! > z * z - slack) found.push(other)
  return found
}

/** Leaves a figure out; returns the flows that only it was checked against. */
function leaveOut(state: State, flow: number, columns: Float64Array[]): number[] {
  const { system, pull, spread } = state
  const column = columnOf(system, flow)
  // Earlier columns are taken out of this one, so that each step stands alone.
  for (const earlier of columns) {
    const part = tension(system, earlier, flow)
    for (let node = 0; node < column.length; node++) column[node]! -= part * earlier[node]!
  }
  const size = tension(system, column, flow)
  const length = Math.sqrt(size)
  for (let node = 0; node < column.length; node++) column[node]! /= length
  columns.push(column)
  const before: boolean[] = []
  for (let other = 0; other < pull.length; other++) before.push(checked(state, other))
  const step = pull[flow]! / length
  for (let other = 0; other < pull.length; other++) {
    const part = tension(system, column, other)
    pull[other]! -= part * step
    spread[other]! -= part * part
  }
  spread[flow] = 0
  state.chiSquare -= step * step
  state.degrees -= 1
  return before.flatMap((was, other) => (was && other !== flow && !checked(state, other) ? [other] : []))
}

/** Potentials that a unit along the flow would raise. */
function columnOf({ indexed, row, size, kernel }: System, flow: number): Float64Array {
  const right = new Float64Array(size)
  const a = row[indexed.from[flow]!]!
  const b = row[indexed.to[flow]!]!
  if (a >= 0) right[a]! -= 1
  if (b >= 0) right[b]! += 1
  const solved = kernel.solve(right)
  return Float64Array.from(indexed.nodes, (_, node) => (row[node]! < 0 ? 0 : solved[row[node]!]!))
}

/**
 * @param level chance below which the whole is held to disagree @param criticalZ of one figure, given how many are tested
 * @param eliminate false: test only
 */
export function findGross(
  indexed: Indexed,
  level: number,
  critical: (tests: number) => number,
  eliminate: boolean,
  mostWork: number,
): Tested {
  const ignored = indexed.measured.map(measured => 1 - measured)
  const start = (): { system: System; found: Estimate; state: State } => {
    const parts = partsOf(ignored.slice(), new Int8Array(indexed.count))
    const system = openSystem(indexed, parts, classify(indexed, parts.free), mostWork)
    const found = estimate(system)
    return { system, found, state: open(system, found) }
  }
  let { system, found, state } = start()
  const result: Tested = {
    system,
    estimate: found,
    z: state.pull.map((pull, flow) => (checked(state, flow) ? pull / Math.sqrt(state.spread[flow]!) : NaN)),
    first: { chiSquare: state.chiSquare, degrees: state.degrees },
    after: { chiSquare: state.chiSquare, degrees: state.degrees },
    eliminated: [],
    redundancyGone: false,
  }
  const criticalZ = critical(state.whole.reduce((sum, spread) => sum + (spread > 0 ? 1 : 0), 0))
  if (!eliminate) return result
  let columns: Float64Array[] = []
  for (;;) {
    const now = worst(state)
    const disagrees = state.degrees > 0 && chiSquareChance(state.chiSquare, state.degrees) < level
    if (!disagrees && (now === null || Math.abs(now.z) <= criticalZ)) break
    if (now === null) {
      result.redundancyGone = true
      break
    }
    const near = nearlyAsBad(state, now, chiSquarePoint(level, 1))
    const equivalents = leaveOut(state, now.flow, columns)
    ignored[now.flow] = 1
    result.eliminated.push({ flow: now.flow, z: now.z, equivalents, alternatives: near.filter(other => !equivalents.includes(other)) })
    if (columns.length >= stepsAtOnce) {
      ;({ system, found, state } = start())
      columns = []
    }
    result.after = { chiSquare: Math.max(0, state.chiSquare), degrees: state.degrees }
  }
  return result
}
