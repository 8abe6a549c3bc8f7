// Moments of EPCIS: an instant to the millisecond, whatever offset and precision it is written with.

const pattern = /^(\d{4})-(\d{2})-(\d{2})[Tt ](\d{2}):(\d{2}):(\d{2})(?:\.(\d+))?(?:([Zz])|([+-])(\d{2}):?(\d{2}))$/

/** @returns ms since 1970, the fourth digit after the point rounded half up; undefined where it is no moment with an offset */
export function instantOf(text: string): number | undefined {
  const parts = pattern.exec(text)
  if (parts === null) return undefined
  const [, year, month, day, hour, minute, second, fraction, , sign, offsetHours, offsetMinutes] = parts
  const [dayNumber, monthNumber] = [Number(day), Number(month)]
  if (monthNumber < 1 || monthNumber > 12 || dayNumber < 1 || dayNumber > daysIn(Number(year), monthNumber)) return undefined
  if (Number(hour) > 23 || Number(minute) > 59 || Number(second) > 60) return undefined
  const offset = sign === undefined ? 0 : (Number(offsetHours) * 60 + Number(offsetMinutes)) * (sign === '-' ? -1 : 1)
  const whole = Date.UTC(Number(year), monthNumber - 1, dayNumber, Number(hour), Number(minute) - offset, Number(second))
  return whole + milliseconds(fraction)
}
function milliseconds(fraction: string | undefined): number {
  if (fraction === undefined) return 0
  return Number(fraction.slice(0, 3).padEnd(3, '0')) + ((fraction[3] ?? '0') >= '5' ? 1 : 0)
}
function daysIn(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31
}

/** `2020-03-04T10:00:30.000Z`; what is no moment stays as it is. */
export function inUtc(text: string): string {
  const instant = instantOf(text)
  return instant === undefined ? text : new Date(instant).toISOString()
}

/** The offset that a moment is written with, in minutes; undefined for `Z`, which says nothing of the place. */
export function writtenOffset(text: string): number | undefined {
  const sign = pattern.exec(text)
  return sign?.[9] === undefined ? undefined : (Number(sign[10]) * 60 + Number(sign[11])) * (sign[9] === '-' ? -1 : 1)
}
