// Verb: the plan in a file read by area, with the region that it is of.
import type { AreaBook, AreaSummary, TargetSplit } from '#domain/areaBook.ts'
import type { PlanResult } from '#domain/plan.ts'
import { problem, type Checked } from '#domain/problem.ts'
import type { Region, Row } from '#domain/region.ts'
import { cutToArea, sitesOfArea } from '#plan/answer/areaCut.ts'
import { areaMeant } from '#plan/answer/areaMeant.ts'
import { areaBook, areaSummaries } from '#plan/answer/areas.ts'
import { splitTargets } from '#plan/answer/targetParts.ts'
import { areaWorkbook } from '#report/areaWorkbook.ts'
import { readPlanFile } from '../ledger/groundFile.ts'
import { readRegionFiles } from '../region/readRegionFiles.ts'

export type AreasOfPlan = {
  region: Region
  result: PlanResult
  areas: (period?: number) => AreaSummary[]
  /** Every target with the parts of the areas below one, of the provinces where none is named. */
  targets: (area?: string) => TargetSplit[]
  /** The area that a code or a name means, or the nearest name as a problem. */
  meant: (asked: string) => Checked<Row<'areas'>>
  book: (area: string, period?: number) => AreaBook | undefined
  workbook: (area: string, language: 'zh' | 'en', period?: number) => Promise<Uint8Array | undefined>
  /** The plan with the rows of an area alone. */
  cut: (area: string) => PlanResult
  sites: (area: string) => ReadonlySet<string>
}

export async function readAreas(regionPath: string, planPath: string): Promise<Checked<AreasOfPlan>> {
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
  const result = plan.value
  return {
    ok: true,
    warnings: read.warnings,
    value: {
      region,
      result,
      areas: period => areaSummaries(result, region, period) ?? [],
      targets: area => splitTargets(result, region, area),
      meant: asked => areaMeant(region, asked),
      book: (area, period) => areaBook(result, region, area, period),
      workbook: (area, language, period) => areaWorkbook(result, region, area, language, period),
      cut: area => cutToArea(result, region, area),
      sites: area => sitesOfArea(region, area),
    },
  }
}
