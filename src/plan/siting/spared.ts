// Arcs that a site is spared as long as it is not opened for them. An arc of a site that may be opened comes with its strong cut, whose dual may take up
// what the arc gains, at the expense of what opening the site still costs too much. While that suffices for all arcs of the site together, none of
// them can gain: the bound holds with their strong cuts, which are as true as the arcs, and neither need be written down.
import type { LpAnswer } from '#solve/engine.ts'
import type { PricingAnswer } from '../search/bestArcs.ts'
import { arcsThatGain, type Solving } from '../search/generate.ts'
import type { StrongCuts } from './strongCuts.ts'

/**
 * @param isShut a column that is held at nothing at present: it may cost whatever it likes
 * @returns a pricing that leaves out what sites are spared
 */
export function sparing(strong: StrongCuts, isShut: (column: number) => boolean): NonNullable<Solving['pricing']> {
  return (solving: Solving, answer: LpAnswer): PricingAnswer => {
    const { periods: P } = solving.layout
    // Per unit and period: what its arcs gain, each for all that it could carry.
    const gains = new Map<number, Float64Array>()
    const priced = arcsThatGain(solving, answer, (key, cost) => {
      const binding = strong.bindingUnit(key)
      if (binding === undefined) return
      let own = gains.get(binding.unit)
      if (own === undefined) gains.set(binding.unit, (own = new Float64Array(P)))
      own[key.period]! -= cost * binding.most
    })
    if (gains.size === 0) return priced
    const spared = new Set([...gains].filter(([unit, gain]) => isSpared(solving, answer, isShut, unit, gain)).map(([unit]) => unit))
    return { ...priced, found: priced.found.filter(({ key }) => !spared.has(strong.bindingUnit(key)?.unit ?? -1)) }
  }
}

/** A cut of a period speaks of all openings up to it, so each of them pays for that period and all later ones. */
function isSpared(
  { layout }: Solving,
  { primal, reduced }: LpAnswer,
  isShut: (column: number) => boolean,
  unit: number,
  gain: Float64Array,
): boolean {
  const P = layout.periods
  let asked = 0,
    opens = 0
  for (let t = P - 1; t >= 0; t--) {
    asked += gain[t]!
    const column = layout.openColumn[unit * P + t]!
    if (column < 0) continue
    opens++
    // Only what is not opened at all can pay without the plan costing less.
    if (!isShut(column) && (primal[column]! > 0 || reduced[column]! < asked)) return false
  }
  return opens > 0
}
