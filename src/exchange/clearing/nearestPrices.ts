// The prices at which a use is left by nobody, as near as can be to those that were agreed: least money that has to change hands.
import type { Engine } from '#solve/engine.ts'
import type { Lots } from './market.ts'
import type { Part, Use } from './program.ts'
import { holding } from './prices.ts'

/**
 * @param wanted agreed prices at nodes, in ticks, each with the kilograms that it is paid on
 * @returns ticks by place of the node in the part
 */
export function nearestPrices(
  engine: Engine,
  lots: Lots,
  part: Part,
  use: Use,
  wanted: readonly { node: number; ticks: number; massKg: number }[],
): Float64Array {
  const { differences } = holding(lots, part, use)
  const { tail, head, most, nodes } = differences
  // Columns: the price of every node, then how far it is above and below what was agreed, weighed by its mass.
  const wide = 2 * wanted.length
  const count = nodes + wide
  const perTonne = wanted.reduce((largest, { massKg }) => Math.max(largest, massKg), 1)
  const entries: [number, number][][] = Array.from({ length: count }, () => [])
  tail.forEach((from, row) => {
    if (from < nodes) entries[from]!.push([row, -1])
    if (head[row]! < nodes) entries[head[row]!]!.push([row, 1])
  })
  wanted.forEach(({ node }, at) => {
    const row = tail.length + at
    entries[part.place[node]!]!.push([row, 1])
    entries[nodes + 2 * at]!.push([row, -1])
    entries[nodes + 2 * at + 1]!.push([row, 1])
  })
  const starts = new Int32Array(count + 1)
  entries.forEach((own, column) => (starts[column + 1] = starts[column]! + own.length))
  const price = (column: number) => column < nodes
  const model = engine.load({
    count,
    cost: Float64Array.from({ length: count }, (_, column) => (price(column) ? 0 : wanted[(column - nodes) >> 1]!.massKg / perTonne)),
    lower: Float64Array.from({ length: count }, (_, column) => (price(column) ? -Infinity : 0)),
    upper: new Float64Array(count).fill(Infinity),
    starts,
    rowIndex: Int32Array.from(entries.flatMap(own => own.map(([row]) => row))),
    values: Float64Array.from(entries.flatMap(own => own.map(([, value]) => value))),
    rows: tail.length + wanted.length,
    rowLower: Float64Array.from([...tail.map(() => -Infinity), ...wanted.map(one => one.ticks)]),
    rowUpper: Float64Array.from([...most, ...wanted.map(one => one.ticks)]),
  })
  try {
    const answer = model.solve({ method: 'cold' })
    if (answer.status !== 'optimal') throw new Error(`clearing: nearest prices ended ${answer.word}`)
    return answer.primal.slice(0, nodes).map(Math.round)
  } finally {
    model.dispose()
  }
}
