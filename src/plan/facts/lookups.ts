// Small indexes over a region: which area a site lies in, what holds in a year, which ids a list like `a;#tag` means.
import type { Region, Row } from '#domain/region.ts'

/** The day of a period on which dated rows are looked up: the middle of the year. */
export function periodDate(period: number): string {
  return `${period}-07-01`
}

/** Whether a dated row holds in a period. ISO dates compare as text. */
export function holdsIn(row: { validFrom?: string | undefined; validTo?: string | undefined }, period: number): boolean {
  const day = periodDate(period)
  return (row.validFrom === undefined || row.validFrom <= day) && (row.validTo === undefined || row.validTo >= day)
}

/** Area -> itself and everything above it, nearest first. */
export function areaChains(region: Region): (area: string | undefined) => string[] {
  const parent = new Map(region.areas.map(area => [area.id, area.parent]))
  const known = new Map<string, string[]>()
  return area => {
    if (area === undefined) return []
    const found = known.get(area)
    if (found !== undefined) return found
    const chain: string[] = []
    for (let at: string | undefined = area; at !== undefined && !chain.includes(at); at = parent.get(at)) chain.push(at)
    known.set(area, chain)
    return chain
  }
}

/** The row of the nearest area in the chain, else the row without an area. */
export function nearestByArea<T extends { area?: string | undefined }>(rows: T[], chain: string[]): T | undefined {
  for (const area of chain) {
    const row = rows.find(candidate => candidate.area === area)
    if (row !== undefined) return row
  }
  return rows.find(candidate => candidate.area === undefined)
}

/** Groups rows under a key, keeping their order. */
export function groupBy<T>(rows: readonly T[], key: (row: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const row of rows) {
    const k = key(row)
    const group = groups.get(k)
    if (group === undefined) groups.set(k, [row])
    else group.push(row)
  }
  return groups
}

/** Central value of a parameters row, or the default where the region has no such row. */
export function parameterOf(region: Region, id: string, otherwise: number): number {
  return region.parameters.find(row => row.id === id)?.value ?? otherwise
}

/** A process parameter as it holds in a period. */
export function processParameter(
  rows: readonly Row<'process_parameters'>[] | undefined,
  parameter: string,
  period: number,
): number | undefined {
  return rows?.find(row => row.parameter === parameter && holdsIn(row, period))?.value
}

/** Yearly charge per unit of capital: r / (1 - (1 + r)^-n); 1 / n without interest; all of it where no lifetime is given. */
export function annuity(rate: number, years: number | undefined): number {
  if (years === undefined || years <= 0) return 1
  if (rate === 0) return 1 / years
  return rate / (1 - (1 + rate) ** -years)
}
