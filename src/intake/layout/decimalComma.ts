// Commas in figures of a text file: thousands or decimals? A figure that can be read in one way only settles its column; in a file whose
// fields are separated by semicolons nothing else does, and what stays open is asked about.
import { plainText } from '../matchNames.ts'
import type { RawRow } from '../rawTable.ts'

/** What the commas of each column are; `open`: every figure with a comma has two readings. */
export type Commas = { columns: ReadonlyMap<number, 'decimal' | 'thousands' | 'open' | 'both'>; ask: boolean }

/** A comma that can only be a decimal sign: not three figures behind it, or no thousands before it, or points that split thousands. */
const decimal = /^[-+]?(\d+,\d{1,2}|\d+,\d{4,}|0,\d+|\d{4,},\d+|\d{1,3}(\.\d{3})+,\d+)\s*(%|\p{L}.*)?$/u
const thousands = /^[-+]?(\d{1,3}(,\d{3}){2,}(\.\d+)?|\d{1,3},\d{3}\.\d+)\s*(%|\p{L}.*)?$/u
const either = /^[-+]?[1-9]\d{0,2},\d{3}\s*(%|\p{L}.*)?$/u

/** @param delimiter of the fields: with commas between them a quoted `12,500` is thousands unless its column says otherwise */
export function commasOf(rows: Iterable<RawRow>, delimiter: string): Commas {
  const seen = new Map<number, { decimal: boolean; thousands: boolean; open: boolean }>()
  for (const { cells } of rows)
    cells.forEach((cell, at) => {
      if (typeof cell !== 'string' || !cell.includes(',')) return
      const text = plainText(cell)
      const kinds = { decimal: decimal.test(text), thousands: thousands.test(text), open: either.test(text) }
      if (!kinds.decimal && !kinds.thousands && !kinds.open) return
      const known = seen.get(at)
      seen.set(at, {
        decimal: kinds.decimal || known?.decimal === true,
        thousands: kinds.thousands || known?.thousands === true,
        open: kinds.open || known?.open === true,
      })
    })
  // One program wrote the file: a column without a sign of its own follows the others where they agree.
  const all = [...seen.values()]
  const file =
    all.some(one => one.decimal) === all.some(one => one.thousands) ? undefined : all.some(one => one.decimal) ? 'decimal' : 'thousands'
  const columns = new Map(
    [...seen].map(([at, one]) => {
      const own = one.decimal && one.thousands ? 'both' : one.decimal ? 'decimal' : one.thousands ? 'thousands' : (file ?? 'open')
      return [at, own] as const
    }),
  )
  return { columns, ask: delimiter !== ',' && delimiter !== '\t' }
}

/** The row with the columns whose commas are decimal signs, and with those whose figure stays open. */
export function settled(row: RawRow, { columns, ask }: Commas): RawRow {
  const [open, decimals]: [number[], number[]] = [[], []]
  row.cells.forEach((cell, at) => {
    const kind = columns.get(at)
    if (typeof cell !== 'string' || kind === undefined || kind === 'thousands') return
    const text = plainText(cell)
    if (either.test(text) && (kind === 'both' || (kind === 'open' && ask))) open.push(at)
    else if (decimal.test(text) || (kind === 'decimal' && either.test(text))) decimals.push(at)
  })
  return { ...row, ...(open.length > 0 ? { commas: open } : {}), ...(decimals.length > 0 ? { decimals } : {}) }
}

/** A figure with a decimal comma as one with a point. */
export const pointed = (text: string): string => text.replace(/\.(?=\d{3})/gu, '').replace(/[,，]/u, '.')
