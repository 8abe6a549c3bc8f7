// Verb: the plan in a file read by area, with the region that it is of.
import type { AreaBook, AreaSummary } from '#domain/areaBook.ts'
import { problem, type Checked } from '#domain/problem.ts'
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
  if (plan.value.region.id !== region.meta.id)
    return {
      ok: false,
      problems: [
        problem(
          'plan.other-region',
          { file: planPath },
          {
            zh: `此方案属于区域“${plan.value.region.nameZh}”（${plan.value.region.id}），不是“${region.meta.nameZh}”（${region.meta.id}）。`,
            en: `This plan is of the region ${plan.value.region.nameEn} (${plan.value.region.id}), not of ${region.meta.nameEn} (${region.meta.id}).`,
            fixZh: '给出方案所属的区域，或用此区域重新求解。',
            fixEn: 'Give the region that the plan is of, or plan this one again.',
          },
        ),
      ],
    }
  return {
    ok: true,
    warnings: read.warnings,
    value: {
      region,
      periods: plan.value.periods,
      areas: areaSummaries(plan.value, region, period) ?? [],
      book: (area, year) => areaBook(plan.value, region, area, year),
    },
  }
}
