// The base plan of a region as a start for its scenarios. A scenario that starts from the arcs and the basis of the base is solved in a
// fraction of the time, and where several plans cost the same it stays with the base, so that a comparison shows what the change did.
import type { Scenario } from '#domain/plan.ts'
import type { Claim } from '#store/planLine.ts'
import { solvedBase } from '#store/plans.ts'
import type { Warm } from '#plan/search/warm.ts'
import { readPlanPart } from '#store/planResults.ts'
import type { Store } from '#store/openStore.ts'

/** What a plan started from, kept with its result so that it can be solved again to the byte. */
export type PlanStart = { plan: string; scenario: Scenario }
export type NearBase = (claim: Claim) => Promise<{ near: Warm; start: PlanStart } | undefined>

export function openNearBase(store: Store): NearBase {
  // Plans of a sweep ask for the same start one after another; a solved plan never changes.
  let last: { place: string; near: Warm } | undefined
  return async claim => {
    const base = claim.base ? undefined : await solvedBase(store, claim.region, claim.regionVersion)
    if (base === undefined) return undefined
    const place = `${base.id} ${base.finishedAt} ${claim.regionVersion}`
    if (last?.place !== place) {
      const kept = await readPlanPart(store, base.id, 'warm')
      // A base plan from before starts were kept.
      if (kept === undefined) return undefined
      last = { place, near: JSON.parse(kept) as Warm }
    }
    return { near: last.near, start: { plan: base.id, scenario: base.scenario } }
  }
}
