// A model as free-format MPS text, for handing large models to other solvers: every figure in full, every column and row by name.
import { chunked } from './chunked.ts'
import type { LpColumns, LpModel } from './engine.ts'
import { namesOf, type NamedModel } from './names.ts'

/** The objective row, a name that no row of a model gets. */
const objective = 'obj'
/** What every reader takes for infinity. */
const endless = 1e30

/** A model whose columns come in blocks, so that they need never be there all at once. */
export type BlockModel = Pick<LpModel, 'rows' | 'rowLower' | 'rowUpper'> & {
  name: string
  rowNames: readonly string[]
  blocks: Iterable<Block>
}
export type Block = { columns: LpColumns; names: readonly string[]; integer?: Uint8Array | undefined }

/** The text in chunks of some ten thousand characters, equal for equal models; columns and rows in their order. */
export function mpsText(named: NamedModel): Generator<string> {
  const { model } = named
  const { rows, columns } = namesOf(named)
  const block = { columns: model, names: columns, integer: model.integer }
  return mpsOfBlocks({ ...model, name: named.name ?? 'model', rowNames: rows, blocks: [block] })
}

/** As `mpsText`. Of the columns only bounds other than 0 and infinity are kept until the end, where MPS has them. */
export function mpsOfBlocks(model: BlockModel): Generator<string> {
  return chunked(lines(model))
}

function* lines(model: BlockModel): Generator<string> {
  const { rowNames } = model
  yield `NAME ${model.name.replace(/[^A-Za-z0-9_.]+/g, '_')} FREE`
  yield 'ROWS'
  yield ` N ${objective}`
  for (let i = 0; i < model.rows; i++) yield ` ${kindOf(model, i)} ${rowNames[i]!}`
  yield 'COLUMNS'
  const bounds: string[] = []
  const markers = { whole: false, count: 0 }
  for (const block of model.blocks) {
    yield* columnLines(block, rowNames, markers)
    for (let j = 0; j < block.columns.count; j++) bounds.push(...boundLines(block, j))
  }
  if (markers.whole) yield marker(markers, false)
  yield 'RHS'
  for (let i = 0; i < model.rows; i++) {
    const side = rightSide(model, i)
    if (side !== 0) yield ` RHS ${rowNames[i]!} ${side}`
  }
  yield 'RANGES'
  for (let i = 0; i < model.rows; i++) {
    const width = model.rowUpper[i]! - model.rowLower[i]!
    if (width > 0 && width < Infinity) yield ` RNG ${rowNames[i]!} ${width}`
  }
  yield 'BOUNDS'
  yield* bounds
  yield 'ENDATA'
}

type Markers = { whole: boolean; count: number }
function marker(markers: Markers, whole: boolean): string {
  markers.whole = whole
  return ` M${markers.count++} 'MARKER' '${whole ? 'INTORG' : 'INTEND'}'`
}

function* columnLines({ columns, names, integer }: Block, rowNames: readonly string[], markers: Markers): Generator<string> {
  for (let j = 0; j < columns.count; j++) {
    const whole = integer?.[j] === 1
    if (whole !== markers.whole) yield marker(markers, whole)
    const name = names[j]!
    const [from, to] = [columns.starts[j]!, columns.starts[j + 1]!]
    // A column of nothing is named all the same, or readers would not know it.
    if (columns.cost[j] !== 0 || from === to) yield ` ${name} ${objective} ${columns.cost[j]!}`
    for (let e = from; e < to; e++) yield ` ${name} ${rowNames[columns.rowIndex[e]!]!} ${columns.values[e]!}`
  }
}

type Sides = Pick<LpModel, 'rowLower' | 'rowUpper'>
function kindOf(model: Sides, row: number): 'E' | 'L' | 'G' {
  if (model.rowLower[row] === model.rowUpper[row]) return 'E'
  return model.rowLower[row] === -Infinity ? 'L' : 'G'
}

/** A row without bounds is held below infinity, so that it stays a row. */
function rightSide(model: Sides, row: number): number {
  const side = kindOf(model, row) === 'L' ? model.rowUpper[row]! : model.rowLower[row]!
  return side === Infinity ? endless : side
}

/** Whole columns get every bound in words, because readers differ in what they take for granted. */
function* boundLines({ columns, names, integer }: Block, column: number): Generator<string> {
  const name = names[column]!
  const lower = columns.lower[column]!
  const upper = columns.upper[column]!
  const whole = integer?.[column] === 1
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
