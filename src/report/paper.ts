// Sheets of a document: one language, words for every value, and title, source, day of printing and page number at the edge of every page.
import { unitWords } from '#domain/words/units.ts'
import { noteSheet, pageOf, type Cellable, type Column, type NoteLine, type Sheet, tableSheet, warnStyle } from './sheet.ts'
import { type Language, say } from './words.ts'

/** What every sheet of one document shares. `source`: what it was made from; `synthetic`: its figures are invented. */
export type Paper = { language: Language; title: string; source: string; synthetic: boolean }

export const syntheticWords = { zh: '虚构示范数据，不得作为证明', en: 'SYNTHETIC demonstration data, proves nothing' } as const

const edgesOf = ({ language, title, source, synthetic }: Paper) => ({
  above: title,
  aboveRight: synthetic ? syntheticWords[language] : '',
  below: `${say(language, '来源：', 'Source: ')}${source}`,
  printed: say(language, '打印日期', 'printed'),
})

/** Yes and no are words of the language. */
export const truth = (value: Cellable, language: Language): Cellable =>
  typeof value === 'boolean' ? (value ? say(language, '是', 'yes') : say(language, '否', 'no')) : value

export function paperTable<T>(paper: Paper, name: string, columns: readonly Column<T>[], rows: readonly T[]): Sheet {
  const { language } = paper
  const worded = columns.map(column => ({ ...column, value: (row: T): Cellable => truth(column.value(row), language) }))
  // An empty table says so: a bare head looks like a page that was lost.
  const none = rows.length === 0 ? [[say(language, '（无）', '(none)')]] : []
  const { pageSetup, headerFooter } = pageOf(name, { language, headRows: [1, 1], edges: edgesOf(paper) })
  const sheet = tableSheet(name, worded, rows)
  return {
    ...sheet,
    rows: [...(sheet.rows ?? []), ...none],
    pageSetup: { ...pageSetup, showGridLines: true },
    ...(headerFooter === undefined ? {} : { headerFooter }),
  }
}

/** A sheet of label and value, under the title of the document. */
export function paperNotes(paper: Paper, name: string, lines: readonly NoteLine[]): Sheet {
  const { language, synthetic } = paper
  const label: NoteLine = { text: say(language, '虚构数据', 'SYNTHETIC'), value: syntheticWords[language], style: warnStyle }
  const worded = lines.map(line => (line.value === undefined ? line : { ...line, value: truth(line.value, language) }))
  const [title, ...rest] = worded
  const sheet = noteSheet(name, [...(title === undefined ? [] : [title]), ...(synthetic ? [label] : []), ...rest], [34, 72])
  return { ...sheet, ...pageOf(name, { language, edges: edgesOf(paper), wide: false }) }
}

/** `产生量（吨）`, `Generated (t)`: a word with its unit, and the word alone where the unit has no words. */
export function withUnit(word: string, unit: string, language: Language): string {
  const words = unitWords(unit, language)
  return words === '' ? word : say(language, `${word}（${words}）`, `${word} (${words})`)
}

type More = { unit?: string } & Omit<Column<never>, 'header' | 'value'>
/** Makers of columns for the rows of one table. */
export function paperColumns<T>({ language }: Pick<Paper, 'language'>) {
  return (zh: string, en: string, value: Column<T>['value'], { unit, ...more }: More = {}): Column<T> => ({
    header: unit === undefined ? say(language, zh, en) : withUnit(say(language, zh, en), unit, language),
    value,
    ...more,
  })
}
