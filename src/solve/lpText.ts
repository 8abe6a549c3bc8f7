// A model as LP text (CPLEX form), to be read by people and by other solvers: one objective, named rows, bounds, whole columns.
// https://lp_solve.sourceforge.net/5.5/CPLEX-format.htm describes the form; HiGHS and CBC read what is written here.
import { byRow } from './byRow.ts'
import { chunked } from './chunked.ts'
import type { LpModel } from './engine.ts'
import { namesOf, type NamedModel } from './names.ts'

/** Readers take lines of 255 characters; a term is at most half of one. */
const widest = 120
const low = '.low'

/**
 * The text in chunks of some ten thousand characters, equal for equal models.
 * Every column stands in the objective, with 0 where it costs nothing, so that readers see the columns in their order.
 */
export function lpText(named: NamedModel): Generator<string> {
  return chunked(lines(named))
}

function* lines(named: NamedModel): Generator<string> {
  const { model } = named
  const { columns, rows } = namesOf(named)
  const { starts, columnIndex, values } = byRow(model)
  yield `\\ ${(named.name ?? 'model').replace(/[^\x20-\x7e]+/g, '_').slice(0, widest)}`
  yield 'Minimize'
  yield* wrapped(
    ' obj:',
    columns.map((name, j) => term(model.cost[j]!, name)),
  )
  yield 'Subject To'
  for (let i = 0; i < model.rows; i++) {
    const terms: string[] = []
    for (let e = starts[i]!; e < starts[i + 1]!; e++) terms.push(term(values[e]!, columns[columnIndex[e]!]!))
    // A row of nothing keeps its place.
    if (terms.length === 0 && model.count > 0) terms.push(`+ 0 ${columns[0]!}`)
    yield* wrappedRow(rows[i]!, terms, model.rowLower[i]!, model.rowUpper[i]!)
  }
  yield 'Bounds'
  for (let j = 0; j < model.count; j++) {
    const line = boundOf(model, j, columns[j]!)
    if (line !== undefined) yield ` ${line}`
  }
  if (model.integer?.includes(1) === true) {
    yield 'Generals'
    for (let j = 0; j < model.count; j++) if (model.integer[j] === 1) yield ` ${columns[j]!}`
  }
  yield 'End'
}

function term(value: number, name: string): string {
  const size = Math.abs(value)
  return `${value < 0 ? '-' : '+'} ${size === 1 ? '' : `${size} `}${name}`
}

function* wrapped(head: string, terms: readonly string[], tail = ''): Generator<string> {
  let line = head
  for (const next of tail === '' ? terms : [...terms, tail]) {
    if (line.length + next.length >= widest) {
      yield line
      line = ' '
    }
    line += ` ${next}`
  }
  yield line
}

/** CBC reads no row with two bounds: one becomes two rows, the second with `.low` after its name. */
function* wrappedRow(name: string, terms: string[], lower: number, upper: number): Generator<string> {
  if (lower === upper) yield* wrapped(` ${name}:`, terms, `= ${upper}`)
  else if (lower === -Infinity) yield* wrapped(` ${name}:`, terms, `<= ${finite(upper)}`)
  else {
    if (upper < Infinity) yield* wrapped(` ${name}:`, terms, `<= ${upper}`)
    yield* wrapped(` ${name}${upper < Infinity ? low : ''}:`, terms, `>= ${lower}`)
  }
}

/** A row without bounds is held below what every reader takes for infinity, so that it stays a row. */
function finite(upper: number): string {
  return upper === Infinity ? '1e+30' : String(upper)
}

function boundOf(model: LpModel, column: number, name: string): string | undefined {
  const lower = model.lower[column]!
  const upper = model.upper[column]!
  if (lower === upper) return `${name} = ${lower}`
  if (lower === -Infinity) return upper === Infinity ? `${name} free` : `-inf <= ${name} <= ${upper}`
  if (upper === Infinity) return lower === 0 ? undefined : `${name} >= ${lower}`
  return `${lower} <= ${name} <= ${upper}`
}
