// Tonnes by process of several plans at once, for bars side by side.
import { useQueries } from '@tanstack/react-query'
import { fetchActivities } from '../../client/queries.ts'
import type { Page, PlanActivity } from '../../client/types.ts'

export type Amounts = ReadonlyMap<string, number>
const none: Amounts = new Map()

/** @param plans ids in the order of the answer; where one is not kept its amounts are empty */
export function useActivities(plans: readonly (string | undefined)[]): Amounts[] {
  return useQueries({
    queries: plans.map(plan => ({
      queryKey: ['activities', plan],
      queryFn: () => fetchActivities(plan!),
      enabled: plan !== undefined,
      staleTime: Infinity,
    })),
    combine: amountsOf,
  })
}

/** Named once, so that the sums are made anew only when an answer comes. */
function amountsOf(found: readonly { data: Page<PlanActivity> | undefined }[]): Amounts[] {
  return found.map(({ data }) => {
    if (data === undefined) return none
    const amounts = new Map<string, number>()
    for (const row of data.rows) amounts.set(row.process, (amounts.get(row.process) ?? 0) + row.tonnes)
    return amounts
  })
}
