// Exact sharing: a mass or an amount of money in parts that sum to the whole, to the last kilogram and cent.
import { Decimal } from 'decimal.js'
import type { Flow } from '#domain/flow.ts'

/**
 * Shares of a mass by weight (largest remainder; ties go to the earlier part).
 * @param massKg whole kilograms
 * @param weights not negative, not all zero
 * @returns whole kilograms in the order of the weights; their sum is `massKg`
 */
export function splitMass(massKg: number, weights: readonly number[]): number[] {
  const exact = weights.map(weight => new Decimal(weight))
  const total = exact.reduce((sum, weight) => sum.plus(weight), new Decimal(0))
  if (!Number.isSafeInteger(massKg) || massKg < 0) throw new RangeError(`splitMass: ${massKg} is no mass in whole kilograms`)
  if (total.lte(0) || exact.some(weight => weight.lt(0))) throw new RangeError('splitMass: weights must be >= 0 and not all zero')
  const Wide = Decimal.clone({ precision: 60 })
  const shares = exact.map((weight, index) => {
    const share = new Wide(weight).times(massKg).div(total)
    return { index, floor: share.floor().toNumber(), rest: share.minus(share.floor()) }
  })
  let left = massKg - shares.reduce((sum, share) => sum + share.floor, 0)
  for (const share of [...shares].sort((a, b) => b.rest.comparedTo(a.rest) || a.index - b.index)) {
    if (left === 0) break
    share.floor += 1
    left -= 1
  }
  return shares.map(share => share.floor)
}

/** Price times mass in CNY, rounded half up to the cent. @param priceCnyPerT decimal text */
export function amountOf(massKg: number, priceCnyPerT: string): string {
  return cents(new Decimal(massKg).div(1000).times(priceCnyPerT))
}

/**
 * What a part delivery costs so that all parts of a mass cost what the whole does: the difference of running totals.
 * @param beforeKg delivered before @param massKg delivered now
 */
export function partAmount(beforeKg: number, massKg: number, priceCnyPerT: string): string {
  return cents(new Decimal(amountOf(beforeKg + massKg, priceCnyPerT)).minus(amountOf(beforeKg, priceCnyPerT)))
}

/** CNY to the cent, half up. Nothing is nothing: a rounded negative is not written as -0.00. */
export function cents(value: Decimal): string {
  const rounded = value.toDecimalPlaces(2, Decimal.ROUND_HALF_UP)
  return (rounded.isZero() ? new Decimal(0) : rounded).toFixed(2)
}

/**
 * Child flows of a flow, one per weight, with masses that sum to the whole. Children may go elsewhere than the parent.
 * @param parts weight of each child, and where it goes when not to the parent's place
 */
export function splitFlow(
  flow: Flow,
  massKg: number,
  parts: readonly { weight: number; to?: string; process?: string }[],
): { flow: Flow; massKg: number }[] {
  const masses = splitMass(
    massKg,
    parts.map(part => part.weight),
  )
  return parts.map((part, index) => {
    const child: Flow = { ...flow, id: `${flow.id}/${index + 1}`, parent: flow.id, to: part.to ?? flow.to }
    if (part.process !== undefined) child.process = part.process
    return { flow: child, massKg: masses[index] ?? 0 }
  })
}
