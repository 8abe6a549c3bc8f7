// The reference engine: a textbook simplex and branch and bound of our own, dense, for small models. It shares no code and no
// library with highs.ts, so that each can be held against the other; it is clear first and fast last.
import type { Engine } from './engine.ts'
import { referenceModel } from './reference/loaded.ts'

/**
 * Signs of duals and reduced costs are those of every `Engine`.
 * @param now milliseconds of the caller's clock; without one `maxSeconds` is refused, because a limit that is not kept is worse
 */
export function openReferenceEngine(now?: () => number): Engine {
  let held = 0
  return {
    name: 'Xunyu reference simplex',
    version: '1',
    memoryLimitBytes: 2 ** 30,
    memoryBytes: () => held,
    estimateBytes,
    load(source) {
      const bytes = estimateBytes(source.rows, source.count, source.values.length)
      held += bytes
      return referenceModel(source, now, () => (held -= bytes))
    },
  }
}

/** The dense inverse of the basis, and the columns as lists. */
function estimateBytes(rows: number, columns: number, entries: number): number {
  return 8 * rows * rows + 64 * (rows + columns) + 16 * entries
}
