// The number that a report is filed, printed and looked up by: the year of its issue and the beginning of its fingerprint, so that the
// number itself says whether a copy is of that report.

/** @param sha256 fingerprint of the frozen file @returns such as `ZP-2023-568BFBFC` (综评) */
export function reportNumber(issuedOn: string, sha256: string): string {
  return `ZP-${issuedOn.slice(0, 4)}-${sha256.slice(0, 8).toUpperCase()}`
}
