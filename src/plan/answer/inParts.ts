// Whole decisions that a continuous plan takes in parts: how many, and how far from them the plan is, so that nobody takes it for a whole one.
import type { z } from 'zod'
import type { PlanLink } from '#domain/plan.ts'
import { warning, type Problem } from '#domain/problem.ts'
import { moneyText, tonnesText } from '../explain/amountWords.ts'
import type { Facts } from '../facts/facts.ts'
import { kt } from '../model/draft.ts'
import type { Layout } from '../model/layout.ts'
import type { ArcBook } from '../search/arcs.ts'
import type { Solving } from '../search/generate.ts'

/** Of a decision: nearer to a whole number than this is whole. */
const whole = 1e-6
const isPart = (value: number) => Math.abs(value - Math.round(value)) > whole

type Links = readonly z.infer<typeof PlanLink>[]
export function inParts(
  { facts, layout, book }: Pick<Solving, 'facts' | 'layout' | 'book'>,
  primal: Float64Array,
  links: Links = [],
): Problem[] {
  if (layout.integer) return []
  return [...linksInParts(layout, links), ...closingsInParts(facts, layout, primal), ...severalSources(facts, layout, book, primal)]
}

function linksInParts(layout: Layout, links: Links): Problem[] {
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

/** What is closed in parts saves a part of its standing; left standing whole it would make the same and cost that much more. */
function closingsInParts(facts: Facts, layout: Layout, primal: Float64Array): Problem[] {
  const P = layout.periods
  const parts = facts.units.flatMap(unit => {
    const own = (columns: Int32Array) =>
      Array.from(columns.subarray(unit.index * P, (unit.index + 1) * P), column => (column < 0 ? undefined : primal[column]!))
    const stands = own(layout.standColumn).filter(part => part !== undefined)
    if (unit.standing.closing === undefined || !stands.some(isPart)) return []
    const closed = own(layout.closeColumn).reduce<number>((sum, part) => sum + (part ?? 0), 0)
    return [{ unit, more: stands.reduce((sum, part) => sum + (1 - part) * unit.standing.cny, 0) - closed * unit.standing.closing }]
  })
  if (parts.length === 0) return []
  const more = parts.reduce((sum, part) => sum + part.more, 0) / P
  return [
    warning(
      'plan.closing.parts',
      { sheet: 'units', path: parts[0]!.unit.id, column: 'closingCny' },
      {
        zh: `连续规划中 ${parts.length} 个装置只关停一部分，是下界：不关停而产量不变，每年另需 ${moneyText(more, true)}。`,
        en: `A continuous plan closes ${parts.length} units in parts, a lower bound: left standing for the same output they cost ${moneyText(more, false)} a year more.`,
        fixZh: '在情景中设 integer，整个关停或不关停，差距有证明。',
        fixEn: 'Set `integer` in the scenario to have them closed or not, with a proven gap.',
      },
    ),
  ]
}

/** What may have one source only and has several: a continuous plan does not decide which. */
function severalSources(facts: Facts, layout: Layout, book: ArcBook, primal: Float64Array): Problem[] {
  const P = layout.periods
  const single = facts.receivers.filter(receiver => receiver.single.some(Boolean))
  if (single.length === 0) return []
  const sites = new Map<number, Map<number, number>>()
  book.keys.forEach(({ receiver, supply, period }, index) => {
    const kilotonnes = primal[layout.arcStart + index]!
    if (kilotonnes <= layout.nothing || facts.receivers[receiver]!.single[period] !== true) return
    const from = sites.get(receiver * P + period) ?? new Map<number, number>()
    from.set(facts.supplies[supply]!.site, (from.get(facts.supplies[supply]!.site) ?? 0) + kilotonnes)
    sites.set(receiver * P + period, from)
  })
  const several = [...sites.values()].filter(from => from.size > 1)
  if (several.length === 0) return []
  // What does not come from the largest source of each.
  const other = several.reduce((sum, from) => sum + [...from.values()].reduce((a, b) => a + b, 0) - Math.max(...from.values()), 0) / P
  return [
    warning(
      'plan.sources.several',
      { column: 'singleSource' },
      {
        zh: `连续规划不决定单一来源，是下界：${several.length} 处（按年计）由几个地点供应，每年 ${tonnesText(other / kt, true)} 不来自其最大来源。`,
        en: `A continuous plan does not decide single sources, a lower bound: ${several.length} of them (by year) have several, and ${tonnesText(other / kt, false)} a year do not come from the largest.`,
        fixZh: '在情景中设 integer，每处只由一个地点供应，差距有证明。',
        fixEn: 'Set `integer` in the scenario to have each supplied from one site, with a proven gap.',
      },
    ),
  ]
}
