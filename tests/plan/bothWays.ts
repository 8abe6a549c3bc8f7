// One plan made in two ways: all arcs at hand and whole decisions left to the engine, and the tree that generates arcs as it goes. Both have to agree.
import { expect } from 'vitest'
import type { PlanResult } from '#domain/plan.ts'
import type { Region } from '#domain/region.ts'
import { planWithModel } from '#plan/plan.ts'
import type { Engine } from '#solve/engine.ts'
import { failedChecks } from '../verify/failedChecks.ts'

/** @param within by which their costs may differ, of the cost @returns the plan over all arcs */
export function bothWays(engine: Engine, region: Region, { gap, within }: { gap: number; within: number }): PlanResult {
  const planned = (ports: { allArcs?: number }): PlanResult => {
    const made = planWithModel(region, { settings: {}, integer: true, gap }, { now: () => 0, engine, ...ports })
    if (!made.ok) throw new Error(made.problems[0]!.en)
    return made.value.result
  }
  const all = planned({}),
    tree = planned({ allArcs: 0 })
  for (const answer of [all, tree]) expect(failedChecks(region, answer)).toEqual([])
  const cost = all.objective.value
  expect(Math.abs(cost - tree.objective.value)).toBeLessThan(within * Math.abs(cost))
  return all
}
