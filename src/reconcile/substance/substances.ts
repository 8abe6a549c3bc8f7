// The second layer: mass times fraction balances too, component by component. Bilinear, so solved by successive linearisation
// (Gauss-Newton) with the mass of the component as the unknown: its balances are then linear, and only the measured fractions
// bend. Crowe, AIChE J. 32 (1986); Narasimhan and Jordache (2000), chapter 4.
import type { Network, ReconciledFraction, SubstanceLayer } from '#domain/reconciliation.ts'
import { chiSquareChance, chiSquarePoint } from '../chances.ts'
import type { Indexed } from '../network/index.ts'
import { type Equality, type Fit, fit, type Residual } from './constrainedFit.ts'

/** A round whose largest step, relative to the largest mass, is below this ends the search. */
const tolerance = 1e-9
const mostRounds = 50
/** A mass below this share of the largest carries no fraction. */
const leastMass = 1e-9
const leastSize = 1e-6

type MeasuredFraction = { flow: number; component: number; value: number; sigma: number }
/** Unknowns: masses of flows over the largest, then masses of each component, then biases in their own deviations. */
type Layout = {
  net: Indexed
  components: string[]
  fractions: MeasuredFraction[]
  scale: number
  mass: (flow: number) => number
  part: (flow: number, component: number) => number
  bias: (column: number) => number
  size: number
}

function layoutOf(network: Network, net: Indexed): Layout {
  const components = [...new Set(network.flows.flatMap(flow => Object.keys(flow.fractions ?? {})))].sort()
  const at = new Map(net.flows.map((id, flow) => [id, flow]))
  const fractions = network.flows.flatMap(({ id, fractions }) =>
    Object.entries(fractions ?? {}).map(([name, { value, sigma }]) => ({
      flow: at.get(id)!,
      component: components.indexOf(name),
      value,
      sigma,
    })),
  )
  const { count } = net
  const parts = count * (1 + components.length)
  return {
    net,
    components,
    fractions,
    scale: net.mass.reduce((most, mass) => Math.max(most, mass), 0) || 1,
    mass: flow => flow,
    part: (flow, component) => count * (1 + component) + flow,
    bias: column => parts + column,
    size: parts + net.biases.length,
  }
}

function equalitiesOf({ net, components, mass, part }: Layout, network: Network): Equality[] {
  const reacts = new Map(network.nodes.map(node => [node.id, new Set(node.reacts ?? [])]))
  const balances = (unknown: (flow: number) => number, closed: (node: string) => boolean): Equality[] => {
    const rows: Equality[] = net.nodes.map(() => ({ at: [], factors: [] }))
    for (let flow = 0; flow < net.count; flow++)
      for (const [node, sign] of [
        [net.from[flow]!, -1],
        [net.to[flow]!, 1],
      ] as const) {
        rows[node]!.at.push(unknown(flow))
        rows[node]!.factors.push(sign)
      }
    return rows.filter((row, node) => node > 0 && row.at.length > 0 && closed(net.nodes[node]!))
  }
  return [
    ...balances(mass, () => true),
    ...components.flatMap((name, component) =>
      balances(
        flow => part(flow, component),
        node => reacts.get(node)?.has(name) !== true,
      ),
    ),
  ]
}

/** Residuals of masses and biases never bend. */
function straight({ net, mass, bias, scale }: Layout, ignored: Uint8Array): Residual[] {
  const rows: Residual[] = net.biases.map((_, column) => ({ at: [bias(column)], factors: [1], target: 0 }))
  for (let flow = 0; flow < net.count; flow++) {
    if (ignored[flow] === 1) continue
    const sd = Math.sqrt(net.variance[flow]!)
    const row: Residual = { at: [mass(flow)], factors: [scale / sd], target: net.mass[flow]! / sd }
    for (let slot = 2 * flow; slot < 2 * flow + 2; slot++) {
      if (net.bias[slot]! < 0) continue
      row.at.push(bias(net.bias[slot]!))
      row.factors.push(net.biasFactor[slot]! / sd)
    }
    rows.push(row)
  }
  return rows
}

/** w = f / m about the last round: w is near w0 + (f - w0 m) / m0. */
function bent({ fractions, mass, part }: Layout, x: Float64Array): Residual[] {
  return fractions.map(({ flow, component, value, sigma }) => {
    const m = Math.max(leastMass, x[mass(flow)]!)
    const w = x[part(flow, component)]! / m
    const sd = m * sigma
    return { at: [mass(flow), part(flow, component)], factors: [-w / sd, 1 / sd], target: (m * (value - w)) / sd }
  })
}

/**
 * @param masses reconciled by the first layer, NaN where it does not know; where the search starts
 * @param ignored 1 for flows whose mass has no figure or was left out
 */
export function reconcileSubstances(
  network: Network,
  net: Indexed,
  masses: Float64Array,
  ignored: Uint8Array,
  level: number,
): SubstanceLayer {
  const layout = layoutOf(network, net)
  const equalities = equalitiesOf(layout, network)
  const fixed = straight(layout, ignored)
  const pairs = layout.components.flatMap((_, component) =>
    net.flows.map((_, flow): [number, number] => [layout.mass(flow), layout.part(flow, component)]),
  )
  let x = start(layout, masses)
  let found: Fit | undefined
  let residuals: Residual[] = []
  let rounds = 0
  let step = Infinity
  while (rounds < mostRounds && step > tolerance) {
    residuals = [...fixed, ...bent(layout, x)]
    found = fit(x, sizesOf(layout, x), residuals, equalities, pairs)
    step = 0
    for (let i = 0; i < layout.bias(0); i++) {
      // What nothing determines may wander; it is no sign of work left.
      if (!found.isOpen(i)) step = Math.max(step, Math.abs(found.x[i]! - x[i]!))
    }
    x = found.x
    rounds++
  }
  if (found === undefined) throw new RangeError('reconcileSubstances: no round was run')
  return report(layout, network, found, residuals, { rounds, converged: step <= tolerance, level })
}

/** Masses and parts in units of the flow's own mass; biases are in their own deviations already. */
function sizesOf({ net, components, mass, part, size }: Layout, x: Float64Array): Float64Array {
  const sizes = new Float64Array(size).fill(1)
  for (let flow = 0; flow < net.count; flow++) {
    const own = Math.max(leastSize, Math.abs(x[mass(flow)]!))
    sizes[mass(flow)] = own
    components.forEach((_, component) => (sizes[part(flow, component)] = own))
  }
  return sizes
}

/** Unknown masses start at the median of the known, unmeasured fractions at the mean of their component. */
function start(layout: Layout, masses: Float64Array): Float64Array {
  const { net, components, fractions, scale, mass, part, size } = layout
  const x = new Float64Array(size)
  const known = masses.filter(value => value > 0).sort()
  const median = known[known.length >> 1] ?? scale
  for (let flow = 0; flow < net.count; flow++) {
    const value = masses[flow]!
    x[mass(flow)] = (Number.isNaN(value) || value <= 0 ? median : value) / scale
  }
  components.forEach((_, component) => {
    const own = fractions.filter(one => one.component === component)
    const mean = own.reduce((sum, { value }) => sum + value, 0) / own.length
    const measured = new Map(own.map(({ flow, value }) => [flow, value]))
    for (let flow = 0; flow < net.count; flow++) x[part(flow, component)] = x[mass(flow)]! * (measured.get(flow) ?? mean)
  })
  return x
}

type Search = { rounds: number; converged: boolean; level: number }

function report(layout: Layout, network: Network, found: Fit, residuals: readonly Residual[], search: Search): SubstanceLayer {
  const { net, components, scale, mass, part } = layout
  const { x, covariance } = found
  const known = (unknown: number): boolean => !found.isOpen(unknown)
  const judged = residuals.map(row => judge(row, found))
  const degrees = Math.round(judged.reduce((sum, { free }) => sum + free, 0))
  const chiSquare = judged.reduce((sum, { off }) => sum + off * off, 0)
  const first = residuals.length - layout.fractions.length
  const place = new Map(layout.fractions.map(({ flow, component }, at) => [flow * components.length + component, at]))
  const fractions = components.flatMap((name, component) =>
    net.flows.map((id, flow): ReconciledFraction => {
      const at = place.get(flow * components.length + component) ?? -1
      const m = x[mass(flow)]!
      const f = x[part(flow, component)]!
      const ratio = Math.abs(m) > leastMass && known(mass(flow)) && known(part(flow, component))
      const w = f / m
      const variance =
        covariance(part(flow, component), part(flow, component)) -
        2 * w * covariance(mass(flow), part(flow, component)) +
        w * w * covariance(mass(flow), mass(flow))
      const test = at < 0 ? undefined : judged[first + at]
      return {
        flow: id,
        component: name,
        measured: at < 0 ? null : layout.fractions[at]!.value,
        reconciled: ratio ? w : at < 0 ? null : layout.fractions[at]!.value,
        sd: ratio ? Math.sqrt(Math.max(0, variance)) / Math.abs(m) : at < 0 ? null : layout.fractions[at]!.sigma,
        z: test === undefined || test.free < leastFree ? null : test.off / Math.sqrt(test.free),
        mass: known(part(flow, component)) ? f * scale : null,
      }
    }),
  )
  return {
    components,
    global: { chiSquare, degrees, chance: chiSquareChance(chiSquare, degrees), critical: chiSquarePoint(search.level, degrees) },
    fractions,
    masses: net.flows.map((flow, at) => ({
      flow,
      reconciled: known(mass(at)) ? x[mass(at)]! * scale : null,
      sd: known(mass(at)) ? Math.sqrt(Math.max(0, covariance(mass(at), mass(at)))) * scale : null,
    })),
    balances: balancesOf(layout, network, found),
    rounds: search.rounds,
    converged: search.converged,
    tolerance,
  }
}

/** A figure with less than this share of its variance to spare is checked by nothing. */
const leastFree = 1e-6

/** What a residual is off by, measured less fitted, and the share of its variance that the fit does not explain. */
function judge({ at, factors, target }: Residual, { x, covariance }: Fit): { off: number; free: number } {
  let fitted = 0
  let explained = 0
  at.forEach((unknown, a) => {
    fitted += factors[a]! * x[unknown]!
    at.forEach((other, b) => (explained += factors[a]! * factors[b]! * covariance(unknown, other)))
  })
  return { off: target - fitted, free: Math.min(1, Math.max(0, 1 - explained)) }
}

function balancesOf({ net, components, scale, part }: Layout, network: Network, { x, isOpen }: Fit): SubstanceLayer['balances'] {
  const reacts = new Map(network.nodes.map(node => [node.id, new Set(node.reacts ?? [])]))
  return components.flatMap((component, index) => {
    const sums = net.nodes.map(() => ({ into: 0, outOf: 0, known: true }))
    for (let flow = 0; flow < net.count; flow++) {
      const unknown = part(flow, index)
      const massOf = x[unknown]! * scale
      const [from, to] = [sums[net.from[flow]!]!, sums[net.to[flow]!]!]
      from.outOf += massOf
      to.into += massOf
      if (isOpen(unknown)) from.known = to.known = false
    }
    return sums.flatMap(({ into, outOf, known }, at) => {
      const node = net.nodes[at]!
      if (at === 0 || reacts.get(node)?.has(component) === true) return []
      return [{ component, node, into: known ? into : null, outOf: known ? outOf : null, gap: known ? into - outOf : null }]
    })
  })
}
