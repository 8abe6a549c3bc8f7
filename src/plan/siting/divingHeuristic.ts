// A first whole answer: what is nearly whole is held there, the largest of the rest is rounded up, and the relaxed plan is solved again with
// dual steps, until nothing is left between whole numbers. Sites that the last relaxed answer does not use are never opened.
import type { LpAnswer } from '#solve/engine.ts'
import { heard, isLate, type Solving } from '../search/generate.ts'

const whole = 1e-6
/** Open parts above this are rounded up together; below it, the largest alone. */
const nearlyOpen = 0.7
/** Part of the fractional columns that is settled at least each round, so that a dive takes a few dozen rounds at most. */
const leastPart = 0.1
/** Roundings that leave no plan are taken back so often; what is tighter is left to the search. */
const mostBack = 40

export type Dived = LpAnswer | { stopped: true; late?: boolean } | { failed: string }

/** @param within bounds of the integers that the dive keeps to, and leaves behind */
export function divingHeuristic(
  solving: Solving,
  integers: Int32Array,
  start: LpAnswer,
  { low: lower, high: upper }: { low: Float64Array; high: Float64Array },
): Dived {
  const { model, ports } = solving
  const [low, high] = [lower.slice(), upper.slice()]
  const solved = () => {
    model.setColumnBounds(integers, low, high)
    return model.solve({ method: 'dual', ...heard(solving, 'siting') })
  }
  let answer = start,
    back = 0
  try {
    for (;;) {
      if (ports.shouldStop?.() === true) return { stopped: true }
      if (isLate(ports)) return { stopped: true, late: true }
      const up = roundedUp(integers, answer.primal)
      if (up.length === 0) break
      const before = low.slice()
      const raise = (indexes: number[]) => {
        low.set(before)
        for (const index of indexes) low[index] = Math.min(high[index]!, Math.ceil(answer.primal[integers[index]!]! - whole))
        return solved()
      }
      let next = raise(up)
      // Several at once may be too many: then the largest alone, and where that is one too many itself, it goes down.
      if (next.status === 'infeasible' && up.length > 1) next = raise(up.slice(0, 1))
      if (next.status === 'infeasible' && back++ < mostBack) {
        low.set(before)
        high[up[0]!] = Math.max(low[up[0]!]!, Math.floor(answer.primal[integers[up[0]!]!]! + whole))
        next = solved()
      }
      if (next.status !== 'optimal') return unanswered(next, solving)
      answer = next
    }
    // Whole everywhere: held there, so that rounding of a hair does not pass for an opening.
    low.set(Float64Array.from(integers, column => Math.round(answer.primal[column]!)))
    high.set(low)
    answer = solved()
    return answer.status === 'optimal' ? answer : unanswered(answer, solving)
  } finally {
    model.setColumnBounds(integers, lower, upper)
  }
}

function unanswered({ status, word }: LpAnswer, { ports }: Solving): Exclude<Dived, LpAnswer> {
  if (status !== 'stopped') return { failed: word }
  return { stopped: true, late: ports.shouldStop?.() !== true }
}

/** Which of the columns between whole numbers go up next, the largest part first. */
function roundedUp(integers: Int32Array, primal: Float64Array): number[] {
  const between = [...integers.keys()].filter(index => {
    const value = primal[integers[index]!]!
    return Math.abs(value - Math.round(value)) > whole
  })
  const fraction = (index: number) => {
    const value = primal[integers[index]!]!
    return value - Math.floor(value)
  }
  between.sort((a, b) => fraction(b) - fraction(a) || a - b)
  const least = Math.max(1, Math.ceil(between.length * leastPart))
  return between.filter((index, rank) => rank < least || fraction(index) >= nearlyOpen)
}
