// Views of the past of a region, and of a solved plan against it. What is being solved is solved once, whoever asks.
import type { AgainstBaseline, Baseline } from '#domain/baseline.ts'
import type { PlanInfo } from '#domain/planInfo.ts'
import type { Checked } from '#domain/problem.ts'
import { againstBaseline, type PastQuestion } from '#plan/baseline/baseline.ts'
import { pastSettings } from '#plan/baseline/past.ts'
import type { ShelvedRegion } from '../region/regionCache.ts'
import type { Views } from '../appType.ts'
import { openRecent } from '../recent.ts'
import { findBaseline } from './findBaseline.ts'

/** Baselines asked for of late, by region version and question. */
const remembered = 20
const known = openRecent<string, Promise<Checked<Baseline>>>(remembered)

export function viewBaseline(
  { threads }: Pick<Views, 'threads'>,
  shelved: ShelvedRegion,
  question: PastQuestion,
): Promise<Checked<Baseline>> {
  const { programme, periods, settings, measured } = question
  const place = JSON.stringify([shelved.version, programme, periods, pastSettings(settings), measured])
  const found = known.of(place, () => findBaseline(threads, shelved.region, question))
  // What failed is asked again.
  found.then(
    answer => {
      if (!answer.ok) known.drop(place)
    },
    () => known.drop(place),
  )
  return found
}

/** A solved plan beside the past of its own years and estimates; undefined where plan or region are gone. */
export async function viewAgainst(app: Views, info: PlanInfo): Promise<Checked<AgainstBaseline> | undefined> {
  const [result, shelved] = await Promise.all([app.results.result(info), app.regions.version(info.region, info.regionVersion)])
  if (result === undefined || shelved === undefined) return undefined
  const { programme, periods, settings, measured } = result.scenario
  const past = await viewBaseline(app, shelved, {
    settings,
    ...(programme === undefined ? {} : { programme }),
    ...(periods === undefined ? {} : { periods }),
    ...(measured === undefined ? {} : { measured }),
  })
  if (!past.ok) return past
  const against = againstBaseline(result, shelved.region, past.value)
  return against === undefined ? undefined : { ok: true, value: against, warnings: [] }
}
