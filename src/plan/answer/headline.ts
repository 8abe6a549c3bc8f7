// A plan in the figures that people compare: money that is paid, CO2, tonnes used, sand and stone replaced, what is built.
import type { Headline } from '#domain/baseline.ts'
import type { PlanResult } from '#domain/plan.ts'
import type { Region } from '#domain/region.ts'
import { objectiveOf } from './result.ts'

/** Tags of the materials that the statistics of industrial solid waste count, and of the products that stand for sand and stone. */
const industrialTag = 'industrial_solid_waste'
const sandTag = 'aggregate'

/** @param region as planned, to know what is waste and what stands for sand and stone */
export function headlineOf(result: PlanResult, region: Pick<Region, 'materials' | 'processes'>): Headline {
  const materials = new Map(region.materials.map(row => [row.id, row]))
  const utilising = new Set(region.processes.filter(row => row.utilisation === true).map(row => row.id))
  const used = { industrialT: 0, recyclablesT: 0, otherT: 0 }
  let sandReplacedT = 0,
    haulTkm = 0
  for (const { material, origin, process, tonnes, km } of result.flows) {
    const row = materials.get(material)
    haulTkm += (tonnes / (1 - (row?.moisture ?? 0))) * km
    if (process === undefined && row?.kind === 'product' && row.tags?.includes(sandTag) === true) sandReplacedT += tonnes
    if (origin === 'output' || process === undefined || !utilising.has(process)) continue
    if (row?.kind === 'secondary') used.recyclablesT += tonnes
    else if (row?.kind === 'waste') used[row.tags?.includes(industrialTag) === true ? 'industrialT' : 'otherT'] += tonnes
  }
  const { unmetTargets: _, ...paid } = result.costs
  return {
    netCostCny: objectiveOf(paid),
    costs: paid,
    co2: result.co2,
    ...used,
    sandReplacedT,
    disposedT: result.disposals.reduce((sum, row) => sum + (materials.get(row.material)?.kind === 'waste' ? row.tonnes : 0), 0),
    haulTkm,
    builds: result.builds.filter(row => row.capacity > 0).length,
    addedTPerYear: result.builds.reduce((sum, row) => sum + row.capacity, 0),
  }
}
