// Ties held still. A plan has often many cheapest answers: two modes or two takers at the same price. Among them this chooses the one nearest
// to an earlier plan (least sum of tonnes that differ), so that a comparison shows what a change did and not which answer came out first.
// The cheapest answers are those that keep complementary slackness with the duals of one of them (Dantzig 1963; Mangasarian 1988): columns
// that cost more than they are worth stay where they are, rows that have a price stay at their bound, and the rest is free to move.
import type { LpAnswer, LpBasis, LpModel } from '#solve/engine.ts'
import { activityName, buildName, disposalName, drawName, shortName, type Held } from '../answer/held.ts'
import { kt } from '../model/draft.ts'
import { ordinaryNothing } from '../model/scales.ts'
import type { Solving } from './generate.ts'
import { flowNames } from './heldArcs.ts'

/** Of what a column costs on average: duals below this price nothing, they are rounding. */
const rounding = 1e-8
/** Relative to the cost: a nearer answer that costs more than this is not as cheap, and is not taken. */
const asCheap = 1e-9
/** Times `Layout.nothing`: below it two flows are the same; in an ordinary region half a tonne, as in a comparison. */
const same = (0.5 * kt) / ordinaryNothing

/** The plan stayed with; flows, and tonnes on them, that the answer found first had otherwise for no gain. */
export type Ties = { to: string; flows: number; tonnes: number }

const [atLower, basic, atUpper] = [0, 1, 2]

/**
 * The cheapest answer nearest to what is held, with the duals of the one given; the answer itself where none is nearer.
 * @param basis where the answer sits
 */
export function nearestTo(solving: Solving, answer: LpAnswer, basis: LpBasis, held: Held): { answer: LpAnswer; ties: Ties } {
  const whole = solving.layout.draft.model()
  const wanted = amountsWanted(solving, held)
  const face = faceOf(whole, answer, basis, { wanted, weight: 1 / solving.scales.price })
  const stay = { answer, ties: { to: held.of, flows: 0, tonnes: 0 } }
  if (face.columns.length === 0) return stay
  const model = solving.load(face.model, { rows: face.rows, columns: face.columns })
  try {
    if (face.basis !== undefined) model.setBasis(face.basis)
    const found = model.solve({ method: face.basis === undefined ? 'cold' : 'primal' })
    solving.iterations += found.iterations
    if (found.status !== 'optimal') return stay
    const primal = answer.primal.slice()
    for (const column of face.columns) primal[column] = 0
    face.columns.forEach((column, index) => {
      primal[column]! += found.primal[index]!
    })
    const cost = (values: Float64Array) => values.reduce((sum, value, column) => sum + value * whole.cost[column]!, 0)
    const size = answer.primal.reduce((sum, value, column) => sum + Math.abs(value * whole.cost[column]!), 1)
    if (cost(primal) - cost(answer.primal) > asCheap * size) return stay
    return { answer: { ...answer, primal, rowValue: rowValues(whole, primal) }, ties: tiesOf(solving, answer.primal, primal, held) }
  } finally {
    model.dispose()
  }
}

function tiesOf({ layout, book }: Solving, before: Float64Array, after: Float64Array, held: Held): Ties {
  const ties = { to: held.of, flows: 0, tonnes: 0 }
  book.keys.forEach((_, index) => {
    const moved = Math.abs(after[layout.arcStart + index]! - before[layout.arcStart + index]!)
    if (moved <= same * layout.nothing) return
    ties.flows++
    ties.tonnes += moved / kt
  })
  return ties
}

/** Per column what is held of it, kt; NaN for columns that are no amount of a plan, or of a period that is not held. */
function amountsWanted({ facts, network, layout, book }: Solving, { tonnes, periods }: Held): Float64Array {
  const P = layout.periods
  const wanted = new Float64Array(layout.draft.columns()).fill(NaN)
  const told = facts.periods.map(period => periods.includes(period))
  const left = new Map(Object.entries(tonnes))
  const put = (column: number, t: number, name: string) => {
    if (column < 0 || told[t] !== true) return
    wanted[column] = (left.get(name) ?? 0) * kt
    // Two columns under one name: the first is asked for all of it.
    left.delete(name)
  }
  flowNames(facts, network, book).forEach((name, index) => put(layout.arcStart + index, book.keys[index]!.period, name))
  for (const { column, kind, id, period } of layout.slacks) put(column, period, shortName(kind, id, facts.periods[period]!))
  for (let t = 0; t < P; t++) {
    const period = facts.periods[t]!
    for (const unit of facts.units) {
      put(layout.activityColumn[unit.index * P + t]!, t, activityName(unit.id, period))
      put(layout.buildColumn[unit.index * P + t]!, t, buildName(unit.id, period))
    }
    for (const supply of facts.supplies) {
      const [site, material] = [facts.places[supply.site]!.id, facts.materials[supply.material]!.id]
      put(layout.disposalColumn[supply.index * P + t]!, t, disposalName(site, material, period))
      put(layout.drawColumn[supply.index * P + t]!, t, drawName(site, material, period))
    }
  }
  return wanted
}

/** `weight`: what a kilotonne away from what is wanted counts, in units that are near one for the engine. */
type Asked = { wanted: Float64Array; weight: number }
/** `rows` and `columns` of the whole model by row and column of the face: one that is asked to be at an amount inside its bounds comes twice, below and above it. */
type Face = { model: LpModel; rows: Int32Array; columns: number[]; basis: LpBasis | undefined }

function faceOf(whole: LpModel, { primal, reduced, dual }: LpAnswer, basis: LpBasis, { wanted, weight: one }: Asked): Face {
  const noPrice = (rounding * whole.cost.reduce((sum, cost) => sum + Math.abs(cost), 0)) / whole.count
  const free = (column: number) => Math.abs(reduced[column]!) <= noPrice && whole.lower[column]! < whole.upper[column]!
  const columns: number[] = [],
    [cost, lower, upper]: [number[], number[], number[]] = [[], [], []],
    statuses: number[] = []
  const put = (column: number, weight: number, low: number, high: number, status: number) => {
    columns.push(column)
    cost.push(weight)
    lower.push(low)
    upper.push(high)
    statuses.push(status)
  }
  for (let column = 0; column < whole.count; column++) {
    if (!free(column)) continue
    const x = primal[column]!
    // The answer itself is a point of the face, whatever the engine's rounding.
    const [low, high] = [Math.min(whole.lower[column]!, x), Math.max(whole.upper[column]!, x)]
    const [at, status] = [wanted[column]!, basis.columns[column]!]
    if (Number.isNaN(at)) put(column, 0, low, high, status)
    else if (at <= low) put(column, one, low, high, status)
    else if (at >= high) put(column, -one, low, high, status)
    else if (x <= at) {
      put(column, -one, low, at, status === atUpper ? atUpper : status)
      put(column, one, 0, high - at, atLower)
    } else {
      put(column, -one, low, at, atUpper)
      put(column, one, 0, high - at, status)
    }
  }
  const rows = rowsOf(whole, primal, row => Math.abs(dual[row]!) > noPrice, new Set(columns))
  return { ...withEntries(whole, columns, rows, { cost, lower, upper }, basis, statuses), rows: Int32Array.from(rows.index), columns }
}

type FaceRows = { at: Int32Array; index: number[]; lower: number[]; upper: number[] }
/** Rows that a free column enters, less what the others take of them; those with a price stay where they are. */
function rowsOf(whole: LpModel, primal: Float64Array, isPriced: (row: number) => boolean, free: ReadonlySet<number>): FaceRows {
  const [fixed, moving, touched] = [new Float64Array(whole.rows), new Float64Array(whole.rows), new Uint8Array(whole.rows)]
  for (let column = 0; column < whole.count; column++) {
    const into = free.has(column) ? moving : fixed
    for (let e = whole.starts[column]!; e < whole.starts[column + 1]!; e++) {
      into[whole.rowIndex[e]!]! += whole.values[e]! * primal[column]!
      if (into === moving) touched[whole.rowIndex[e]!] = 1
    }
  }
  const rows: FaceRows = { at: new Int32Array(whole.rows).fill(-1), index: [], lower: [], upper: [] }
  for (let row = 0; row < whole.rows; row++) {
    if (touched[row] === 0) continue
    const priced = isPriced(row)
    rows.at[row] = rows.index.length
    rows.index.push(row)
    rows.lower.push(priced ? moving[row]! : Math.min(moving[row]!, whole.rowLower[row]! - fixed[row]!))
    rows.upper.push(priced ? moving[row]! : Math.max(moving[row]!, whole.rowUpper[row]! - fixed[row]!))
  }
  return rows
}

function withEntries(
  whole: LpModel,
  columns: readonly number[],
  rows: FaceRows,
  { cost, lower, upper }: { cost: number[]; lower: number[]; upper: number[] },
  basis: LpBasis,
  statuses: number[],
): Omit<Face, 'columns' | 'rows'> {
  const starts = new Int32Array(columns.length + 1),
    rowIndex: number[] = [],
    values: number[] = []
  columns.forEach((column, index) => {
    for (let e = whole.starts[column]!; e < whole.starts[column + 1]!; e++) {
      rowIndex.push(rows.at[whole.rowIndex[e]!]!)
      values.push(whole.values[e]!)
    }
    starts[index + 1] = rowIndex.length
  })
  const rowStatuses = rows.index.map(row => basis.rows[row]!)
  const count = [...statuses, ...rowStatuses].filter(status => status === basic).length
  return {
    model: {
      count: columns.length,
      cost: Float64Array.from(cost),
      lower: Float64Array.from(lower),
      upper: Float64Array.from(upper),
      starts,
      rowIndex: Int32Array.from(rowIndex),
      values: Float64Array.from(values),
      rows: rows.index.length,
      rowLower: Float64Array.from(rows.lower),
      rowUpper: Float64Array.from(rows.upper),
    },
    basis: count === rows.index.length ? { columns: Int32Array.from(statuses), rows: Int32Array.from(rowStatuses) } : undefined,
  }
}

function rowValues(whole: LpModel, primal: Float64Array): Float64Array {
  const values = new Float64Array(whole.rows)
  for (let column = 0; column < whole.count; column++)
    for (let e = whole.starts[column]!; e < whole.starts[column + 1]!; e++)
      values[whole.rowIndex[e]!]! += whole.values[e]! * primal[column]!
  return values
}
