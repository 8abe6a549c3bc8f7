// Links as rows of a result: whether each is open, what it carries and costs, and what one more tonne on it does.
import type { z } from 'zod'
import type { PlanLink } from '#domain/plan.ts'
import type { LpAnswer } from '#solve/engine.ts'
import { kt, perTonne } from '../model/draft.ts'
import type { Solving } from '../search/generate.ts'
import { modeOfArc } from '../search/arcs.ts'

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
  return layout.links.map(({ link, period, limitRow, leastRow, openColumn }) => {
    const open = openColumn < 0 ? 1 : primal[openColumn]!
    return {
      link: link.row.id,
      period: facts.periods[period]!,
      open,
      tonnes: (carried.get(limitRow) ?? 0) / kt,
      cny: open * link.cny,
      value: price(limitRow) + price(leastRow) + 0,
    }
  })
}
