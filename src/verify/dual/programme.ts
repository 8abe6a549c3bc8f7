// The plan as a linear programme in its own words: what may be chosen (columns) and what limits it (rows), each with its amount and its price.
// Three checks follow from the definition alone: prices admit nothing better, nothing is paid for what is left over, both sides meet.
import type { At, Tally } from '../book.ts'

export type Column = {
  at: At
  /** Chosen, t; undefined where the result gives several columns as one figure. */
  amount: number | undefined
  low: number
  high: number
  /** Cost less what it is worth at the prices, CNY per tonne; and the size of the prices that meet in it. */
  reduced: number
  size: number
}
export type Limit = {
  at: At
  /** low <= used <= high, in the limit's own unit; `used` undefined where the result does not tell. */
  used: number | undefined
  low: number
  high: number
  /** d cost / d limit. */
  price: number
  /** Sizes of the price and of what is limited, below which they count as nothing. */
  size: number
  mass: number
}
export type Programme = { columns: Column[]; limits: Limit[] }

/** No column could be chosen more (or less) and lower the cost; no limit has a price of the wrong sign. */
export function checkColumnPrices({ columns, limits }: Programme, tally: Tally): void {
  for (const { at, low, high, reduced, size } of columns) {
    if (low === high) continue
    if (high === Infinity) tally.note(-reduced / size, at)
    else tally.looked(1)
  }
  for (const { at, low, high, price, size } of limits) {
    tally.note(low === -Infinity ? price / size : 0, at)
    tally.note(high === Infinity ? -price / size : 0, at)
  }
}

/** What is chosen above its least costs its price, what has room to its most has no gain left; what is left of a limit is worth nothing. */
export function checkProgrammeSlack({ columns, limits }: Programme, tally: Tally): void {
  for (const { at, amount, low, high, reduced, size } of columns) {
    if (amount === undefined || low === high) continue
    const scale = Math.max(smallT, high === Infinity ? 0 : high)
    tally.note(Math.min(Math.max(0, reduced) / size, (amount - low) / scale), at)
    tally.note(Math.min(Math.max(0, -reduced) / size, (high - amount) / scale), at)
  }
  for (const { at, used, low, high, price, size, mass } of limits) {
    if (used === undefined || low === high) continue
    tally.note(Math.min(Math.max(0, price) / size, Math.max(0, used - low) / mass), at)
    tally.note(Math.min(Math.max(0, -price) / size, Math.max(0, high - used) / mass), at)
  }
}
/** Tonnes that a choice is measured against where it has no most. */
const smallT = 1

/** The bound that prices and limits put under the cost of every plan, CNY. */
export function dualBound({ columns, limits }: Programme): number {
  let bound = 0
  for (const { low, high, reduced } of columns) {
    const end = reduced > 0 ? low : high
    // Against an open end the price is out of order, which the check of prices says.
    if (Number.isFinite(end)) bound += reduced * end
  }
  for (const { low, high, price } of limits) {
    const end = price > 0 ? low : high
    if (Number.isFinite(end)) bound += price * end
  }
  return bound
}

/** A reduced cost while it is added up, with the size of its terms. */
export type Sum = { add: (value: number) => void; value: () => number; size: () => number }
export function openSum(): Sum {
  let value = 0,
    size = 1
  return {
    add(term) {
      value += term
      size += Math.abs(term)
    },
    value: () => value,
    size: () => size,
  }
}
