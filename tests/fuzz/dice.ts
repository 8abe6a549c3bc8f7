// Chance that can be thrown again: the same seed gives the same requests.
export type Dice = {
  /** A whole number from 0 to below `end`. */
  below: (end: number) => number
  chance: (share: number) => boolean
  pick: <T>(from: readonly T[]) => T
}

/** Mulberry32, a public-domain generator of 32 bits; good enough to choose among cases. */
export function dice(seed: number): Dice {
  let state = seed >>> 0
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  const below = (end: number): number => Math.floor(next() * end)
  return { below, chance: share => next() < share, pick: from => from[below(from.length)]! }
}
