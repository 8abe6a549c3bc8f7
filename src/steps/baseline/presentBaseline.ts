// A baseline for a person at a terminal.
import type { Baseline } from '#domain/baseline.ts'
import type { Region } from '#domain/region.ts'
import { baselineText } from '#report/baselineText.ts'
import type { Language } from '../plan/presentPlan.ts'

export function showBaseline(baseline: Baseline, region: Region, language: Language, all: boolean): string {
  return baselineText(baseline, region, language, all)
}
