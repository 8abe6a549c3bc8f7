// Exact mass from written figures: decimal text to whole kilograms without passing through a binary product.

/** Grams in one of each unit that ledgers are written in; a jin (斤) is half a kilogram. */
const gramsPerUnit = {
  jin: 500n,
  kg: 1000n,
  t: 1_000_000n,
  '100t': 100_000_000n,
  kt: 1_000_000_000n,
  '10kt': 10_000_000_000n,
  Mt: 1_000_000_000_000n,
  '100Mt': 100_000_000_000_000n,
} as const
export type WrittenUnit = keyof typeof gramsPerUnit
export const writtenUnits = Object.keys(gramsPerUnit) as [WrittenUnit, ...WrittenUnit[]]
/** What each unit is called in Chinese. */
export const unitNamesZh: Record<WrittenUnit, string> = {
  jin: '斤',
  kg: 'kg',
  t: '吨',
  '100t': '百吨',
  kt: '千吨',
  '10kt': '万吨',
  Mt: '百万吨',
  '100Mt': '亿吨',
}
/** Tonnes in one of a unit. */
export const tonnesPer = (unit: WrittenUnit): number => Number(gramsPerUnit[unit]) / 1e6

/**
 * Exactly what each unit is called where figures are written. 10⁴t reads as 104t where the little figure is a matter of the font, so
 * a power of ten needs no sign of its own.
 */
const unitNames: readonly (readonly [pattern: RegExp, unit: WrittenUnit])[] = [
  [/^(亿吨|亿t|[x×*]?10(\^|\*\*)?8(吨|t))$/i, '100Mt'],
  [/^(百万吨|百万t|mt|[x×*]?10(\^|\*\*)?6(吨|t))$/i, 'Mt'],
  [/^(万吨|万t|万|万公吨|10kt|10,?000(吨|t)|[x×*]?10(\^|\*\*)?4(吨|t))$/i, '10kt'],
  [/^(千吨|千t|kt|1,?000(吨|t)|[x×*]?10(\^|\*\*)?3(吨|t))$/i, 'kt'],
  [/^(百吨|百t|100t|100吨|[x×*]?10(\^|\*\*)2(吨|t))$/i, '100t'],
  [/^(吨|公吨|t|tonnes?|tons?)$/i, 't'],
  [/^(千克|公斤|kg|kgs|kilograms?)$/i, 'kg'],
  [/^(斤|市斤)$/, 'jin'],
]
const plainUnit = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/\s/gu, '')
    .replace(/^10的([2-8])次方/u, '10^$1')
    .replace(/(\/(a|y|yr|year|年|月|m|日|d|天|批|批次|次)|[每](年|月|日|天|批))$/iu, '')
const named = (plain: string): WrittenUnit | undefined => unitNames.find(([pattern]) => pattern.test(plain))?.[1]

/**
 * `dry`: the figures are masses without their water (干吨); `wet`: with it, in so many words; `per`: of a month or a day, for fields whose
 * masses are a year's.
 */
export type MassWord = { unit: WrittenUnit; dry?: true; wet?: true; per?: 'month' | 'day' }
/** The unit that a text names (`万吨`, `ｔ`, `kg/月`, `干吨`); undefined when it is none that we know. */
export function massWord(text: string): MassWord | undefined {
  const plain = plainUnit(text)
  const span = /[/每](月|m|日|d|天)$/iu.exec(text.normalize('NFKC').replace(/\s/gu, ''))?.[1]
  const per = span === undefined ? {} : { per: /月|m/iu.test(span) ? ('month' as const) : ('day' as const) }
  const unit = named(plain)
  if (unit !== undefined) return { unit, ...per }
  const wet = /^(湿基?|wet)(.+)$/iu.exec(plain)?.[2] ?? /^(.+?)[(]?(湿基|湿重|湿|wet)[)]?$/iu.exec(plain)?.[1]
  const wetUnit = wet === undefined ? undefined : named(wet)
  if (wetUnit !== undefined) return { unit: wetUnit, wet: true, ...per }
  const dry =
    /^(绝?干基?|dry)(.+)$/iu.exec(plain)?.[2] ??
    /^(.+?)[(]?(绝?干基|绝?干重|绝?干|dry|dm)[)]?$/iu.exec(plain)?.[1] ??
    /^([万千百亿]+)干(吨|t)$/iu.exec(plain)?.slice(1).join('')
  const dryUnit = dry === undefined ? undefined : named(dry)
  return dryUnit === undefined ? undefined : { unit: dryUnit, dry: true, ...per }
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
  return Number(divideHalfUp(value.digits * gramsPerUnit[unit], 1000n * 10n ** BigInt(value.scale)))
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

/**
 * Wet mass that holds a dry mass, in whole kilograms (halves up): taking its water off gives the dry mass again, to the kilogram.
 * @param dry whole kilograms
 * @param moisture decimal text, share of wet mass, 0 <= moisture < 1
 */
export function wetFromDryKg(dry: number, moisture: string): number | null {
  const share = readDecimal(moisture)
  if (share === null) return null
  const one = 10n ** BigInt(share.scale)
  if (share.digits < 0n || share.digits >= one) return null
  return Number(divideHalfUp(BigInt(dry) * one, one - share.digits))
}
