// Chances of chi-square and of the normal law: the incomplete gamma function, for one degree of freedom or fifty thousand.

const steps = 100_000
const smallest = 1e-300

/** ln gamma(a) by Stirling's series after a has been raised above 10; good to 1e-14. */
function lnGamma(a: number): number {
  let shift = 0
  let at = a
  for (; at < 10; at++) shift -= Math.log(at)
  const inverse = 1 / (at * at)
  const series = (1 / 12 - inverse * (1 / 360 - inverse * (1 / 1260 - inverse * (1 / 1680 - inverse / 1188)))) / at
  return shift + (at - 0.5) * Math.log(at) - at + 0.5 * Math.log(2 * Math.PI) + series
}

/**
 * Chance that chi-square with `degrees` is at least `value`.
 * Series below the mean, continued fraction (modified Lentz) above it: Abramowitz and Stegun 6.5.29 and 6.5.31.
 */
export function chiSquareChance(value: number, degrees: number): number {
  if (degrees <= 0 || value <= 0) return 1
  const x = value / 2
  const a = degrees / 2
  const front = Math.exp(a * Math.log(x) - x - lnGamma(a))
  if (x < a + 1) {
    let term = 1 / a
    let sum = term
    for (let n = 1; n < steps && term > sum * 1e-17; n++) {
      term *= x / (a + n)
      sum += term
    }
    return Math.min(1, Math.max(0, 1 - front * sum))
  }
  let b = x + 1 - a
  let c = 1 / smallest
  let d = 1 / b
  let fraction = d
  for (let n = 1; n < steps; n++) {
    const an = -n * (n - a)
    b += 2
    d = an * d + b
    if (Math.abs(d) < smallest) d = smallest
    c = b + an / c
    if (Math.abs(c) < smallest) c = smallest
    d = 1 / d
    const turn = d * c
    fraction *= turn
    if (Math.abs(turn - 1) < 1e-16) break
  }
  return Math.min(1, Math.max(0, front * fraction))
}

/** The value that chi-square with `degrees` exceeds with the given chance, by halving. */
export function chiSquarePoint(chance: number, degrees: number): number {
  if (degrees <= 0 || chance >= 1) return 0
  let high = degrees + 1
  while (chiSquareChance(high, degrees) > chance && high < 1e12) high *= 2
  let low = 0
  for (let round = 0; round < 200 && high - low > 1e-12 * high; round++) {
    const middle = (low + high) / 2
    if (chiSquareChance(middle, degrees) > chance) low = middle
    else high = middle
  }
  return (low + high) / 2
}

/** |z| that a standard normal exceeds, on either side, with the given chance. */
export function normalPoint(chance: number): number {
  return Math.sqrt(chiSquarePoint(chance, 1))
}

/** Chance for each of `tests` so that all together cry wolf with chance `level` (Sidak, J. Am. Stat. Assoc. 62, 1967). */
export function sharedLevel(level: number, tests: number): number {
  return tests <= 1 ? level : -Math.expm1(Math.log1p(-level) / tests)
}
