// A network from disk: a folder of CSV files, one CSV file of flows, or one .xlsx workbook, with every problem named.
import { readdir, readFile, stat } from 'node:fs/promises'
import { basename, extname, join, relative, resolve } from 'node:path'
import type { Checked, Problem } from '#domain/problem.ts'
import { type ReadNetwork, readNetwork } from '#intake/networkTables.ts'
import { error, type RawTable } from '#intake/rawTable.ts'
import { openTables } from '../intake/openFiles.ts'

function shown(path: string): string {
  const near = relative(process.cwd(), path)
  return near === '' ? '.' : near.startsWith('..') ? path : near
}

async function readTables(full: string): Promise<{ tables: RawTable[]; said: Problem[] }> {
  const kind = await stat(full)
  const names = kind.isDirectory() ? (await readdir(full)).filter(name => extname(name).toLowerCase() === '.csv').sort() : [basename(full)]
  const folder = kind.isDirectory() ? full : resolve(full, '..')
  const files = await Promise.all(
    names.map(async name => ({ name: shown(join(folder, name)), bytes: new Uint8Array(await readFile(join(folder, name))) })),
  )
  const said: Problem[] = []
  return { tables: await openTables(files, problem => said.push(problem)), said }
}

/**
 * @param path a folder of .csv files, a .csv file of flows or an .xlsx workbook
 * @returns the network with the place of each row, or all problems; the file system's own errors become problems too
 */
export async function readNetworkFiles(path: string): Promise<Checked<ReadNetwork>> {
  const full = resolve(path)
  try {
    const read = await readTables(full)
    if (read.said.some(({ severity }) => severity === 'error')) return { ok: false, problems: read.said }
    const network = readNetwork(read.tables)
    return network.ok
      ? { ...network, warnings: [...read.said, ...network.warnings] }
      : { ok: false, problems: [...read.said, ...network.problems] }
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
            fixZh: '检查路径和权限；要一个 CSV 文件夹、一个 .csv 或一个 .xlsx',
            fixEn: 'Check the path and its permissions; a folder of CSV files, a .csv or an .xlsx is wanted',
          },
        ),
      ],
    }
  }
}
