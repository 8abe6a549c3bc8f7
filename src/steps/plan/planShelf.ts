// Whole results held in memory for a while: a finished plan never changes, and several views ask for all of it.
import type { PlanResult } from '#domain/plan.ts'
import type { PlanInfo } from '#domain/planInfo.ts'
import { readPlanResult } from '#store/planResults.ts'
import type { Store } from '#store/openStore.ts'

export type PlanShelf = { result: (info: PlanInfo) => Promise<PlanResult | undefined> }
const kept = 4

export function openPlanShelf(store: Store): PlanShelf {
  const shelf = new Map<string, Promise<PlanResult | undefined>>()
  return {
    result: info => {
      const place = `${info.id} ${info.finishedAt}`
      const found = shelf.get(place) ?? readPlanResult(store, info.id)
      shelf.delete(place)
      shelf.set(place, found)
      found.catch(() => shelf.delete(place))
      for (const oldest of shelf.keys()) {
        if (shelf.size <= kept) break
        shelf.delete(oldest)
      }
      return found
    },
  }
}
