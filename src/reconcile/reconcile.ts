// Reconciliation: measured masses are adjusted as little as their uncertainty asks so that every node balances, the whole is
// tested, and a gross error is named instead of being spread over its neighbours. Raw and reconciled stand side by side.
import { problem, type Checked } from '#domain/problem.ts'
import type { GlobalTest, GrossError, Network, ReconciledFlow, Reconciliation, ToleranceRule } from '#domain/reconciliation.ts'
import { type Bounded, solveBounded } from './balance/bounds.ts'
import { type Tested, findGross } from './balance/gross.ts'
import { nodalTests } from './balance/nodal.ts'
import { sourcesOf } from './balance/shares.ts'
import { adjustedVariances, measuredVariance, sidesOf, type Term, varianceOf } from './balance/spread.ts'
import { isActive } from './balance/system.ts'
import { chiSquareChance, chiSquarePoint, normalPoint, sharedLevel } from './chances.ts'
import { closingId, type Indexed, indexNetwork, openingId, receivedId } from './network/index.ts'
import { judgeScales } from './dispute/scales.ts'

import { reconcileSubstances } from './substance/substances.ts'

export type Settings = {
  /** Chance below which the whole is held to disagree, and with which a sound network is called wrong. */
  level?: number
  /** Leave gross errors out, one after the other; true unless said otherwise. */
  eliminate?: boolean
  /** Hold flows within their bounds; true unless said otherwise. */
  bounds?: boolean
  /** Flows whose sources are wanted; `all` is one solve a flow. */
  sources?: readonly string[] | 'all'
  /** How many sources of a flow are listed. */
  mostSources?: number
  /** Second layer over measured fractions; true where there are any. */
  substances?: boolean
  rules?: readonly ToleranceRule[]
  /** Multiplications beyond which the balances are not factored but iterated. */
  mostWork?: number
}

/** About ten seconds of a factor on one core. */
const usualWork = 4e9
/** Adjusted figures that may be gathered for the deviations of unmeasured flows before the rest is left to be asked for. */
const mostGathered = 5e7
const usualLevel = 0.05
/** Half width of the 95 % interval, in standard deviations. */
const ninetyFive = normalPoint(0.05)

/**
 * @param network masses and deviations in its own unit
 * @returns every figure raw and reconciled, with classes, tests and gross errors; or every problem of the network
 */
export function reconcile(network: Network, settings: Settings = {}): Checked<Reconciliation> {
  const indexed = indexNetwork(network)
  if (!indexed.ok) return indexed
  const net = indexed.value
  const level = settings.level ?? usualLevel
  const mostWork = settings.mostWork ?? usualWork
  const critical = (tests: number): number => normalPoint(sharedLevel(level, tests))
  const tested = findGross(net, level, critical, settings.eliminate ?? true, mostWork)
  const ignored = net.measured.map(measured => 1 - measured)
  for (const { flow } of tested.eliminated) ignored[flow] = 1
  const known = tested.eliminated.length === 0 ? { system: tested.system, estimate: tested.estimate } : undefined
  const bounded = solveBounded(net, ignored, settings.bounds ?? true, mostWork, known)
  if (bounded.worstGap > worstGapAllowed || bounded.kkt > kktAllowed) return infeasible(bounded)
  const spreads = deviations(bounded)
  const flows = flowsOf(network, net, tested, bounded, spreads)
  addSources(flows, net, bounded, settings)
  const global = globalTest(tested.first, level)
  const after = globalTest(tested.after, level)
  const reconciliation: Reconciliation = {
    ...(network.titleZh === undefined ? {} : { titleZh: network.titleZh }),
    ...named([...network.nodes, ...network.instruments]),
    ...(network.titleEn === undefined ? {} : { titleEn: network.titleEn }),
    unit: network.unit,
    synthetic: network.synthetic,
    level,
    consistent: tested.eliminated.length === 0 && after.chance >= level,
    flows,
    nodes: nodalTests(tested.system, critical),
    global,
    after,
    criticalZ: critical(tested.z.reduce((sum, z) => sum + (Number.isNaN(z) ? 0 : 1), 0)),
    grossErrors: grossErrors(net, tested, flows),
    redundancyGone: tested.redundancyGone,
    scales: judgeScales(network, flows, settings.rules ?? []),
    work: {
      method: tested.system.kernel.method,
      balances: tested.system.rows,
      entries: tested.system.kernel.entries,
      rounds: bounded.rounds,
      worstGap: bounded.worstGap,
      kkt: bounded.kkt,
      sdOnDemand: spreads.onDemand,
    },
  }
  const fractions = (settings.substances ?? true) && network.flows.some(flow => flow.fractions !== undefined)
  return {
    ok: true,
    warnings: [],
    value: fractions
      ? { ...reconciliation, substances: reconcileSubstances(network, net, bounded.estimate.value, ignored, level) }
      : reconciliation,
  }
}

/** Beyond rounding: no masses within the bounds balance. */
const worstGapAllowed = 1e-6
const kktAllowed = 1e-3

function infeasible({ worstGap, kkt }: Bounded): Checked<Reconciliation> {
  const off = worstGap > worstGapAllowed ? `${(worstGap * 100).toPrecision(2)} %` : `${kkt.toPrecision(2)} sd`
  return {
    ok: false,
    problems: [
      problem(
        'network.bounds.infeasible',
        { path: 'flows' },
        {
          zh: `没有一组满足全部上下限的平衡流量（仍差 ${off}）`,
          en: `no masses within the bounds balance (still off by ${off})`,
          fixZh: '放宽上下限，或补上缺少的流',
          fixEn: 'widen the bounds, or add the flow that is missing',
        },
      ),
    ],
  }
}

function globalTest({ chiSquare, degrees }: { chiSquare: number; degrees: number }, level: number): GlobalTest {
  return { chiSquare, degrees, chance: chiSquareChance(chiSquare, degrees), critical: chiSquarePoint(level, degrees) }
}

type Spreads = { variance: Float64Array; onDemand: number }

function deviations({ system }: Bounded): Spreads {
  const { indexed, parts, classes } = system
  const known = adjustedVariances(system)
  const variance = known ?? new Float64Array(indexed.count).fill(NaN)
  const sides = sidesOf(system)
  let gathered = 0
  let onDemand = 0
  for (let flow = 0; flow < indexed.count; flow++) {
    if (parts.held[flow] !== 0) variance[flow] = 0
    if (isActive(parts, flow) && known === null) onDemand++
    if (parts.free[flow] === 0 || classes.forest.bridge[flow] === 0) continue
    gathered += known === null ? Infinity : sides.cost(flow)
    if (gathered > mostGathered) onDemand++
    else variance[flow] = varianceOf(system, sides.terms(flow))
  }
  return { variance, onDemand }
}

function flowsOf(network: Network, net: Indexed, tested: Tested, { system, estimate }: Bounded, { variance }: Spreads): ReconciledFlow[] {
  const named = namesOf(network)
  const left = new Set(tested.eliminated.map(one => one.flow))
  const equal = new Set(tested.eliminated.flatMap(one => [...one.equivalents, ...one.alternatives]))
  const number = (value: number | undefined): number | null => (value === undefined || Number.isNaN(value) ? null : value)
  const node = (at: number): string | null => (at === 0 ? null : net.nodes[at]!)
  return net.flows.map((id, flow): ReconciledFlow => {
    const value = number(estimate.value[flow])
    const sd = value === null || Number.isNaN(variance[flow]!) ? null : Math.sqrt(variance[flow]!)
    const measured = net.measured[flow] === 1 ? net.mass[flow]! : null
    const held = system.parts.held[flow]!
    const { nameZh, nameEn, basedOn } = named.get(id) ?? {}
    return {
      id,
      ...(nameZh === undefined ? {} : { nameZh }),
      ...(nameEn === undefined ? {} : { nameEn }),
      from: node(net.from[flow]!),
      to: node(net.to[flow]!),
      class: tested.system.classes.of[flow]!,
      measured,
      measuredSd: measured === null ? null : Math.sqrt(measuredVariance(system, flow)),
      reconciled: value,
      sd,
      low: value === null || sd === null ? null : Math.max(Math.min(value, net.least[flow]!), value - ninetyFive * sd),
      high: value === null || sd === null ? null : Math.min(Math.max(value, net.most[flow]!), value + ninetyFive * sd),
      adjustment: value === null || measured === null ? null : value - measured,
      z: number(tested.z[flow]),
      suspect: left.has(flow) || equal.has(flow),
      atBound: held === 0 ? null : held < 0 ? 'least' : 'most',
      basedOn: basedOn ?? [],
    }
  })
}

type Named = { nameZh?: string | undefined; nameEn?: string | undefined; basedOn?: string[] | undefined }
/** A second scale and the sides of a stock are named after what they belong to. */
function namesOf({ flows, stocks }: Network): Map<string, Named> {
  const names = new Map<string, Named>()
  const name = (id: string, of: Named, zh: string, en: string): void => {
    const both = {
      ...(of.nameZh === undefined ? {} : { nameZh: `${of.nameZh}${zh}` }),
      ...(of.nameEn === undefined ? {} : { nameEn: `${of.nameEn}${en}` }),
    }
    names.set(id, { ...both, basedOn: of.basedOn })
  }
  for (const flow of flows) {
    name(flow.id, flow, '', '')
    if (flow.received !== undefined) name(receivedId(flow.id), flow, '（收货）', ' (received)')
  }
  for (const stock of stocks) {
    name(openingId(stock.id), stock, '（期初）', ' (opening)')
    name(closingId(stock.id), stock, '（期末）', ' (closing)')
  }
  return names
}

function grossErrors(net: Indexed, { eliminated }: Tested, flows: readonly ReconciledFlow[]): GrossError[] {
  return eliminated.map(({ flow, z, equivalents, alternatives }) => {
    const { reconciled, sd } = flows[flow]!
    const measured = net.mass[flow]!
    return {
      flow: net.flows[flow]!,
      z,
      measured,
      estimate: reconciled,
      sd,
      size: reconciled === null ? null : measured - reconciled,
      equivalents: equivalents.map(other => net.flows[other]!),
      alternatives: alternatives.map(other => net.flows[other]!),
    }
  })
}

function addSources(flows: ReconciledFlow[], net: Indexed, bounded: Bounded, settings: Settings): void {
  const wanted = settings.sources ?? []
  if (wanted.length === 0) return
  const asked = wanted === 'all' ? null : new Set(wanted)
  const { system } = bounded
  const sides = sidesOf(system)
  const terms = (flow: number): Term[] => (isActive(system.parts, flow) ? [{ flow, sign: 1 }] : sides.terms(flow))
  for (const [at, flow] of flows.entries()) {
    if (flow.reconciled === null || flow.atBound !== null || (asked !== null && !asked.has(net.flows[at]!))) continue
    flow.sources = sourcesOf(system, terms(at), settings.mostSources ?? 10)
  }
}

/** Names of nodes and instruments, for whoever shows the result. */
function named(rows: readonly { id: string; nameZh?: string | undefined; nameEn?: string | undefined }[]): Pick<Reconciliation, 'names'> {
  const names = rows.flatMap(({ id, nameZh, nameEn }) =>
    nameZh === undefined && nameEn === undefined
      ? []
      : [{ id, ...(nameZh === undefined ? {} : { nameZh }), ...(nameEn === undefined ? {} : { nameEn }) }],
  )
  return names.length === 0 ? {} : { names }
}
