// The one place that writes CSV: quotes, line ends, and a guard on every cell that a spreadsheet would run as a formula.
// What is guarded here is read back by `unguarded` as it was, so a table that goes out and comes in again is the same.

/**
 * Excel, WPS and LibreOffice run what begins with = + - @, and Excel in Chinese also with their wide forms; spaces, tabs and line ends
 * before them are skipped (OWASP, "CSV Injection"). Apostrophes in front count, so that guarding can be taken back without loss.
 */
const runs = /^'*[\s\0]*[=+\-@＝＋－＠]/u
/** A signed figure is only a figure, and a lone dash is the field's mark for "none". */
const harmless = /^\s*(?:[+-]?\d+(?:\.\d+)?(?:e[+-]?\d+)?|[-－])\s*$/iu

/** @returns the text behind an apostrophe where a spreadsheet would run it: the apostrophe says "text" to all of them */
export function guarded(text: string): string {
  return runs.test(text) && !harmless.test(text) ? `'${text}` : text
}

/** The text of a cell as it was before `guarded`. */
export function unguarded(text: string): string {
  return text.startsWith("'") && runs.test(text) ? text.slice(1) : text
}

/** Value of a row field as a cell of text: lists joined by `;`, blanks empty. */
export function cellText(value: unknown): string {
  if (value === undefined || value === null) return ''
  return Array.isArray(value) ? value.join(';') : String(value)
}

function quoted(cell: string): string {
  return /[",\r\n]/u.test(cell) || cell !== cell.trim() ? `"${cell.replaceAll('"', '""')}"` : cell
}

/** Cells as one line of CSV, in quotes where they hold a separator, a quote, a line end or outer spaces. */
export function csvLine(cells: readonly unknown[]): string {
  return cells.map(cell => quoted(typeof cell === 'number' ? String(cell) : guarded(cellText(cell)))).join(',')
}

/** Rows as a file for programs: the names of the columns, `\n` line ends, no byte-order mark. */
export function writeCsv(columns: readonly string[], rows: readonly object[]): string {
  const lines = rows.map(row => csvLine(columns.map(column => (row as Record<string, unknown>)[column])))
  return `${[csvLine(columns), ...lines].join('\n')}\n`
}

/** Lines as a file for people: with the byte-order mark and line ends by which Excel and WPS read UTF-8. */
export function csvSheet(lines: readonly (readonly unknown[])[]): string {
  return `\uFEFF${lines.map(cells => `${csvLine(cells)}\r\n`).join('')}`
}
