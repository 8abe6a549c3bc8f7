// Verb: everything in the database goes into one file, as of one moment, in bounded memory. The file has its name only
// when it is whole.
import { createHash } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { mkdir, rename, rm, stat } from 'node:fs/promises'
import { dirname, resolve } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import { problem, type Checked } from '#domain/problem.ts'
import { chainHead, dumpRows, lastMigration, listDumpTables, readSequences, snapshot } from '#store/dump.ts'
import type { DumpHandle, DumpRow, DumpTable } from '#store/dump.ts'
import type { Store } from '#store/openStore.ts'
import { backupFormat, manifestName } from '#domain/backup.ts'
import type { BackupManifest, BackupTable } from '#domain/backup.ts'
import { tarEnd, tarPart } from '../files/tar.ts'

export type BackupDone = { file: string; bytes: number; tables: number; rows: number; chainHead: string | null }

/** @param now for the manifest @returns what was written; the file must not be there */
export async function writeBackup(store: Store, file: string, version: string, now: Date): Promise<Checked<BackupDone>> {
  const full = resolve(file)
  if (
    await stat(full).then(
      () => true,
      () => false,
    )
  )
    return { ok: false, problems: [thereAlready(file)] }
  const draft = `${full}.part`
  let manifest: BackupManifest | undefined
  await mkdir(dirname(full), { recursive: true })
  try {
    await snapshot(store, async db => {
      const source = Readable.from(parts(db, store, version, now, done => (manifest = done)))
      await pipeline(source, createGzip({ level: 6 }), createWriteStream(draft, { mode: 0o600, flags: 'wx', flush: true }))
    })
    await rename(draft, full)
  } catch (failure) {
    await rm(draft, { force: true })
    const { code } = failure as NodeJS.ErrnoException
    if (code === undefined || !/^E[A-Z]+$/.test(code)) throw failure
    return { ok: false, problems: [unwritable(file, code)] }
  }
  const tables = manifest?.tables ?? []
  const rows = tables.reduce((sum, table) => sum + table.rows, 0)
  return {
    ok: true,
    warnings: [],
    value: { file: full, bytes: (await stat(full)).size, tables: tables.length, rows, chainHead: manifest?.chainHead ?? null },
  }
}

async function* parts(
  db: DumpHandle,
  store: Store,
  version: string,
  now: Date,
  tell: (manifest: BackupManifest) => void,
): AsyncGenerator<Uint8Array> {
  const tables: BackupTable[] = []
  for (const table of await listDumpTables(db)) {
    const described: BackupTable = { name: table.name, columns: table.columns, rows: 0, parts: [] }
    for await (const rows of dumpRows(db, table)) yield* onePart(described, table, rows)
    tables.push(described)
  }
  const manifest: BackupManifest = {
    format: backupFormat,
    product: 'xunyu',
    version,
    migration: await lastMigration(db),
    engine: store.engine,
    takenAt: now.toISOString(),
    chainHead: await chainHead(db),
    sequences: await readSequences(db),
    tables,
  }
  tell(manifest)
  yield tarPart({ name: manifestName, bytes: Buffer.from(`${JSON.stringify(manifest, null, 1)}\n`) })
  yield tarEnd()
}

function* onePart(described: BackupTable, table: DumpTable, rows: DumpRow[]): Generator<Uint8Array> {
  const bytes = Buffer.from(rows.map(row => `${JSON.stringify(row)}\n`).join(''))
  const name = `${table.name}/${String(described.parts.length + 1).padStart(6, '0')}.ndjson`
  described.parts.push({ name, rows: rows.length, sha256: createHash('sha256').update(bytes).digest('hex') })
  described.rows += rows.length
  yield tarPart({ name, bytes })
}

const thereAlready = (file: string) =>
  problem(
    'backup.exists',
    { file },
    {
      zh: '文件已存在，不覆盖。',
      en: 'The file already exists and is not overwritten.',
      fixZh: '请换一个文件名。',
      fixEn: 'Choose another name.',
    },
    'error' as const,
  )
const unwritable = (file: string, code: string) =>
  problem(
    'backup.unwritable',
    { file },
    {
      zh: `无法写入（${code}）。`,
      en: `It cannot be written (${code}).`,
      fixZh: '请换一个可写、有空间的位置。',
      fixEn: 'Choose a place that can be written and has room.',
    },
    'error' as const,
  )
