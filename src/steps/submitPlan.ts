// Puts a plan into the queue, after everything that can be wrong with its wish was said. It answers a version of a named scenario.
import { randomBytes } from 'node:crypto'
import type { Scenario } from '#domain/plan.ts'
import type { PlanInfo } from '#domain/planInfo.ts'
import type { Checked } from '#domain/problem.ts'
import type { RegionMeta } from '#domain/region.ts'
import type { ScenarioBody, ScenarioPointer } from '#domain/scenario.ts'
import { deletePlan, getPlan, insertPlan } from '#store/plans.ts'
import { listRegions } from '#store/regions.ts'
import { addVersion, takeScenario } from '#store/scenarios.ts'
import type { App } from './appType.ts'
import { checkScenario } from './plan/checkScenario.ts'
import { withGround } from './ledger/ground.ts'
import { questionOf } from './scenario/question.ts'
import { baseName, unnamedName } from '#domain/words/givenNames.ts'

export type PlanRequest = ScenarioBody & { region: string; name?: string | undefined }

/** Periods once each and in order, so that the same scenario is written the same way. */
export function tidyBody(body: ScenarioBody): ScenarioBody {
  return { ...body, ...(body.periods === undefined ? {} : { periods: [...new Set(body.periods)].sort((a, b) => a - b) }) }
}

/**
 * The plan of a scenario of that name: when there is one that says something else, this is its next version.
 * @returns the waiting plan, or what is wrong with the wish; undefined when there is no such region
 */
export async function submitPlan(app: App, { region, name, ...wished }: PlanRequest): Promise<Checked<PlanInfo> | undefined> {
  const shelved = await app.regions.current(region)
  if (shelved === undefined) return undefined
  const body = tidyBody(wished)
  const problems = checkScenario(shelved.region, body)
  if (problems.some(problem => problem.severity === 'error')) return { ok: false, problems }
  const request = { id: `p${randomBytes(5).toString('hex')}`, name: name ?? defaultName(body), base: false }
  const grounded = await withGround(app.store, shelved.region, { ...(name === undefined ? {} : { name }), ...body })
  if (!grounded.ok) return grounded
  return { ok: true, warnings: [...problems, ...grounded.warnings], value: await enqueue(app, request, shelved, grounded.value) }
}

/**
 * The base plan of a region: its default programme and periods, nothing changed. It has a fixed id, and is solved anew
 * when the region's content changed since.
 */
export async function ensureBasePlan(app: App, region: string, id: string): Promise<PlanInfo | undefined> {
  // Only the version is looked at: a restart does not read the region for it.
  const current = (await listRegions(app.store)).find(one => one.id === region)
  if (current === undefined) return undefined
  const known = await getPlan(app.store, id)
  if (known !== undefined && known.regionVersion === current.version && known.status !== 'failed' && known.status !== 'cancelled')
    return known
  if (known !== undefined) await deletePlan(app.store, id)
  return enqueue(app, { id, name: baseName, base: true }, current, { settings: {} })
}

/** @param answers the version that is answered; without it the scenario of the plan's name gets one */
export async function enqueue(
  app: App,
  { id, name, base }: { id: string; name: string; base: boolean },
  { meta, version }: { meta: RegionMeta; version: string },
  scenario: Scenario,
  answers?: ScenarioPointer,
): Promise<PlanInfo> {
  const question = await questionOf(meta, version, scenario)
  const { name: _, measured: _now, ...body } = scenario
  await app.store.inTransaction(async inner => {
    await insertPlan(inner, {
      id,
      name,
      base,
      region: meta.id,
      regionVersion: version,
      programme: scenario.programme ?? meta.defaultProgramme ?? null,
      periods: scenario.periods ?? meta.defaultPeriods,
      scenario,
      question,
      answers: answers ?? (await addVersion(inner, await takeScenario(inner, meta.id, name), { body })),
    })
  })
  app.jobs.wake()
  const info = await getPlan(app.store, id)
  if (info === undefined) throw new Error(`plan ${id} is not there right after it was written`)
  return info
}

/** Unnamed plans are called by what they change. */
function defaultName(scenario: Scenario): string {
  const changed = Object.entries(scenario.settings).map(([key, value]) => `${key}=${value}`)
  return changed.length === 0 ? unnamedName : changed.slice(0, 3).join(' ')
}
