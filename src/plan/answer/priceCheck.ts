// One price of every plan looked at by experiment: the weightiest binding target asked a thousandth more and a thousandth less, the model
// solved again from where it stands. What the cost then does must lie on both sides of the price.
import type { CheckName } from '#domain/checkNames.ts'
import type { PlanCheck } from '#domain/plan.ts'
import type { z } from 'zod'
import { tenThousandCny } from '../model/draft.ts'
import { move, targetHandles } from '../explain/handles.ts'
import type { Solving } from '../search/generate.ts'
import type { Settled } from '../search/relax.ts'

/** Of what is required. */
const step = 1e-3
/** Of the cost of a plan, what the sums of an engine can show. */
const visible = 1e-7
const tolerance = 1e-4
const name: CheckName = 'model-price-observed'

/**
 * For the open model of an optimal continuous plan, after everything else was read from it. Only the arcs in the model are looked at: the
 * proof over all of them is that of the reduced costs.
 * @returns nothing where no target binds. `worst`: how far the price lies outside the two observed slopes, relative to the price
 */
export function priceChecked(solving: Solving, { status, answer }: Settled): z.infer<typeof PlanCheck> | undefined {
  if (status !== 'optimal' || solving.layout.integer) return undefined
  const weight = (price: number, limit: number) => Math.abs(price * limit)
  const [handle] = targetHandles(solving, answer).sort((a, b) => weight(b.price, b.limit) - weight(a.price, a.limit))
  if (handle === undefined || handle.limit === 0) return undefined
  const by = Math.abs(handle.limit) * step
  const slopes = [-by, by].map(change => {
    move(solving, handle, change)
    const { status: found, objective } = solving.model.solve({ method: 'dual' })
    // What cannot be asked costs without end.
    return found === 'optimal' ? ((objective - answer.objective) * tenThousandCny * handle.sign) / change : Infinity
  })
  move(solving, handle, 0)
  const [low, high] = [Math.min(...slopes), Math.max(...slopes)]
  const blur = (visible * Math.abs(answer.objective) * tenThousandCny) / by
  const outside = Math.max(0, low - handle.price, handle.price - high)
  const worst = outside / Math.max(Math.abs(handle.price), blur)
  return {
    name,
    worst: Math.min(worst, Number.MAX_VALUE),
    tolerance,
    ok: worst <= tolerance,
    count: slopes.length,
    place: `${handle.id}.${handle.period}`,
  }
}
