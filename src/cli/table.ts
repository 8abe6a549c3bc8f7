// Tables for a terminal or a spreadsheet, and masses in exact tonnes.
import { csvSheet } from '#files/csv.ts'

export type Form = 'text' | 'csv'

/** Kilograms as tonnes, exact and signed. */
export function tonnes(massKg: number): string {
  const size = Math.abs(massKg)
  return `${massKg < 0 ? '-' : ''}${Math.trunc(size / 1000)}.${String(size % 1000).padStart(3, '0')}`
}

/** A terminal's columns are as wide as their content (a Chinese sign takes two), a CSV's are quoted where they must be. */
export function table(head: string[], rows: string[][], form: Form): string {
  if (form === 'csv') return csvSheet([head, ...rows])
  const width = (cell: string) => [...cell].reduce((sum, sign) => sum + (/[\u2e80-\uffef]/.test(sign) ? 2 : 1), 0)
  const widths = head.map((_, index) => Math.max(...[head, ...rows].map(row => width(row[index] ?? ''))))
  const numeric = head.map((_, index) => rows.length > 0 && rows.every(row => /^[+-]?\d+(\.\d+)?$|^$/.test(row[index] ?? '')))
  const pad = (cell: string, index: number) => {
    const space = ' '.repeat((widths[index] ?? 0) - width(cell))
    return numeric[index] === true ? space + cell : cell + space
  }
  return [head, ...rows].map(row => `${row.map(pad).join('  ').trimEnd()}\n`).join('')
}
