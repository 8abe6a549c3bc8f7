// View: the intervals on what a solved plan of the store says. Made once, whoever asks.
import type { PlanIntervals } from '#domain/intervals.ts'
import type { AssumptionInfluence } from '#domain/plan.ts'
import type { PlanInfo } from '#domain/planInfo.ts'
import type { Checked } from '#domain/problem.ts'
import type { Warm } from '#plan/search/warm.ts'
import { readPlanPart } from '#store/planResults.ts'
import { solvedBase } from '#store/plans.ts'
import type { Views } from '../appType.ts'
import { openRecent } from '../recent.ts'
import { findIntervals } from './findIntervals.ts'

/** Plans asked about of late: a solved plan never changes. */
const remembered = 20
const known = openRecent<string, Promise<Checked<PlanIntervals>>>(remembered)

/** @returns undefined where plan or region are gone */
export async function viewIntervals(app: Views, info: PlanInfo): Promise<Checked<PlanIntervals> | undefined> {
  const [result, shelved, influences] = await Promise.all([
    app.results.result(info),
    app.regions.version(info.region, info.regionVersion),
    readPlanPart(app.store, info.id, 'assumptions'),
  ])
  if (result === undefined || shelved === undefined) return undefined
  const place = `${shelved.version} ${result.inputHash}`
  const asked = {
    result,
    influences: influences === undefined ? [] : (JSON.parse(influences) as AssumptionInfluence[]),
    warm: await warmNear(app, info),
  }
  const found = known.of(place, () => findIntervals(app.threads, shelved.region, asked))
  // What failed is asked again.
  found.then(
    answer => {
      if (!answer.ok) known.drop(place)
    },
    () => known.drop(place),
  )
  return found
}

/** Where the plan, or the base plan of its region, sat. */
async function warmNear({ store }: Views, info: PlanInfo): Promise<Warm | undefined> {
  const base = info.base ? info : await solvedBase(store, info.region, info.regionVersion)
  const warm = base === undefined ? undefined : await readPlanPart(store, base.id, 'warm')
  return warm === undefined ? undefined : (JSON.parse(warm) as Warm)
}
