// Small tables for pages: aligned Markdown, thousands separated, blanks shown as a dash.

export type Cell = string | number | undefined

/** @param digits decimals of numbers */
export function table(header: string[], rows: Cell[][], digits = 1): string {
  const text = (c: Cell): string =>
    c === undefined ? '–' : typeof c === 'number' ? number(c, digits) : c.replaceAll('|', '\\|').replaceAll('\n', ' ')
  const line = (cells: string[]): string => `| ${cells.join(' | ')} |`
  const numeric = header.map((_, i) => rows.length > 0 && rows.every(r => r[i] === undefined || typeof r[i] === 'number'))
  return [line(header), line(numeric.map(n => (n ? '---:' : '---'))), ...rows.map(r => line(r.map(text)))].join('\n')
}

export function number(value: number, digits = 1): string {
  const fixed = value.toFixed(digits)
  const [whole, rest] = fixed.split('.') as [string, string | undefined]
  const grouped = whole.replace(/\B(?=(\d{3})+(?!\d))/gu, ',')
  return rest === undefined ? grouped : `${grouped}.${rest}`
}
