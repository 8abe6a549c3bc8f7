// Seeded randomness: equal seeds give equal draws on every machine.

/** A stream of numbers in 0 <= u < 1 (mulberry32). */
export function randomOf(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = state
    t = Math.imul(t ^ (t >>> 15), t | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

/** The value below which a share `u` of a triangular distribution lies, its mode at `central`. */
export function triangular(u: number, low: number, central: number, high: number): number {
  const whole = high - low
  if (whole <= 0) return central
  const left = (central - low) / whole
  return u < left ? low + Math.sqrt(u * whole * (central - low)) : high - Math.sqrt((1 - u) * whole * (high - central))
}
