// What may be asked of a region beyond one plan (a study) and what comes out, as one schema for CLI, API, workbook and web.
// Money is CNY, tonnes are dry tonnes summed over the planned periods, CO2 is tonnes net of what is avoided, haul is wet tonne-kilometres.
import { z } from 'zod'
import { PlanProgress, PlanResult, Relaxation, Scenario } from './plan.ts'

const year = z.int().min(1900).max(2200)
/** The same sentence in both languages. */
export const Words = z.object({ zh: z.string(), en: z.string() })
export type Words = z.infer<typeof Words>
const names = { nameZh: z.string(), nameEn: z.string() }

/** What a plan may be judged by; gross is net cost plus revenue: all that is paid. */
export const studyMeasures = ['net', 'gross', 'co2', 'haul', 'investment', 'utilised', 'revenue'] as const
export const StudyMeasure = z.enum(studyMeasures)
export type StudyMeasure = z.infer<typeof StudyMeasure>
/** One plan in seven figures, in the units of `measureUnits`. */
export const Figures = z.object({
  net: z.number(),
  gross: z.number(),
  co2: z.number(),
  haul: z.number(),
  investment: z.number(),
  utilised: z.number(),
  revenue: z.number(),
})
export type Figures = z.infer<typeof Figures>
export const measureUnits: Record<StudyMeasure, string> = {
  net: 'CNY',
  gross: 'CNY',
  co2: 't CO2',
  haul: 'tkm',
  investment: 'CNY',
  utilised: 't',
  revenue: 'CNY',
}
/** Whether less or more of a measure is better. */
export const measureSenses: Record<StudyMeasure, 'min' | 'max'> = {
  net: 'min',
  gross: 'min',
  co2: 'min',
  haul: 'min',
  investment: 'min',
  utilised: 'max',
  revenue: 'max',
}
export const measureNames: Record<StudyMeasure, Words> = {
  net: { zh: '净成本', en: 'net cost' },
  gross: { zh: '总支出', en: 'gross cost' },
  co2: { zh: '碳排放净值', en: 'net CO2' },
  haul: { zh: '货运周转量', en: 'freight haul' },
  investment: { zh: '新增投资', en: 'investment' },
  utilised: { zh: '固废利用量', en: 'waste utilised' },
  revenue: { zh: '销售收入', en: 'revenue' },
}
const Axis = z.object({ measure: StudyMeasure, ...names, unit: z.string(), sense: z.enum(['min', 'max']) })
/** One amount with its unit and name: a term of a sum, a figure of a row. */
export const Term = z.object({ code: z.string(), ...names, value: z.number(), unit: z.string() })
export type Term = z.infer<typeof Term>

// --- What is asked -------------------------------------------------------------------------------------------------

/** Whether each point carries its whole plan, or its figures only. */
const plans = z.enum(['all', 'none']).default('all')
export const ParetoOptions = z.object({
  /** Made least (or most) in turn, the other held. */
  first: StudyMeasure.default('net'),
  second: StudyMeasure.default('co2'),
  /** Points of the front, both ends included. */
  points: z.int().min(2).max(40).default(9),
  plans,
})
/** One objective after another, each given up to its tolerance for the sake of the next. */
export const LexicographicOptions = z.object({
  objectives: z
    .array(z.object({ measure: StudyMeasure, tolerancePercent: z.number().min(0).max(100).default(0) }))
    .min(1)
    .max(7),
  plans,
})
export const alternativeGroups = ['process', 'process_province'] as const
export const AlternativesOptions = z.object({
  /** How much dearer an alternative may be, in percent of the gross cost of the cheapest plan. */
  slackPercent: z.number().positive().max(100).default(2),
  count: z.int().min(0).max(30).default(4),
  method: z.enum(['hsj', 'random']).default('hsj'),
  seed: z.int().min(0).default(1),
  /** What the ranges (least and most within the slack) are asked of; `none`: no ranges. */
  ranges: z.enum([...alternativeGroups, 'none']).default('process'),
  mostRanges: z.int().min(1).max(400).default(60),
  plans,
})
export const RobustOptions = z.object({
  /** Draws from the intervals, besides the central case. */
  draws: z.int().min(2).max(200).default(8),
  seed: z.int().min(0).default(1),
  /** Estimates whose value of information is asked, the most influential first. */
  figures: z.int().min(0).max(60).default(8),
  plans,
})
export const PricesOptions = z.object({
  /** Besides all targets that bind: prices looked at from both sides, the weightiest (price x limit) first. */
  most: z.int().min(0).max(500).default(12),
  /** First step to either side, relative to the limit. */
  step: z.number().positive().max(0.1).default(1e-3),
})
export const WhyOptions = z.object({
  from: z.string(),
  to: z.string(),
  material: z.string().optional(),
  period: year.optional(),
  mode: z.string().optional(),
})
export const ConflictOptions = z.object({
  /** Conflicts looked for one after another, each taken away before the next. */
  most: z.int().min(1).max(20).default(3),
})
export const IncentivesOptions = z.object({
  /** Who decides: the party that the sites name, or each site for itself. */
  by: z.enum(['party', 'site']).default('party'),
  /**
   * lp: all goods change hands at the plan's marginal prices and the state pays what its targets are worth.
   * lp_unpaid: the same prices, but nobody pays for the targets. own_cost: goods at what it costs to bring them, each pays its own.
   */
  prices: z.enum(['lp', 'lp_unpaid', 'own_cost']).default('lp_unpaid'),
})

const asked = { region: z.string(), scenario: Scenario }
export const StudyRequest = z
  .discriminatedUnion('kind', [
    z.object({ kind: z.literal('pareto'), ...asked, options: ParetoOptions }),
    z.object({ kind: z.literal('lexicographic'), ...asked, options: LexicographicOptions }),
    z.object({ kind: z.literal('alternatives'), ...asked, options: AlternativesOptions }),
    z.object({ kind: z.literal('robust'), ...asked, options: RobustOptions }),
    z.object({ kind: z.literal('prices'), ...asked, options: PricesOptions }),
    z.object({ kind: z.literal('why'), ...asked, options: WhyOptions }),
    z.object({ kind: z.literal('conflict'), ...asked, options: ConflictOptions }),
    z.object({ kind: z.literal('incentives'), ...asked, options: IncentivesOptions }),
  ])
  .meta({ id: 'StudyRequest' })
export type StudyRequest = z.infer<typeof StudyRequest>
export type StudyKind = StudyRequest['kind']
export type StudyOptions<K extends StudyKind> = Extract<StudyRequest, { kind: K }>['options']

// --- What comes out ------------------------------------------------------------------------------------------------

/** `plan` names one of the study's plans (StudyAnswer.plans) where it was kept. */
const planOf = { plan: z.string().optional(), figures: Figures }

export const ParetoPoint = z.object({
  ...planOf,
  /** Values on the two axes. */
  first: z.number(),
  second: z.number(),
  /** What one unit of the second measure costs in the first at this point; null at an end where nothing is held. */
  rate: z.number().nullable(),
  rateUnit: z.string(),
  /** Left and right slope of the front through the neighbouring points; null at the ends. */
  slopeBefore: z.number().nullable(),
  slopeAfter: z.number().nullable(),
  words: Words,
})
export const ParetoResult = z.object({
  kind: z.literal('pareto'),
  first: Axis,
  second: Axis,
  /** In the order of the second measure, from its best value on. */
  points: z.array(ParetoPoint),
  words: z.array(Words),
})
export const LexicographicResult = z.object({
  kind: z.literal('lexicographic'),
  steps: z.array(
    z.object({ ...planOf, measure: StudyMeasure, ...names, unit: z.string(), best: z.number(), held: z.number(), words: Words }),
  ),
  words: z.array(Words),
})
/** A group of activities whose size within the slack is asked. */
export const PlanGroup = z.object({
  kind: z.enum(alternativeGroups),
  id: z.string(),
  ...names,
  process: z.string().optional(),
  area: z.string().optional(),
})
export const GroupRange = z.object({
  group: PlanGroup,
  unit: z.string(),
  optimal: z.number(),
  least: z.number(),
  most: z.number(),
  /** must: never less than a notable amount; never: never more than nothing; may: between. */
  verdict: z.enum(['must', 'may', 'never']),
  words: Words,
})
export const Alternative = z.object({
  ...planOf,
  /** Share of the summed activity that differs from the cheapest plan, 0..1. */
  distance: z.number(),
  /** CNY above the cheapest plan. */
  dearer: z.number(),
  /** Groups that changed most, with both amounts. */
  changes: z.array(z.object({ group: PlanGroup, unit: z.string(), before: z.number(), after: z.number() })),
  words: Words,
})
export const AlternativesResult = z.object({
  kind: z.literal('alternatives'),
  optimum: z.object(planOf),
  /** CNY by which a plan may be dearer. */
  slackCny: z.number(),
  alternatives: z.array(Alternative),
  /** Pairwise distances 0..1, the cheapest plan first. */
  distances: z.array(z.array(z.number())),
  ranges: z.array(GroupRange),
  words: z.array(Words),
})
export const FigureDraw = z.object({
  table: z.string(),
  key: z.string(),
  field: z.string(),
  ...names,
  low: z.number(),
  central: z.number(),
  high: z.number(),
  unit: z.string(),
})
export const RobustCase = z.object({
  id: z.string(),
  ...names,
  /** Net cost of the best plan if this case were known beforehand, CNY. */
  foreseen: z.number(),
})
/** Builds decided before the case is known; flows follow. The plan and its figures are those of the central case. */
export const RobustCandidate = z.object({
  ...planOf,
  id: z.string(),
  ...names,
  /** CNY over the cases, all equally likely. */
  expected: z.number(),
  worst: z.number(),
  worstCase: z.string(),
  meanRegret: z.number(),
  worstRegret: z.number(),
  /** Net cost per case, in the order of `cases`; regret is this less what was foreseen. */
  costs: z.array(z.number()),
  regrets: z.array(z.number()),
  /** Cases in which the targets cannot all hold with these builds. */
  unmet: z.int(),
})
export const FigureValue = z.object({
  figure: FigureDraw,
  /** Net cost at the low and high end with the central plan's builds, and with builds chosen for it. */
  fixedAtLow: z.number(),
  freeAtLow: z.number(),
  fixedAtHigh: z.number(),
  freeAtHigh: z.number(),
  /** Value of information: what knowing the figure before building is expected to save, CNY; least and most over how likely the ends may be. */
  worth: z.number(),
  worthLeast: z.number(),
  worthMost: z.number(),
  /** Null where its interval overlaps with that of its neighbour, so that neither comes first. */
  rank: z.int().nullable(),
  words: Words,
})
export const RobustResult = z.object({
  kind: z.literal('robust'),
  /** How the common builds were found, said honestly. */
  method: Words,
  cases: z.array(RobustCase),
  candidates: z.array(RobustCandidate),
  chosen: z.object({ leastExpected: z.string(), leastWorst: z.string(), leastRegret: z.string() }),
  /** Expected cost if every case were foreseen; what it is worth to know; what it is worth not to plan for the central case alone. */
  waitAndSee: z.number(),
  perfectInformation: z.number(),
  stochasticSolution: z.number(),
  figures: z.array(FigureValue),
  words: z.array(Words),
})
export const PriceSides = z.object({
  kind: z.enum(['target', 'unit', 'build_limit', 'siding', 'line', 'fleet', 'arc', 'stock', 'disposal', 'quota', 'stream', 'demand']),
  id: z.string(),
  ...names,
  period: year,
  limit: z.number(),
  unit: z.string(),
  /**
   * CNY per unit: of a target what asking one more costs, of a capacity or demand what one more saves (both >= 0), of a stream what one
   * more tonne arising costs. Left: by one less; right: by one more; null where the plan cannot hold without giving way more.
   */
  price: z.number(),
  left: z.number().nullable(),
  right: z.number().nullable(),
  priceUnit: z.string(),
  /** True where both sides agree with the plan's price: no kink. */
  smooth: z.boolean(),
  /** How far, in the unit of the limit, each slope was seen to hold; null where none was. */
  holdsDown: z.number().nullable(),
  holdsUp: z.number().nullable(),
  words: Words,
})
export const PricesResult = z.object({ kind: z.literal('prices'), rows: z.array(PriceSides), words: z.array(Words) })
export const WhyWay = z.object({
  material: z.string(),
  process: z.string().optional(),
  period: year,
  mode: z.string(),
  via: z.array(z.string()).optional(),
  km: z.number(),
  tonnes: z.number(),
  /** CNY per dry tonne: what the region would lose by one tonne here; 0 where it is used or as good. */
  reducedCost: z.number(),
  /** Sum of the terms is the reduced cost. */
  terms: z.array(Term),
  /** What takes its place at the origin and at the end. */
  instead: z.array(
    z.object({ at: z.enum(['origin', 'end']), kind: z.string(), ...names, tonnes: z.number(), cnyPerT: z.number().nullable() }),
  ),
  words: Words,
})
/** A taker that some mode may reach from the place asked about, by its best mode. */
export const WhyTaker = z.object({
  material: z.string(),
  to: z.string(),
  process: z.string().optional(),
  period: year,
  mode: z.string(),
  via: z.array(z.string()).optional(),
  km: z.number(),
  tonnes: z.number(),
  /** CNY per dry tonne. */
  freight: z.number(),
  /** CNY per dry tonne: what the region would lose by one tonne here. */
  reducedCost: z.number(),
  /** What keeps it from taking more. */
  limit: z.enum(['used', 'as_good', 'capacity', 'demand', 'lane', 'idle', 'dearer']),
  words: Words,
})
export const WhyResult = z.object({
  kind: z.literal('why'),
  from: z.string(),
  to: z.string(),
  /** Best way first; empty where none is allowed, with the reasons in `words`. */
  ways: z.array(WhyWay),
  /** Who else could take what leaves `from`: what the plan uses first, then those that would cost the region least. */
  takers: z.array(WhyTaker),
  words: z.array(Words),
})
export const ConflictMember = z.object({
  kind: z.string(),
  /** Material, process, target, station, line or mode. */
  id: z.string(),
  area: z.string().optional(),
  ...names,
  period: year.optional(),
  limit: z.number().nullable(),
  unit: z.string(),
  /** How many rows or bounds of the model it stands for. */
  rows: z.int(),
})
export const Conflict = z.object({
  members: z.array(ConflictMember),
  /** Proven: without any one of the members the rest can hold. */
  irreducible: z.boolean(),
  words: Words,
})
export const ConflictResult = z.object({
  kind: z.literal('conflict'),
  status: z.enum(['feasible', 'conflict']),
  conflicts: z.array(Conflict),
  /** The least that has to give, and where adding is cheapest. */
  relaxations: z.array(Relaxation),
  words: z.array(Words),
})
export const FirmIncentive = z.object({
  party: z.string(),
  ...names,
  sites: z.array(z.string()),
  /** CNY a year in the plan, in its best outside option, and what is missing (>= 0). */
  profit: z.number(),
  outside: z.number(),
  subsidy: z.number(),
  /** Subsidy over the tonnes it handles in the plan. */
  subsidyPerT: z.number(),
  tonnes: z.number(),
  leaves: z.boolean(),
  terms: z.array(Term),
  /** What it would rather do. */
  rather: z.array(Term),
  words: Words,
})
export const IncentivesResult = z.object({
  kind: z.literal('incentives'),
  prices: z.enum(['lp', 'lp_unpaid', 'own_cost']),
  firms: z.array(FirmIncentive),
  leavers: z.int(),
  /** CNY a year that keeps everyone in. */
  subsidy: z.number(),
  /** CNY that the targets' prices are worth in all: targets' price x what is required. */
  targetsWorth: z.number(),
  words: z.array(Words),
})
export const StudyResult = z
  .discriminatedUnion('kind', [
    ParetoResult,
    LexicographicResult,
    AlternativesResult,
    RobustResult,
    PricesResult,
    WhyResult,
    ConflictResult,
    IncentivesResult,
  ])
  .meta({ id: 'StudyResult' })
export type StudyResult = z.infer<typeof StudyResult>
export type StudyResultOf<K extends StudyKind> = Extract<StudyResult, { kind: K }>

/** A study's result with the plans that its points name. Equal input gives equal answers, `seconds` apart. */
export const StudyAnswer = z
  .object({
    result: StudyResult,
    plans: z.array(z.object({ id: z.string(), plan: PlanResult })),
    /** Optimisations over all possible arcs, simplex iterations, seconds. */
    stats: z.object({ solves: z.int(), iterations: z.int(), seconds: z.number() }),
    /** Time ran out: the result is what was found in so many of the steps. */
    unfinished: z.object({ done: z.int(), of: z.int(), words: Words }).optional(),
  })
  .meta({ id: 'StudyAnswer' })
export type StudyAnswer = z.infer<typeof StudyAnswer>

/** What a study says while it works: steps done of those known, the best so far, and what the planner says inside a step. */
export const StudyProgress = z
  .object({ step: Words, done: z.int(), of: z.int(), seconds: z.number(), best: Words.optional(), plan: PlanProgress.optional() })
  .meta({ id: 'StudyProgress' })
export type StudyProgress = z.infer<typeof StudyProgress>
