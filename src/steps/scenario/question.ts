// What a plan asks, as one hash: plans with the same question have the same result, so it need not be computed again.
import { createHash } from 'node:crypto'
import type { Scenario } from '#domain/plan.ts'
import type { RegionMeta } from '#domain/region.ts'
import { sortedJson } from '#domain/sortedJson.ts'

/**
 * @param version the content of the region, so that the hash need not be made of all its rows
 * @returns SHA-256 over planner, region and scenario with its defaults filled in; the name plays no part
 */
export async function questionOf(meta: RegionMeta, version: string, scenario: Scenario): Promise<string> {
  // The planner is loaded when the first plan is asked for, not with the server.
  const { plannerVersion } = await import('#plan/open.ts')
  const { name: _, ...body } = scenario
  const asked = { programme: meta.defaultProgramme ?? null, periods: meta.defaultPeriods, ...body }
  return createHash('sha256')
    .update(sortedJson({ planner: plannerVersion, region: meta.id, version, asked }))
    .digest('hex')
}
