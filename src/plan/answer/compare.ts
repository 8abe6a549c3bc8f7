// Two plans side by side: money, CO2, targets, and the flows, builds and settings that differ most.
import { present } from '#domain/present.ts'
import type { PlanResult } from '#domain/plan.ts'

export type Difference = { base: number; other: number; delta: number }
export type PlanComparison = {
  objective: Difference
  costs: Record<string, Difference>
  co2: Record<string, Difference>
  targets: {
    id: string
    clause: string
    nameZh: string
    nameEn: string
    unit: string
    priceUnit: string
    required: { base: number | null; other: number | null }
    achieved: { base: number | null; other: number | null }
    price: { base: number | null; other: number | null }
  }[]
  /** Flows that changed in all, and tonnes on them. */
  changed: { flows: number; tonnes: number }
  /** The largest changes, at most 200, in tonnes. */
  flows: ({ material: string; from: string; to: string; mode: string } & Difference)[]
  builds: ({ unit: string; site: string; process: string } & Difference)[]
  settings: { key: string; base: string | number | boolean | null; other: string | number | boolean | null }[]
  ties: ComparedTies
}
/**
 * Differences at no cost: where `held`, of all equally cheap plans one of the two is the one nearest to the other, so that what is listed as
 * changed is an effect; `flows` on `tonnes` would have differed besides. Not held: the list may name alternatives of equal cost.
 */
export type ComparedTies = { held: boolean; flows: number; tonnes: number }
const most = 200
/** Tonnes below which two flows are the same. */
const same = 0.5

function difference(base: number, other: number): Difference {
  return { base, other, delta: other - base }
}

/** Flows are compared over the periods that both plans have, added up; builds over all. */
export function comparePlans(base: PlanResult, other: PlanResult): PlanComparison {
  type Parts = { [part: string]: number | undefined }
  // A part that only one of them has (a target that is priced) is nothing in the other.
  const each = (a: Parts, b: Parts) =>
    Object.fromEntries([...new Set([...Object.keys(a), ...Object.keys(b)])].map(key => [key, difference(a[key] ?? 0, b[key] ?? 0)]))
  const shared = new Set(base.periods.filter(period => other.periods.includes(period)))
  const flows = changes(
    [base, other].map(plan =>
      plan.flows
        .filter(flow => shared.has(flow.period))
        .map(flow => ({ key: [flow.material, flow.from, flow.to, flow.mode], value: flow.tonnes })),
    ),
  )
  const builds = changes(
    [base, other].map(plan => plan.builds.map(build => ({ key: [build.unit, build.site, build.process], value: build.capacity }))),
  )
  const targetIds = [...new Set([...base.targets, ...other.targets].map(target => target.id))]
  const settingKeys = [...new Set([...Object.keys(base.scenario.settings), ...Object.keys(other.scenario.settings)])].sort()
  return {
    objective: difference(base.objective.value, other.objective.value),
    costs: each(present(base.costs), present(other.costs)),
    co2: each(base.co2, other.co2),
    targets: targetIds.map(id => {
      const a = base.targets.find(target => target.id === id),
        b = other.targets.find(target => target.id === id)
      const { clause, nameZh, nameEn, unit, priceUnit } = (a ?? b)!
      const both = (field: 'required' | 'achieved' | 'price') => ({ base: a?.[field] ?? null, other: b?.[field] ?? null })
      return { id, clause, nameZh, nameEn, unit, priceUnit, required: both('required'), achieved: both('achieved'), price: both('price') }
    }),
    changed: summed(flows),
    flows: flows.slice(0, most).map(({ key, ...rest }) => ({ material: key[0]!, from: key[1]!, to: key[2]!, mode: key[3]!, ...rest })),
    builds: builds.map(({ key, ...rest }) => ({ unit: key[0]!, site: key[1]!, process: key[2]!, ...rest })),
    settings: settingKeys
      .map(key => ({ key, base: base.scenario.settings[key] ?? null, other: other.scenario.settings[key] ?? null }))
      .filter(row => row.base !== row.other),
    ties: tiesOf(base, other),
  }
}

function summed(flows: readonly Difference[]): PlanComparison['changed'] {
  return { flows: flows.length, tonnes: flows.reduce((sum, { delta }) => sum + Math.abs(delta), 0) }
}

/**
 * Two plans of which neither was solved next to the other.
 * @param nearest of the plans as cheap as `other`, the one nearest to `base`: what differs from it is an effect, what it differs by is not
 */
export function compareNearest(base: PlanResult, other: PlanResult, nearest: PlanResult): PlanComparison {
  return { ...comparePlans(base, nearest), ties: { held: true, ...comparePlans(other, nearest).changed } }
}

function tiesOf(base: PlanResult, other: PlanResult): ComparedTies {
  if (base.inputHash === other.inputHash) return { held: true, flows: 0, tonnes: 0 }
  const held = other.ties?.to === base.inputHash ? other.ties : base.ties?.to === other.inputHash ? base.ties : undefined
  return { held: held !== undefined, flows: held?.flows ?? 0, tonnes: held?.tonnes ?? 0 }
}

type Entry = { key: string[]; value: number }
/** Sums by key on both sides; those that differ, largest change first. */
function changes(sides: Entry[][]): ({ key: string[] } & Difference)[] {
  const sums = new Map<string, { key: string[]; values: [number, number] }>()
  sides.forEach((entries, side) => {
    for (const { key, value } of entries) {
      const id = JSON.stringify(key)
      const sum = sums.get(id) ?? { key, values: [0, 0] as [number, number] }
      sum.values[side as 0 | 1] += value
      sums.set(id, sum)
    }
  })
  return [...sums.entries()]
    .map(([id, { key, values }]) => ({ id, key, ...difference(values[0], values[1]) }))
    .filter(row => Math.abs(row.delta) > same)
    .sort((a, b) => Math.abs(b.delta) - Math.abs(a.delta) || (a.id < b.id ? -1 : 1))
    .map(({ key, base, other, delta }) => ({ key, base, other, delta }))
}
