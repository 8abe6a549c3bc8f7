// What a plan decides beside sites and lanes, as lines of its text: links that are opened.
import type { PlanResult } from '#domain/plan.ts'
import { amount, say, type Language } from './words.ts'

/** Of a continuous plan a decision may be taken in parts; what is nearly taken is. */
const isTaken = ({ open }: { open: number }): boolean => open > 0.5

export function decisionLines({ links, periods }: PlanResult, language: Language): string[] {
  if (links === undefined) return []
  const open = links.filter(isTaken).length,
    cny = links.reduce((sum, link) => sum + link.cny, 0) / periods.length
  return [
    say(
      language,
      `运输联系：${links.length} 条中开通 ${open} 条，年费 ${amount(cny, '元', language)}/年`,
      `Links: ${open} of ${links.length} open, for ${amount(cny, 'CNY', language)} a year`,
    ),
  ]
}
