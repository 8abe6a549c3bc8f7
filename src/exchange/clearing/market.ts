// The market as arrays: nodes by number, prices in ticks, and the parts of it that no way connects.
import { problem, type Checked, type Problem } from '#domain/problem.ts'
import type { Market } from '#domain/exchange/clearing.ts'
import { atMost, highest, noDifferences } from './difference.ts'
import { ticks } from './ticks.ts'

/** Bids and ways by number; a way without a capacity has none. */
export type Lots = {
  nodes: string[]
  bidIds: string[]
  /** 1 sells, -1 buys. */
  side: Int8Array
  bidNode: Int32Array
  bidKg: Float64Array
  bidTicks: Float64Array
  from: Int32Array
  to: Int32Array
  wayTicks: Float64Array
  wayKg: Float64Array
}

/** @returns the market in numbers, or what is wrong with it and where */
export function lotsOf({ bids, ways }: Market): Checked<Lots> {
  const problems: Problem[] = []
  const number = new Map<string, number>()
  const nodes: string[] = []
  const ids = new Set<string>()
  const nodeOf = (name: string): number => {
    const known = number.get(name)
    if (known !== undefined) return known
    number.set(name, nodes.length)
    return nodes.push(name) - 1
  }
  const bidNode = Int32Array.from(bids, (bid, index) => {
    if (ids.has(bid.id)) problems.push(twice(bid.id, index))
    ids.add(bid.id)
    return nodeOf(bid.node)
  })
  const end = (name: string, path: string): number => {
    const known = number.get(name)
    if (known === undefined) problems.push(nowhere(name, path))
    return known ?? -1
  }
  const from = Int32Array.from(ways, (way, index) => end(way.from, `ways/${index}/from`))
  const to = Int32Array.from(ways, (way, index) => end(way.to, `ways/${index}/to`))
  ways.forEach((way, index) => {
    if (way.from === way.to) problems.push(itself(way.from, index))
  })
  if (problems.length > 0) return { ok: false, problems }
  const value: Lots = {
    nodes,
    bidIds: bids.map(bid => bid.id),
    side: Int8Array.from(bids, bid => (bid.side === 'sell' ? 1 : -1)),
    bidNode,
    bidKg: Float64Array.from(bids, bid => bid.massKg),
    bidTicks: Float64Array.from(bids, bid => ticks(bid.priceCnyPerT)),
    from,
    to,
    wayTicks: Float64Array.from(ways, way => ticks(way.cnyPerT)),
    wayKg: Float64Array.from(ways, way => way.capacityKg ?? Infinity),
  }
  const earning = earningCircle(value)
  return earning === undefined ? { ok: true, value, warnings: [] } : { ok: false, problems: [earning] }
}

/** Ways without a capacity that earn more than they cost in a circle would be gone round for ever: then nothing is the best use. */
function earningCircle({ nodes, from, to, wayTicks, wayKg }: Lots): Problem | undefined {
  const earns = wayTicks.findIndex((cost, way) => cost < 0 && wayKg[way] === Infinity)
  if (earns < 0) return undefined
  const differences = noDifferences(nodes.length)
  nodes.forEach((_, node) => {
    atMost(differences, nodes.length, node, 0)
  })
  wayKg.forEach((most, way) => {
    if (most === Infinity) atMost(differences, from[way]!, to[way]!, wayTicks[way]!)
  })
  return highest(differences) === undefined ? circle(nodes[from[earns]!]!, nodes[to[earns]!]!, earns) : undefined
}

/** Nodes in groups that no way connects. */
export function groupsOf({ nodes, from, to }: { nodes: readonly unknown[] } & Pick<Lots, 'from' | 'to'>): {
  group: Int32Array
  count: number
} {
  const above = Int32Array.from(nodes, (_, index) => index)
  const top = (node: number): number => {
    let at = node
    while (above[at] !== at) at = above[at] = above[above[at]!]!
    return at
  }
  for (let way = 0; way < from.length; way++) above[top(from[way]!)] = top(to[way]!)
  const group = new Int32Array(nodes.length)
  const named = new Map<number, number>()
  for (let node = 0; node < nodes.length; node++) {
    const at = top(node)
    if (!named.has(at)) named.set(at, named.size)
    group[node] = named.get(at)!
  }
  return { group, count: named.size }
}

const twice = (id: string, index: number): Problem =>
  problem(
    'clearing.bid.twice',
    { path: `bids/${index}/id` },
    {
      zh: `报价编号“${id}”出现两次`,
      en: `bid "${id}" is there twice`,
      fixZh: '每个报价一个编号',
      fixEn: 'give every bid an id of its own',
    },
  )
const nowhere = (name: string, path: string): Problem =>
  problem(
    'clearing.way.nowhere',
    { path },
    {
      zh: `没有报价在“${name}”`,
      en: `no bid is at "${name}"`,
      fixZh: '核对节点名称，或删去这条通道',
      fixEn: 'check the name of the node, or delete the way',
    },
  )
const itself = (name: string, index: number): Problem =>
  problem(
    'clearing.way.itself',
    { path: `ways/${index}` },
    {
      zh: `通道的两端都是“${name}”`,
      en: `a way leads from "${name}" to itself`,
      fixZh: '核对两端，或删去这条通道',
      fixEn: 'check its ends, or delete the way',
    },
  )
const circle = (from: string, to: string, index: number): Problem =>
  problem(
    'clearing.way.circle',
    { path: `ways/${index}/cnyPerT` },
    {
      zh: `不设上限的通道绕一圈就有得赚（如“${from}”至“${to}”），没有最优结果`,
      en: `ways without a capacity earn money in a circle (such as "${from}" to "${to}"), so that no use is the best`,
      fixZh: '核对负的运费，或写明通道的上限 capacityKg',
      fixEn: 'check negative costs, or give the ways a capacityKg',
    },
  )
