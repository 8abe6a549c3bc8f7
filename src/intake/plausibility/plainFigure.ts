// A figure for a sentence: six digits, grouped, and with a power of ten where it is too long to read.

export function plain(value: number): string {
  const size = Math.abs(value)
  if (size >= 1e10 || (size > 0 && size < 1e-4)) {
    const [digits = '', power = ''] = value.toExponential(2).split('e')
    return `${Number(digits)}e${Number(power)}`
  }
  return Number(value.toPrecision(6)).toLocaleString('en-US', { maximumFractionDigits: 6 })
}
