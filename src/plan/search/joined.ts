// The start of a large plan from small ones: leaves of near sites are planned alone in the first period; the prices of all leaves together
// call for the arcs between them; later periods start where the one before ended. The whole model then starts near its optimum, where a
// cold start spends nine tenths of its time. Only the start: the answer is proven over all possible arcs of the region.
import type { LpBasis } from '#solve/engine.ts'
import { cellsOf, shared, type Cells } from './cells.ts'
import { addFirstArcs } from './firstArcs.ts'
import { heard, keep, pricingTolerance, report, type Solving } from './generate.ts'
import { partOf } from './part.ts'
import { nodesByMaterial, priceArcs } from './pricing.ts'
import type { Nodes } from './pricingTypes.ts'

const basic = 1
const atLower = 0
/** Rounds of pricing in a part: what is still missing then is found by the whole. */
const mostRounds = 3
/** Arcs with a reduced cost above this in the part that knows them are left behind: in an ordinary region 5 CNY/t (0.5 in 10^4 CNY/kt). */
export function nearlyUsed({ scales }: Pick<Solving, 'scales'>): number {
  return 0.5 / scales.price
}
/** Rows of a leaf in one period: small enough that its simplex steps are cheap, large enough to hold whole chains. */
const rowsOfLeaf = 2500
/** Arcs between leaves that enter per node: measured, two and three are alike, four fill the whole model with what it does not need. */
const betweenLeaves = 3

type Opening = Omit<Solving, 'model'>
/** What the parts leave behind, by numbers of the whole model. */
type Left = { columns: Int8Array; rows: Int8Array; reduced: Float64Array; used: Float64Array; dual: Float64Array }

/** Plans the parts and leaves their useful arcs in the book. @returns the basis that the whole model starts from, undefined where the region is small */
export function joinedBasis(solving: Opening, leafRows = rowsOfLeaf): LpBasis | undefined {
  const { facts, network, layout, book } = solving
  const { draft, periods } = layout
  if (draft.rows() < 2 * leafRows) return undefined
  const cells = cellsOf(facts, network, layout, leafRows)
  if (cells.leaves === 1 && periods === 1) return undefined
  const left: Left = {
    columns: new Int8Array(draft.columns()),
    rows: new Int8Array(draft.rows()).fill(basic),
    reduced: new Float64Array(draft.columns()),
    used: new Float64Array(draft.rows()),
    dual: new Float64Array(draft.rows()),
  }
  if (!planLeaves(solving, cells, left)) return undefined
  if (periods > 1 && !planYears(solving, cells, left)) return undefined
  const useful = book.keys.map((key, index) => (key.explicit >= 0 && !book.priced) || isUseful(solving, left, layout.arcStart + index))
  const arcs = book.keys.map((_, index) => left.columns[layout.arcStart + index]!).filter((_, index) => useful[index])
  book.retain(index => useful[index]!)
  return { columns: Int32Array.from([...left.columns.subarray(0, layout.arcStart), ...arcs]), rows: Int32Array.from(left.rows) }
}

/** The first period, each leaf alone; then the arcs between them. One leaf is the whole: its first arcs are all there is to do. */
function planLeaves(solving: Opening, cells: Cells, left: Left): boolean {
  const { facts, network, layout, book } = solving
  if (cells.leaves === 1) {
    addFirstArcs(facts, network, layout, book, undefined, 0)
    return true
  }
  for (let leaf = 0; leaf < cells.leaves; leaf++) {
    const nodes = nodesByMaterial(facts, site => cells.leafOfSite[site] === leaf)
    addFirstArcs(facts, network, layout, book, nodes, 0)
    const range = { from: leaf, to: leaf + 1 }
    if (!planPart(solving, cells, range, layout.periods === 1 ? undefined : 0, nodes, left, true)) return false
  }
  addBetween(solving, cells, left)
  return true
}

/** The whole region year by year, each from where the one before ended. */
function planYears(solving: Opening, cells: Cells, left: Left): boolean {
  for (let t = 0; t < solving.layout.periods; t++) {
    if (t > 0) follow(solving, cells, t, left)
    if (!planPart(solving, cells, { from: 0, to: cells.leaves }, t, undefined, left, t === 0 && cells.leaves === 1)) return false
  }
  return true
}

function isUseful(solving: Opening, left: Left, column: number): boolean {
  return left.columns[column] !== atLower || left.reduced[column]! < nearlyUsed(solving)
}

/** Arcs of the first period between leaves that gain at the leaves' prices; a row of the region has the mean of its prices. */
function addBetween(solving: Opening, cells: Cells, left: Left): void {
  const { facts, network, layout, book } = solving
  const dual = left.dual.map((sum, row) => (cells.leafOfRow[row] === shared ? sum / cells.leaves : sum))
  const { found } = priceArcs(facts, network, layout, book, dual, { keep: betweenLeaves, threshold: -pricingTolerance(solving), period: 0 })
  for (const { key } of found) book.add(key)
  grow(left, layout.draft.columns())
}

function grow(left: Left, count: number): void {
  if (left.columns.length >= count) return
  // Twice what is needed, so that it happens seldom.
  const columns = new Int8Array(2 * count),
    reduced = new Float64Array(2 * count)
  columns.set(left.columns)
  reduced.set(left.reduced)
  left.columns = columns
  left.reduced = reduced
}

/** Solves one part over the arcs within it. @returns false where it has no optimum, or somebody cancelled */
function planPart(
  solving: Opening,
  cells: Cells,
  range: { from: number; to: number },
  period: number | undefined,
  nodes: Nodes | undefined,
  left: Left,
  cold: boolean,
): boolean {
  const { facts, network, layout, book, ports } = solving
  if (ports.shouldStop?.() === true) return false
  const { draft, arcStart } = layout
  grow(left, draft.columns())
  const part = partOf(
    draft,
    layout.slacks,
    cells,
    range,
    period,
    column => column < arcStart || cold || isUseful(solving, left, column),
    left.used,
  )
  const model = solving.load(part.model, part)
  try {
    if (!cold)
      model.setBasis({
        columns: Int32Array.from(part.columns, column => left.columns[column]!),
        rows: Int32Array.from(part.rows, row => left.rows[row]!),
      })
    const dual = new Float64Array(draft.rows())
    for (let round = 0; ; round++) {
      const answer = model.solve({ method: cold && round === 0 ? 'cold' : 'primal', ...heard({ ...solving, model }, 'solving') })
      solving.iterations += answer.iterations
      if (answer.status !== 'optimal') return false
      part.rows.forEach((row, index) => {
        dual[row] = answer.dual[index]!
      })
      const found =
        round < mostRounds
          ? priceArcs(facts, network, layout, book, dual, {
              keep,
              threshold: -pricingTolerance(solving),
              ...(nodes === undefined ? {} : { nodes }),
              ...(period === undefined ? {} : { period }),
            }).found
          : []
      const arcs = found.filter(({ cost }) => cost > -Infinity)
      if (arcs.length === 0) {
        const basis = model.basis()
        grow(left, draft.columns())
        part.columns.forEach((column, index) => {
          left.columns[column] = basis.columns[index]!
          left.reduced[column] = answer.reduced[index]!
        })
        part.rows.forEach((row, index) => {
          left.dual[row]! += answer.dual[index]!
          left.rows[row] = basis.rows[index]!
        })
        if (period !== undefined && range.to - range.from === cells.leaves) useUp(solving, cells, part.columns, answer.primal, period, left)
        report({ ...solving, model }, 'solving')
        return true
      }
      const first = draft.columns()
      for (const { key } of arcs) book.add(key)
      model.addColumns(part.narrowed(first))
    }
  } finally {
    model.dispose()
  }
}

/** What a period takes of the rows of all periods (stocks, what may be built), and what it leaves standing for later ones. */
function useUp({ layout }: Opening, cells: Cells, columns: number[], primal: Float64Array, period: number, left: Left): void {
  const { starts, rowIndex, values } = layout.draft.view()
  columns.forEach((column, index) => {
    const amount = primal[index]!
    if (amount === 0) return
    for (let e = starts[column]!; e < starts[column + 1]!; e++) {
      const row = rowIndex[e]!
      if (cells.periodOfRow[row] === shared || cells.periodOfRow[row]! > period) left.used[row]! += amount * values[e]!
    }
  })
}

/** A period starts with the arcs and the basis of the one before. Columns and rows were written in the same order for every period. */
function follow(solving: Opening, cells: Cells, period: number, left: Left): void {
  const { layout, book } = solving
  const { draft, arcStart } = layout
  const { starts, rowIndex } = draft.view()
  // Targets belong to one period only, and so do the slacks that they alone have.
  const own = new Set([...layout.targets.map(({ row }) => row), layout.budgetRow])
  const rows = [period - 1, period].map(t => [...cells.periodOfRow.keys()].filter(row => cells.periodOfRow[row] === t && !own.has(row)))
  const begins = (column: number) => {
    let first = Infinity
    for (let e = starts[column]!; e < starts[column + 1]!; e++) {
      const row = rowIndex[e]!
      if (cells.periodOfRow[row] !== shared && !own.has(row)) first = Math.min(first, cells.periodOfRow[row]!)
    }
    return first
  }
  const fixed = Array.from({ length: arcStart }, (_, column) => column)
  const columns = [period - 1, period].map(t => fixed.filter(column => begins(column) === t))
  if (rows[0]!.length === rows[1]!.length)
    rows[1]!.forEach((row, index) => {
      left.rows[row] = left.rows[rows[0]![index]!]!
    })
  if (columns[0]!.length === columns[1]!.length)
    columns[1]!.forEach((column, index) => {
      left.columns[column] = left.columns[columns[0]![index]!]!
    })
  const count = book.keys.length
  for (let index = 0; index < count; index++) {
    const key = book.keys[index]!
    if (key.period !== period - 1 || key.explicit >= 0 || !isUseful(solving, left, arcStart + index)) continue
    const before = draft.columns()
    book.add({ ...key, period })
    if (draft.columns() === before) continue
    grow(left, draft.columns())
    left.columns[before] = left.columns[arcStart + index]!
    left.reduced[before] = left.reduced[arcStart + index]!
  }
}
