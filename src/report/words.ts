// Names and number words of reports: both languages, thousands and 万/亿, display width of Chinese text.
import type { Region } from '#domain/region.ts'

export type Language = 'zh' | 'en'

/** Picks the word of the language. */
export function say(language: Language, zh: string, en: string): string {
  return language === 'zh' ? zh : en
}

type Named = { id: string; nameZh?: string | undefined; nameEn?: string | undefined }

/** Names of the region's things by id; an id that has no name speaks for itself. */
export type Names = {
  site: (id: string) => string
  material: (id: string) => string
  process: (id: string) => string
  mode: (id: string) => string
  link: (id: string) => string
  programme: (id: string) => string
}

export function namesOf(region: Region, language: Language): Names {
  const of = (rows: readonly Named[]): ((id: string) => string) => {
    const names = new Map(
      rows.map(row => [row.id, (language === 'zh' ? (row.nameZh ?? row.nameEn) : (row.nameEn ?? row.nameZh)) ?? row.id]),
    )
    return id => names.get(id) ?? id
  }
  // A place may be a site or a station.
  return {
    site: of([...region.stations, ...region.sites]),
    material: of(region.materials),
    process: of(region.processes),
    mode: of(region.modes),
    link: of(region.links),
    programme: of(region.programmes),
  }
}

/** A number with `digits` significant digits, all digits left of the point, thousands separated. */
export function figure(value: number, digits = 3): string {
  if (value === 0 || !Number.isFinite(value)) return String(Math.abs(value) === 0 ? 0 : value)
  // Rounded first, so that 9.9999 counts as the two-digit 10.
  const rounded = Number(Math.abs(value).toPrecision(digits))
  const places = Math.max(0, Math.min(8, digits - 1 - Math.floor(Math.log10(rounded))))
  const [whole, rest] = Math.abs(value).toFixed(places).split('.')
  const grouped = (whole ?? '0').replace(/\B(?=(\d{3})+$)/gu, ',')
  return `${value < 0 ? '−' : ''}${grouped}${rest ? `.${rest}` : ''}`
}

const scales = {
  zh: [
    [1e8, '亿'],
    [1e4, '万'],
    [1, ''],
  ],
  en: [
    [1e9, 'G'],
    [1e6, 'M'],
    [1e3, 'k'],
    [1, ''],
  ],
} as const

/** An amount in the language's own large units: `1.60 亿t`, `160 Mt`; money in English is `160 M CNY`. */
export function amount(value: number, unit: string, language: Language, digits = 4): string {
  const size = Math.abs(Number(value.toPrecision(digits)))
  const [scale, word] = scales[language].find(([least]) => size >= least) ?? [1, '']
  // A count is a count, and below the smallest unit a long fraction says nothing.
  if (scale === 1 && Number.isInteger(value)) return `${figure(value, 12)} ${unit}`.replace(/\.0+ /u, ' ')
  const text = figure(value / scale, size < 1 ? 2 : digits)
  return word === '' || language === 'zh' || !unit.startsWith('CNY') ? `${text} ${word}${unit}` : `${text} ${word} ${unit}`
}

const unitParts: Record<string, string> = { CNY: '元', count: '个', yr: '年', year: '年', a: '年', share: '比例', sites: '个' }

/** A unit as written in the region, in the words of the language: `CNY/t` is 元/t in Chinese. */
export function unitWord(unit: string, language: Language): string {
  return language === 'en' ? unit : unit.replaceAll(/[A-Za-z]+/gu, word => unitParts[word] ?? word)
}

/** Terminal columns of a text: Chinese, full-width and emoji characters take two. */
export function displayWidth(text: string): number {
  let width = 0
  for (const char of text) {
    const code = char.codePointAt(0) ?? 0
    const wide =
      (code >= 0x1100 && code <= 0x115f) ||
      (code >= 0x2e80 && code <= 0xa4cf) ||
      (code >= 0xac00 && code <= 0xd7a3) ||
      (code >= 0xf900 && code <= 0xfaff) ||
      (code >= 0xfe30 && code <= 0xfe6f) ||
      (code >= 0xff00 && code <= 0xff60) ||
      (code >= 0xffe0 && code <= 0xffe6) ||
      code >= 0x1f300
    width += wide ? 2 : 1
  }
  return width
}

/** Cuts to a display width, with an ellipsis where something is lost. */
export function cut(text: string, width: number): string {
  if (displayWidth(text) <= width) return text
  let kept = ''
  for (const char of text) {
    if (displayWidth(kept + char) > width - 1) break
    kept += char
  }
  return `${kept}…`
}

export type Align = 'left' | 'right'
export function pad(text: string, width: number, align: Align = 'left'): string {
  const space = ' '.repeat(Math.max(0, width - displayWidth(text)))
  return align === 'left' ? text + space : space + text
}

/** Rows of cells as aligned lines; the last column is never padded, columns are cut at `most`. */
export function alignedLines(rows: readonly (readonly string[])[], align: readonly Align[], most: readonly number[] = []): string[] {
  const cells = rows.map(row => row.map((cell, i) => (most[i] === undefined ? cell : cut(cell, most[i]))))
  const widths = align.map((_, i) => Math.max(0, ...cells.map(row => displayWidth(row[i] ?? ''))))
  return cells.map(row =>
    row
      .map((cell, i) => (i === row.length - 1 && align[i] !== 'right' ? cell : pad(cell, widths[i] ?? 0, align[i])))
      .join('  ')
      .trimEnd(),
  )
}

/** Left-aligned rows as one text. */
export function alignedText(rows: readonly (readonly string[])[]): string {
  return alignedLines(
    rows,
    (rows[0] ?? []).map(() => 'left' as const),
  ).join('\n')
}
