// Views of solved plans that need all of a plan: Sankey, comparison, workbook.
import type { AssumptionInfluence, PlanResult } from '#domain/plan.ts'
import type { PlanContext } from '#domain/planContext.ts'
import type { PlanInfo } from '#domain/planInfo.ts'
import { compareNearest, comparePlans } from '#plan/answer/compare.ts'
import type { PlanComparison } from '#plan/answer/compare.ts'
import { cutToArea } from '#plan/answer/areaCut.ts'
import type { ComparedAreas } from '#plan/answer/compareAreas.ts'
import { sankey } from '#plan/answer/sankey.ts'
import type { Sankey } from '#plan/answer/sankey.ts'
import type { Warm } from '#plan/search/warm.ts'
import { readPlanPart } from '#store/planResults.ts'
import { solvedBase } from '#store/plans.ts'
import { openRecent, type Recent } from './recent.ts'
import type { App, Views } from './appType.ts'
import type { PlanStart } from './plan/nearBase.ts'
import { viewAreaChanges } from './plan/viewAreas.ts'

export type Language = 'zh' | 'en'

/** @param area an area of the region, to which the picture is cut */
export async function viewSankey(app: App, info: PlanInfo, period: number | undefined, area?: string): Promise<Sankey | undefined> {
  const [result, shelved] = await Promise.all([app.results.result(info), app.regions.version(info.region, info.regionVersion)])
  if (result === undefined || shelved === undefined) return undefined
  return sankey(result, shelved.region, period, area)
}

/** @param area an area of the first plan's region: flows and builds are those of it; cost, CO2 and targets stay those of the whole */
export async function viewComparison(app: App, base: PlanInfo, other: PlanInfo, area?: string): Promise<PlanComparison | undefined> {
  const [one, two, nearest] = await pairOf(app, base, other)
  if (one === undefined || two === undefined) return undefined
  const [here, there] = await Promise.all([base, other].map(info => app.regions.version(info.region, info.regionVersion)))
  if (area === undefined) return nearest === undefined ? comparePlans(one, two) : compareNearest(one, two, nearest)
  if (here === undefined || there === undefined) return undefined
  const cut = [cutToArea(one, here.region, area), cutToArea(two, there.region, area)] as const
  return nearest === undefined ? comparePlans(...cut) : compareNearest(...cut, cutToArea(nearest, there.region, area))
}

/** Two plans by area, with what differs at no cost left out where that is known. */
export async function viewAreaComparison(app: App, base: PlanInfo, other: PlanInfo, period?: number): Promise<ComparedAreas | undefined> {
  const [, , nearest] = await pairOf(app, base, other)
  return viewAreaChanges(app, [base, other], nearest, period)
}

/** Two results and, where neither was solved next to the other, the plan as cheap as the second that is nearest to the first. */
async function pairOf(
  app: App,
  base: PlanInfo,
  other: PlanInfo,
): Promise<[one: PlanResult | undefined, two: PlanResult | undefined, nearest: PlanResult | undefined]> {
  const [one, two] = await Promise.all([app.results.result(base), app.results.result(other)])
  if (one === undefined || two === undefined || comparePlans(one, two).ties.held) return [one, two, undefined]
  return [one, two, await nearestPlan(app, one, other)]
}

/** Pairs compared of late: solved plans never change. */
const keptPairs = 40
const pairs = new WeakMap<App, Recent<string, Promise<PlanResult | undefined>>>()

/** Of the plans as cheap as `info`, the one nearest to a base that it was not solved next to. Undefined for whole sites: those are searched, not proven. */
function nearestPlan(app: App, base: PlanResult, info: PlanInfo): Promise<PlanResult | undefined> {
  if (info.scenario.integer === true) return Promise.resolve(undefined)
  const known = pairs.get(app) ?? openRecent<string, Promise<PlanResult | undefined>>(keptPairs)
  pairs.set(app, known)
  const place = `${base.inputHash} ${info.id} ${info.finishedAt ?? ''}`
  const found = known.of(place, () => solveNearest(app, base, info))
  found.catch(() => known.drop(place))
  return found
}

async function solveNearest(app: App, base: PlanResult, info: PlanInfo): Promise<PlanResult | undefined> {
  const [shelved, start, { heldOf }] = await Promise.all([
    app.regions.version(info.region, info.regionVersion),
    solvedBase(app.store, info.region, info.regionVersion),
    import('#plan/answer/held.ts'),
  ])
  const held = heldOf(base)
  if (shelved === undefined || held === undefined) return undefined
  const warm = start === undefined ? undefined : await readPlanPart(app.store, start.id, 'warm')
  const footing = { base: held, ...(warm === undefined ? {} : { near: JSON.parse(warm) as Warm }) }
  const solved = await app.threads.run({ kind: 'plan', region: shelved.region, scenario: info.scenario, footing })
  return solved.ok ? solved.value.result : undefined
}

/** Every figure with an interval and what it does to the cost of this plan, the most influential first. */
export async function viewAssumptions(app: Views, info: PlanInfo): Promise<{ rows: AssumptionInfluence[] } | undefined> {
  const json = await readPlanPart(app.store, info.id, 'assumptions')
  return json === undefined ? undefined : { rows: JSON.parse(json) as AssumptionInfluence[] }
}

/** The plan as .xlsx bytes. */
export async function viewWorkbook(app: Views, info: PlanInfo, language: Language): Promise<Uint8Array | undefined> {
  const [result, shelved] = await Promise.all([app.results.result(info), app.regions.version(info.region, info.regionVersion)])
  if (result === undefined || shelved === undefined) return undefined
  const [assumptions, context] = await Promise.all([viewAssumptions(app, info), contextOf(app, info)])
  return app.threads.run({
    kind: 'planWorkbook',
    result,
    region: shelved.region,
    language,
    ...(assumptions === undefined ? {} : { assumptions: assumptions.rows }),
    context,
  })
}

/** What stands beside a plan; what stands in the way of it keeps nobody from the plan. */
async function contextOf(app: Views, info: PlanInfo): Promise<PlanContext> {
  const { viewAgainst } = await import('./baseline/viewBaseline.ts')
  const against = await viewAgainst(app, info).catch(() => undefined)
  return against?.ok === true ? { against: against.value } : {}
}

/** The plan with everything it stands on as .zip bytes. */
export async function viewBundle(app: Views, info: PlanInfo): Promise<Uint8Array | undefined> {
  const [result, shelved] = await Promise.all([app.results.result(info), app.regions.version(info.region, info.regionVersion)])
  if (result === undefined || shelved === undefined) return undefined
  const start = JSON.parse((await readPlanPart(app.store, info.id, 'start')) ?? 'null') as PlanStart | null
  return app.threads.run({ kind: 'bundle', result, region: shelved.region, start: start?.scenario ?? null, xunyu: app.version })
}
