// Queries for the documents of cases; their files are those of the ledger (ledger/files.ts).
import { type Kysely, sql } from 'kysely'
import type { CaseDocument } from '#domain/evaluation/document.ts'
import type { Tables } from './tables.ts'

type Db = Kysely<Tables>
type Row = {
  id: string
  firm: string
  appraisal: string | null
  item: string
  name: string
  media_type: string
  size: number
  hash: string
  valid_to: string | null
  entered_by: string
  recorded_at: Date | string
}
const documentOf = (row: Row): CaseDocument => ({
  id: row.id,
  firm: row.firm,
  caseId: row.appraisal,
  item: row.item,
  name: row.name,
  mediaType: row.media_type,
  size: row.size,
  sha256: row.hash,
  validTo: row.valid_to,
  enteredBy: row.entered_by,
  recordedAt: new Date(row.recorded_at).toISOString(),
})

/** What the asker sees of a firm's own documents and of those of one case, the newest first. */
export async function readDocuments(db: Db, firm: string, caseId: string): Promise<CaseDocument[]> {
  const rows = await documents(db, sql`d.firm = ${firm} and (d.appraisal is null or d.appraisal = ${caseId})`)
  return rows.map(documentOf)
}

export async function readDocument(db: Db, id: string): Promise<CaseDocument | undefined> {
  const [row] = await documents(db, sql`d.id = ${id}`)
  return row === undefined ? undefined : documentOf(row)
}

async function documents(db: Db, condition: ReturnType<typeof sql>): Promise<Row[]> {
  const { rows } = await sql<Row>`select d.id, d.firm, d.appraisal, d.item, d.valid_to::text as valid_to, d.entered_by, d.recorded_at,
      s.name, s.media_type, s.hash, c.size
    from appraisal_document d join stored_file s on s.id = d.file join file_content c using (hash)
    where ${condition} order by d.recorded_at desc, d.id`.execute(db)
  return rows
}

/** @param file id of the stored file */
export async function insertDocument(
  db: Db,
  document: Omit<CaseDocument, 'name' | 'mediaType' | 'size' | 'sha256'>,
  file: string,
): Promise<void> {
  const { id, firm, caseId, item, validTo, enteredBy, recordedAt } = document
  await sql`insert into appraisal_document (id, firm, appraisal, item, file, valid_to, entered_by, recorded_at)
    values (${id}, ${firm}, ${caseId}, ${item}, ${file}, ${validTo}::date, ${enteredBy}, ${recordedAt}::timestamptz)`.execute(db)
}
