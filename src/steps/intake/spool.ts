// Files on their way between a person, the store and a thread: piece by piece over the disk, so that no size of a file is a size of
// memory in the thread that answers requests.
import { createHash } from 'node:crypto'
import { mkdtemp, open, readdir, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { importParts, insertImportPart, readImportFiles, type ImportFile } from '#store/imports.ts'
import type { Store } from '#store/openStore.ts'
import type { GivenFile } from './openFiles.ts'

/** A file that lies on the disk of this machine. */
export type LaidFile = { name: string; path: string }
/** One that came over the network, counted and hashed on its way. */
export type UploadedFile = LaidFile & Pick<ImportFile, 'hash' | 'bytes'>

/** One statement carries so much of a file. */
const pieceBytes = 1024 * 1024
/** Folders of files on their way, in the temporary folder of the machine. */
export const spoolPrefix = 'xunyu-files-'
const staleMs = 24 * 3_600_000

/** Runs `work` with a folder of its own, which goes afterwards. */
export async function inSpool<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), spoolPrefix))
  try {
    return await work(folder)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** What processes that were killed left behind. */
export async function clearSpool(): Promise<void> {
  for (const name of (await readdir(tmpdir()).catch(() => [])).filter(one => one.startsWith(spoolPrefix))) {
    const path = join(tmpdir(), name)
    const age = await stat(path).then(
      ({ mtimeMs }) => Date.now() - mtimeMs,
      () => 0,
    )
    if (age > staleMs) await rm(path, { recursive: true, force: true }).catch(() => undefined)
  }
}

export const describeFile = (file: GivenFile | UploadedFile): ImportFile =>
  'path' in file
    ? { name: file.name, hash: file.hash, bytes: file.bytes }
    : { name: file.name, hash: createHash('sha256').update(file.bytes).digest('hex'), bytes: file.bytes.length }

/** Puts the content of a file into the store. Call inside the transaction that makes the import. */
export async function keepContent(inner: Store, id: string, ordinal: number, file: GivenFile | UploadedFile): Promise<void> {
  if (!('path' in file)) {
    for (let part = 0; part * pieceBytes < file.bytes.length; part++)
      await insertImportPart(inner.db, id, ordinal, part, file.bytes.subarray(part * pieceBytes, (part + 1) * pieceBytes))
    return
  }
  const handle = await open(file.path)
  try {
    for (let part = 0; part * pieceBytes < file.bytes; part++) {
      const piece = Buffer.alloc(Math.min(pieceBytes, file.bytes - part * pieceBytes))
      const { bytesRead } = await handle.read(piece, 0, piece.length)
      if (bytesRead !== piece.length) throw new Error(`${file.path} changed while it was read`)
      await insertImportPart(inner.db, id, ordinal, part, piece)
    }
  } finally {
    await handle.close()
  }
}

/** Lays the files of an import into a folder, for a thread. */
export async function layOut(store: Store, id: string, folder: string): Promise<LaidFile[]> {
  const laid: LaidFile[] = []
  for (const { name, ordinal } of await readImportFiles(store.db, id)) {
    const path = join(folder, String(ordinal))
    const handle = await open(path, 'w', 0o600)
    try {
      for await (const piece of importParts(store.db, id, ordinal)) await handle.write(piece)
    } finally {
      await handle.close()
    }
    laid.push({ name, path })
  }
  return laid
}

/** @param most bytes; a longer file is not read into memory at all */
export async function wholeContent(
  store: Store,
  id: string,
  file: ImportFile & { ordinal: number },
  most: number,
): Promise<Uint8Array | undefined> {
  if (file.bytes > most) return undefined
  const pieces: Uint8Array[] = []
  for await (const piece of importParts(store.db, id, file.ordinal)) pieces.push(piece)
  return new Uint8Array(Buffer.concat(pieces))
}
