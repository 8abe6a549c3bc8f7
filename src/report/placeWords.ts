// Where a warning of a plan points, in words: the table of the region and its row. Files and columns are for whoever works on the tables.
import type { Place } from '#domain/problem.ts'
import { tableWords } from '#domain/words/planTerms.ts'
import { wordOf } from '#domain/words/wordsOf.ts'
import { type Language, say } from './words.ts'

export function placeWords({ sheet, row }: Place, language: Language): string {
  if (sheet === undefined) return ''
  const table = wordOf(tableWords, sheet, language)
  return row === undefined ? table : say(language, `${table}第 ${row} 行`, `${table}, row ${row}`)
}
