// A network at the door: every problem named with its place, then nodes and flows as typed arrays for the kernels.
import type { Checked, Problem } from '#domain/problem.ts'
import type { Network, NetworkInstrument } from '#domain/reconciliation.ts'

/** Masses in the network's unit. Node 0 is the world outside, which balances nothing. */
export type Indexed = {
  nodes: string[]
  flows: string[]
  count: number
  from: Int32Array
  to: Int32Array
  /** 1 where a mass was measured. */
  measured: Uint8Array
  mass: Float64Array
  /** Variance of the figure's own scatter; the common bias of its instrument comes on top. */
  variance: Float64Array
  least: Float64Array
  most: Float64Array
  /** Two a flow: columns of the biases that it shares, -1 for none, and how much one standard deviation of each moves it. */
  bias: Int32Array
  biasFactor: Float64Array
  /** Instrument of each column of bias. */
  biases: string[]
}

/** A flow of the network, of a stock or of a second scale, before it is indexed. */
type Edge = {
  id: string
  from: string | undefined
  to: string | undefined
  mass: number | undefined
  sigma: number | undefined
  instrument: string | undefined
  least: number
  most: number
  path: string
}

export const receivedId = (flow: string): string => `${flow}:received`
export const openingId = (stock: string): string => `${stock}:opening`
export const closingId = (stock: string): string => `${stock}:closing`
const wayId = (flow: string): string => `${flow}:way`

/** Stocks come in from the outside at the beginning and go out at the end; two scales are two flows with the way between them. */
function edgesOf(network: Network): Edge[] {
  const edges: Edge[] = []
  network.flows.forEach((flow, at) => {
    const { id, mass, sigma, instrument, received } = flow
    const shared = { least: flow.least ?? 0, most: flow.most ?? Infinity, path: `flows[${at}]` }
    const way = received === undefined ? flow.to : wayId(id)
    edges.push({ id, from: flow.from, to: way, mass, sigma, instrument, ...shared })
    if (received !== undefined) {
      const { mass, sigma, instrument } = received
      edges.push({ id: receivedId(id), from: way, to: flow.to, mass, sigma, instrument, ...shared })
    }
  })
  network.stocks.forEach((stock, at) => {
    const shared = { least: 0, most: Infinity, path: `stocks[${at}]` }
    const side = (one: (typeof stock)['opening']) => ({ mass: one?.mass, sigma: one?.sigma, instrument: one?.instrument })
    edges.push({ id: openingId(stock.id), from: undefined, to: stock.node, ...side(stock.opening), ...shared })
    edges.push({ id: closingId(stock.id), from: stock.node, to: undefined, ...side(stock.closing), ...shared })
  })
  return edges
}

const problem = (code: string, path: string, zh: string, en: string, fixZh: string, fixEn: string): Problem => ({
  code: `network.${code}`,
  severity: 'error',
  place: { path },
  zh,
  en,
  fixZh,
  fixEn,
})

function objections(edge: Edge, seen: Set<string>, nodes: ReadonlySet<string> | null, instruments: ReadonlySet<string>): Problem[] {
  const { id, path, from, to } = edge
  const found: Problem[] = []
  const say = (...words: [string, string, string, string, string]): void => {
    const [code, zh, en, fixZh, fixEn] = words
    found.push(problem(code, path, zh, en, fixZh, fixEn))
  }
  if (seen.has(id)) say('flow.twice', `编号“${id}”出现两次`, `"${id}" is there twice`, '改用不同的编号', 'give each its own id')
  seen.add(id)
  if (from === undefined && to === undefined)
    say('flow.nowhere', `“${id}”没有起点也没有终点`, `"${id}" has neither end`, '填写起点或终点', 'give it a from or a to')
  else if (from === to)
    say('flow.loop', `“${id}”从“${from}”回到自身`, `"${id}" runs from "${from}" to itself`, '起点和终点要不同', 'its ends must differ')
  for (const end of [from, to])
    if (end !== undefined && nodes !== null && !nodes.has(end) && !end.endsWith(':way'))
      say(
        'node.unknown',
        `“${id}”的节点“${end}”不在节点表中`,
        `"${id}" names the node "${end}", which is not listed`,
        '补上节点或改正名称',
        'list the node or fix its name',
      )
  if (edge.mass !== undefined && edge.sigma === undefined)
    say(
      'sigma.missing',
      `“${id}”有测量值但没有标准差`,
      `"${id}" was measured, but has no standard deviation`,
      '填写标准差或相对不确定度',
      'give its standard deviation or relative uncertainty',
    )
  if (edge.mass === undefined && edge.sigma !== undefined)
    say(
      'mass.missing',
      `“${id}”有标准差但没有测量值`,
      `"${id}" has a standard deviation, but no mass`,
      '填写测量值，或删去标准差',
      'give its mass, or leave the deviation out',
    )
  if (edge.instrument !== undefined && !instruments.has(edge.instrument))
    say(
      'instrument.unknown',
      `“${id}”的仪器“${edge.instrument}”不在仪器表中`,
      `"${id}" names the instrument "${edge.instrument}", which is not listed`,
      '补上仪器或改正名称',
      'list the instrument or fix its name',
    )
  if (edge.least > edge.most)
    say(
      'bounds',
      `“${id}”的下限 ${edge.least} 大于上限 ${edge.most}`,
      `"${id}" is to be at least ${edge.least} and at most ${edge.most}`,
      '核对上下限',
      'check its bounds',
    )
  return found
}

/**
 * @returns the network as arrays, or every problem it has
 * @see Network for shapes and units
 */
export function indexNetwork(network: Network): Checked<Indexed> {
  const edges = edgesOf(network)
  const instruments = new Map(network.instruments.map(one => [one.id, one]))
  const listed = network.nodes.length === 0 ? null : new Set(network.nodes.map(node => node.id))
  const seen = new Set<string>()
  const known = new Set(instruments.keys())
  const problems = edges.flatMap(edge => objections(edge, seen, listed, known))
  if (problems.length > 0) return { ok: false, problems }

  const numbers = new Map<string, number>()
  const nodes = ['']
  const number = (node: string | undefined): number => {
    if (node === undefined) return 0
    const known = numbers.get(node)
    if (known !== undefined) return known
    numbers.set(node, nodes.length)
    nodes.push(node)
    return nodes.length - 1
  }
  const count = edges.length
  const indexed: Indexed = {
    nodes,
    flows: edges.map(edge => edge.id),
    count,
    from: Int32Array.from(edges, edge => number(edge.from)),
    to: Int32Array.from(edges, edge => number(edge.to)),
    measured: Uint8Array.from(edges, edge => (edge.mass === undefined ? 0 : 1)),
    mass: Float64Array.from(edges, edge => edge.mass ?? 0),
    variance: Float64Array.from(edges, edge => (edge.sigma ?? 0) ** 2),
    least: Float64Array.from(edges, edge => edge.least),
    most: Float64Array.from(edges, edge => edge.most),
    bias: new Int32Array(2 * count).fill(-1),
    biasFactor: new Float64Array(2 * count),
    biases: [],
  }
  shareBiases(indexed, edges, instruments)
  return { ok: true, value: indexed, warnings: [] }
}

/** A bias is a column only where two figures share it; one that a single figure has is part of its own scatter. */
function shareBiases(indexed: Indexed, edges: readonly Edge[], instruments: ReadonlyMap<string, NetworkInstrument>): void {
  const users = new Map<string, number[]>()
  edges.forEach((edge, at) => {
    if (edge.instrument === undefined || edge.mass === undefined) return
    const known = users.get(edge.instrument)
    if (known === undefined) users.set(edge.instrument, [at])
    else known.push(at)
  })
  for (const [id, flows] of users) {
    const { relativeSd = 0, absoluteSd = 0 } = instruments.get(id) ?? {}
    for (const [slot, sd] of [relativeSd, absoluteSd].entries()) {
      if (sd === 0) continue
      const moved = (at: number): number => (slot === 0 ? sd * indexed.mass[at]! : sd)
      if (flows.length === 1) for (const at of flows) indexed.variance[at]! += moved(at) ** 2
      else {
        const column = indexed.biases.push(id) - 1
        for (const at of flows) {
          indexed.bias[2 * at + slot] = column
          indexed.biasFactor[2 * at + slot] = moved(at)
        }
      }
    }
  }
}
