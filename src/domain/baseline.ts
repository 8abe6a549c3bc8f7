// The year as it was: what stands, nothing built, no targets. Held against official rates of use, and what every plan is a change against.
// Tonnes are dry tonnes, money is CNY, both sums over the years of the plan; rates are per cent.
import { z } from 'zod'
import { PlanCheck, PlanCo2, PlanCosts, SettingValue } from './plan.ts'

/** A plan in the figures that people compare. */
export const Headline = z
  .object({
    /** What is paid less what is earned: without the price of targets that are missed, which nobody pays. */
    netCostCny: z.number(),
    costs: PlanCosts,
    co2: PlanCo2,
    /** Waste and recyclables that were used, each tonne once where it is eaten. */
    industrialT: z.number(),
    recyclablesT: z.number(),
    otherT: z.number(),
    /** Sand and stone made of waste and delivered: what need not be dug. */
    sandReplacedT: z.number(),
    disposedT: z.number(),
    haulTkm: z.number(),
    builds: z.int(),
    addedTPerYear: z.number(),
  })
  .meta({ id: 'Headline' })
export type Headline = z.infer<typeof Headline>

/** On what an official rate is counted: a place's own notice or yearbook, the environment ministry's survey, the NDRC; `standing`: no rate is published. */
export const RateBasis = z.enum(['local', 'mee', 'ndrc', 'standing'])
export type RateBasis = z.infer<typeof RateBasis>
/**
 * within, off: of an official rate of about the year, by five points. inside, outside: of the interval that the standing outlets allow, where no
 * rate is published. other_year, other_basis: shown, and not judged.
 */
export const RateVerdict = z.enum(['within', 'off', 'inside', 'outside', 'other_year', 'other_basis'])
export type RateVerdict = z.infer<typeof RateVerdict>
/**
 * What explains most of a difference. Too little: `outlets` fewer stand here than the rate needs, `idle` they stand and do not run, `recipe` they run
 * on other materials, `inbound` they eat what comes from elsewhere. Too much: `more_outlets`, `more_recipe`, `outbound` it is used elsewhere.
 */
export const RateCause = z.enum(['outlets', 'idle', 'recipe', 'inbound', 'more_outlets', 'more_recipe', 'outbound'])
export type RateCause = z.infer<typeof RateCause>

export const BaselineRate = z
  .object({
    area: z.string(),
    areaZh: z.string(),
    areaEn: z.string(),
    /** Word of the statistics, or the id of the one material. */
    subject: z.string(),
    materials: z.array(z.string()),
    period: z.int(),
    basis: RateBasis,
    /** Per cent; null where none is published. */
    official: z.number().nullable(),
    officialYear: z.int().nullable(),
    /** Keys of the rows of `official_totals` that it is read from. */
    officialKeys: z.array(z.string()),
    quality: z.string().nullable(),
    source: z.array(z.string()),
    note: z.string().nullable(),
    noteZh: z.string().nullish(),
    /** Of what arose and was drawn from stocks, the share that was used, wherever; and the same when each plant runs only where it pays. */
    rate: z.number(),
    paidRate: z.number(),
    /** What the standing outlets allow, ends of their capacity against ends of what arises. */
    low: z.number(),
    high: z.number(),
    /** Points: rate less official. */
    difference: z.number().nullable(),
    verdict: RateVerdict,
    cause: RateCause.nullable(),
    /** Tonnes that the cause explains. */
    causeT: z.number().nullable(),
    arisesT: z.number(),
    drawnT: z.number(),
    usedT: z.number(),
    /** What outlets in the place ate of it, from anywhere; what they would at their usual recipe, all running and as they ran. */
    eatenHereT: z.number(),
    standingT: z.number(),
    ranT: z.number(),
  })
  .meta({ id: 'BaselineRate' })
export type BaselineRate = z.infer<typeof BaselineRate>

export const Baseline = z
  .object({
    region: z.object({ id: z.string(), nameZh: z.string(), nameEn: z.string(), version: z.string(), synthetic: z.boolean() }),
    programme: z.string().nullable(),
    periods: z.array(z.int()),
    /** Of the scenario: those that say how the world is. What a scenario would do is not done here. */
    settings: z.record(z.string(), SettingValue),
    /** What a tonne of what stands may lose before it stops running, CNY. */
    keepCnyPerT: z.number(),
    /** Hash of everything it depends on. */
    inputHash: z.string(),
    /** Plants run as they stood; and the same plants where each runs only when it pays. */
    asItWas: Headline,
    whatPays: Headline,
    targets: z.array(z.object({ id: z.string(), asItWas: z.number().nullable(), whatPays: z.number().nullable() })),
    rates: z.array(BaselineRate),
    checks: z.array(PlanCheck),
  })
  .meta({ id: 'Baseline' })
export type Baseline = z.infer<typeof Baseline>

/** A plan beside the baseline of the same years. */
export const AgainstBaseline = z
  .object({
    baselineHash: z.string(),
    periods: z.array(z.int()),
    keepCnyPerT: z.number(),
    settings: z.record(z.string(), SettingValue),
    asItWas: Headline,
    whatPays: Headline,
    plan: Headline,
    targets: z.array(
      z.object({
        id: z.string(),
        asItWas: z.number().nullable(),
        whatPays: z.number().nullable(),
        plan: z.number().nullable(),
      }),
    ),
  })
  .meta({ id: 'AgainstBaseline' })
export type AgainstBaseline = z.infer<typeof AgainstBaseline>
