// The day on which something happens for the law: days of the statutes, of listings, notices and claims are Chinese days, wherever the
// machine stands and whatever its clock's zone is. China has kept UTC+8 without summer time since 1992.

/** The same to the minute, as people write it: 2026-12-01 09:00. */
export const chineseMinute = (at: Date | string): string =>
  new Date(new Date(at).getTime() + 8 * 3_600_000).toISOString().slice(0, 16).replace('T', ' ')

/** @param at a moment @returns its ISO day in China */
export function chineseDay(at: Date | string): string {
  return new Date(new Date(at).getTime() + 8 * 3_600_000).toISOString().slice(0, 10)
}
