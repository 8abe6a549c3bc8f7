// The manifest beside the embedded database: which engine wrote it. An engine of another line would open the
// directory as an empty database (seen between 0.3 and 0.4), so an unknown one is refused.
import { closeSync, fsyncSync, openSync, readFileSync, renameSync, writeSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { problem, type Checked } from '#domain/problem.ts'
import { syncDirectory } from './durableFiles.ts'

export type Manifest = { product: 'xunyu'; engine: 'pglite'; engineVersion: string; postgresMajor: number }

/** Exactly what package.json pins; lines that open each other's files are listed in `readable`. */
export const current: Manifest = { product: 'xunyu', engine: 'pglite', engineVersion: '0.5.16', postgresMajor: 18 }
const readable = /^0\.5\./

/** @returns null when no database was ever completed here */
export function readManifest(directory: string): Checked<Manifest | null> {
  const path = join(directory, 'manifest.json')
  let text: string
  try {
    text = readFileSync(path, 'utf8')
  } catch (error) {
    // One that is there and cannot be read is no sign that nothing was ever kept here.
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
    return { ok: true, value: null, warnings: [] }
  }
  const found = parse(text)
  const known = found !== undefined && readable.test(found.engineVersion) && found.postgresMajor === current.postgresMajor
  if (known) return { ok: true, value: found, warnings: [] }
  const words = found === undefined ? '?' : `PGlite ${found.engineVersion}, PostgreSQL ${found.postgresMajor}`
  return {
    ok: false,
    problems: [
      problem(
        'store.engine-unknown',
        { file: path },
        {
          zh: `此数据目录由另一版数据库写成（${words}），本版为 PGlite ${current.engineVersion}。`,
          en: `This data directory was written by another database version (${words}); this one is PGlite ${current.engineVersion}.`,
          fixZh: '请用写成它的那一版循域打开，或用 XUNYU_DATA 指定一个新目录。',
          fixEn: 'Open it with the Xunyu version that wrote it, or name a new directory by XUNYU_DATA.',
        },
      ),
    ],
  }
}

/** Written whole under another name, then renamed: a torn manifest never appears. */
export function writeManifest(directory: string): void {
  const path = join(directory, 'manifest.json')
  const handle = openSync(`${path}.new`, 'w', 0o600)
  try {
    writeSync(handle, JSON.stringify(current))
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
  renameSync(`${path}.new`, path)
  syncDirectory(dirname(path))
}

function parse(text: string): Manifest | undefined {
  try {
    const value = JSON.parse(text) as Partial<Manifest>
    const whole =
      value.product === 'xunyu' &&
      value.engine === 'pglite' &&
      typeof value.engineVersion === 'string' &&
      typeof value.postgresMajor === 'number'
    return whole ? (value as Manifest) : undefined
  } catch {
    return undefined
  }
}
