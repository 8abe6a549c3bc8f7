// Files as a person hands them in, opened by what they are, not by what they are called: workbooks and CSV in any usual encoding.
import { basename, extname } from 'node:path'
import { problem, type Problem } from '#domain/problem.ts'
import { csvSource, wholeTable, workbookSources, type SheetSource } from '#intake/layout/source.ts'
import { sayHiddenSheets } from '#intake/layout/unread.ts'
import type { RawTable } from '#intake/rawTable.ts'
import { unreadableWorkbook } from '#intake/workbook.ts'
import { decodeText } from '../files/decodeText.ts'
import { unzip } from '../files/zip.ts'
import { readSheetMarks } from './sheetMarks.ts'

export type GivenFile = { name: string; bytes: Uint8Array }
const starts = (bytes: Uint8Array, ...signature: number[]): boolean => signature.every((byte, at) => bytes[at] === byte)

/** The sheets of all files, each to be streamed once. @param say hears why a file cannot be read */
export async function openFiles(files: readonly GivenFile[], say: (problem: Problem) => void): Promise<SheetSource[]> {
  const sources: SheetSource[] = []
  for (const { name, bytes } of unpacked(files)) {
    if (starts(bytes, 0x50, 0x4b) || starts(bytes, 0xd0, 0xcf) || /\.xlsx?$/iu.test(name))
      sources.push(...(await openWorkbook(name, bytes, say)))
    else if (binary(bytes)) say(noTable(name))
    else sources.push(csvSource(decodeText(bytes).text, name, basename(name, extname(name)), say))
  }
  return sources
}

/** The tables of files that are small enough to be held whole, for doors that look at them more than once. */
export async function openTables(
  files: readonly GivenFile[],
  say: (problem: Problem) => void,
  kind: 'any' | 'workbook' = 'any',
): Promise<RawTable[]> {
  const sources =
    kind === 'any'
      ? await openFiles(files, say)
      : (await Promise.all(files.map(({ name, bytes }) => openWorkbook(name, bytes, say)))).flat()
  return Promise.all(sources.map(wholeTable))
}

/** A CSV file under the name that its table goes by. */
export function tableOfText(bytes: Uint8Array, name: string, file: string, say: (problem: Problem) => void): Promise<RawTable> {
  return wholeTable(csvSource(decodeText(bytes).text, file, name, say))
}

/** A zip of several files stands for them; a workbook is a zip too, and is left whole. */
export function unpacked(files: readonly GivenFile[]): GivenFile[] {
  return files.flatMap(file => {
    if (!starts(file.bytes, 0x50, 0x4b) || /\.xls[xm]$/iu.test(file.name)) return [file]
    const entries = unzip(file.bytes)
    if (entries === undefined || entries.some(({ path }) => path === '[Content_Types].xml')) return [file]
    return entries
      .filter(({ path }) => !path.endsWith('/') && !basename(path).startsWith('.') && !basename(path).startsWith('~$'))
      .map(({ path, bytes }) => ({ name: path, bytes }))
  })
}

async function openWorkbook(name: string, bytes: Uint8Array, say: (problem: Problem) => void): Promise<SheetSource[]> {
  const wrong = unreadableWorkbook(bytes, name)
  if (wrong) {
    say(wrong.problem)
    return []
  }
  const marks = await readSheetMarks(bytes)
  if (marks === undefined) {
    say(bomb(name))
    return []
  }
  const opened = await workbookSources(bytes, name, marks)
  if ('sheets' in opened) {
    sayHiddenSheets(opened.hidden, say)
    return opened.sheets
  }
  say(opened.problem)
  return []
}

/** Text has no zero bytes, unless it is UTF-16, which says so at its beginning. */
function binary(bytes: Uint8Array): boolean {
  if (starts(bytes, 0xff, 0xfe) || starts(bytes, 0xfe, 0xff)) return false
  return bytes.subarray(0, 4096).includes(0)
}

const noTable = (file: string): Problem =>
  problem(
    'import.file.kind',
    { file },
    {
      zh: `“${file}”不是表格文件`,
      en: `"${file}" is not a table`,
      fixZh: '用 .xlsx 或 .csv',
      fixEn: 'use .xlsx or .csv',
    },
  )
const bomb = (file: string): Problem =>
  problem(
    'workbook.too-large',
    { file },
    {
      zh: '工作簿展开后比它自己声明的大得多，没有读取',
      en: 'the workbook unpacks to far more than it declares and was not read',
      fixZh: '用 Excel 或 WPS 另存一份，或改用 CSV',
      fixEn: 'save it again from a spreadsheet, or use CSV',
    },
  )
