// A plan solved in this process: right for an example of a few sites, not for a region (that goes to a worker thread).
import { performance } from 'node:perf_hooks'
import type { Solve } from './planFlows.ts'

/** The planner and its engine are loaded when first asked for: most steps of a tonne never plan. */
export const solveHere: Solve = async (region, scenario) => {
  const [{ plan }, { openEngine }, { verifyPlan }] = await Promise.all([
    import('#plan/plan.ts'),
    import('#solve/highs.ts'),
    import('../plan/verifyPlan.ts'),
  ])
  const planned = await plan(region, scenario, { now: () => performance.now(), engine: await openEngine() })
  return planned.ok ? verifyPlan(region, planned.value) : planned
}
