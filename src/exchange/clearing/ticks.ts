// Money of the clearing without a float: prices are whole ten-thousandths of a yuan a tonne, sums are exact to the cent.

/** A price has at most four decimals. */
const ticksPerCny = 10_000
const kgPerT = 1000

/** @param price decimal text with at most four decimals */
export function ticks(price: string): number {
  // Nine digits and four decimals are far within what a float holds to the half, so that rounding gives the written number. No minus zero.
  return Math.round(Number(price) * ticksPerCny) + 0
}

/** @returns decimal text without trailing zeros, at least two decimals */
export function priceText(value: number): string {
  const size = Math.abs(value)
  const decimals = String(size % ticksPerCny)
    .padStart(4, '0')
    .replace(/0{1,2}$/, '')
  return `${value < 0 ? '-' : ''}${Math.trunc(size / ticksPerCny)}.${decimals}`
}

/** What ticks a tonne are on kilograms, exactly. */
export function worth(value: number, massKg: number): bigint {
  return BigInt(value) * BigInt(massKg)
}

/** A sum of `worth` as CNY to the cent, rounded half away from zero. */
export function cnyText(sum: bigint): string {
  const perCent = BigInt((ticksPerCny * kgPerT) / 100)
  const size = sum < 0n ? -sum : sum
  const cents = (size + perCent / 2n) / perCent
  return `${sum < 0n && cents > 0n ? '-' : ''}${cents / 100n}.${String(cents % 100n).padStart(2, '0')}`
}
