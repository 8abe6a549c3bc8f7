// A levy on disposal whose figure a region leaves blank is the law's: the rate of its material on the first day of the row.
import type { Region } from '#domain/region.ts'
import { levyPerTonne } from '#rules/perTonne.ts'

/** The region with blank levies filled from the rules; figures that are written stay as they are. */
export function regionUnderLaw(region: Region): Region {
  const policies = region.policies.map(row => {
    if (row.kind !== 'levy_disposal' || row.cnyPerT !== undefined || row.material === undefined) return row
    const rate = levyPerTonne(row.material, row.validFrom ?? `${region.meta.periods[0] ?? 2018}-01-01`)
    return rate === null ? row : { ...row, cnyPerT: rate.toNumber() }
  })
  return { ...region, policies }
}
