// Puts a plan into the line, after everything that can be wrong with its wish was said.
import { randomBytes } from 'node:crypto'
import type { Scenario } from '#domain/plan.ts'
import type { PlanInfo } from '#domain/planInfo.ts'
import type { Checked } from '#domain/problem.ts'
import type { RegionMeta } from '#domain/region.ts'
import { deletePlan, getPlan, insertPlan } from '#store/plans.ts'
import { listRegions } from '#store/regions.ts'
import type { App } from './app.ts'
import { checkScenario } from './checkScenario.ts'

export type PlanWish = { name?: string; region: string; programme?: string; periods?: number[]; settings: Scenario['settings'] }

/** @returns the waiting plan, or what is wrong with the wish; undefined when there is no such region */
export async function submitPlan(app: App, wish: PlanWish): Promise<Checked<PlanInfo> | undefined> {
  const shelved = await app.regions.current(wish.region)
  if (shelved === undefined) return undefined
  const scenario: Scenario = {
    ...(wish.name === undefined ? {} : { name: wish.name }),
    ...(wish.programme === undefined ? {} : { programme: wish.programme }),
    ...(wish.periods === undefined ? {} : { periods: [...new Set(wish.periods)].sort((a, b) => a - b) }),
    settings: wish.settings,
  }
  const problems = checkScenario(shelved.region, scenario)
  if (problems.some(problem => problem.severity === 'error')) return { ok: false, problems }
  const id = `p${randomBytes(5).toString('hex')}`
  return { ok: true, warnings: problems, value: await enqueue(app, id, wish.name ?? defaultName(scenario), false, shelved, scenario) }
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
  return enqueue(app, id, '基准方案', true, current, { settings: {} })
}

async function enqueue(
  app: App,
  id: string,
  name: string,
  base: boolean,
  { meta, version }: { meta: RegionMeta; version: string },
  scenario: Scenario,
): Promise<PlanInfo> {
  await insertPlan(app.store, {
    id,
    name,
    base,
    region: meta.id,
    regionVersion: version,
    programme: scenario.programme ?? meta.defaultProgramme ?? null,
    periods: scenario.periods ?? meta.defaultPeriods,
    scenario,
  })
  app.plans.wake()
  const info = await getPlan(app.store, id)
  if (info === undefined) throw new Error(`plan ${id} is not there right after it was written`)
  return info
}

/** Unnamed plans are called by what they change. */
function defaultName(scenario: Scenario): string {
  const changed = Object.entries(scenario.settings).map(([key, value]) => `${key}=${value}`)
  return changed.length === 0 ? '未命名方案' : changed.slice(0, 3).join(' ')
}
