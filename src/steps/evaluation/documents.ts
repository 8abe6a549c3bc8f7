// Verbs of the documents of a case: one is uploaded by whoever has a part in the case, all that may be used are listed, one is opened.
import { randomBytes } from 'node:crypto'
import type { CaseDocument } from '#domain/evaluation/document.ts'
import type { EvaluationRole } from '#domain/evaluation/procedure.ts'
import { problem, type Checked, type Problem } from '#domain/problem.ts'
import { mostFileBytes, type StoredFile, storedFileId } from '#domain/storedFile.ts'
import { caseOfSteps } from '#evaluate/procedure/fold.ts'
import { documentKind } from '#intake/documentKind.ts'
import { insertDocument, readDocument, readDocuments } from '#store/evaluationDocuments.ts'
import { readEvaluationSteps } from '#store/evaluationCases.ts'
import { appendBatch, shareJournal } from '#store/ledger/append.ts'
import { fileContent, filesOf } from '#store/ledger/files.ts'
import type { KeeperRight, Store } from '#store/openStore.ts'
import { sha256Of } from './freeze.ts'
import { unknownCase } from './takeStep.ts'

/** @param name of the file @param validTo last day on which it holds */
export type DocumentAsk = { role: EvaluationRole; item: string; name: string; validTo: string | null }
export type Uploader = { right: KeeperRight | undefined; party: string; person: string }

/** A firm's document is its own and serves its next case; that of anybody else belongs to this case. */
export async function uploadDocument(
  store: Store,
  caseId: string,
  ask: DocumentAsk,
  by: Uploader,
  content: Uint8Array,
): Promise<Checked<CaseDocument>> {
  if (content.length === 0 || content.length > mostFileBytes) return { ok: false, problems: [wrongSize(ask.name, content.length)] }
  const kind = documentKind(ask.name, content)
  if (!kind.ok) return kind
  const sha256 = sha256Of(content)
  const work = async (inner: Store): Promise<Checked<CaseDocument>> => {
    const evaluationCase = caseOfSteps(await readEvaluationSteps(inner.db, caseId))
    if (evaluationCase === undefined) return unknownCase(caseId)
    const own = ask.role === 'firm'
    const firm = evaluationCase.firm.id
    const recordedAt = store.now().toISOString()
    await shareJournal(inner.db)
    // The same content is kept once for an owner; a bureau or an office is no party of the ledger.
    const owner = own ? firm : `office:${by.party}`
    const file: StoredFile = {
      id: storedFileId(sha256, owner),
      hash: sha256,
      size: content.length,
      owner,
      name: ask.name,
      mediaType: kind.value,
      enteredBy: by.person,
      recordedAt,
    }
    const there = (await filesOf(inner.db, sha256)).some(({ id }) => id === file.id)
    if (!there) await appendBatch(inner.db, { recordedAt, files: [{ file, content }] })
    const document = {
      id: `document:${randomBytes(12).toString('base64url')}`,
      firm,
      caseId: own ? null : caseId,
      item: ask.item,
      validTo: ask.validTo,
      enteredBy: by.person,
      recordedAt,
    }
    await insertDocument(inner.db, document, file.id)
    const kept = await readDocument(inner.db, document.id)
    if (kept === undefined) throw new Error('uploadDocument: the document is not there')
    return { ok: true, warnings: [], value: kept }
  }
  return by.right === undefined ? store.inTransaction(work) : store.asKeeper(by.right, work)
}

/** What the asker may use in the case, the newest first. */
export async function documentsOf(store: Store, caseId: string): Promise<Checked<CaseDocument[]>> {
  return store.reading(async ({ db }) => {
    const evaluationCase = caseOfSteps(await readEvaluationSteps(db, caseId))
    if (evaluationCase === undefined) return unknownCase(caseId)
    return { ok: true, warnings: [], value: await readDocuments(db, evaluationCase.firm.id, caseId) }
  })
}

/** Undefined for a document that is not there, or that the asker does not see. */
export async function openDocument(store: Store, id: string): Promise<{ document: CaseDocument; content: Uint8Array } | undefined> {
  return store.reading(async ({ db }) => {
    const document = await readDocument(db, id)
    const content = document === undefined ? undefined : await fileContent(db, document.sha256)
    return document === undefined || content === undefined ? undefined : { document, content }
  })
}

function wrongSize(name: string, bytes: number): Problem {
  const most = `${mostFileBytes / 1024 / 1024} MB`
  return problem(
    'document.size',
    { file: name },
    {
      zh: bytes === 0 ? `“${name}”是空文件` : `“${name}”大于 ${most}`,
      en: bytes === 0 ? `"${name}" is empty` : `"${name}" is larger than ${most}`,
      fixZh: bytes === 0 ? '选有内容的文件' : '压缩或拆分后再上传',
      fixEn: bytes === 0 ? 'choose a file with content' : 'compress or split it',
    },
  )
}
