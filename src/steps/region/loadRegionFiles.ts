// A region on disk into the store; when its bytes are the ones already read, nothing is parsed.
import { createHash } from 'node:crypto'
import { readdir, readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { Checked } from '#domain/problem.ts'
import { listRegions } from '#store/regions.ts'
import type { Store } from '#store/openStore.ts'
import { loadRegionIntoStore } from './loadRegionIntoStore.ts'
import { readRegionFiles } from './readRegionFiles.ts'

/**
 * @param path a folder of CSV files or a workbook
 * @param codeStamp names the code that reads it; other code reads the same bytes anew
 * @returns the id of the region, now current in the store; or every problem of its files
 */
export async function loadRegionFiles(
  store: Store,
  path: string,
  codeStamp: string,
): Promise<Checked<{ id: string; version: string; read: boolean }>> {
  const filesHash = await hashFiles(path, codeStamp)
  const known = (await listRegions(store)).find(region => region.filesHash === filesHash)
  if (filesHash !== undefined && known !== undefined)
    return { ok: true, warnings: [], value: { id: known.id, version: known.version, read: false } }
  const read = await readRegionFiles(path)
  if (!read.ok) return read
  const version = await loadRegionIntoStore(store, read.value, filesHash ?? '')
  return { ok: true, warnings: read.warnings, value: { id: read.value.region.meta.id, version, read: true } }
}

async function hashFiles(path: string, codeStamp: string): Promise<string | undefined> {
  const kind = await stat(path).catch(() => undefined)
  if (kind === undefined) return undefined
  const hash = createHash('sha256').update(codeStamp)
  const files = kind.isDirectory()
    ? (await readdir(path, { withFileTypes: true }))
        .filter(entry => entry.isFile() && /\.(csv|json)$/i.test(entry.name))
        .map(entry => entry.name)
        .sort()
    : ['']
  for (const name of files) hash.update(`\0${name}\0`).update(await readFile(join(path, name)))
  return hash.digest('hex')
}
