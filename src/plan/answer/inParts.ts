// Whole decisions that a continuous plan takes in parts: how many, and how far from them the plan is, so that nobody takes it for a whole one.
import type { z } from 'zod'
import type { PlanLink } from '#domain/plan.ts'
import { warning, type Problem } from '#domain/problem.ts'
import { moneyText } from '../explain/amountWords.ts'
import { kt } from '../model/draft.ts'
import type { Layout } from '../model/layout.ts'

/** Of a decision: nearer to a whole number than this is whole. */
const whole = 1e-6
const isPart = (value: number) => Math.abs(value - Math.round(value)) > whole

export function inParts(layout: Layout, links: readonly z.infer<typeof PlanLink>[] = []): Problem[] {
  if (layout.integer) return []
  const parts = layout.links.flatMap(({ link }, at) =>
    isPart(links[at]!.open) ? [{ ...links[at]!, fixed: link.cny, least: link.least / kt }] : [],
  )
  if (parts.length === 0) return []
  const more = parts.reduce((sum, { open, fixed }) => sum + (1 - open) * fixed, 0) / layout.periods
  const below = parts.filter(({ tonnes, least }) => tonnes < least * (1 - whole)).length
  return [
    warning(
      'plan.links.parts',
      { sheet: 'links', path: parts[0]!.link },
      {
        zh: `连续规划中 ${parts.length} 条运输联系只开通一部分，是下界：按现有流向整条开通，每年另需 ${moneyText(more, true)}${below > 0 ? `；其中 ${below} 条达不到最小运量` : ''}。`,
        en: `A continuous plan opens ${parts.length} links in parts, a lower bound: opened whole for the same flows they cost ${moneyText(more, false)} a year more${below > 0 ? `; ${below} of them stay below their least flow` : ''}.`,
        fixZh: '在情景中设 integer，整条开通或不开通，差距有证明。',
        fixEn: 'Set `integer` in the scenario to have them opened or not, with a proven gap.',
      },
    ),
  ]
}
