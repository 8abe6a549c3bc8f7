// Links as rows of a result: whether each is open, what it carries and costs, and what one more tonne on it does.
import type { z } from 'zod'
import type { PlanLink } from '#domain/plan.ts'
import type { LpAnswer } from '#solve/engine.ts'
import { kt, perTonne } from '../model/draft.ts'
import type { LinkState } from '../model/layout.ts'
import type { Solving } from '../search/generate.ts'
import { modeOfArc } from '../search/arcs.ts'

/** Which part of a link is open; the engine's zero may be a trace below it. */
const openPart = ({ openColumn }: LinkState, primal: Float64Array): number => (openColumn < 0 ? 1 : Math.max(0, primal[openColumn]!))
/** Tonnes beyond its step. */
const beyondStep = ({ overColumn }: LinkState, primal: Float64Array): number => Math.max(0, primal[overColumn]!) / kt

/** CNY of a link in a year: its sum where it is open, and what is charged beyond its step. */
export function linkCny(state: LinkState, primal: Float64Array): number {
  const { link } = state
  return openPart(state, primal) * link.cny + (link.over === undefined ? 0 : beyondStep(state, primal) * link.over.cny)
}

/** @returns undefined where the region has none */
export function linksOfAnswer({ facts, network, layout, book }: Solving, answer: LpAnswer): z.infer<typeof PlanLink>[] | undefined {
  if (layout.links.length === 0) return undefined
  const { primal, dual } = answer
  const carried = new Map<number, number>()
  book.keys.forEach((key, index) => {
    const amount = primal[layout.arcStart + index]!
    if (amount <= layout.nothing || book.links.at[key.receiver] === 0) return
    const mode = key.explicit >= 0 ? modeOfArc(book.explicit[key.explicit]!.row) : network.modes[key.mode]!.id
    for (const row of book.links.rows(key.supply, key.receiver, key.period, mode)) carried.set(row, (carried.get(row) ?? 0) + amount)
  })
  const price = (row: number) => (row < 0 ? 0 : dual[row]! * perTonne)
  return layout.links.map(state => {
    const { link, period, limitRow, leastRow, overRow } = state
    return {
      link: link.row.id,
      period: facts.periods[period]!,
      open: openPart(state, primal),
      tonnes: (carried.get(limitRow < 0 ? overRow : limitRow) ?? 0) / kt,
      cny: linkCny(state, primal),
      value: price(limitRow) + price(leastRow) + 0,
      ...(overRow < 0 ? {} : { beyondTonnes: beyondStep(state, primal), beyondValue: price(overRow) + 0 }),
    }
  })
}
