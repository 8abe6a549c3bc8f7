// A region and a scenario as a model ready to be solved, its engine still open: settings -> facts -> network -> rows -> first arcs.
// A plan is one question asked of it; studies ask several, each starting where the last one ended.
import type { PlanProgress, PlanResult, Scenario } from '#domain/plan.ts'
import { problem, type Checked, type Problem } from '#domain/problem.ts'
import type { Region } from '#domain/region.ts'
import { begun, digestOf, stableJson, type Begun } from './answer/hash.ts'
import type { Held } from './answer/held.ts'
import { plannedRegion } from './plannedRegion.ts'
import { factsOf } from './facts/facts.ts'
import { networkOf } from './facts/network.ts'
import { targetsOf, type TargetPlan } from './facts/targets.ts'
import { netCost, type Measure, type Weights } from './model/measures.ts'
import { layoutOf } from './model/model.ts'
import { loaderOf, ordinaryNothing, scalesOf } from './model/scales.ts'
import { explicitArcs, openArcBook } from './search/arcs.ts'
import { countArcs } from './search/countArcs.ts'
import { addFirstArcs } from './search/firstArcs.ts'
import { shutHopeless } from './lanes/hopeless.ts'
import { addHeldArcs } from './search/heldArcs.ts'
import { engineUntil } from './late.ts'
import { inCny, type Ports, type Solving } from './search/generate.ts'
import { joinedBasis } from './search/joined.ts'
import { warmBasis, type Warm } from './search/warm.ts'

/** Arc generation about doubles the columns it starts from. */
const columnsAdded = 2
/** Raised whenever the same input may give another answer. */
export const plannerVersion = '3'

export type PlanPorts = {
  now: () => number
  engine: Ports['engine']
  onProgress?: (progress: PlanProgress) => void
  shouldStop?: () => boolean
  /** An earlier plan of the same region to start near. The cost is the same; which of equally cheap plans comes out says `base`. */
  near?: Warm
  /** A plan to stay with among equally cheap ones, so that what differs from it is what was changed. */
  base?: Held
  /** On the clock of `now`: when the call that the plan is made for has to be answered. `engineUntil`: when the engine has to end, where that is known. */
  until?: number
  engineUntil?: number
  /** Rows of the parts that a large plan is started from; tests make them small. */
  leafRows?: number
  /** As in `Ports`. */
  allArcs?: number
  /** Rows of the arcs table that are all in the model; more of them are priced. Tests make it none. */
  namedArcs?: number
}
/** What else the model must be able to say; a study asks for it, a plan does not need it. */
export type ModelWishes = {
  /** Measures that get a row of their own, unbounded until somebody bounds it. */
  rows?: readonly Measure[]
  /** What is made least; net cost where nothing is said. */
  objective?: Weights
  /** False: nobody asks which input this was, and its hash is not taken; one case of many. */
  hashed?: false
}
export type OpenPlan = {
  /** The region with the settings in it. */
  region: Region
  head: PlanHead
  targets: TargetPlan[]
  solving: Solving
  /** Frees the engine's model; what was read from it stays readable. */
  close: () => void
}
export type PlanHead = Pick<PlanResult, 'region' | 'programme' | 'periods' | 'scenario' | 'inputHash'>

/** @returns the open model, to be closed by its caller; or every problem of the region or scenario that stands in the way */
export function openPlan(region: Region, scenario: Scenario, ports: PlanPorts, requests: ModelWishes = {}): Checked<OpenPlan> {
  const startedAt = ports.now()
  ports.onProgress?.({ phase: 'loading', seconds: 0 })
  const asked = scenarioOf(region, scenario)
  if (!asked.ok) return asked
  if (scenario.ground === 'ledger' && scenario.measured === undefined) return { ok: false, problems: [notRead()] }
  const changed = plannedRegion(region, scenario)
  if (!changed.ok) return changed
  const { periods, programme } = asked.value
  const integer = scenario.integer === true
  const problems: Problem[] = []
  const facts = factsOf(changed.value, periods, problems)
  const targets = targetsOf(changed.value, periods, programme, facts.warnings, integer)
  if (problems.length > 0) return { ok: false, problems }
  ports.onProgress?.({ phase: 'network', seconds: (ports.now() - startedAt) / 1000 })
  const network = networkOf(facts)
  const layout = layoutOf(facts, network, targets, { rows: requests.rows, integer })
  shutHopeless(facts, network, layout)
  layout.draft.weights = requests.objective ?? netCost
  const explicit = explicitArcs(facts, layout, problems)
  if (problems.length > 0) return { ok: false, problems }
  const book = openArcBook(facts, network, layout, explicit, ports.namedArcs)
  const scales = scalesOf(facts, network, explicit)
  layout.nothing = ordinaryNothing / scales.mass
  for (const slack of layout.slacks) slack.price /= slack.inMoney ? 1 : scales.price
  const now = ports.now()
  const { until, engineUntil: known } = ports
  const solving: Omit<Solving, 'model'> = {
    facts,
    network,
    layout,
    book,
    scales,
    load: loaderOf(ports.engine, layout, scales),
    ports: { ...ports, until: known ?? (until === undefined ? undefined : engineUntil(until, now, now - startedAt)) },
    shown: inCny,
    best: undefined,
    least: undefined,
    startedAt,
    rounds: 0,
    iterations: 0,
    possible: countArcs(facts, network, layout, book),
    warm: undefined,
    lanesBefore: undefined,
  }
  const near = ports.near === undefined ? undefined : warmBasis(ports.near, facts, network, layout, book)
  const basis = near ?? joinedBasis(solving, ports.leafRows)
  if (basis === undefined) addFirstArcs(facts, network, layout, book)
  else solving.warm = { attempt: near === undefined ? 0 : ports.near!.attempt }
  if (near !== undefined) solving.lanesBefore = ports.near!.lanes
  const held = ports.base === undefined ? 0 : addHeldArcs(ports.base, facts, network, layout, book)
  const { draft } = layout
  const need = ports.engine.estimateBytes(draft.rows(), draft.columns() * columnsAdded, draft.entries() * columnsAdded)
  if (need > ports.engine.memoryLimitBytes) return { ok: false, problems: [tooLarge(need, ports.engine.memoryLimitBytes)] }
  const model = solving.load(draft.model())
  if (basis !== undefined) model.setBasis({ ...basis, columns: Int32Array.from([...basis.columns, ...new Int32Array(held)]) })
  const loaded: Solving = { ...solving, model }
  return {
    ok: true,
    value: {
      region: changed.value,
      head: headOf(region, scenario, periods, programme, requests.hashed !== false),
      targets,
      solving: loaded,
      // Whatever model it holds by then.
      close: () => loaded.model.dispose(),
    },
    warnings: [],
  }
}

function scenarioOf(region: Region, scenario: Scenario): Checked<{ periods: number[]; programme: string | undefined }> {
  const problems: Problem[] = []
  const periods = [...new Set(scenario.periods ?? region.meta.defaultPeriods)].sort((a, b) => a - b)
  for (const period of periods) {
    if (region.meta.periods.includes(period)) continue
    problems.push(
      problem(
        'scenario.period',
        { path: 'periods' },
        {
          zh: `区域没有 ${period} 年的规划期。`,
          en: `The region has no period ${period}.`,
          fixZh: `可选：${region.meta.periods.join('、')}。`,
          fixEn: `Choose from ${region.meta.periods.join(', ')}.`,
        },
      ),
    )
  }
  const programme =
    scenario.programme ?? region.meta.defaultProgramme ?? (region.programmes.length === 1 ? region.programmes[0]!.id : undefined)
  if (programme !== undefined && !region.programmes.some(row => row.id === programme)) {
    problems.push(
      problem(
        'scenario.programme',
        { path: 'programme' },
        {
          zh: `没有名为“${programme}”的规划。`,
          en: `There is no programme "${programme}".`,
          fixZh: `可选：${region.programmes.map(row => row.id).join('、')}。`,
          fixEn: `Choose from ${region.programmes.map(row => row.id).join(', ')}.`,
        },
      ),
    )
  }
  return problems.length > 0 ? { ok: false, problems } : { ok: true, value: { periods, programme }, warnings: [] }
}

function headOf(region: Region, scenario: Scenario, periods: number[], programme: string | undefined, hashed: boolean): PlanHead {
  const { id, nameZh, nameEn, version, synthetic } = region.meta
  const settings = Object.fromEntries(
    Object.keys(scenario.settings)
      .sort()
      .map(key => [key, scenario.settings[key]!]),
  )
  const full: Scenario = {
    ...(scenario.name === undefined ? {} : { name: scenario.name }),
    ...(programme === undefined ? {} : { programme }),
    periods,
    settings,
    ...(scenario.integer === true ? { integer: true } : {}),
    ...(scenario.integer === true && scenario.gap !== undefined ? { gap: scenario.gap } : {}),
    ...(scenario.seconds === undefined ? {} : { seconds: scenario.seconds }),
    ...(scenario.ground === undefined ? {} : { ground: scenario.ground }),
    ...(scenario.measured === undefined ? {} : { measured: scenario.measured }),
  }
  return {
    region: { id, nameZh, nameEn, version, synthetic },
    programme: programme ?? null,
    periods,
    scenario: full,
    inputHash: hashed ? inputHash(region, { plannerVersion, programme, periods, settings, ...decidedBy(full) }) : '',
  }
}

/** What else of a scenario decides its answer. */
function decidedBy({ integer, gap, seconds, measured }: Scenario) {
  return { integer, gap, seconds, measured }
}

/** Hashes of a region begun with what stands before it: plans of one region mostly differ only in what comes after. */
const begunWith = new WeakMap<Region, { before: string; hash: Begun }>()
/** The hash of `stableJson({ ...rest, region })`: keys in order, so the settings come after the region. */
function inputHash(region: Region, rest: Record<string, unknown>): string {
  const fields = (isWanted: (key: string) => boolean) =>
    stableJson(Object.fromEntries(Object.entries(rest).filter(([key]) => isWanted(key)))).slice(1, -1)
  const [before, after] = [fields(key => key < 'region'), fields(key => key > 'region')]
  const known = begunWith.get(region)
  const hash = known?.before === before ? known.hash : begun(`{${before === '' ? '' : `${before},`}"region":${stableJson(region)}`)
  begunWith.set(region, { before, hash })
  return digestOf(hash, `${after === '' ? '' : `,${after}`}}`)
}

function tooLarge(need: number, limit: number): Problem {
  const gib = (bytes: number) => (bytes / 2 ** 30).toFixed(1)
  return problem(
    'plan.memory',
    { path: 'periods' },
    {
      zh: `模型约需 ${gib(need)} GiB 内存，求解器最多可用 ${gib(limit)} GiB。`,
      en: `The model needs about ${gib(need)} GiB; the solver can take ${gib(limit)} GiB at most.`,
      fixZh: '减少规划期，或拆分区域。',
      fixEn: 'Plan fewer periods, or part of the region.',
    },
  )
}

/** A plan on the ledger is never solved on estimates in silence. */
function notRead(): Problem {
  return problem(
    'ground.not-read',
    { path: 'ground' },
    {
      zh: '方案以台账为依据，但没有读取台账。',
      en: 'The plan is to stand on the ledger, but the ledger was not read.',
      fixZh: '用 xunyu plan --ground ledger 或页面求解；此处以区域估算（estimates）为依据。',
      fixEn: 'Solve it with xunyu plan --ground ledger or on the page; here the ground is the estimates.',
    },
  )
}
