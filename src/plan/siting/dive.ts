// A first whole answer: what is nearly whole is held there, the largest of the rest is rounded up, and the relaxed plan is solved again with
// dual steps, until nothing is left between whole numbers. Sites that the last relaxed answer does not use are never opened.
import type { LpAnswer } from '#solve/engine.ts'
import { isLate, type Solving } from '../search/generate.ts'

const whole = 1e-6
/** Open parts above this are rounded up together; below it, the largest alone. */
const nearlyOpen = 0.7
/** Part of the fractional columns that is settled at least each round, so that a dive takes a few dozen rounds at most. */
const leastPart = 0.1

export type Dived = LpAnswer | { stopped: true; late?: boolean } | { failed: string }

export function dive({ layout, model, doors }: Solving, integers: Int32Array, start: LpAnswer): Dived {
  const { draft } = layout
  const lower = Float64Array.from(integers, column => draft.columnBounds(column).lower),
    upper = Float64Array.from(integers, column => draft.columnBounds(column).upper)
  const restore = () => {
    model.setColumnBounds(integers, lower, upper)
  }
  const held = lower.slice()
  let answer = start
  try {
    for (;;) {
      if (doors.shouldStop?.() === true) return { stopped: true }
      if (isLate(doors)) return { stopped: true, late: true }
      const between = [...integers.keys()].filter(index => {
        const value = answer.primal[integers[index]!]!
        return Math.abs(value - Math.round(value)) > whole
      })
      if (between.length === 0) break
      const fraction = (index: number) => {
        const value = answer.primal[integers[index]!]!
        return value - Math.floor(value)
      }
      between.sort((a, b) => fraction(b) - fraction(a) || a - b)
      const least = Math.max(1, Math.ceil(between.length * leastPart))
      between.forEach((index, rank) => {
        if (rank < least || fraction(index) >= nearlyOpen)
          held[index] = Math.min(upper[index]!, Math.ceil(answer.primal[integers[index]!]! - whole))
      })
      model.setColumnBounds(integers, held, upper)
      answer = model.solve({ method: 'dual' })
      if (answer.status !== 'optimal') return { failed: answer.word }
    }
    // Whole everywhere: held there, so that rounding of a hair does not pass for an opening.
    const values = Float64Array.from(integers, column => Math.round(answer.primal[column]!))
    model.setColumnBounds(integers, values, values)
    answer = model.solve({ method: 'dual' })
    return answer.status === 'optimal' ? answer : { failed: answer.word }
  } finally {
    restore()
  }
}
