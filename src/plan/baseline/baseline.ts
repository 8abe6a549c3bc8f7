// The baseline of a year: two plans of what stands. As it was: plants go on as they did, wherever there is material and a buyer. What pays: the
// same plants, each running only when that costs the region less. The first is held against official rates; plans are changes against both.
import type { AgainstBaseline, Baseline, Headline } from '#domain/baseline.ts'
import type { PlanResult, Scenario } from '#domain/plan.ts'
import type { Checked } from '#domain/problem.ts'
import type { Region } from '#domain/region.ts'
import { sha256, stableJson } from '../answer/hash.ts'
import { headlineOf } from '../answer/headline.ts'
import { plannerVersion, type PlanPorts } from '../open.ts'
import { planWithModel } from '../plan.ts'
import { regionOfResult } from '../plannedRegion.ts'
import { pastRegion, pastSettings } from './past.ts'
import { ratesOf } from './rates.ts'

export type PastQuestion = Pick<Scenario, 'programme' | 'periods' | 'settings' | 'measured'>
/** Both plans, each with the region that it is a plan of, for whoever checks them. */
export type PastPlan = { region: Region; result: PlanResult }
export type PastAnswer = { baseline: Baseline; asItWas: PastPlan; whatPays: PastPlan }

/** Of two scenarios with the same hash the past is the same. */
export function pastHash(region: Region, { programme, periods, settings, measured }: PastQuestion, keepCnyPerT: number): string {
  return sha256(
    stableJson({
      of: 'baseline 2',
      plannerVersion,
      region,
      programme: programme ?? region.meta.defaultProgramme,
      periods: periods ?? region.meta.defaultPeriods,
      settings: pastSettings(settings),
      measured,
      keepCnyPerT,
    }),
  )
}

/** @returns the baseline, or every problem of region and settings that stands in the way */
export function baselineOf(region: Region, question: PastQuestion, keepCnyPerT: number, ports: PlanPorts): Checked<PastAnswer> {
  const asked: Scenario = {
    ...(question.programme === undefined ? {} : { programme: question.programme }),
    ...(question.periods === undefined ? {} : { periods: question.periods }),
    settings: {},
  }
  const kept = pastRegion(region, question, keepCnyPerT)
  const paid = pastRegion(region, question, 0)
  if (!kept.ok) return kept
  if (!paid.ok) return paid
  const first = planWithModel(kept.value, asked, ports)
  if (!first.ok) return first
  const second = planWithModel(paid.value, asked, { ...ports, ...(first.value.warm === undefined ? {} : { near: first.value.warm }) })
  if (!second.ok) return second
  const asItWas = first.value.result,
    whatPays = second.value.result
  const baseline: Baseline = {
    region: asItWas.region,
    programme: asItWas.programme,
    periods: asItWas.periods,
    settings: pastSettings(question.settings),
    keepCnyPerT,
    inputHash: pastHash(region, question, keepCnyPerT),
    asItWas: withoutKeep(headlineOf(asItWas, kept.value), asItWas, keepCnyPerT),
    whatPays: headlineOf(whatPays, paid.value),
    targets: asItWas.targets.map(({ id, achieved }) => ({
      id,
      asItWas: achieved,
      whatPays: whatPays.targets.find(row => row.id === id)?.achieved ?? null,
    })),
    rates: ratesOf(paid.value, asItWas, whatPays),
    checks: [...asItWas.checks, ...whatPays.checks],
  }
  return {
    ok: true,
    value: { baseline, asItWas: { region: kept.value, result: asItWas }, whatPays: { region: paid.value, result: whatPays } },
    warnings: first.warnings,
  }
}

/** What kept the plants running was no money: it is taken off again. */
function withoutKeep(headline: Headline, { activities }: PlanResult, keepCnyPerT: number): Headline {
  const kept = keepCnyPerT * activities.reduce((sum, { tonnes }) => sum + tonnes, 0)
  return {
    ...headline,
    netCostCny: headline.netCostCny + kept,
    costs: { ...headline.costs, subsidy: headline.costs.subsidy - kept },
  }
}

/** @param region as its author wrote it @returns undefined where the baseline is of other years or of another region */
export function againstBaseline(result: PlanResult, region: Region, baseline: Baseline): AgainstBaseline | undefined {
  const same = baseline.region.id === result.region.id && stableJson(baseline.periods) === stableJson(result.periods)
  if (!same) return undefined
  const { inputHash, periods, keepCnyPerT, settings, asItWas, whatPays } = baseline
  return {
    baselineHash: inputHash,
    periods,
    keepCnyPerT,
    settings,
    asItWas,
    whatPays,
    plan: headlineOf(result, regionOfResult(region, result)),
    targets: result.targets.map(({ id, achieved }) => {
      const past = baseline.targets.find(row => row.id === id)
      return { id, asItWas: past?.asItWas ?? null, whatPays: past?.whatPays ?? null, plan: achieved }
    }),
  }
}
