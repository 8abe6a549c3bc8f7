// Files that jobs make for people to take away: in pieces of a megabyte, for as long as the job is kept.
import { type Kysely, sql } from 'kysely'
import { bytesIn, bytesOut } from './byteColumn.ts'
import type { Tables } from './tables.ts'
const pieceBytes = 1024 * 1024

/** Call inside the transaction that ends the job. */
export async function insertJobFile(db: Kysely<Tables>, job: string, bytes: Uint8Array): Promise<void> {
  await db.deleteFrom('job_file').where('job', '=', job).execute()
  for (let part = 0; part * pieceBytes < bytes.length; part++)
    await sql`insert into job_file (job, part, content)
      values (${job}, ${part}, ${bytesIn(bytes.subarray(part * pieceBytes, (part + 1) * pieceBytes))})`.execute(db)
}

/** @returns undefined where there is none, or it is not the asker's */
export async function readJobFile(db: Kysely<Tables>, job: string): Promise<Uint8Array | undefined> {
  const pieces: Buffer[] = []
  for (let part = 0; ; part++) {
    const { rows } = await sql<{ text: string }>`select ${bytesOut(sql.ref('content'))} as text from job_file
      where job = ${job} and part = ${part}`.execute(db)
    if (rows[0] === undefined) break
    pieces.push(Buffer.from(rows[0].text, 'base64'))
  }
  return pieces.length === 0 ? undefined : new Uint8Array(Buffer.concat(pieces))
}
