// What a plan decides beside sites and lanes, as lines of its text: links that are opened, what is closed, what has one source.
import type { PlanResult } from '#domain/plan.ts'
import { amount, say, type Language, type Names } from './words.ts'

/** Of a continuous plan a decision may be taken in parts; what is nearly taken is. */
const isTaken = ({ open }: { open: number }): boolean => open > 0.5

export function decisionLines({ links, closings, sources, periods }: PlanResult, names: Names, language: Language): string[] {
  return [
    ...(links === undefined ? [] : [linkLine(links, periods.length, language)]),
    ...closingLines(closings ?? [], names, language),
    ...sourceLines(sources ?? [], language),
  ]
}

function linkLine(links: NonNullable<PlanResult['links']>, years: number, language: Language): string {
  const open = links.filter(isTaken).length,
    cny = links.reduce((sum, link) => sum + link.cny, 0) / years
  return say(
    language,
    `运输联系（按年计）：${links.length} 条中开通 ${open} 条，费用 ${amount(cny, '元', language)}/年`,
    `Links (by year): ${open} of ${links.length} open, for ${amount(cny, 'CNY', language)} a year`,
  )
}

function closingLines(closings: NonNullable<PlanResult['closings']>, names: Names, language: Language): string[] {
  const shown = closings.slice(0, shownClosings)
  if (shown.length === 0) return []
  const each = shown.map(
    ({ site, process, period, part }) =>
      `${names.site(site)} ${names.process(process)} ${period}${part > nearlyAll ? '' : ` (${Math.round(100 * part)} %)`}`,
  )
  const more = closings.length > shown.length ? ' …' : ''
  return [say(language, `关停 ${closings.length} 处：${each.join('、')}${more}`, `Closed, ${closings.length}: ${each.join(', ')}${more}`)]
}

/** Closings named before the list is cut; the workbook has all. */
const shownClosings = 8
const nearlyAll = 0.999

function sourceLines(sources: NonNullable<PlanResult['sources']>, language: Language): string[] {
  const used = sources.filter(({ tonnes }) => tonnes > 0).length
  return used === 0
    ? []
    : [say(language, `单一来源：${used} 处（按年计）各由一个地点供应`, `Single sources: ${used} (by year), each supplied from one site`)]
}
