// The book of a check: every comparison is a note, the furthest one off is kept with its place. A check that noted nothing has not passed.
import type { CheckName } from '#domain/checkNames.ts'
import type { PlanCheck } from '#domain/plan.ts'

/** Relative: rounding of the solver and of sums stays far below, a planted error far above. */
const tolerance = 1e-6
/**
 * Tonnes below which amounts are not compared relative to themselves: with the tolerance, a tenth of a kilogram.
 * The planner leaves out flows of a gram; several of them may meet at one place.
 */
export const smallMassT = 100

/** Words of a place, joined only when somebody will read them. */
export type At = readonly (string | number | undefined)[]
export type Tally = {
  /** One comparison that is `off` by that much, relative; what is no number is wholly off. */
  note: (off: number, at: At) => void
  /** As `note`, of something that was counted before. */
  breach: (off: number, at: At) => void
  equal: (a: number, b: number, at: At, size?: number) => void
  /** a <= b. */
  atMost: (a: number, b: number, at: At, size?: number) => void
  holds: (right: boolean, at: At) => void
  /** Things looked at that were right without a note of their own. */
  looked: (many: number) => void
}
export type Book = { open: (name: CheckName) => Tally; checks: () => PlanCheck[] }

export function openBook(): Book {
  const pages: { name: CheckName; worst: number; count: number; at: At }[] = []
  return {
    open(name) {
      const page = { name, worst: 0, count: 0, at: [] as At }
      pages.push(page)
      const breach = (off: number, at: At) => {
        const far = Number.isFinite(off) ? off : 1
        if (far <= page.worst) return
        page.worst = far
        page.at = at
      }
      const note = (off: number, at: At) => {
        page.count++
        breach(off, at)
      }
      return {
        note,
        breach,
        equal: (a, b, at, size = 1) => {
          note(Math.abs(a - b) / Math.max(size, Math.abs(a), Math.abs(b)), at)
        },
        atMost: (a, b, at, size = 1) => {
          // Nothing exceeds an open limit; a limit that is no number is exceeded by everything.
          note(b === Infinity ? 0 : (a - b) / Math.max(size, Math.abs(a), Math.abs(b)), at)
        },
        holds: (right, at) => {
          note(right ? 0 : 1, at)
        },
        looked: many => {
          page.count += many
        },
      }
    },
    checks: () =>
      pages.map(({ name, worst, count, at }) => {
        const ok = count > 0 && worst <= tolerance
        const place = at.filter(part => part !== undefined && part !== '').join(' · ')
        return { name, worst, tolerance, ok, count, ...(place === '' ? {} : { place }) }
      }),
  }
}
