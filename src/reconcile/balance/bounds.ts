// Bounds: flows that would run below their least or above their most are held there, and let go when that serves the fit.
// Block principal pivoting with Murty's single steps where blocks go in a circle: Judice and Pires, Comput. Oper. Res. 21 (1994).
import { classify } from '../network/classify.ts'
import type { Indexed } from '../network/index.ts'
import { type Estimate, estimate, multiplier, worstGap } from './estimate.ts'
import { type System, openSystem, partsOf } from './system.ts'

export type Bounded = {
  system: System
  estimate: Estimate
  rounds: number
  /** Largest breach of a bound or of a multiplier's sign, in standard deviations (of the typical figure where a flow has none). */
  kkt: number
  worstGap: number
}

/** A breach below this, in standard deviations, is rounding. */
const tolerance = 1e-7
const mostRounds = 400
/** How often blocks may fail to lessen the breaches before single steps are taken. */
const patience = 5

/**
 * @param ignored 1 for flows without a figure or whose figure is left out
 * @param withBounds false: no flow is held
 * @param first what is known already with no flow held, if it is
 */
export function solveBounded(
  indexed: Indexed,
  ignored: Uint8Array,
  withBounds: boolean,
  mostWork: number,
  first?: { system: System; estimate: Estimate },
): Bounded {
  const held = new Int8Array(indexed.count)
  const typical = typicalSd(indexed)
  let fewest = Infinity
  let left = patience
  for (let rounds = 1; ; rounds++) {
    const known = rounds === 1 ? first : undefined
    const system = known?.system ?? open(indexed, ignored, held, mostWork)
    const found = known?.estimate ?? estimate(system)
    const moves = withBounds ? breaches(system, found, typical) : []
    const done = moves.length === 0 || rounds >= mostRounds
    if (done) {
      const kkt = moves.reduce((worst, move) => Math.max(worst, move.size), 0)
      return { system, estimate: found, rounds, kkt, worstGap: worstGap(system, found.value) }
    }
    if (moves.length < fewest) {
      fewest = moves.length
      left = patience
    } else left--
    for (const { flow, to } of left > 0 ? moves : moves.slice(-1)) held[flow] = to
  }
}

function open(indexed: Indexed, ignored: Uint8Array, held: Int8Array, mostWork: number): System {
  const parts = partsOf(ignored, held.slice())
  return openSystem(indexed, parts, classify(indexed, parts.free), mostWork)
}

function typicalSd({ count, measured, variance }: Indexed): number {
  const all = variance.filter((_, flow) => measured[flow] === 1).sort()
  return count === 0 || all.length === 0 ? 1 : Math.sqrt(all[all.length >> 1]!)
}

type Move = { flow: number; to: -1 | 0 | 1; size: number }

function breaches(system: System, found: Estimate, typical: number): Move[] {
  const { indexed, parts } = system
  const { count, least, most, variance } = indexed
  const moves: Move[] = []
  for (let flow = 0; flow < count; flow++) {
    const sd = parts.ignored[flow] === 1 ? typical : Math.sqrt(variance[flow]!)
    const held = parts.held[flow]!
    if (held !== 0) {
      const size = held * multiplier(system, found, flow) * sd
      if (size > tolerance && least[flow]! < most[flow]!) moves.push({ flow, to: 0, size })
      continue
    }
    const value = found.value[flow]!
    const slack = tolerance * sd + 1e-12 * Math.abs(value)
    if (value < least[flow]! - slack) moves.push({ flow, to: -1, size: (least[flow]! - value) / sd })
    else if (value > most[flow]! + slack) moves.push({ flow, to: 1, size: (value - most[flow]!) / sd })
  }
  return moves
}
