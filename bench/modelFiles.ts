// The whole model on disk: raw typed arrays for those who build from arrays, and MPS and LP text for those who read files.
import { createWriteStream, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { once } from 'node:events'
import type { LpModel } from '#solve/engine.ts'

const arrays = {
  cost: Float64Array,
  lower: Float64Array,
  upper: Float64Array,
  rowLower: Float64Array,
  rowUpper: Float64Array,
  starts: Int32Array,
  rowIndex: Int32Array,
  values: Float64Array,
} as const
type ArrayName = keyof typeof arrays

/** One file an array, little endian, and `model.json` with the counts. */
export function writeArrays(folder: string, model: LpModel): void {
  for (const name of Object.keys(arrays) as ArrayName[]) {
    const { buffer, byteOffset, byteLength } = model[name]
    writeFileSync(join(folder, `${name}.bin`), new Uint8Array(buffer, byteOffset, byteLength))
  }
  writeFileSync(join(folder, 'model.json'), JSON.stringify({ rows: model.rows, columns: model.count, entries: model.values.length }))
}

export function readArrays(folder: string): LpModel {
  const { rows, columns } = JSON.parse(readFileSync(join(folder, 'model.json'), 'utf8')) as { rows: number; columns: number }
  const read = (name: ArrayName) => {
    const bytes = readFileSync(join(folder, `${name}.bin`))
    return bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength)
  }
  const floats = (name: ArrayName) => new Float64Array(read(name)),
    ints = (name: ArrayName) => new Int32Array(read(name))
  return {
    rows,
    count: columns,
    cost: floats('cost'),
    lower: floats('lower'),
    upper: floats('upper'),
    rowLower: floats('rowLower'),
    rowUpper: floats('rowUpper'),
    starts: ints('starts'),
    rowIndex: ints('rowIndex'),
    values: floats('values'),
  }
}

/** Lines joined in pieces, because one string holds at most half a gigabyte. */
async function writeLines(path: string, lines: Iterable<string>): Promise<void> {
  const file = createWriteStream(path)
  let piece: string[] = []
  for (const line of lines) {
    piece.push(line)
    if (piece.length < 20_000) continue
    if (!file.write(`${piece.join('\n')}\n`)) await once(file, 'drain')
    piece = []
  }
  file.end(`${piece.join('\n')}\n`)
  await once(file, 'finish')
}

/** Free MPS; rows r0.., columns c0... */
export function writeMps(path: string, model: LpModel): Promise<void> {
  return writeLines(path, mpsLines(model))
}
function* mpsLines({ rows, count, cost, lower, upper, rowLower, rowUpper, starts, rowIndex, values }: LpModel): Generator<string> {
  yield 'NAME plan'
  yield 'ROWS'
  yield ' N cost'
  const free = (i: number) => rowLower[i] === -Infinity && rowUpper[i] === Infinity
  for (let i = 0; i < rows; i++) yield ` ${free(i) ? 'N' : rowLower[i] === rowUpper[i] ? 'E' : rowUpper[i] === Infinity ? 'G' : 'L'} r${i}`
  yield 'COLUMNS'
  for (let j = 0; j < count; j++) {
    yield ` c${j} cost ${cost[j]}`
    for (let e = starts[j]!; e < starts[j + 1]!; e++) yield ` c${j} r${rowIndex[e]} ${values[e]}`
  }
  yield 'RHS'
  for (let i = 0; i < rows; i++) if (!free(i)) yield ` b r${i} ${rowUpper[i] === Infinity ? rowLower[i] : rowUpper[i]}`
  yield 'RANGES'
  for (let i = 0; i < rows; i++)
    if (rowLower[i] !== rowUpper[i] && rowLower[i] !== -Infinity && rowUpper[i] !== Infinity)
      yield ` g r${i} ${rowUpper[i]! - rowLower[i]!}`
  yield 'BOUNDS'
  for (let j = 0; j < count; j++) {
    if (lower[j] !== 0) yield lower[j] === -Infinity ? ` MI b c${j}` : ` LO b c${j} ${lower[j]}`
    if (upper[j] !== Infinity) yield ` UP b c${j} ${upper[j]}`
  }
  yield 'ENDATA'
}

/** CPLEX LP text, a term a line: some readers stop at long lines. */
export function writeLpText(path: string, model: LpModel): Promise<void> {
  return writeLines(path, lpLines(model))
}
function* lpLines(model: LpModel): Generator<string> {
  const { rows, count, cost, lower, upper, rowLower, rowUpper, starts, rowIndex, values } = model
  const term = (value: number, column: number) => ` ${value < 0 ? '-' : '+'} ${Math.abs(value)} c${column}`
  yield 'Minimize'
  yield ' cost:'
  for (let j = 0; j < count; j++) if (cost[j] !== 0) yield term(cost[j]!, j)
  yield 'Subject To'
  const ofRow: string[][] = Array.from({ length: rows }, () => [])
  for (let j = 0; j < count; j++) for (let e = starts[j]!; e < starts[j + 1]!; e++) ofRow[rowIndex[e]!]!.push(term(values[e]!, j))
  for (let i = 0; i < rows; i++) {
    const terms = ofRow[i]!
    if (terms.length === 0) continue
    const [low, high] = [rowLower[i]!, rowUpper[i]!]
    const side = (name: string, sense: string, bound: number) => [` ${name}:`, ...terms, ` ${sense} ${bound}`]
    if (low === high) yield* side(`r${i}`, '=', low)
    else {
      if (high !== Infinity) yield* side(`r${i}`, '<=', high)
      if (low !== -Infinity) yield* side(`g${i}`, '>=', low)
    }
  }
  yield 'Bounds'
  for (let j = 0; j < count; j++) {
    if (lower[j] === 0 && upper[j] === Infinity) continue
    yield ` ${lower[j] === -Infinity ? '-inf' : lower[j]} <= c${j} <= ${upper[j] === Infinity ? '+inf' : upper[j]}`
  }
  yield 'End'
}
