// A person's own files back, with every problem marked in its cell: one workbook, or a zip of them where there were several files.
import { basename, extname } from 'node:path'
import type { ImportReport, ImportSheet } from '#domain/importJob.ts'
import type { Problem } from '#domain/problem.ts'
import { annotateWorkbook, workbookOf, type SheetColumns } from '#intake/annotate.ts'
import { columnIndex } from '#intake/rawTable.ts'
import { csvSource } from '#intake/layout/source.ts'
import { unreadableWorkbook } from '#intake/workbook.ts'
import { decodeText } from '../files/decodeText.ts'
import { zip } from '../files/zip.ts'
import { type GivenFile, unpacked } from './openFiles.ts'

/** @returns undefined where no file can be marked */
export async function annotateImport({
  files,
  report,
  refusal,
}: {
  files: readonly GivenFile[]
  report: ImportReport
  refusal: readonly Problem[]
}): Promise<{ name: string; bytes: Uint8Array } | undefined> {
  const problems = [...report.problems, ...refusal]
  const marked: { path: string; bytes: Uint8Array }[] = []
  for (const file of unpacked(files)) {
    const own = problems.filter(({ place }) => place.file === undefined || place.file === file.name)
    const bytes = await markFile(
      file,
      report.sheets.filter(sheet => sheet.file === file.name),
      own,
    )
    if (bytes !== undefined) marked.push({ path: `${basename(file.name, extname(file.name))}-标注.xlsx`, bytes })
  }
  const [only, ...more] = marked
  if (only === undefined) return undefined
  return more.length === 0 ? { name: only.path, bytes: only.bytes } : { name: 'annotated.zip', bytes: zip(marked) }
}

async function markFile(file: GivenFile, sheets: readonly ImportSheet[], problems: readonly Problem[]): Promise<Uint8Array | undefined> {
  if (file.bytes[0] === 0x50 && file.bytes[1] === 0x4b)
    return unreadableWorkbook(file.bytes, file.name) ? undefined : annotateWorkbook(file.bytes, name => columnsOf(sheets, name), problems)
  const name = sheets[0]?.sheet ?? basename(file.name, extname(file.name))
  const rows: (string | number | boolean | null)[][] = []
  const { text } = decodeText(file.bytes)
  for await (const { line, cells } of csvSource(text, file.name, name, () => undefined).rows) rows[line - 1] = cells
  const bytes = await workbookOf(
    name,
    Array.from(rows, row => row ?? []),
  )
  const sheet = name.slice(0, 31)
  return annotateWorkbook(
    bytes,
    () => columnsOf(sheets, name),
    problems.map(problem => ({ ...problem, place: { ...problem.place, sheet } })),
  )
}

function columnsOf(sheets: readonly ImportSheet[], name: string): SheetColumns | undefined {
  const sheet = sheets.find(one => one.sheet === name)
  if (sheet === undefined) return undefined
  return {
    headerLine: sheet.headerRows[1],
    columnAt: text => {
      const column = sheet.columns.find(one => one.text === text) ?? sheet.columns.find(one => one.fieldZh === text)
      return column === undefined ? -1 : columnIndex(column.column)
    },
  }
}
