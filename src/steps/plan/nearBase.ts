// What a plan or a study of the line stands on. A scenario starts from the arcs and the basis of the base plan, which takes a fraction of the
// time, and stays with it wherever that costs nothing, so that a comparison shows what the change did. A study stands on the plan of its own
// scenario where that is solved already: it speaks of the plan that people see.
import type { Scenario } from '#domain/plan.ts'
import type { Footing } from '#plan/footing.ts'
import type { Warm } from '#plan/search/warm.ts'
import type { Claim } from '#store/planLine.ts'
import { readPlanPart, readPlanResult } from '#store/planResults.ts'
import { solvedBase, solvedBefore } from '#store/plans.ts'
import type { Store } from '#store/openStore.ts'
import type { RegionCache } from '../region/regionCache.ts'
import { questionOf } from '../scenario/question.ts'

/** What a plan started from, kept with its result so that it can be solved again to the byte. */
export type PlanStart = { plan: string; scenario: Scenario }
export type NearBase = (claim: Claim) => Promise<{ footing: Footing; start: PlanStart } | undefined>

export function openNearBase(store: Store, regions: RegionCache): NearBase {
  // Plans of a sweep ask for the same start one after another; a solved plan never changes.
  let last: { place: string; footing: Footing } | undefined
  const footingFrom = async (plan: string, finishedAt: string | null): Promise<Footing | undefined> => {
    const place = `${plan} ${finishedAt}`
    if (last?.place === place) return last.footing
    const [result, warm] = await Promise.all([readPlanResult(store, plan), readPlanPart(store, plan, 'warm')])
    if (result === undefined) return undefined
    // The planner is loaded when the first plan is asked for, not with the server.
    const { footingOf } = await import('#plan/footing.ts')
    last = { place, footing: footingOf(result, warm === undefined ? undefined : (JSON.parse(warm) as Warm)) }
    return last.footing
  }
  return async claim => {
    const own = claim.study === null ? undefined : await planOf(store, regions, claim)
    const base = claim.base ? undefined : await solvedBase(store, claim.region, claim.regionVersion)
    const from = own ?? base
    if (from === undefined) return undefined
    const footing = await footingFrom(from.id, from.finishedAt)
    // A plan that took over another's answer, or from before starts were kept, has no basis: the base plan's is near.
    const near = footing?.near ?? (base === undefined ? undefined : (await footingFrom(base.id, base.finishedAt))?.near)
    if (footing === undefined || (claim.study === null && near === undefined)) return undefined
    return { footing: { ...footing, ...(near === undefined ? {} : { near }) }, start: { plan: from.id, scenario: from.scenario } }
  }
}

/** The solved plan of a study's own scenario. */
async function planOf(store: Store, regions: RegionCache, { id, region, regionVersion, scenario }: Claim) {
  const shelved = await regions.version(region, regionVersion)
  if (shelved === undefined) return undefined
  return solvedBefore(store, id, await questionOf(shelved.region.meta, regionVersion, scenario))
}
