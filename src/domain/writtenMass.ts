// Exact mass from written figures: decimal text to whole kilograms without passing through a binary product.

/** Kilograms in one of each unit that ledgers are written in. */
const kgPerUnit = { kg: 1n, t: 1000n, kt: 1_000_000n, '10kt': 10_000_000n, Mt: 1_000_000_000n, '100Mt': 100_000_000_000n } as const
export type WrittenUnit = keyof typeof kgPerUnit
export const writtenUnits = Object.keys(kgPerUnit) as [WrittenUnit, ...WrittenUnit[]]

/** Exactly what each unit is called where figures are written; a month or a year behind it says nothing of the mass. */
const unitNames: readonly (readonly [pattern: RegExp, unit: WrittenUnit])[] = [
  [/^(亿吨|亿t)$/i, '100Mt'],
  [/^(百万吨|mt)$/i, 'Mt'],
  [/^(万吨|万t|万|10kt)$/i, '10kt'],
  [/^(千吨|kt)$/i, 'kt'],
  [/^(吨|公吨|t|tonnes?|tons?)$/i, 't'],
  [/^(千克|公斤|kg)$/i, 'kg'],
]
/** The unit that a text names (`万吨`, `ｔ`, `kg/月`); undefined when it is none that we know. */
export function massUnit(text: string): WrittenUnit | undefined {
  const plain = text
    .normalize('NFKC')
    .replace(/\s/gu, '')
    .replace(/\/(a|y|yr|year|年|月|m|日|d)$|[/每](年|月|日)$/iu, '')
  return unitNames.find(([pattern]) => pattern.test(plain))?.[1]
}

/** A decimal number as an integer and a power of ten: 12.35 is 1235 and 2. */
type Decimal = { digits: bigint; scale: number }

/** Reads plain decimal text (`12.35`, `-3`, `1e-3` as JavaScript prints small numbers). Null where it is no number. */
export function readDecimal(text: string): Decimal | null {
  const match = /^(-?)(\d+)(?:\.(\d+))?(?:[eE]([+-]?\d+))?$/.exec(text)
  if (match === null) return null
  const fraction = match[3] ?? ''
  let digits = BigInt(`${match[2]}${fraction}`)
  let scale = fraction.length - Number(match[4] ?? '0')
  if (scale < 0) {
    digits *= 10n ** BigInt(-scale)
    scale = 0
  }
  return { digits: match[1] === '-' ? -digits : digits, scale }
}

/** Nearest whole number of a non-negative fraction, halves up. */
function divideHalfUp(numerator: bigint, denominator: bigint): bigint {
  return (2n * numerator + denominator) / (2n * denominator)
}

/**
 * Wet mass as written, in whole kilograms (halves up). Null where the text is no mass.
 * @param written decimal text, not negative
 */
export function wetKg(written: string, unit: WrittenUnit): number | null {
  const value = readDecimal(written)
  if (value === null || value.digits < 0n) return null
  return Number(divideHalfUp(value.digits * kgPerUnit[unit], 10n ** BigInt(value.scale)))
}

/**
 * Dry mass of a wet mass in whole kilograms (halves up). The water is the exact rest, so wet = dry + water always.
 * @param wet whole kilograms
 * @param moisture decimal text, share of wet mass, 0 <= moisture < 1
 */
export function dryKg(wet: number, moisture: string): number | null {
  const share = readDecimal(moisture)
  if (share === null) return null
  const one = 10n ** BigInt(share.scale)
  if (share.digits < 0n || share.digits >= one) return null
  return Number(divideHalfUp(BigInt(wet) * (one - share.digits), one))
}
