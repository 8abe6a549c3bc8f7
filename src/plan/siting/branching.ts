// Which decision a node is split on: the one whose both children are expected to cost most, by what splits on it have cost so far (pseudo-costs,
// Benichou and others 1971); where nothing is known yet, by what is known of all, so that the fraction decides.
import type { LpAnswer } from '#solve/engine.ts'

const whole = 1e-6
/** Of the two gains the lesser counts most (Linderoth and Savelsbergh 1999). */
const least = 1e-6

export type Branch = { index: number; way: 'down' | 'up'; fraction: number; from: number }
type Learned = { sum: Float64Array; count: Int32Array; all: number; many: number }
export type Branching = {
  /** @param branch that led to the node @param objective of the node */
  learn: (branch: Branch | undefined, objective: number) => void
  /** @returns undefined where everything is whole */
  choose: (answer: LpAnswer, bounds: { low: Float64Array; high: Float64Array }) => Branch | undefined
}

export function openBranching(integers: Int32Array): Branching {
  const learned = (): Learned => ({ sum: new Float64Array(integers.length), count: new Int32Array(integers.length), all: 0, many: 0 })
  const known = { down: learned(), up: learned() }
  const perUnit = ({ sum, count, all, many }: Learned, index: number) =>
    count[index]! > 0 ? sum[index]! / count[index]! : many > 0 ? all / many : 1
  return {
    learn(branch, objective) {
      if (branch === undefined) return
      const { index, way, fraction, from } = branch
      const moved = way === 'down' ? fraction : 1 - fraction
      const gain = Math.max(0, objective - from) / moved
      const of = known[way]
      of.sum[index]! += gain
      of.count[index]!++
      of.all += gain
      of.many++
    },
    choose({ primal, objective }, { low, high }) {
      let best: Branch | undefined,
        score = -Infinity
      integers.forEach((column, index) => {
        if (low[index] === high[index]) return
        const value = primal[column]!
        const fraction = value - Math.floor(value)
        if (fraction <= whole || fraction >= 1 - whole) return
        const down = fraction * perUnit(known.down, index),
          up = (1 - fraction) * perUnit(known.up, index)
        const own = Math.max(down, least) * Math.max(up, least)
        if (own <= score) return
        score = own
        best = { index, way: 'up', fraction, from: objective }
      })
      return best
    },
  }
}
