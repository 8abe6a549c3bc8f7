// The Sankey may be shortened, but never loses a tonne.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { SankeyGraph } from '../../client/types.ts'
import { gatherSmall, keepKinds, nodeValues, throughput, unrollReuse } from './reduce.ts'

const node = (id: string, kind: SankeyGraph['nodes'][number]['kind']) => ({ id, kind, nameZh: id, nameEn: id })

/** Two sources, three materials, two processes, losses: what leaves a middle node is what enters it. */
function graphOf(amounts: number[]): SankeyGraph {
  const [a = 1, b = 1, c = 1, d = 1] = amounts
  return {
    nodes: [
      node('s1', 'source'),
      node('s2', 'source'),
      node('m1', 'material'),
      node('m2', 'material'),
      node('p', 'process'),
      node('q', 'product'),
      node('x', 'place'),
      node('loss', 'loss'),
      node('dump', 'disposal'),
    ],
    links: [
      { source: 's1', target: 'm1', value: a + b, kind: 'flow' },
      { source: 's2', target: 'm1', value: c, kind: 'flow' },
      { source: 's2', target: 'm2', value: d, kind: 'flow' },
      { source: 'm1', target: 'p', value: a + c, kind: 'flow' },
      { source: 'm1', target: 'dump', value: b, kind: 'disposal' },
      { source: 'm2', target: 'p', value: d, kind: 'flow' },
      { source: 'p', target: 'q', value: (a + c + d) * 0.9, kind: 'flow' },
      { source: 'p', target: 'loss', value: (a + c + d) * 0.1, kind: 'loss' },
      { source: 'q', target: 'x', value: (a + c + d) * 0.9, kind: 'flow' },
    ],
  }
}
const into = (graph: SankeyGraph, id: string) => graph.links.filter(l => l.target === id).reduce((sum, l) => sum + l.value, 0)
const outOf = (graph: SankeyGraph, id: string) => graph.links.filter(l => l.source === id).reduce((sum, l) => sum + l.value, 0)

test('leaving columns out keeps every tonne at the ends', () => {
  fc.assert(
    fc.property(fc.array(fc.double({ min: 0.1, max: 1e6, noNaN: true }), { minLength: 4, maxLength: 4 }), amounts => {
      const graph = graphOf(amounts)
      const short = keepKinds(graph, new Set(['source', 'process', 'place', 'loss', 'disposal'] as const))
      expect(short.nodes.map(n => n.kind)).not.toContain('material')
      for (const end of ['x', 'loss', 'dump']) expect(into(short, end)).toBeCloseTo(into(graph, end), 6)
      for (const start of ['s1', 's2']) expect(outOf(short, start)).toBeCloseTo(outOf(graph, start), 6)
    }),
    { seed: 20221123 },
  )
})

test('small nodes of a column are gathered, losses stay visible', () => {
  const graph = graphOf([1000, 1, 1000, 2])
  const short = gatherSmall(graph, 0.9, { zh: '其他', en: 'Others' })
  expect(short.nodes.map(n => n.id)).toContain('others:source')
  expect(short.nodes.map(n => n.id)).toContain('loss')
  expect([...nodeValues(short)].find(([id]) => id === 'others:source')![1]).toBeCloseTo(2003, 6)
})

test('a product that feeds a process is cut into an end and a beginning of the same size', () => {
  const graph = graphOf([5, 1, 2, 3])
  const circular = { ...graph, links: [...graph.links, { source: 'q', target: 'p', value: 4, kind: 'flow' }] }
  const open = unrollReuse(circular, { reuse: { zh: '再加工', en: 'Reprocessed' }, feed: { zh: '（投料）', en: '(feed)' } })
  expect(into(open, 'reuse:all')).toBe(4)
  expect(outOf(open, 'feed:q')).toBe(4)
  expect(into(open, 'p')).toBe(into(circular, 'p'))
  const order = ['source', 'material', 'process', 'product', 'place', 'loss', 'disposal']
  const kind = new Map(open.nodes.map(n => [n.id, order.indexOf(n.kind)]))
  expect(open.links.every(l => kind.get(l.source)! < kind.get(l.target)!)).toBe(true)
})

test('what comes in is what leaves, to the tonne; what is fed again counts on neither side', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 1_000_000 }), { minLength: 4, maxLength: 4 }), amounts => {
      const graph = graphOf(amounts)
      const again = { ...graph, links: [...graph.links, { source: 'q', target: 'p', value: 7, kind: 'eaten' as const }] }
      const sum = (parts: readonly (readonly [string, string, number])[]) => parts.reduce((total, [, , tonnes]) => total + tonnes, 0)
      for (const { into, out } of [throughput(graph), throughput(again)]) expect(sum(into)).toBeCloseTo(sum(out), 3)
      expect([throughput(graph).reused, throughput(again).reused]).toEqual([0, 7])
    }),
  )
})
