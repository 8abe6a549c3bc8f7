// A goal that does not say its basis stands in a programme as two targets: one that the plan counts (recovered in the region and used) and
// one that is reported (used in the region). Here both, with the bridge: recovered + bought from outside = used.
import type { PlanResult } from '#domain/plan.ts'
import type { Region, Row } from '#domain/region.ts'
import type { TargetBases } from '#domain/targetBases.ts'
import { groupBy } from '../facts/lookups.ts'
import { targetsOf, type TargetPlan } from '../facts/targets.ts'
import { regionOfResult } from '../plannedRegion.ts'

/** Tonnes below this are rounding. */
const least = 0.5
const sameGoal = (a: Row<'targets'>, b: Row<'targets'>) =>
  a.clause === b.clause && a.year === b.year && a.value === b.value && a.unit === b.unit && a.materials?.join() === b.materials?.join()

/** Empty where no target of the programme stands on two bases. */
export function targetBases(result: PlanResult, written: Region): TargetBases[] {
  const region = regionOfResult(written, result)
  const plans = targetsOf(region, result.periods, result.programme ?? undefined, [], result.integer !== undefined)
  return plans.flatMap(plan => {
    if (plan.row.measure !== 'utilised' || plan.row.value === undefined || plan.areas !== undefined || plan.period < 0) return []
    const reported = plans.find(({ row }) => row.measure === 'external' && row.materials !== undefined && sameGoal(row, plan.row))
    return reported === undefined ? [] : [basesOf(result, region, plan, reported.row)]
  })
}

function basesOf(result: PlanResult, region: Region, plan: TargetPlan, row: Row<'targets'>): TargetBases {
  const year = result.periods[plan.period]!
  const materials = region.materials
    .filter(({ id }) => plan.countsMaterial.has(id))
    .map(({ id }) => ({ material: id, arisesT: arisingOf(region, id, year), ...usedOf(result, plan, id, year) }))
    .filter(row => row.arisesT.high + row.recoveredT + row.boughtT >= least)
  const sum = (of: (row: (typeof materials)[number]) => number) => materials.reduce((total, row) => total + of(row), 0)
  const [recoveredT, boughtT] = [sum(row => row.recoveredT), sum(row => row.boughtT)]
  const named = ({ id, nameZh, nameEn }: Row<'targets'>) => ({ id, nameZh: nameZh ?? id, nameEn: nameEn ?? id })
  return {
    clause: plan.row.clause,
    year: plan.row.year,
    requiredT: plan.row.value === undefined ? null : plan.row.value * plan.size,
    recovered: named(plan.row),
    used: named(row),
    arisesT: { low: sum(row => row.arisesT.low), central: sum(row => row.arisesT.central), high: sum(row => row.arisesT.high) },
    materials,
    recoveredT,
    boughtT,
    usedT: recoveredT + boughtT,
    reportedT: row.reported === undefined ? null : row.reported * plan.size,
  }
}

function arisingOf(region: Region, material: string, year: number): { low: number; central: number; high: number } {
  const sum = { low: 0, central: 0, high: 0 }
  const own = region.streams.filter(row => row.material === material)
  for (const rows of groupBy(own, row => row.site).values()) {
    const row = rows.find(one => one.period === year) ?? rows.find(one => one.period === undefined)
    if (row === undefined) continue
    sum.low += row.tPerYearLow ?? row.tPerYear
    sum.central += row.tPerYear
    sum.high += row.tPerYearHigh ?? row.tPerYear
  }
  return sum
}

/** What processes that the target counts take of a material: of the region's own streams, and bought at the gate. */
function usedOf(result: PlanResult, plan: TargetPlan, material: string, year: number): { recoveredT: number; boughtT: number } {
  let [recoveredT, arrivedT, eatenT] = [0, 0, 0]
  for (const flow of result.flows) {
    if (flow.period !== year || flow.material !== material || flow.process === undefined || !plan.countsProcess.has(flow.process)) continue
    arrivedT += flow.tonnes
    if (flow.origin !== 'output') recoveredT += flow.tonnes
  }
  for (const activity of result.activities)
    if (activity.period === year && plan.countsProcess.has(activity.process)) eatenT += activity.inputs[material] ?? 0
  return { recoveredT, boughtT: eatenT - arrivedT < least ? 0 : eatenT - arrivedT }
}
