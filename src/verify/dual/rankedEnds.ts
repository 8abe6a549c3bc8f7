// The ends of a market in the order of what a tonne brings there, so that an origin looks only at those that could pay its way: after the first
// that cannot, none can. Ends at which it matters where a tonne comes from are always looked at.

export type RankedEnds = {
  /** Places in the market: what matters where it comes from, then the others, dearest first. */
  order: Int32Array
  apart: number
  /** What the others bring, in that order. */
  falling: Float64Array
}

/** @param brings of each end; one that is no number can pay nothing and is left out */
export function rankedEnds(brings: Float64Array, isApart: (end: number) => boolean): RankedEnds {
  const every = Int32Array.from([...brings.keys()].filter(end => !Number.isNaN(brings[end]!)))
  const apart = every.filter(isApart),
    others = every.filter(end => !isApart(end)).sort((a, b) => brings[b]! - brings[a]! || a - b)
  return { order: Int32Array.of(...apart, ...others), apart: apart.length, falling: Float64Array.from(others, end => brings[end]!) }
}

/** How many of the order an origin has to look at whose way costs at least so much. */
export function endsThatPay({ apart, falling }: RankedEnds, least: number): number {
  let low = 0,
    high = falling.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (falling[middle]! > least) low = middle + 1
    else high = middle
  }
  return apart + low
}
