// Level of detail of the Sankey: whole columns can be left out, small nodes gathered; every tonne stays.
import type { SankeyGraph, SankeyKind } from '../../client/types.ts'

type Link = SankeyGraph['links'][number]
const merged = (links: readonly Link[]): Link[] => {
  const sums = new Map<string, Link>()
  for (const link of links) {
    const key = `${link.source}\n${link.target}\n${link.kind}`
    const known = sums.get(key)
    if (known) known.value += link.value
    else sums.set(key, { ...link })
  }
  return [...sums.values()]
}

/**
 * A product that is fed to another process would run backwards (and may close a circle). It is cut in two: it ends at
 * `reuse`, and begins again among the materials as a feed of the same size. Every node still balances.
 */
export function unrollReuse(
  graph: SankeyGraph,
  words: { reuse: { zh: string; en: string }; feed: { zh: string; en: string } },
): SankeyGraph {
  const nodes = new Map(graph.nodes.map(node => [node.id, node]))
  const added = new Map<string, SankeyGraph['nodes'][number]>()
  const links = graph.links.flatMap(link => {
    const [from, to] = [nodes.get(link.source), nodes.get(link.target)]
    if (from?.kind !== 'product' || to?.kind !== 'process') return [link]
    const feed = `feed:${from.id.slice(from.id.indexOf(':') + 1)}`
    added.set('reuse:all', { id: 'reuse:all', kind: 'place', nameZh: words.reuse.zh, nameEn: words.reuse.en })
    added.set(feed, { id: feed, kind: 'material', nameZh: `${from.nameZh}${words.feed.zh}`, nameEn: `${from.nameEn} ${words.feed.en}` })
    return [
      { ...link, target: 'reuse:all' },
      { ...link, source: feed },
    ]
  })
  return { nodes: [...graph.nodes, ...added.values()], links: merged(links) }
}

/**
 * Leaves out the columns that are not in `keep`: what flowed through a node goes on to its followers in proportion.
 * Ends (nodes without inflow or without outflow) of a left-out column just end there.
 */
export function keepKinds(graph: SankeyGraph, keep: ReadonlySet<SankeyKind>): SankeyGraph {
  let links = graph.links.map(link => ({ ...link }))
  for (const node of graph.nodes.filter(n => !keep.has(n.kind))) {
    const incoming = links.filter(link => link.target === node.id)
    const outgoing = links.filter(link => link.source === node.id)
    const rest = links.filter(link => link.source !== node.id && link.target !== node.id)
    const through = Math.max(
      incoming.reduce((sum, l) => sum + l.value, 0),
      outgoing.reduce((sum, l) => sum + l.value, 0),
    )
    if (through <= 0) {
      links = rest
      continue
    }
    const joined = incoming.flatMap(a =>
      outgoing.map(b => ({ source: a.source, target: b.target, value: (a.value * b.value) / through, kind: b.kind })),
    )
    links = merged([...rest, ...joined.filter(link => link.value > 0)])
  }
  const used = new Set(links.flatMap(link => [link.source, link.target]))
  return { nodes: graph.nodes.filter(node => keep.has(node.kind) && used.has(node.id)), links }
}

/** Size of a node: the larger of what comes and what goes. */
export function nodeValues(graph: SankeyGraph): Map<string, number> {
  const [come, go] = [new Map<string, number>(), new Map<string, number>()]
  for (const link of graph.links) {
    go.set(link.source, (go.get(link.source) ?? 0) + link.value)
    come.set(link.target, (come.get(link.target) ?? 0) + link.value)
  }
  return new Map(graph.nodes.map(node => [node.id, Math.max(come.get(node.id) ?? 0, go.get(node.id) ?? 0)]))
}

/** Gathers the nodes of a column that are smaller than `share` of that column into one named `others`. */
export function gatherSmall(graph: SankeyGraph, share: number, others: { zh: string; en: string }): SankeyGraph {
  const values = nodeValues(graph)
  const total = new Map<SankeyKind, number>()
  for (const node of graph.nodes) total.set(node.kind, (total.get(node.kind) ?? 0) + (values.get(node.id) ?? 0))
  const to = new Map<string, string>()
  const nodes: SankeyGraph['nodes'] = []
  for (const kind of new Set(graph.nodes.map(node => node.kind))) {
    const column = graph.nodes.filter(node => node.kind === kind)
    const small = column.filter(node => (values.get(node.id) ?? 0) < share * (total.get(kind) ?? 0))
    const gathered = small.length > 1 && kind !== 'loss' && kind !== 'disposal' ? new Set(small.map(node => node.id)) : new Set<string>()
    nodes.push(...column.filter(node => !gathered.has(node.id)))
    if (gathered.size > 0) {
      const id = `others:${kind}`
      for (const node of gathered) to.set(node, id)
      nodes.push({ id, kind, nameZh: `${others.zh} (${gathered.size})`, nameEn: `${others.en} (${gathered.size})` })
    }
  }
  const links = merged(
    graph.links.map(link => ({ ...link, source: to.get(link.source) ?? link.source, target: to.get(link.target) ?? link.target })),
  )
  return { nodes, links: links.filter(link => link.source !== link.target) }
}

type Part = readonly [kind: SankeyKind, word: string, tonnes: number]

/**
 * What comes into the picture and what leaves it; the two sums are equal. Products that other processes eat do neither: they are told apart.
 * @returns parts in tonnes, those of zero left out
 */
export function throughput(graph: SankeyGraph): { into: Part[]; out: Part[]; reused: number } {
  const kinds = new Map(graph.nodes.map(node => [node.id, node.kind]))
  const sum = (wanted: (link: Link) => boolean) => graph.links.reduce((total, link) => (wanted(link) ? total + link.value : total), 0)
  const fromSource = (wanted: (kind: string) => boolean) => sum(link => kinds.get(link.source) === 'source' && wanted(link.kind))
  const to = (kind: SankeyKind) => sum(link => kinds.get(link.target) === kind)
  const some = (parts: Part[]) => parts.filter(([, , tonnes]) => tonnes > 0)
  return {
    into: some([
      ['source', 'arising', fromSource(kind => kind !== 'bought' && kind !== 'received')],
      ['product', 'received', fromSource(kind => kind === 'received')],
      ['material', 'bought', fromSource(kind => kind === 'bought')],
    ]),
    out: some([
      ['place', 'delivered', sum(link => kinds.get(link.target) === 'place' && link.kind !== 'sent')],
      ['product', 'sent', sum(link => kinds.get(link.target) === 'place' && link.kind === 'sent')],
      ['loss', 'loss', to('loss')],
      ['disposal', 'disposed', sum(link => kinds.get(link.target) === 'disposal' && link.kind !== 'left')],
      ['disposal', 'left', sum(link => kinds.get(link.target) === 'disposal' && link.kind === 'left')],
    ]),
    reused: sum(link => kinds.get(link.source) === 'product' && kinds.get(link.target) === 'process'),
  }
}
