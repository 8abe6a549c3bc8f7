// Whole results held in memory for a while: a finished plan never changes, and several views ask for all of it.
import type { PlanResult } from '#domain/plan.ts'
import type { PlanInfo } from '#domain/planInfo.ts'
import { readPlanResult } from '#store/planResults.ts'
import type { Store } from '#store/openStore.ts'

export type PlanCache = { result: (info: PlanInfo) => Promise<PlanResult | undefined> }
const kept = 4

export function openPlanCache(store: Store): PlanCache {
  const cache = new Map<string, Promise<PlanResult | undefined>>()
  return {
    result: info => {
      const place = `${info.id} ${info.finishedAt}`
      const found = cache.get(place) ?? readPlanResult(store, info.id)
      cache.delete(place)
      cache.set(place, found)
      found.catch(() => cache.delete(place))
      for (const oldest of cache.keys()) {
        if (cache.size <= kept) break
        cache.delete(oldest)
      }
      return found
    },
  }
}
