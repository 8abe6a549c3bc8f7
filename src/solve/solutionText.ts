// Solution files of other solvers as values: the raw format of HiGHS, the text of CBC and CLP, and the doubles CBC and CLP save.
// Columns are named x0, x1, ... and rows r0, r1, ...: so were they written.

/** What a solver says of a model, in the words of this house. `undecided`: infeasible or unbounded. */
export type SolutionWord = 'optimal' | 'infeasible' | 'unbounded' | 'undecided' | 'stopped' | 'failed'
export type ReadSolution = {
  word: SolutionWord
  /** The solver's own words. */
  said: string
  /** There is a point in the file that keeps the rows. */
  feasible: boolean
  primal: Float64Array
  reduced: Float64Array
  dual: Float64Array
}

function nothing(rows: number, columns: number): ReadSolution {
  return {
    word: 'failed',
    said: '',
    feasible: false,
    primal: new Float64Array(columns),
    reduced: new Float64Array(columns),
    dual: new Float64Array(rows),
  }
}

/** The file that HiGHS writes with `write_solution_style = 0`: status, primal values, dual values, basis, each under its heading. */
export function readHighsSolution(text: string, rows: number, columns: number): ReadSolution {
  const read = nothing(rows, columns)
  const lines = text.split('\n')
  read.said = (lines[lines.indexOf('Model status') + 1] ?? '').trim()
  read.word = highsWord(read.said)
  let part: 'primal' | 'dual' | undefined
  for (const line of lines) {
    if (line.startsWith('#')) {
      if (line.startsWith('# Primal')) part = 'primal'
      else if (line.startsWith('# Dual')) part = 'dual'
      else if (line.startsWith('# Basis')) break
      continue
    }
    if (part === undefined) continue
    if (line === 'Feasible') {
      if (part === 'primal') read.feasible = true
      continue
    }
    const [name, value] = line.split(' ')
    if (name === undefined || value === undefined || !/^[xr]\d+$/.test(name)) continue
    const index = Number(name.slice(1))
    if (name.startsWith('x')) (part === 'primal' ? read.primal : read.reduced)[index] = Number(value)
    else if (part === 'dual') read.dual[index] = Number(value)
  }
  return read
}

function highsWord(said: string): SolutionWord {
  if (said === 'Optimal' || said === 'Empty') return 'optimal'
  if (said === 'Infeasible') return 'infeasible'
  if (said === 'Unbounded') return 'unbounded'
  if (said === 'Primal infeasible or unbounded') return 'undecided'
  return /limit|interrupt|target|bound on objective/i.test(said) ? 'stopped' : 'failed'
}

/**
 * The file that CBC and CLP write with `-printingOptions all -solution`: a line of status, then index, name, value and dual or
 * reduced cost per row and column, with ** before what breaks a bound. Values have eight digits.
 */
export function readCbcSolution(text: string, rows: number, columns: number): ReadSolution {
  const read = nothing(rows, columns)
  const [head = '', ...lines] = text.split('\n')
  read.said = head.replace(/\s+/g, ' ').trim()
  read.word = cbcWord(head)
  // A search that stopped before its first whole point shows the point of its linear programme.
  read.feasible = (read.word === 'optimal' || read.word === 'stopped') && !/no integer solution/i.test(head) && lines.length > 0
  for (const line of lines) {
    const fields = line.trim().split(/\s+/)
    if (fields[0] === '**') fields.shift()
    const [, name = '', value, price] = fields
    if (!/^[xr]\d+$/.test(name)) continue
    const index = Number(name.slice(1))
    if (name.startsWith('x')) read.primal[index] = Number(value)
    ;(name.startsWith('x') ? read.reduced : read.dual)[index] = Number(price)
  }
  return read
}

function cbcWord(head: string): SolutionWord {
  if (/^optimal/i.test(head)) return 'optimal'
  if (/^(integer )?infeasible/i.test(head)) return 'infeasible'
  // CBC calls a model unbounded whose linear programme is; it may have no whole point.
  if (/^unbounded/i.test(head)) return 'undecided'
  return /^stopped/i.test(head) ? 'stopped' : 'failed'
}

/**
 * The file that CBC and CLP write with `-saveSolution`: two 32-bit counts, the objective, then doubles for row values, duals, column
 * values and reduced costs. They replace the eight digits of the text; a file of another size changes nothing.
 */
export function withSavedDoubles(read: ReadSolution, bytes: Uint8Array): ReadSolution {
  const [rows, columns] = [read.dual.length, read.primal.length]
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (bytes.length !== 16 + 16 * (rows + columns) || view.getInt32(0, true) !== rows || view.getInt32(4, true) !== columns) return read
  const doubles = (first: number, count: number) =>
    Float64Array.from({ length: count }, (_, k) => view.getFloat64(16 + 8 * (first + k), true))
  return {
    ...read,
    dual: doubles(rows, rows),
    primal: doubles(2 * rows, columns),
    reduced: doubles(2 * rows + columns, columns),
  }
}
