// Verb: a backup becomes a database. The file is read twice: first every hash and count is checked, and only then does the
// empty database take the rows, all of them or none; at last the tables are brought to this version.
import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { pipeline } from 'node:stream/promises'
import { createGunzip } from 'node:zlib'
import { problem, type Checked, type Problem } from '#domain/problem.ts'
import { chainHead, filling, insertDumpRows, listDumpTables, writeSequences } from '#store/dump.ts'
import type { DumpHandle, DumpRow } from '#store/dump.ts'
import { migrations } from '#store/migrations.ts'
import { restoreInto } from '#store/restoreInto.ts'
import type { StorePlace } from '#store/openStore.ts'
import { BackupManifest, manifestName } from '#domain/backup.ts'
import { readTar } from '../files/tar.ts'
import type { TarPart } from '../files/tar.ts'

/** Reads and checks the whole file and keeps nothing of it but what it says of itself. */
export async function checkBackup(file: string): Promise<Checked<BackupManifest>> {
  const seen: { name: string; sha256: string; rows: number }[] = []
  let manifest: unknown
  try {
    await eachPart(file, async ({ name, bytes }) => {
      if (name === manifestName) manifest = JSON.parse(Buffer.from(bytes).toString('utf8'))
      else seen.push({ name, sha256: createHash('sha256').update(bytes).digest('hex'), rows: countLines(bytes) })
    })
  } catch (failure) {
    return { ok: false, problems: [damaged(file, failure)] }
  }
  const format = (manifest as { format?: unknown } | undefined)?.format
  if (typeof format === 'number' && format > 1) return { ok: false, problems: [newer(file)] }
  const read = BackupManifest.safeParse(manifest)
  if (!read.success) return { ok: false, problems: [damaged(file, new Error('its manifest cannot be read'))] }
  if (!(read.data.migration in migrations)) return { ok: false, problems: [newer(file)] }
  const said = read.data.tables.flatMap(table => table.parts)
  const wrong = said.find((part, at) => {
    const found = seen[at]
    return found === undefined || found.name !== part.name || found.sha256 !== part.sha256 || found.rows !== part.rows
  })
  if (wrong !== undefined) return { ok: false, problems: [damaged(file, new Error(`part ${wrong.name} is not as its manifest says`))] }
  if (seen.length !== said.length)
    return { ok: false, problems: [damaged(file, new Error('it holds parts that its manifest does not name'))] }
  return { ok: true, warnings: [], value: read.data }
}

/**
 * @param place an embedded data directory without a database (or with an empty one), or an empty PostgreSQL database
 * @returns what was restored; or why not, and then the place is as it was
 */
export async function restoreBackup(file: string, place: StorePlace): Promise<Checked<BackupManifest>> {
  const checked = await checkBackup(file)
  if (!checked.ok) return checked
  const manifest = checked.value
  const known = new Map(manifest.tables.map(table => [table.name, table]))
  const restored = await restoreInto(place, manifest.migration, async db => {
    const there = await listDumpTables(db)
    const missing = manifest.tables.find(table => !there.some(({ name }) => name === table.name))
    if (missing !== undefined) throw new Error(`a database of ${manifest.migration} has no table ${missing.name}`)
    await filling(db, there, async () => {
      await eachPart(file, async ({ name, bytes }) => {
        const table = known.get(name.split('/')[0] ?? '')
        if (table !== undefined) await insertDumpRows(db, table.name, table.columns, linesOf(bytes))
      })
    })
    await writeSequences(db, manifest.sequences)
    await count(db, manifest)
  })
  return restored.ok ? { ok: true, warnings: [], value: manifest } : restored
}

async function count(db: DumpHandle, manifest: BackupManifest): Promise<void> {
  if ((await chainHead(db)) !== manifest.chainHead) throw new Error('the chain of the restored ledger ends elsewhere')
}

async function eachPart(file: string, use: (part: TarPart) => Promise<void>): Promise<void> {
  const unpacked = createGunzip()
  await pipeline(createReadStream(file), unpacked, async source => {
    for await (const part of readTar(source as AsyncIterable<Uint8Array>)) await use(part)
    // What is left is the end of the tar file; reading it makes gunzip check its own sum.
    for await (const rest of source as AsyncIterable<Uint8Array>)
      if (rest.some(byte => byte !== 0)) throw new Error('something follows its end')
  })
}

function linesOf(bytes: Uint8Array): DumpRow[] {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    .toString('utf8')
    .split('\n')
    .filter(line => line !== '')
    .map(line => JSON.parse(line) as DumpRow)
}
function countLines(bytes: Uint8Array): number {
  let lines = 0
  for (const byte of bytes) if (byte === 10) lines++
  return lines
}

function damaged(file: string, failure: unknown): Problem {
  const { code, message } = failure as NodeJS.ErrnoException
  const absent = code === 'ENOENT' || code === 'EISDIR' || code === 'EACCES'
  return problem(
    absent ? 'backup.unreadable' : 'backup.damaged',
    { file },
    {
      zh: absent ? `备份文件无法读取（${code}）。` : `备份文件不完整、已损坏或被改动（${message}）；没有恢复任何内容。`,
      en: absent
        ? `The backup cannot be read (${code}).`
        : `The backup is cut off, damaged or was changed (${message}); nothing was restored.`,
      fixZh: absent ? '请核对文件名。' : '请用另一份备份，或重新传输这个文件。',
      fixEn: absent ? 'Check the name of the file.' : 'Use another backup, or copy this one again.',
    },
  )
}
function newer(file: string): Problem {
  return problem(
    'backup.newer',
    { file },
    {
      zh: '这份备份由更新版本的循域写成。',
      en: 'This backup was written by a newer Xunyu.',
      fixZh: '请用同样新或更新的版本恢复。',
      fixEn: 'Restore it with that version or a later one.',
    },
  )
}
