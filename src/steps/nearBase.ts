// The base plan of a region as a start for its scenarios. A scenario that starts from the arcs of the base is solved in a
// fraction of the time, and where several plans cost the same it stays with the base, so that a comparison shows what the change did.
import type { Scenario } from '#domain/plan.ts'
import type { Claim } from '#store/planLine.ts'
import { solvedBase } from '#store/plans.ts'
import { readFlows } from '#store/planResults.ts'
import type { Store } from '#store/openStore.ts'
import type { Near } from './taskThread.ts'

/** What a plan started from, kept with its result so that it can be solved again to the byte. */
export type PlanStart = { plan: string; scenario: Scenario }
export type NearBase = (claim: Claim) => Promise<{ near: Near; start: PlanStart } | undefined>

export function openNearBase(store: Store): NearBase {
  // Plans of a sweep ask for the same flows one after another; a solved plan never changes.
  let last: { place: string; near: Near } | undefined
  return async claim => {
    const base = claim.base ? undefined : await solvedBase(store, claim.region, claim.regionVersion)
    if (base === undefined) return undefined
    const place = `${base.id} ${base.finishedAt} ${claim.regionVersion}`
    if (last?.place !== place)
      last = { place, near: { flows: (await readFlows(store, base.id, {}, { field: 'ordinal', descending: false }, 0, null)).rows } }
    return { near: last.near, start: { plan: base.id, scenario: base.scenario } }
  }
}
