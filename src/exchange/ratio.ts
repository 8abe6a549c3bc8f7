// Exact fractions: limits, contents and shares of water are decimal text, and at a limit a rounding would decide who passes.
export type Ratio = { num: bigint; den: bigint }

export const ratio = (num: bigint, den = 1n): Ratio => (den < 0n ? { num: -num, den: -den } : { num, den })
export const zero = ratio(0n)
export const one = ratio(1n)

/** @param text decimal, such as `-0.25` */
export function ratioOf(text: string): Ratio {
  const parts = /^(-?)(\d+)(?:\.(\d+))?$/.exec(text)
  if (parts === null) throw new RangeError(`ratioOf: ${text} is no decimal`)
  const [, sign, whole = '0', rest = ''] = parts
  const num = BigInt(whole + rest)
  return ratio(sign === '-' ? -num : num, 10n ** BigInt(rest.length))
}
export const plus = (a: Ratio, b: Ratio): Ratio => ratio(a.num * b.den + b.num * a.den, a.den * b.den)
export const minus = (a: Ratio, b: Ratio): Ratio => ratio(a.num * b.den - b.num * a.den, a.den * b.den)
export const times = (a: Ratio, b: Ratio): Ratio => ratio(a.num * b.num, a.den * b.den)
export const over = (a: Ratio, b: Ratio): Ratio => ratio(a.num * b.den, a.den * b.num)
/** Negative, zero or positive as `a` is below, at or above `b`. */
export function compare(a: Ratio, b: Ratio): number {
  const difference = a.num * b.den - b.num * a.den
  return difference < 0n ? -1 : difference > 0n ? 1 : 0
}
export function floor(a: Ratio): bigint {
  const whole = a.num / a.den
  return a.num < 0n && whole * a.den !== a.num ? whole - 1n : whole
}

/** For people: at most so many places, rounded to the nearest, no noughts at the end. */
export function textOf(a: Ratio, places = 4): string {
  const scale = 10n ** BigInt(places)
  const scaled = floor(plus(times(a, ratio(scale)), ratio(1n, 2n)))
  const size = scaled < 0n ? -scaled : scaled
  const digits = (size % scale).toString().padStart(places, '0').replace(/0+$/u, '')
  return `${scaled < 0n ? '-' : ''}${size / scale}${digits === '' || places === 0 ? '' : `.${digits}`}`
}
