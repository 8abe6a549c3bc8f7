// A network from disk: a folder of CSV files, one CSV file of flows, or one .xlsx workbook, with every problem named.
import { readdir, readFile, stat } from 'node:fs/promises'
import { basename, extname, join, relative, resolve } from 'node:path'
import type { Checked, Problem } from '#domain/problem.ts'
import { readCsv } from '#intake/csv.ts'
import { type ReadNetwork, readNetwork } from '#intake/networkTables.ts'
import { error, type RawTable } from '#intake/rawTable.ts'
import { readWorkbook } from '#intake/workbook.ts'
import { decodeText } from '../decodeText.ts'

function shown(path: string): string {
  const near = relative(process.cwd(), path)
  return near === '' ? '.' : near.startsWith('..') ? path : near
}

async function readTables(full: string): Promise<{ tables: RawTable[] } | { problem: Problem }> {
  const kind = await stat(full)
  if (!kind.isDirectory() && extname(full).toLowerCase() === '.xlsx') return readWorkbook(await readFile(full), shown(full))
  const names = kind.isDirectory() ? (await readdir(full)).filter(name => extname(name).toLowerCase() === '.csv').sort() : [basename(full)]
  const folder = kind.isDirectory() ? full : resolve(full, '..')
  const tables: RawTable[] = []
  for (const name of names) {
    const path = join(folder, name)
    const table = readCsv(decodeText(await readFile(path)).text, basename(name, extname(name)), shown(path))
    if ('problem' in table) return table
    tables.push(table)
  }
  return { tables }
}

/**
 * @param path a folder of .csv files, a .csv file of flows or an .xlsx workbook
 * @returns the network with the place of each row, or all problems; the file system's own errors become problems too
 */
export async function readNetworkFiles(path: string): Promise<Checked<ReadNetwork>> {
  const full = resolve(path)
  try {
    const read = await readTables(full)
    return 'problem' in read ? { ok: false, problems: [read.problem] } : readNetwork(read.tables)
  } catch (failure) {
    const { code } = failure as NodeJS.ErrnoException
    if (code === undefined) throw failure
    return {
      ok: false,
      problems: [
        error(
          'file.unreadable',
          { file: shown(full) },
          {
            zh: code === 'ENOENT' ? '找不到这个文件或文件夹' : `无法读取（${code}）`,
            en: code === 'ENOENT' ? 'there is no such file or folder' : `cannot be read (${code})`,
            mendZh: '检查路径和权限；要一个 CSV 文件夹、一个 .csv 或一个 .xlsx',
            mendEn: 'Check the path and its permissions; a folder of CSV files, a .csv or an .xlsx is wanted',
          },
        ),
      ],
    }
  }
}
