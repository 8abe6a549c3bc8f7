// A plan in a few numbers, for lists and headers.
import type { PlanResult } from '#domain/plan.ts'
import type { PlanSummary } from '#domain/planInfo.ts'
import type { Region } from '#domain/region.ts'

/** Tag of the materials that the statistics of industrial solid waste count. */
const industrialTag = 'industrial_solid_waste'

/**
 * @param region the region planned, to know which materials are waste or recyclables
 * @returns totals in dry tonnes; a tonne of waste counts once, where a utilising process or a user takes it; what processes make of it does not count again
 */
export function summarise(result: PlanResult, region: Region | undefined): PlanSummary {
  const kinds = new Map(region?.materials.map(material => [material.id, material.kind]))
  const utilising = new Set(region?.processes.filter(process => process.utilisation !== false).map(process => process.id))
  const counts = ({ material, origin, process }: PlanResult['flows'][number]): boolean => {
    const kind = kinds.get(material)
    return origin !== 'output' && (kind === 'waste' || kind === 'secondary') && (process === undefined || utilising.has(process))
  }
  const tonnesMoved = result.flows.reduce((sum, flow) => sum + flow.tonnes, 0)
  const industrial = new Set(region?.materials.filter(row => row.tags?.includes(industrialTag)).map(row => row.id))
  const utilisedParts = { industrialTonnes: 0, secondaryTonnes: 0, otherTonnes: 0 }
  for (const flow of result.flows) {
    if (!counts(flow)) continue
    const part =
      kinds.get(flow.material) === 'secondary' ? 'secondaryTonnes' : industrial.has(flow.material) ? 'industrialTonnes' : 'otherTonnes'
    utilisedParts[part] += flow.tonnes
  }
  const tonnesUtilised = utilisedParts.industrialTonnes + utilisedParts.secondaryTonnes + utilisedParts.otherTonnes
  const { objective, gap, gapCny, integer, costs, co2, targets, relaxations, stats, engine, checks, warnings, inputHash } = result
  return {
    objective,
    gap,
    ...(gapCny === undefined ? {} : { gapCny }),
    ...(integer === undefined ? {} : { integer }),
    costs,
    co2,
    targets,
    relaxations,
    tonnesMoved,
    tonnesUtilised,
    utilisedParts,
    flows: result.flows.length,
    builds: result.builds.length,
    stats,
    engine,
    checks,
    warnings,
    inputHash,
  }
}
