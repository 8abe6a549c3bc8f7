// Files as evidence, by the hash of their content. They live in the database, on both engines: they come and go with the
// transaction that speaks of them, and a backup has them.
import { type Kysely, sql } from 'kysely'
import { StoredFile } from '#domain/storedFile.ts'
import type { Tables } from '../tables.ts'

type Row = {
  id: string
  hash: string
  size: number
  owner: string | null
  name: string
  media_type: string
  entered_by: string | null
  learned_at: Date | string
}
function fileOf(row: Row): StoredFile {
  const { id, hash, size, owner, name, media_type, entered_by, learned_at } = row
  const fields = {
    id,
    hash,
    size,
    owner,
    name,
    mediaType: media_type,
    enteredBy: entered_by,
    recordedAt: new Date(learned_at).toISOString(),
  }
  return StoredFile.parse(Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null)))
}

/** Every handing-in of a content, oldest first. */
export async function filesOf(db: Kysely<Tables>, hash: string): Promise<StoredFile[]> {
  const { rows } = await sql<Row>`
    select s.*, c.size from stored_file s join file_content c using (hash) where s.hash = ${hash} order by s.learned_at, s.id`.execute(db)
  return rows.map(fileOf)
}

export async function listFiles(
  db: Kysely<Tables>,
  owner: string | undefined,
  page: { offset: number; limit: number },
): Promise<{ total: number; files: StoredFile[] }> {
  const { rows } = await sql<Row & { total: string }>`
    select s.*, c.size, count(*) over () as total from stored_file s join file_content c using (hash)
    where ${owner === undefined ? sql`true` : sql`s.owner = ${owner}`}
    order by s.learned_at desc, s.id offset ${page.offset}::bigint limit ${page.limit}::bigint`.execute(db)
  return { total: Number(rows[0]?.total ?? 0), files: rows.map(fileOf) }
}

export async function fileContent(db: Kysely<Tables>, hash: string): Promise<Uint8Array | undefined> {
  const { rows } = await sql<{ content: Uint8Array }>`select content from file_content where hash = ${hash}`.execute(db)
  return rows[0]?.content
}
