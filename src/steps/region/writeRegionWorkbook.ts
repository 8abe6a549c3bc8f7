// A region as one workbook, and the empty template of one.
import type { Region } from '#domain/region.ts'
import { regionTemplate } from '#report/regionTemplate.ts'
import { regionWorkbook } from '#report/regionWorkbook.ts'

/** The whole region as .xlsx bytes; reading them gives the same region. */
export function writeRegionWorkbook(region: Region): Promise<Uint8Array> {
  return regionWorkbook(region)
}

/** The template as .xlsx bytes; `explicit` is the short form with arcs instead of coordinates. */
export function writeTemplate(explicit = false): Promise<Uint8Array> {
  return regionTemplate(explicit)
}
