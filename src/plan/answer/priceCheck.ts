// One price of every plan looked at by experiment: the weightiest binding target asked a thousandth more and a thousandth less, the model
// solved again from where it stands. What the cost then does must lie on both sides of the price.
import type { CheckName } from '#domain/checkNames.ts'
import type { PlanCheck } from '#domain/plan.ts'
import type { z } from 'zod'
import { tenThousandCny } from '../model/draft.ts'
import { move, targetHandles, type Handle } from '../explain/handles.ts'
import type { Solving } from '../search/generate.ts'
import type { Settled } from '../search/relax.ts'

/** Of what is required. */
const step = 1e-3
/** Of the cost of a plan, what the sums of an engine can show. */
const visible = 1e-7
const tolerance = 1e-4
const name: CheckName = 'model-price-observed'

/** Targets tried until one can be asked both more and less. */
const tries = 3

/**
 * For the open model of a continuous plan, after everything else was read from it. Only the arcs in the model are looked at: the proof over
 * all of them is that of the reduced costs.
 * @returns nothing where no target binds. `worst`: how far the price lies outside the two observed slopes, relative to the price
 */
export function priceChecked(solving: Solving, { answer }: Settled): z.infer<typeof PlanCheck> | undefined {
  if (solving.layout.integer) return undefined
  const weight = ({ price, limit }: Handle) => Math.abs(price * limit)
  const handles = targetHandles(solving, answer)
    .filter(({ limit }) => limit !== 0)
    .sort((a, b) => weight(b) - weight(a))
  let first: z.infer<typeof PlanCheck> | undefined
  for (const handle of handles.slice(0, tries)) {
    const seen = observed(solving, handle, answer.objective)
    if (seen.count === 2) return seen
    // A target at the most that can be reached has no cost on its far side.
    first ??= seen
  }
  return first
}

function observed(solving: Solving, handle: Handle, base: number): z.infer<typeof PlanCheck> {
  const by = Math.abs(handle.limit) * step
  const slopes = [-by, by].flatMap(change => {
    move(solving, handle, change)
    const { status, objective } = solving.model.solve({ method: 'dual' })
    return status === 'optimal' ? [{ change, slope: ((objective - base) * tenThousandCny * handle.sign) / change }] : []
  })
  move(solving, handle, 0)
  // Convex in the limit: less asked (or allowed) of it is below the price times the sign, more above.
  const blur = (visible * Math.abs(base) * tenThousandCny) / by
  const outside = slopes.map(({ change, slope }) => Math.sign(change) * handle.sign * (handle.price - slope))
  const worst = slopes.length === 0 ? 1 : Math.max(0, ...outside) / Math.max(Math.abs(handle.price), blur)
  return { name, worst, tolerance, ok: worst <= tolerance, count: slopes.length, place: `${handle.id}.${handle.period}` }
}
