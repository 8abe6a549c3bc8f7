// What a plan does, amount by amount under names that a plan of other settings knows too: the base that a later plan stays with wherever
// it may, so that two plans differ by what was changed and not by which of several equally cheap answers came out.
import type { PlanResult } from '#domain/plan.ts'
import type { FlowEnds } from './flowId.ts'

/** Tonnes (of builds t/yr) by name and the ways used, of the plan whose input has the hash; periods that it says nothing of are free. */
export type Held = { of: string; periods: number[]; tonnes: Record<string, number>; ways: FlowEnds[] }

/** Names of amounts that are no flows; flows have an id of their own. */
export const activityName = (unit: string, period: number): string => `activity:${unit}~${period}`
export const buildName = (unit: string, period: number): string => `build:${unit}~${period}`
export const disposalName = (site: string, material: string, period: number): string => `disposed:${site}~${material}~${period}`
export const drawName = (site: string, material: string, period: number): string => `drawn:${site}~${material}~${period}`
/** What gave way: counted in millionths of what is required, which are thousandths of the model's own unit as tonnes are of its kt. */
export const shortName = (kind: string, id: string, period: number): string => `short:${kind}~${id}~${period}`

/** @returns undefined where the plan has no answer to stay with */
export function heldOf(result: PlanResult): Held | undefined {
  if (result.status === 'cancelled' || result.status === 'infeasible') return undefined
  const tonnes: Record<string, number> = {}
  const put = (name: string, amount: number) => {
    tonnes[name] = (tonnes[name] ?? 0) + amount
  }
  for (const flow of result.flows) put(flow.id, flow.tonnes)
  for (const { unit, period, tonnes: amount } of result.activities) put(activityName(unit, period), amount)
  for (const { unit, period, capacity } of result.builds) put(buildName(unit, period), capacity)
  for (const { site, material, period, tonnes: amount, kind } of result.disposals)
    if (kind !== 'left') put(disposalName(site, material, period), amount)
  for (const { site, material, period, drawn } of result.stocks) put(drawName(site, material, period), drawn)
  for (const { kind, id, period, by, required } of result.relaxations)
    if (period !== undefined && required !== 0) put(shortName(kind, id, period), (1e6 * by) / Math.abs(required))
  const ways = result.flows.map(({ material, from, to, mode, via, process, origin = 'stream', period }) => {
    return { material, from, to, mode, via, process, origin, period }
  })
  return { of: result.inputHash, periods: result.periods, tonnes, ways }
}
