// Names that every reader of LP and MPS files takes: letters, digits, dots and underscores, unlike any word or number of the formats.
import type { LpModel } from './engine.ts'

/** A model with words for its columns and rows. Words may be any text; files get writable names made of them. */
export type NamedModel = {
  model: LpModel
  name?: string
  columnName: (column: number) => string
  rowName: (row: number) => string
}
export type ModelNames = { columns: string[]; rows: string[] }

/** CBC takes 100 letters at most; a number may be added. */
const longest = 80
/** Words that open a section or stand for a bound in LP files, whatever their case. */
const reserved = new Set(
  (
    'min max minimize maximize minimise maximise minimum maximum subject such st s.t. st. to that bounds bound free inf infinity ' +
    'general generals gen integer integers int binary binaries bin semi semis sec sos sos1 sos2 range ranges rhs end obj'
  ).split(' '),
)

/** Writable names in the order of columns and rows; equal models with equal words get equal names. */
export function namesOf({ model, columnName, rowName }: NamedModel): ModelNames {
  return { columns: writable(model.count, columnName, 'c'), rows: writable(model.rows, rowName, 'r') }
}

/** One name per index, each different; what had to be changed beyond recognition ends with its index. */
function writable(count: number, wordOf: (index: number) => string, kind: 'c' | 'r'): string[] {
  const taken = new Set<string>()
  return Array.from({ length: count }, (_, index) => {
    let name = clean(wordOf(index), kind)
    while (taken.has(name)) name = `${name}_${index}`
    taken.add(name)
    return name
  })
}

function clean(word: string, kind: 'c' | 'r'): string {
  const plain = word
    .replace(/[^A-Za-z0-9_.]+/g, '_')
    .slice(0, longest)
    .replace(/^[_.]+/, '')
    // Kept for the second half of a row with two bounds in LP text.
    .replace(/\.low$/, '_low')
  // What begins like a number (e5 is an exponent) or is a word of the format gets a letter in front.
  if (plain === '' || /^([0-9]|e+([0-9.]|$))/i.test(plain) || reserved.has(plain.toLowerCase())) return `${kind}_${plain}`
  return plain
}
