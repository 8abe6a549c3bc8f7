// A workbook that was checked, back with its problems marked in it.
import { readFile } from 'node:fs/promises'
import type { Problem } from '#domain/problem.ts'
import { annotateWorkbook, regionColumns } from '#intake/annotate.ts'
import { openTables } from '../intake/openFiles.ts'

/** @returns the marked workbook; undefined when the file is no workbook that can be marked (a folder, a damaged file) */
export async function annotateRegionFile(path: string, problems: readonly Problem[]): Promise<Uint8Array | undefined> {
  const bytes = await readFile(path).catch(() => undefined)
  if (!bytes) return undefined
  const said: Problem[] = []
  const read = await openTables([{ name: path, bytes }], problem => said.push(problem), 'workbook')
  if (said.some(({ severity }) => severity === 'error')) return undefined
  const tables = new Map(read.map(table => [table.sheet, table]))
  const columnsOf = (sheet: string) => {
    const table = tables.get(sheet)
    return table && regionColumns(table)
  }
  return annotateWorkbook(bytes, columnsOf, problems)
}
