// What an engine's memory grows with: heaps after loading and after solving, over sizes, and the estimate beside them.
// `npx tsx bench/engineMemory.ts`. The figures in src/solve/memory.ts come from here.
import type { LpModel } from '#solve/engine.ts'
import { openEngine } from '#solve/highs.ts'
import { randomOf } from '#plan/studies/random.ts'

const sizes = [
  { nodes: 1_000, columns: 20_000, thickness: 2 },
  { nodes: 4_000, columns: 20_000, thickness: 2 },
  { nodes: 4_000, columns: 20_000, thickness: 6 },
  { nodes: 4_000, columns: 100_000, thickness: 2 },
  { nodes: 16_000, columns: 50_000, thickness: 2 },
  { nodes: 16_000, columns: 50_000, thickness: 6 },
  { nodes: 2_000, columns: 300_000, thickness: 2 },
]

/** Supply meets demand over arcs; `thickness` - 2 further entries of each column stand on budget rows. */
function transport(nodes: number, columns: number, thickness: number): LpModel {
  const random = randomOf(nodes + columns + thickness)
  const sources = nodes / 2
  const budgets = nodes / 10
  const rows = nodes + budgets
  const rowIndex = new Int32Array(columns * thickness)
  const values = new Float64Array(columns * thickness).fill(1)
  const cost = Float64Array.from({ length: columns }, () => 1 + 99 * random())
  for (let j = 0; j < columns; j++) {
    rowIndex[j * thickness] = j % sources
    rowIndex[j * thickness + 1] = sources + ((j + Math.floor(j / sources) * 7) % sources)
    const first = Math.floor(random() * budgets)
    for (let k = 2; k < thickness; k++) rowIndex[j * thickness + k] = nodes + ((first + k) % budgets)
  }
  const rowLower = new Float64Array(rows).fill(-Infinity)
  const rowUpper = new Float64Array(rows).fill(1e6)
  rowUpper.fill(10, 0, sources)
  rowLower.fill(8, sources, nodes)
  return {
    rows,
    count: columns,
    cost,
    lower: new Float64Array(columns),
    upper: new Float64Array(columns).fill(Infinity),
    rowLower,
    rowUpper,
    starts: Int32Array.from({ length: columns + 1 }, (_, j) => j * thickness),
    rowIndex,
    values,
  }
}

const table: Record<string, string | number>[] = []
const mib = (bytes: number) => Math.round(bytes / 2 ** 20)
for (const { nodes, columns, thickness } of sizes) {
  const row: Record<string, string | number> = { rows: nodes * 1.1, columns, entries: columns * thickness }
  for (const method of ['cold', 'interior'] as const) {
    const engine = await openEngine()
    const source = transport(nodes, columns, thickness)
    const model = engine.load(source)
    row['loaded MiB'] = mib(engine.memoryBytes())
    row[method] = model.solve({ method }).status
    row[`${method} MiB`] = mib(engine.memoryBytes())
    row['estimate MiB'] = mib(engine.estimateBytes(source.rows, columns, columns * thickness))
    model.dispose()
  }
  table.push(row)
}
console.table(table)
