// The area that a request asks a view to be cut to, by its code or a name, or a refusal that names the nearest.
import type { PlanInfo } from '#domain/planInfo.ts'
import type { App } from '#steps/appType.ts'
import { areaLens, type AreaLens } from '#steps/plan/viewAreas.ts'
import { found, Refusal, words } from '../refusal.ts'

export async function lensOf(app: App, info: PlanInfo, asked: string): Promise<AreaLens>
export async function lensOf(app: App, info: PlanInfo, asked: string | undefined): Promise<AreaLens | undefined>
export async function lensOf(app: App, info: PlanInfo, asked: string | undefined): Promise<AreaLens | undefined> {
  if (asked === undefined) return undefined
  const lens = found(await areaLens(app, info, asked), words.region, info.region)
  if (!lens.ok) throw new Refusal(404, lens.problems)
  return lens.value
}
