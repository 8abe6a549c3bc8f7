// The source of everything that may have one only, as rows of a result.
import type { z } from 'zod'
import type { PlanSource } from '#domain/plan.ts'
import type { LpAnswer } from '#solve/engine.ts'
import { kt, perTonne } from '../model/draft.ts'
import type { Solving } from '../search/generate.ts'

/** @returns undefined where nothing has a single source, and in a continuous plan */
export function sourcesOfAnswer({ facts, layout, book }: Solving, { primal, dual }: LpAnswer): z.infer<typeof PlanSource>[] | undefined {
  if (layout.sources.length === 0) return undefined
  const P = layout.periods
  const placeOf = (receiver: number, site: number, t: number) => (receiver * facts.places.length + site) * P + t
  const came = new Map<number, number>()
  book.keys.forEach(({ receiver, supply, period }, index) => {
    if (facts.receivers[receiver]!.single[period] !== true) return
    const place = placeOf(receiver, facts.supplies[supply]!.site, period)
    came.set(place, (came.get(place) ?? 0) + Math.max(0, primal[layout.arcStart + index]!))
  })
  return layout.sources.flatMap(({ receiver, site, period, row, column }) => {
    if (primal[column]! < 0.5) return []
    const { material, site: at, unit } = facts.receivers[receiver]!
    return [
      {
        site: facts.places[at]!.id,
        material: facts.materials[material]!.id,
        ...(unit < 0 ? {} : { process: facts.units[unit]!.recipe.id }),
        period: facts.periods[period]!,
        from: facts.places[site]!.id,
        tonnes: (came.get(placeOf(receiver, site, period)) ?? 0) / kt,
        value: dual[row]! * perTonne + 0,
      },
    ]
  })
}
