// Verb: the plan in a file read by area, with the region that it is of.
import type { AreaBook, AreaSummary } from '#domain/areaBook.ts'
import type { Checked } from '#domain/problem.ts'
import type { Region } from '#domain/region.ts'
import { areaBook, areaSummaries } from '#plan/answer/areas.ts'
import { readPlanFile } from '../ledger/groundFile.ts'
import { readRegionFiles } from '../region/readRegionFiles.ts'

export type AreasOfPlan = {
  region: Region
  periods: number[]
  areas: AreaSummary[]
  book: (area: string, period?: number) => AreaBook | undefined
}

/** @param period a planned year; the last one when left out */
export async function readAreas(regionPath: string, planPath: string, period?: number): Promise<Checked<AreasOfPlan>> {
  const [plan, read] = await Promise.all([readPlanFile(planPath), readRegionFiles(regionPath)])
  if (!plan.ok) return plan
  if (!read.ok) return read
  const { region } = read.value
  return {
    ok: true,
    warnings: read.warnings,
    value: {
      region,
      periods: plan.value.periods,
      areas: areaSummaries(plan.value, region, period),
      book: (area, year) => areaBook(plan.value, region, area, year),
    },
  }
}
