// The number that a report is filed, printed and looked up by: the year of its issue and the beginning of its fingerprint, so that the
// number itself says whether a copy is of that report. No two reports of a store share those signs: the issue of a second is refused.

/** Signs of the fingerprint in a number; numbers of before had eight, which several reports may share. */
const numberSigns = 16

/** The signs of a fingerprint that its number bears. */
export const signsOf = (sha256: string): string => sha256.slice(0, numberSigns)

/** @param sha256 fingerprint of the frozen file @returns such as `ZP-2023-568B-FBFC-19D0-4A7E` (综评) */
export function reportNumber(issuedOn: string, sha256: string): string {
  const groups =
    signsOf(sha256)
      .toUpperCase()
      .match(/.{1,4}/gu) ?? []
  return ['ZP', issuedOn.slice(0, 4), ...groups].join('-')
}

/** @param printed in lower case @returns year and signs of a number as it is printed now or was before; undefined for what is none */
export function readReportNumber(printed: string): { year: string; signs: string } | undefined {
  const [, year, now, before] = /^zp-(\d{4})-(?:((?:[0-9a-f]{4}-){3}[0-9a-f]{4})|([0-9a-f]{8}))$/u.exec(printed) ?? []
  const signs = now?.replaceAll('-', '') ?? before
  return year === undefined || signs === undefined ? undefined : { year, signs }
}
