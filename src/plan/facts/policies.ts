// Money rules and bans as they fall on tonnes in a period: levies, subsidies, the price of carbon, forbidden disposal and modes.
import { idsMeant } from '#domain/idsMeant.ts'
import type { Region, Row } from '#domain/region.ts'
import { holdsIn } from './lookups.ts'

export type Policies = {
  /** CNY per dry tonne disposed. */
  levy: (material: string, areas: string[], period: number) => number
  /** CNY per dry tonne of a material fed to a process. */
  inputSubsidy: (material: string, process: string, utilises: boolean, areas: string[], period: number) => number
  /** CNY per tonne of activity. */
  outputSubsidy: (process: string, product: string, areas: string[], period: number) => number
  /** CNY per kilogram of CO2 that a process, or (`undefined`) a purchase, emits. */
  processCarbon: (process: string | undefined, areas: string[], period: number) => number
  /** CNY per kilogram of CO2 that a mode emits. */
  modeCarbon: (mode: string, period: number) => number
  disposalBanned: (material: string, areas: string[], period: number) => boolean
  /** Bans that touch a mode and material in a period, each on an area or (`undefined`) everywhere; what a mode may not carry at all is one. */
  modeBans: (mode: string, material: string, period: number) => (string | undefined)[]
}

const perKg = 1e-3

export function policiesOf(region: Region): Policies {
  const active = region.policies.filter(policy => policy.active)
  const ofKind = (kind: Row<'policies'>['kind'], period: number) => active.filter(policy => policy.kind === kind && holdsIn(policy, period))
  const inArea = (policy: Row<'policies'>, areas: string[]) => policy.area === undefined || areas.includes(policy.area)
  const fits = (wanted: string | undefined, actual: string | undefined) => wanted === undefined || wanted === actual
  const amount = (policy: Row<'policies'>) => (policy.cnyPerT ?? 0) * (policy.share ?? 1)
  const total = (policies: Row<'policies'>[]) => policies.reduce((sum, policy) => sum + amount(policy), 0)
  const never = new Map(
    region.modes.flatMap(({ id, notMaterials: list }) =>
      list === undefined || list.length === 0 ? [] : [[id, idsMeant(list, region.materials)] as const],
    ),
  )
  return {
    levy: (material, areas, period) => total(ofKind('levy_disposal', period).filter(p => fits(p.material, material) && inArea(p, areas))),
    inputSubsidy: (material, process, utilises, areas, period) =>
      total(
        ofKind('subsidy_input', period).filter(
          p => fits(p.material, material) && (p.process === undefined ? utilises : p.process === process) && inArea(p, areas),
        ),
      ),
    outputSubsidy: (process, product, areas, period) =>
      total(ofKind('subsidy_output', period).filter(p => fits(p.process, process) && fits(p.material, product) && inArea(p, areas))),
    processCarbon: (process, areas, period) =>
      perKg * total(ofKind('carbon_price', period).filter(p => p.mode === undefined && fits(p.process, process) && inArea(p, areas))),
    modeCarbon: (mode, period) =>
      perKg * total(ofKind('carbon_price', period).filter(p => p.process === undefined && p.area === undefined && fits(p.mode, mode))),
    disposalBanned: (material, areas, period) => ofKind('ban_disposal', period).some(p => fits(p.material, material) && inArea(p, areas)),
    modeBans: (mode, material, period) => [
      ...(never.get(mode)?.has(material) === true ? [undefined] : []),
      ...ofKind('ban_mode', period)
        .filter(p => fits(p.mode, mode) && fits(p.material, material))
        .map(p => p.area),
    ],
  }
}
