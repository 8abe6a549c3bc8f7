// CSV text to a raw table: any of the usual separators, quotes, BOM; line numbers as an editor shows them.
import { parse } from 'csv-parse/sync'
import type { Problem } from '#domain/problem.ts'
import { unguarded } from '#files/csv.ts'
import { error } from './rawTable.ts'
import type { RawTable } from './rawTable.ts'

/** The separator that the header line uses most; comma when it has none. */
export function separatorOf(text: string): string {
  const header = text.slice(0, text.search(/\r?\n|$/u))
  const count = (mark: string): number => header.split(mark).length
  return [',', '\t', ';'].reduce((best, mark) => (count(mark) > count(best) ? mark : best))
}

/**
 * Parses CSV text.
 * @param name file stem, the name of the table
 * @param file path for messages
 */
export function readCsv(text: string, name: string, file: string): RawTable | { problem: Problem } {
  const plain = text.replace(/^\ufeff/u, '')
  try {
    const records = parse(plain, {
      delimiter: separatorOf(plain),
      relax_column_count: true,
      skip_empty_lines: false,
      info: true,
    }) as unknown as { record: string[]; info: { lines: number } }[]
    // `info.lines` counts the last line of a record: a quoted cell may hold line breaks.
    const rows = records.map(({ record, info }) => ({
      line: info.lines - record.reduce((breaks, cell) => breaks + cell.split('\n').length - 1, 0),
      cells: record.map(unguarded),
    }))
    const [header, ...rest] = rows
    return { name, file, headerLine: header?.line ?? 1, header: header?.cells ?? [], rows: rest }
  } catch (failure) {
    return { problem: csvUnreadable(file, failure, 0) }
  }
}

/** @param before lines of the file that were read before the text that failed */
export function csvUnreadable(file: string, failure: unknown, before: number): Problem {
  const line = (failure as { lines?: number }).lines
  return error(
    'csv.unreadable',
    { file, ...(typeof line === 'number' && line > 0 ? { row: before + line } : {}) },
    {
      zh: '这一行不是合规的 CSV（多半是引号没有成对）',
      en: 'the line is not valid CSV (most often a quote that is never closed)',
      fixZh: '用表格软件打开后另存为 CSV UTF-8',
      fixEn: 'Open it in a spreadsheet and save it again as CSV UTF-8',
    },
  )
}
