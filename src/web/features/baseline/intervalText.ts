// A figure with its interval in one unit: 4,890 (3,340–9,080) 万吨.
import type { PlanInterval } from '#domain/intervals.ts'
import { inScale, scaleFor, type Language } from '../../ui/quantity.ts'

export function intervalText(
  { value, low, high, unit }: Pick<PlanInterval, 'value' | 'low' | 'high' | 'unit'>,
  language: Language,
): string {
  const scale = scaleFor(unit, value === 0 ? Math.max(Math.abs(low), Math.abs(high)) : value, language)
  // Held by a limit, such as a target: nothing to tell.
  if (low === high) return `${inScale(value, scale)} ${scale.unit}`.trim()
  // Two dashes would read as one: below nothing a word stands between.
  const between = low < 0 ? (language === 'zh' ? ' 至 ' : ' to ') : '–'
  return `${inScale(value, scale)} (${inScale(low, scale)}${between}${inScale(high, scale)}) ${scale.unit}`.trim()
}
