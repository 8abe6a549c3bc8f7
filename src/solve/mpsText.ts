// A model as free-format MPS text, for handing large models to other solvers: every figure in full, every column and row by name.
import { chunked } from './chunked.ts'
import type { LpModel } from './engine.ts'
import { namesOf, type ModelNames, type NamedModel } from './names.ts'

/** The objective row, a name that no row of a model gets. */
const objective = 'obj'
/** What every reader takes for infinity. */
const endless = 1e30

/** The text in chunks of some ten thousand characters, equal for equal models; columns and rows in their order. */
export function mpsText(named: NamedModel): Generator<string> {
  return chunked(lines(named))
}

function* lines(named: NamedModel): Generator<string> {
  const { model } = named
  const names = namesOf(named)
  yield `NAME ${(named.name ?? 'model').replace(/[^A-Za-z0-9_.]+/g, '_')} FREE`
  yield 'ROWS'
  yield ` N ${objective}`
  for (let i = 0; i < model.rows; i++) yield ` ${kindOf(model, i)} ${names.rows[i]!}`
  yield 'COLUMNS'
  yield* columnLines(model, names)
  yield 'RHS'
  for (let i = 0; i < model.rows; i++) {
    const side = rightSide(model, i)
    if (side !== 0) yield ` RHS ${names.rows[i]!} ${side}`
  }
  yield 'RANGES'
  for (let i = 0; i < model.rows; i++) {
    const width = model.rowUpper[i]! - model.rowLower[i]!
    if (width > 0 && width < Infinity) yield ` RNG ${names.rows[i]!} ${width}`
  }
  yield 'BOUNDS'
  for (let j = 0; j < model.count; j++) yield* boundLines(model, j, names.columns[j]!)
  yield 'ENDATA'
}

function* columnLines(model: LpModel, names: ModelNames): Generator<string> {
  let whole = false
  let markers = 0
  const marker = (kind: 'INTORG' | 'INTEND') => ` M${markers++} 'MARKER' '${kind}'`
  for (let j = 0; j < model.count; j++) {
    if ((model.integer?.[j] === 1) !== whole) {
      whole = !whole
      yield marker(whole ? 'INTORG' : 'INTEND')
    }
    const name = names.columns[j]!
    const [from, to] = [model.starts[j]!, model.starts[j + 1]!]
    // A column of nothing is named all the same, or readers would not know it.
    if (model.cost[j] !== 0 || from === to) yield ` ${name} ${objective} ${model.cost[j]!}`
    for (let e = from; e < to; e++) yield ` ${name} ${names.rows[model.rowIndex[e]!]!} ${model.values[e]!}`
  }
  if (whole) yield marker('INTEND')
}

function kindOf(model: LpModel, row: number): 'E' | 'L' | 'G' {
  if (model.rowLower[row] === model.rowUpper[row]) return 'E'
  return model.rowLower[row] === -Infinity ? 'L' : 'G'
}

/** A row without bounds is held below infinity, so that it stays a row. */
function rightSide(model: LpModel, row: number): number {
  const side = kindOf(model, row) === 'L' ? model.rowUpper[row]! : model.rowLower[row]!
  return side === Infinity ? endless : side
}

/** Whole columns get every bound in words, because readers differ in what they take for granted. */
function* boundLines(model: LpModel, column: number, name: string): Generator<string> {
  const lower = model.lower[column]!
  const upper = model.upper[column]!
  const whole = model.integer?.[column] === 1
  if (lower === upper) {
    yield ` FX BND ${name} ${lower}`
    return
  }
  if (lower === -Infinity && upper === Infinity) {
    yield ` FR BND ${name}`
    return
  }
  if (lower === -Infinity) yield ` MI BND ${name}`
  else if (lower !== 0 || whole || upper < 0) yield ` LO BND ${name} ${lower}`
  if (upper < Infinity) yield ` UP BND ${name} ${upper}`
  else if (whole) yield ` PL BND ${name}`
}
