// Views of solved plans that need all of a plan: Sankey, comparison, workbook.
import type { AssumptionInfluence } from '#domain/plan.ts'
import type { PlanInfo } from '#domain/planInfo.ts'
import { comparePlans } from '#plan/answer/compare.ts'
import type { PlanComparison } from '#plan/answer/compare.ts'
import { sankey } from '#plan/answer/sankey.ts'
import type { Sankey } from '#plan/answer/sankey.ts'
import { readPlanPart } from '#store/planResults.ts'
import type { App } from './app.ts'
import type { PlanStart } from './nearBase.ts'

export type Language = 'zh' | 'en'

export async function viewSankey(app: App, info: PlanInfo, period: number | undefined): Promise<Sankey | undefined> {
  const [result, shelved] = await Promise.all([app.results.result(info), app.regions.version(info.region, info.regionVersion)])
  if (result === undefined || shelved === undefined) return undefined
  return period === undefined ? sankey(result, shelved.region) : sankey(result, shelved.region, period)
}

export async function viewComparison(app: App, base: PlanInfo, other: PlanInfo): Promise<PlanComparison | undefined> {
  const [one, two] = await Promise.all([app.results.result(base), app.results.result(other)])
  return one === undefined || two === undefined ? undefined : comparePlans(one, two)
}

/** Every figure with an interval and what it does to the cost of this plan, the most influential first. */
export async function viewAssumptions(app: App, info: PlanInfo): Promise<{ rows: AssumptionInfluence[] } | undefined> {
  const json = await readPlanPart(app.store, info.id, 'assumptions')
  return json === undefined ? undefined : { rows: JSON.parse(json) as AssumptionInfluence[] }
}

/** The plan as .xlsx bytes. */
export async function viewWorkbook(app: App, info: PlanInfo, language: Language): Promise<Uint8Array | undefined> {
  const [result, shelved] = await Promise.all([app.results.result(info), app.regions.version(info.region, info.regionVersion)])
  if (result === undefined || shelved === undefined) return undefined
  const assumptions = await viewAssumptions(app, info)
  return app.threads.run({
    kind: 'planWorkbook',
    result,
    region: shelved.region,
    language,
    ...(assumptions === undefined ? {} : { assumptions: assumptions.rows }),
  })
}

/** The plan with everything it stands on as .zip bytes. */
export async function viewBundle(app: App, info: PlanInfo): Promise<Uint8Array | undefined> {
  const [result, shelved] = await Promise.all([app.results.result(info), app.regions.version(info.region, info.regionVersion)])
  if (result === undefined || shelved === undefined) return undefined
  const start = JSON.parse((await readPlanPart(app.store, info.id, 'start')) ?? 'null') as PlanStart | null
  return app.threads.run({ kind: 'bundle', result, region: shelved.region, start: start?.scenario ?? null, xunyu: app.version })
}
