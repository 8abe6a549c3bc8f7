// A plan for a person: text for a terminal, a workbook for everything else.
import type { AssumptionInfluence, PlanResult } from '#domain/plan.ts'
import type { PlanContext } from '#domain/planContext.ts'
import type { Region } from '#domain/region.ts'
import { assumptionText, assumptionWorkbook } from '#report/assumptionSheet.ts'
import { planText } from '#report/planText.ts'
import { planWorkbook } from '#report/planWorkbook.ts'

export type Language = 'zh' | 'en'

export function showPlan(result: PlanResult, region: Region, language: Language, context?: PlanContext): string {
  return planText(result, region, language, context)
}

/** The plan as .xlsx bytes, the same for the same plan. */
export function writePlanWorkbook(
  result: PlanResult,
  region: Region,
  language: Language,
  assumptions?: readonly AssumptionInfluence[],
  context?: PlanContext,
): Promise<Uint8Array> {
  return planWorkbook(result, region, language, assumptions, context)
}

/** The most influential assumptions as lines for a terminal. */
export function showAssumptions(rows: readonly AssumptionInfluence[], language: Language, most?: number): string {
  return assumptionText(rows, language, most)
}

export function writeAssumptionWorkbook(rows: readonly AssumptionInfluence[], region: Region, language: Language): Promise<Uint8Array> {
  return assumptionWorkbook(rows, region, language)
}
