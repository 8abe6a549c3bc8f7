// Verbs: a file is taken in as evidence, and given out again. The same content from the same party is taken in once.
import { createHash } from 'node:crypto'
import { problem, type Checked, type Problem } from '#domain/problem.ts'
import { mostFileBytes, type StoredFile, storedFileId } from '#domain/storedFile.ts'
import { appendBatch, shareJournal } from '#store/ledger/append.ts'
import { fileContent, filesOf, listFiles } from '#store/ledger/files.ts'
import type { Store } from '#store/openStore.ts'

export type FileRequest = { name: string; mediaType: string; owner?: string; enteredBy?: string }

/** Handed in by somebody who acts for its owner; a public one (without an owner) by whoever owns the database. @param content up to 20 MiB @returns the file as it is known, which is the earlier one where it was handed in before */
export async function storeEvidenceFile(
  store: Store,
  ask: FileRequest,
  content: Uint8Array,
  now: () => Date,
): Promise<Checked<StoredFile>> {
  if (content.length === 0 || content.length > mostFileBytes) return { ok: false, problems: [wrongSize(ask.name, content.length)] }
  const hash = createHash('sha256').update(content).digest('hex')
  const id = storedFileId(hash, ask.owner)
  const known = async (db: Store): Promise<StoredFile | undefined> => (await filesOf(db.db, hash)).find(file => file.id === id)
  const take = () =>
    store.asKeeper(ask.owner === undefined ? [] : [ask.owner], async inner => {
      await shareJournal(inner.db)
      const earlier = await known(inner)
      if (earlier !== undefined) return earlier
      const recordedAt = now().toISOString()
      const file: StoredFile = { id, hash, size: content.length, ...ask, recordedAt }
      await appendBatch(inner.db, { recordedAt, files: [{ file, content }] })
      return file
    })
  try {
    return { ok: true, warnings: [], value: await take() }
  } catch (failure) {
    // Handed in twice at the same moment: the other one was first.
    const earlier = (failure as { code?: string }).code === '23505' ? await known(store) : undefined
    if (earlier === undefined) throw failure
    return { ok: true, warnings: [], value: earlier }
  }
}

/** The content with what is known of it; undefined for an unknown hash. */
export async function readEvidenceFile(store: Store, hash: string): Promise<{ files: StoredFile[]; content: Uint8Array } | undefined> {
  const files = await filesOf(store.db, hash)
  const content = files.length === 0 ? undefined : await fileContent(store.db, hash)
  return content === undefined ? undefined : { files, content }
}

export async function listEvidenceFiles(
  store: Store,
  owner: string | undefined,
  page: { offset: number; limit: number },
): Promise<{ total: number; files: StoredFile[] }> {
  return listFiles(store.db, owner, page)
}

function wrongSize(name: string, bytes: number): Problem {
  return problem(
    'file.size',
    { file: name },
    {
      zh: `文件为 ${bytes} 字节，应为 1 字节至 ${mostFileBytes} 字节`,
      en: `the file has ${bytes} bytes; 1 to ${mostFileBytes} are taken in`,
      fixZh: '压缩或拆分后再上传',
      fixEn: 'compress or split it',
    },
  )
}
