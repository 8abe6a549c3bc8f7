// A step carries two days: when it was done, and when it became known here. Where they lie far apart both are shown, everywhere that the
// day counts. Invented cases tell their own days.
import { chineseDay } from '../chineseDay.ts'

/** Days between doing and recording beyond which a step is marked as recorded late. */
export const lateAfterDays = 15

/** @returns days from the act to its record where that is more than `lateAfterDays`; null for what was recorded in time */
export function lateBy({ validOn, recordedAt }: { validOn: string; recordedAt: string }): number | null {
  const days = Math.round((Date.parse(chineseDay(recordedAt)) - Date.parse(validOn)) / 86_400_000)
  return days > lateAfterDays ? days : null
}

/** Steps that were recorded late, with by how much and on which day. */
export function lateSteps<S extends { validOn: string; recordedAt: string }>(of: {
  synthetic: boolean
  steps: readonly S[]
}): (S & { lateDays: number; recordedOn: string })[] {
  if (of.synthetic) return []
  return of.steps.flatMap(step => {
    const lateDays = lateBy(step)
    return lateDays === null ? [] : [{ ...step, lateDays, recordedOn: chineseDay(step.recordedAt) }]
  })
}
