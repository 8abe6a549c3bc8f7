// What goes into a plan (scenario) and what comes out (result), as one schema for CLI, API, workbook and web.
// Tonnes are dry tonnes a year of the period; money is CNY; CO2 is kilograms. Floats: a plan is an opinion.
import { z } from 'zod'
import { MeasuredStream, PlanGround } from './ground.ts'
import { Problem } from './problem.ts'

export const SettingValue = z.union([z.number(), z.boolean(), z.string()])
/**
 * A named change of the region, e.g. `target.isw_utilised=820000000`, `policy.ept_tailings=off`,
 * `mode.road_ev.cnyPerTkm=0.4`, `rail.slotsFactor=1.5`, `price.aggregate=80`, `priceFactor.aggregate=0.9`,
 * `demandFactor.*=0.9`, `streamFactor.fly_ash=1.1`, `parameter.discountRate=0.06`, `levy=off`, `estimate=low`.
 * The grammar and its checks live in plan/settings.ts.
 */
export const Scenario = z
  .object({
    name: z.string().optional(),
    programme: z.string().optional(),
    periods: z.array(z.int()).min(1).max(3).optional(),
    settings: z.record(z.string(), SettingValue).default({}),
    /** Sites are opened or not, with their fixed costs, least sizes and steps; without it those are spread over what is built. */
    integer: z.boolean().optional(),
    /** Of an integer plan: (cost - proven bound) / decided cost at which the search ends; a twentieth of a percent unless given. */
    gap: z.number().min(0).max(1).optional(),
    /**
     * Seconds that the whole call may take: reading, solving, checking. The best found by then is given, and said to be no more than that.
     * The search for whole sites alone takes 60 unless given.
     */
    seconds: z.number().positive().max(86_400).optional(),
    /** What the streams stand on; the region's estimates unless given. */
    ground: PlanGround.optional(),
    /** Of a plan on the ledger: what the ledger said of its streams when it was asked for. Written by the program, never by who asks. */
    measured: z.array(MeasuredStream).optional(),
  })
  .meta({ id: 'Scenario' })
export type Scenario = z.infer<typeof Scenario>

export const PlanTarget = z.object({
  id: z.string(),
  clause: z.string(),
  nameZh: z.string(),
  nameEn: z.string(),
  year: z.int(),
  measure: z.string(),
  sense: z.enum(['>=', '<=']),
  /** Null where the plan has nothing to say (an external count). */
  required: z.number().nullable(),
  achieved: z.number().nullable(),
  unit: z.string(),
  /** Marginal cost of one more unit, CNY per unit; 0 where the target does not bind, null where it is not modelled. */
  price: z.number().nullable(),
  priceUnit: z.string(),
  /** The most that one more unit may cost, where the programme (or the scenario) says so; the price never exceeds it. */
  payCnyPerUnit: z.number().optional(),
  met: z.boolean().nullable(),
  modelled: z.boolean(),
})
export const PlanFlow = z.object({
  id: z.string(),
  material: z.string(),
  from: z.string(),
  to: z.string(),
  mode: z.string(),
  period: z.int(),
  tonnes: z.number(),
  km: z.number(),
  cny: z.number(),
  co2Kg: z.number(),
  /** Stations passed, loading and unloading, for modes that use stations. */
  via: z.array(z.string()).optional(),
  /** Process that eats the material at `to`; absent for deliveries to demand. */
  process: z.string().optional(),
  /** Whether it left a stream (or its stock) or came out of a process; only stream tonnes count as utilised. */
  origin: z.enum(['stream', 'output']).optional(),
})
/** A lane that runs: one material from a station to a station in a year. `value`: what one more train on it would add to the cost, CNY. */
export const PlanLane = z.object({
  mode: z.string(),
  from: z.string(),
  to: z.string(),
  material: z.string(),
  period: z.int(),
  trains: z.number(),
  wetTonnes: z.number(),
  /** Fixed sum of the lane; freight and trains are in the money of its flows. */
  cny: z.number(),
  value: z.number(),
})
/**
 * A row of the links table in a year: whether it is open (of a continuous plan: which part of it), what it carries, dry tonnes, and what it costs, CNY.
 * `value`: what one more tonne that it had to carry would add to the cost, CNY/t; negative where one more that it could carry would save.
 */
export const PlanLink = z.object({
  link: z.string(),
  period: z.int(),
  open: z.number(),
  tonnes: z.number(),
  cny: z.number(),
  value: z.number(),
  /** Where freight gets dearer: what of it is charged more, and what one more tonne pays for that, CNY/t, below nothing. */
  beyondTonnes: z.number().optional(),
  beyondValue: z.number().optional(),
})
export const PlanActivity = z.object({
  unit: z.string(),
  site: z.string(),
  process: z.string(),
  period: z.int(),
  tonnes: z.number(),
  capacity: z.number(),
  existing: z.number(),
  cny: z.number(),
  inputs: z.record(z.string(), z.number()),
  outputs: z.record(z.string(), z.number()),
})
export const PlanBuild = z.object({
  unit: z.string(),
  site: z.string(),
  process: z.string(),
  period: z.int(),
  capacity: z.number(),
  opened: z.boolean(),
  cny: z.number(),
})
/** Of a demand, or (with a process) of an input, that has one source only: which site it is. `value`: what one more tonne from it would cost beyond its prices. */
export const PlanSource = z.object({
  site: z.string(),
  material: z.string(),
  process: z.string().optional(),
  period: z.int(),
  from: z.string(),
  tonnes: z.number(),
  value: z.number(),
})
/** What stands at a unit closed in a period: all of it, or (of a continuous plan) which part; `cny` is paid once. */
export const PlanClosing = z.object({
  unit: z.string(),
  site: z.string(),
  process: z.string(),
  period: z.int(),
  part: z.number(),
  cny: z.number(),
})
/** Of a policy that asks a share of a process: tonnes made by it and in all, the share asked, and what one more tonne by it would cost, CNY. */
export const PlanShare = z.object({
  policy: z.string(),
  period: z.int(),
  by: z.number(),
  of: z.number(),
  share: z.number(),
  value: z.number(),
})
export const PlanDisposal = z.object({
  site: z.string(),
  material: z.string(),
  period: z.int(),
  tonnes: z.number(),
  cny: z.number(),
  levyCny: z.number(),
  /** `left`: uncollected or not taken, no disposal row speaks of it. */ kind: z.enum(['disposed', 'left']).optional(),
})
export const PlanStock = z.object({ site: z.string(), material: z.string(), period: z.int(), drawn: z.number(), left: z.number() })
export const PlanPrice = z.object({
  site: z.string(),
  material: z.string(),
  period: z.int(),
  value: z.number(),
  unit: z.string(),
  role: z.enum(['stream', 'feed', 'product', 'demand']),
  /** Of a feed: the process that eats it. */ process: z.string().optional(),
  /** Of a product: it comes along with what the process is for, an account of its own. */ byproduct: z.boolean().optional(),
})
/** What the recipe of a unit is worth bending: duals of its rows, listed where one of them is not zero. */
export const RecipePrice = z.object({
  unit: z.string(),
  period: z.int(),
  /** CNY per tonne that inputs may exceed outputs. */
  balance: z.number(),
  /** By input that may range: what one more tonne above its most would save, CNY/t. */
  most: z.record(z.string(), z.number()),
  /** By blend limit: what one tonne of mix would save by a limit looser by one unit, CNY. */
  limits: z.array(z.object({ component: z.string(), sense: z.string(), value: z.number() })),
})
export const CapacityPrice = z.object({
  kind: z.enum(['unit', 'build_limit', 'siding', 'line', 'fleet', 'arc', 'stock', 'disposal', 'quota']),
  id: z.string(),
  period: z.int(),
  used: z.number(),
  limit: z.number(),
  value: z.number(),
  unit: z.string(),
})
/**
 * Prices that prove the least shortfall: what one more tonne at a place, of a capacity or of a target does to the sum of all shortfalls, in
 * thousandths of what is required. Only those that are not zero.
 */
export const ShortfallPrices = z.object({
  prices: z.array(PlanPrice),
  capacityPrices: z.array(CapacityPrice),
  recipePrices: z.array(RecipePrice),
  targets: z.array(z.object({ id: z.string(), price: z.number() })),
  shares: z.array(PlanShare).optional(),
  links: z.array(PlanLink).optional(),
})
/** The least that has to give when not everything can hold: by how much, at what cost, in official words. */
export const Relaxation = z.object({
  id: z.string(),
  kind: z.enum(['target', 'demand', 'other']),
  period: z.int().optional(),
  by: z.number(),
  unit: z.string(),
  required: z.number(),
  achievable: z.number(),
  sentenceZh: z.string(),
  sentenceEn: z.string(),
})
export const PlanCosts = z.object({
  transport: z.number(),
  processing: z.number(),
  purchases: z.number(),
  capital: z.number(),
  /** What standing capacity costs a year as such, and what closing it costs once. Absent where no unit has either. */
  standing: z.number().optional(),
  disposal: z.number(),
  levy: z.number(),
  subsidy: z.number(),
  carbon: z.number(),
  revenue: z.number(),
  /** What is missing of targets that have a price, at that price: nobody pays it, the objective counts it. Absent where no target has one. */
  unmetTargets: z.number().optional(),
})
export type PlanCosts = z.infer<typeof PlanCosts>
export type CostKey = keyof PlanCosts
/** The parts of the cost, in reading order. */
export const costKeys = [
  'transport',
  'processing',
  'purchases',
  'capital',
  'standing',
  'disposal',
  'levy',
  'subsidy',
  'carbon',
  'unmetTargets',
  'revenue',
] as const satisfies readonly CostKey[]
/**
 * What the decisions of a plan decide, CNY: moving, building, disposing, with levies and carbon. What passes through at much the same sum whatever
 * is decided would make every gap look small: what is bought in and sold, and processing, whose figures hold what is paid for what is worked
 * (scrap). Where none of the first occurs, processing is the measure; where neither does, what is bought and sold.
 */
export function decidedCost({ transport, processing, capital, disposal, levy, carbon, purchases, revenue }: PlanCosts): number {
  const sum = (parts: number[]) => parts.reduce((total, part) => total + Math.abs(part), 0)
  return sum([transport, capital, disposal, levy, carbon]) || Math.abs(processing) || sum([purchases, revenue])
}
export const PlanCo2 = z.object({
  transportKg: z.number(),
  processKg: z.number(),
  purchasesKg: z.number(),
  /** Kilograms avoided against the counterfactual that each process names; may be negative. */
  avoidedKg: z.number(),
  netKg: z.number(),
})
/** One verdict of a checker; `name` is a key of `checkNames`. A check that looked at nothing is not ok. */
export const PlanCheck = z.object({
  name: z.string(),
  /** Furthest off, mostly relative. */
  worst: z.number(),
  tolerance: z.number(),
  ok: z.boolean(),
  /** How many things were looked at. */
  count: z.int().optional(),
  /** Where it is furthest off: ids joined by a dot. */
  place: z.string().optional(),
})
export type PlanCheck = z.infer<typeof PlanCheck>

export const PlanInteger = z.object({
  /** No plan costs less, CNY; where something has to give way, no plan that gives way as much. */
  boundCny: z.number(),
  /** Cost - bound, CNY over the planned periods; as a share of the decided cost; and the share that was asked for. */
  gapCny: z.number().optional(),
  gap: z.number(),
  asked: z.number(),
  /** Whether the gap asked for was reached. */
  reached: z.boolean(),
  opened: z.int(),
  nodes: z.int(),
  /** Lanes that run, where they are decided whole too. */
  lanes: z.int().optional(),
})

export const planStatuses = ['optimal', 'best_found', 'relaxed', 'infeasible', 'cancelled'] as const
export const PlanResult = z
  .object({
    /**
     * optimal: every modelled target holds, and no plan is proven to cost less (whole sites: by more than the gap asked for). best_found: every
     * target holds, but it is not proven to lie within the gap asked for, or time ran out first; `gap` says how far off it may be. relaxed: the
     * minimum relaxation was applied, see `relaxations`; `integer.reached` says whether the gap is as asked for.
     */
    status: z.enum(planStatuses),
    objective: z.object({ value: z.number(), unit: z.literal('CNY') }),
    /** Gap between cost and proven bound, as a share of the decided cost (see docs/model.md) and in CNY over the planned periods; 0 for a continuous plan, 1 where no bound is known. */
    gap: z.number(),
    /** Absent in results kept before it was told, whose `gap` is a share of the gross cost. */
    gapCny: z.number().optional(),
    region: z.object({ id: z.string(), nameZh: z.string(), nameEn: z.string(), version: z.string(), synthetic: z.boolean() }),
    programme: z.string().nullable(),
    periods: z.array(z.int()),
    scenario: Scenario,
    /** Hash of everything the answer depends on: region tables, scenario, planner version. */
    inputHash: z.string(),
    targets: z.array(PlanTarget),
    flows: z.array(PlanFlow),
    /** Every lane of the modes that have rules for lanes; absent where none has, and where lanes are in parts (studies, plans cut off by time). */
    lanes: z.array(PlanLane).optional(),
    /** Of an integer plan: the source of everything that may have one only; absent where nothing is so. */
    sources: z.array(PlanSource).optional(),
    /** Every link that holds in a year; absent where the region has none. */
    links: z.array(PlanLink).optional(),
    /** Absent where no policy asks for a share. */
    shares: z.array(PlanShare).optional(),
    activities: z.array(PlanActivity),
    builds: z.array(PlanBuild),
    /** Absent where no unit may be closed. */
    closings: z.array(PlanClosing).optional(),
    disposals: z.array(PlanDisposal),
    stocks: z.array(PlanStock),
    prices: z.array(PlanPrice),
    capacityPrices: z.array(CapacityPrice),
    recipePrices: z.array(RecipePrice).optional(),
    /** Set where builds (least size, fixed cost) or lanes are decided whole: no such plan costs less than `boundCny`; prices hold with the builds as they are. */
    integer: PlanInteger.optional(),
    relaxations: z.array(Relaxation),
    /** Of a relaxed plan. */
    shortfall: ShortfallPrices.optional(),
    costs: PlanCosts,
    co2: PlanCo2,
    /**
     * Of a plan that was solved next to another one (its input hash is `to`): of all equally cheap plans it is the one nearest to that other.
     * Flows, and tonnes on them, that would have differed for no gain.
     */
    ties: z.object({ to: z.string(), flows: z.int(), tonnes: z.number() }).optional(),
    checks: z.array(PlanCheck),
    warnings: z.array(Problem),
    stats: z.object({ rows: z.int(), columns: z.int(), columnsPossible: z.int(), rounds: z.int(), iterations: z.int() }),
    /** The only part that may differ between two runs of the same input. */
    engine: z.object({ name: z.string(), version: z.string(), seconds: z.number() }),
  })
  .meta({ id: 'PlanResult' })
export type PlanResult = z.infer<typeof PlanResult>

/** What a long solve says while it works. `fraction` is never invented: absent where it is not known. */
export const PlanProgress = z
  .object({
    phase: z.enum(['loading', 'network', 'solving', 'pricing', 'relaxing', 'siting', 'checking', 'saving', 'done']),
    round: z.int().optional(),
    columns: z.int().optional(),
    columnsPossible: z.int().optional(),
    /** Steps of the engine in the solve at hand: it works, though nothing new is known. */
    iterations: z.int().optional(),
    objective: z.number().optional(),
    /** Of the objective, as in `measureUnits` of a study; CNY of a plan. */
    objectiveUnit: z.string().optional(),
    gap: z.number().optional(),
    seconds: z.number(),
  })
  .meta({ id: 'PlanProgress' })
export type PlanProgress = z.infer<typeof PlanProgress>

/** One assumption and what it does to the cost: first-order change when the figure goes to its low or high end. */
export const AssumptionInfluence = z
  .object({
    table: z.string(),
    key: z.string(),
    field: z.string(),
    nameZh: z.string(),
    nameEn: z.string(),
    low: z.number(),
    central: z.number(),
    high: z.number(),
    unit: z.string(),
    method: z.string(),
    source: z.array(z.string()),
    note: z.string().optional(),
    /** CNY change of the optimal cost at the low and high end, first order (envelope theorem); null without a plan. */
    costAtLow: z.number().nullable(),
    costAtHigh: z.number().nullable(),
  })
  .meta({ id: 'AssumptionInfluence' })
export type AssumptionInfluence = z.infer<typeof AssumptionInfluence>
