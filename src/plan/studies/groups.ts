// Activities by process, or by process and province: what near-optimal plans are told apart by. Activities are columns that are always
// in the model, so that a cost on them leaves the pricing of arcs exact.
import type { StudyResultOf } from '#domain/study.ts'
import { bothNames } from '../explain/amountWords.ts'
import { kt } from '../model/draft.ts'
import type { Solving } from '../search/generate.ts'
import { provinceOf } from './limits.ts'

type PlanGroup = StudyResultOf<'alternatives'>['ranges'][number]['group']
export type GroupKind = PlanGroup['kind']
export type ActivityGroup = {
  group: PlanGroup
  columns: number[]
  /** Tonnes that the capacities allow, over all periods. */
  capacity: number
}
export const groupUnit = 't'

/** Every group that has a unit, in the order of the units. */
export function groupsOf({ facts, layout }: Solving, kind: GroupKind): ActivityGroup[] {
  const groups = new Map<string, ActivityGroup>()
  for (const unit of facts.units) {
    const process = unit.recipe.row
    const province = kind === 'process' ? undefined : provinceOf(facts, unit.site)
    const area = province === undefined ? undefined : facts.region.areas.find(row => row.id === province)
    const id = area === undefined ? process.id : `${process.id}~${area.id}`
    let found = groups.get(id)
    if (found === undefined) {
      const [own, at] = [bothNames(process), area === undefined ? undefined : bothNames(area)]
      const names = at === undefined ? own : { nameZh: `${at.nameZh} · ${own.nameZh}`, nameEn: `${own.nameEn} · ${at.nameEn}` }
      const where = area === undefined ? {} : { area: area.id }
      found = { group: { kind, id, ...names, process: process.id, ...where }, columns: [], capacity: 0 }
      groups.set(id, found)
    }
    for (let t = 0; t < layout.periods; t++) {
      found.columns.push(layout.activityColumn[unit.index * layout.periods + t]!)
      found.capacity += (unit.existing[t]! + layout.mostNew[unit.index]!) / kt
    }
  }
  return [...groups.values()]
}

/** Tonnes of product of each group, summed over the periods. */
export function amountsIn(groups: readonly ActivityGroup[], primal: Float64Array): number[] {
  return groups.map(({ columns }) => columns.reduce((sum, column) => sum + Math.max(0, primal[column]!), 0) / kt)
}

/** Share of two plans' summed activity that is not in both, 0 (equal) .. 1 (nothing in common): Bray and Curtis 1957. */
export function distanceOf(a: readonly number[], b: readonly number[]): number {
  let [apart, all] = [0, 0]
  a.forEach((value, i) => {
    apart += Math.abs(value - b[i]!)
    all += value + b[i]!
  })
  return all === 0 ? 0 : apart / all
}
