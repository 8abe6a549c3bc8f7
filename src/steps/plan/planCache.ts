// Whole results held in memory for a while: a finished plan never changes, and several views ask for all of it.
import type { PlanResult } from '#domain/plan.ts'
import type { PlanInfo } from '#domain/planInfo.ts'
import { readPlanResult } from '#store/planResults.ts'
import { openRecent } from '../recent.ts'
import type { Store } from '#store/openStore.ts'

export type PlanCache = { result: (info: PlanInfo) => Promise<PlanResult | undefined> }
const kept = 4

export function openPlanCache(store: Store): PlanCache {
  const cache = openRecent<string, Promise<PlanResult | undefined>>(kept)
  return {
    result: info => {
      const place = `${info.id} ${info.finishedAt}`
      const found = cache.of(place, () => readPlanResult(store, info.id))
      found.catch(() => cache.drop(place))
      return found
    },
  }
}
