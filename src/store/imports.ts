// Queries of imports: what was uploaded, what was understood of it, and the rows that wait to be saved.
import { randomBytes } from 'node:crypto'
import { type Kysely, sql } from 'kysely'
import type { LateRows } from '#domain/adjustment.ts'
import { inTodaysNames } from '#domain/earlierNames.ts'
import type {
  ColumnChoice,
  ImportInfo,
  ImportOutcome,
  ImportProgress,
  ImportReport,
  ImportStatus,
  NameChoice,
  Said,
  SheetChoice,
} from '#domain/importJob.ts'
import type { Problem } from '#domain/problem.ts'
import type { Tables } from './tables.ts'
import { deleteJobsOf } from './jobList.ts'
import { type ActiveJob, heldBy, insertJobs } from './jobs.ts'
import { bytesIn, bytesOut } from './byteColumn.ts'
import { texts } from './textColumn.ts'
import type { ImportJobTable } from './tables/imports.ts'

/** What is known of a file that was handed in; its content lies in pieces of a megabyte (`insertImportPart`). */
export type ImportFile = { name: string; hash: string; bytes: number }
export type Judged = { report: ImportReport | null; outcome: ImportOutcome | null; refusal: Problem[] }

/**
 * A file whose reading ends the process so often is given up; it is read in a bounded thread, so most ends are somebody else's. What was
 * confirmed is never given up: it was answered for.
 */
const mostReadingDeaths = 20

/** Has an import read or saved. Call inside the transaction that brings it to that status. @returns id of the job */
export async function queueImport(
  db: Kysely<Tables>,
  kind: 'import.read' | 'import.save',
  { id, party }: { id: string; party: string | null },
): Promise<string> {
  const job = `j${randomBytes(8).toString('hex')}`
  const saving = kind === 'import.save'
  const [priority, mostDeaths] = saving ? [0, null] : [10, mostReadingDeaths]
  await insertJobs(db, [{ id: job, kind, subject: id, priority, mostDeaths, ...(party === null ? {} : { party }) }])
  return job
}

export async function insertImport(
  db: Kysely<Tables>,
  job: {
    id: string
    name: string
    region: string | null
    party: string | null
    site: string | null
    said: Said
    files: readonly ImportFile[]
  },
): Promise<void> {
  await db
    .insertInto('import_job')
    .values({
      id: job.id,
      status: 'reading',
      name: job.name,
      region: job.region,
      party: job.party,
      site: job.site,
      choices: JSON.stringify(saidList(job.said)),
      files: JSON.stringify(job.files),
      created_at: sql<Date>`now()`,
    })
    .execute()
  for (const [ordinal, { name, hash }] of job.files.entries())
    await db.insertInto('import_file').values({ import: job.id, ordinal, name, hash }).execute()
}

export async function insertImportPart(db: Kysely<Tables>, id: string, ordinal: number, part: number, content: Uint8Array): Promise<void> {
  await sql`insert into import_part (import, ordinal, part, content) values (${id}, ${ordinal}, ${part}, ${bytesIn(content)})`.execute(db)
}

/** Writes what came of a piece of work on an import. Call inside the transaction that ends its job. */
export async function writeImportEnd(db: Kysely<Tables>, id: string, status: ImportStatus, judged: Judged): Promise<void> {
  await db
    .updateTable('import_job')
    .set({ status, report: JSON.stringify(judged), ...(status === 'saved' ? { saved_at: sql<Date>`now()` } : {}) })
    .where('id', '=', id)
    .execute()
}

/** What was said, and by which region and for which site it is read, for a reading that follows. */
export async function setImportSaid(
  db: Kysely<Tables>,
  id: string,
  { said, region, site }: { said: Said; region: string | null; site: string | null },
): Promise<void> {
  await db
    .updateTable('import_job')
    .set({ choices: JSON.stringify(saidList(said)), region, site, report: null })
    .where('id', '=', id)
    .execute()
}

/** What a party said of columns in its last imports that were saved, the newest word on each first. @param party null: the owner of the database */
export async function earlierSaid(db: Kysely<Tables>, party: string | null): Promise<Said> {
  const { rows } = await sql<{ choices: SaidPart[] }>`
    select choices from import_job where party is not distinct from ${party}::text and status = 'saved' and choices <> '[]'::jsonb
    order by created_at desc limit 20`.execute(db)
  const newest = new Map<string, SaidPart>()
  for (const part of rows.flatMap(row => row.choices)) {
    // What a sheet is called says nothing of the next file; a site that was registered is in the registry by now.
    if ('sheet' in part || ('name' in part && part.kind === 'sites' && part.register === true)) continue
    const key = 'text' in part ? `${part.form ?? ''} ${part.text}` : `${part.kind} ${part.name}`
    if (!newest.has(key)) newest.set(key, part)
  }
  return saidOf([...newest.values()])
}

/** One list in one column; each part is told by the field that it alone has. */
type SaidPart = ColumnChoice | NameChoice | SheetChoice
const saidList = ({ choices, names, sheets }: Said): SaidPart[] => [...choices, ...names, ...sheets]
function saidOf(parts: readonly SaidPart[]): { choices: ColumnChoice[]; names: NameChoice[]; sheets: SheetChoice[] } {
  return {
    choices: parts.filter((part): part is ColumnChoice => 'text' in part),
    names: parts.filter((part): part is NameChoice => 'name' in part),
    sheets: parts.filter((part): part is SheetChoice => 'sheet' in part),
  }
}

/** Moves an import from one status to another; false when it is not there (any more): somebody else was first. */
export async function moveImport(db: Kysely<Tables>, id: string, from: ImportStatus, to: ImportStatus): Promise<boolean> {
  const moved = await db.updateTable('import_job').set({ status: to }).where('id', '=', id).where('status', '=', from).executeTakeFirst()
  return Number(moved.numUpdatedRows) === 1
}

export async function readImportJob(db: Kysely<Tables>, id: string): Promise<ImportInfo | undefined> {
  const row = await importsWithProgress(db).where('import_job.id', '=', id).executeTakeFirst()
  return row === undefined ? undefined : infoOf(row)
}

/** Imports with the progress of the job that is active on them. */
const importsWithProgress = (db: Kysely<Tables>) =>
  db
    .selectFrom('import_job')
    .leftJoin('job', join => join.onRef('job.subject', '=', 'import_job.id').on('job.status', '=', 'running'))
    .selectAll('import_job')
    .select('job.progress as progress')

export async function evidenceThere(db: Kysely<Tables>, id: string): Promise<boolean> {
  return (await sql`select 1 from evidence where id = ${id}`.execute(db)).rows.length > 0
}

/** The newest first. */
export async function listImports(db: Kysely<Tables>, offset: number, limit: number): Promise<{ total: number; imports: ImportInfo[] }> {
  const rows = await importsWithProgress(db)
    .orderBy('import_job.created_at', 'desc')
    .orderBy('import_job.id')
    .offset(offset)
    .limit(limit)
    .execute()
  const count = await db
    .selectFrom('import_job')
    .select(({ fn }) => fn.countAll<string>().as('n'))
    .executeTakeFirstOrThrow()
  return { total: Number(count.n), imports: rows.map(infoOf) }
}

export type ReadyImport = { id: string; name: string; party: string | null; createdAt: string; late: number; lateWithReason: number }
/** Those that were read and wait to be saved, the oldest first. */
export async function readReadyImports(db: Kysely<Tables>): Promise<ReadyImport[]> {
  const rows = await importsWithProgress(db).where('import_job.status', '=', 'ready').orderBy('import_job.created_at').execute()
  return rows.map(infoOf).map(({ id, name, party, createdAt, report }) => {
    const { late = 0, lateWithReason = 0 } = report?.would ?? {}
    return { id, name, party, createdAt, late, lateWithReason }
  })
}

/** In the order in which they were handed in. */
export async function readImportFiles(db: Kysely<Tables>, id: string): Promise<(ImportFile & { ordinal: number })[]> {
  const { rows } = await sql<ImportFile & { ordinal: number }>`
    select f.ordinal, f.name, f.hash, coalesce(sum(length(p.content)), 0)::int as bytes from import_file f
    left join import_part p on p.import = f.import and p.ordinal = f.ordinal where f.import = ${id}
    group by f.import, f.ordinal order by f.ordinal`.execute(db)
  return rows
}

/** The content of one file, piece by piece. */
export async function* importParts(db: Kysely<Tables>, id: string, ordinal: number): AsyncGenerator<Uint8Array> {
  for (let part = 0; ; part++) {
    const { rows } = await sql<{ text: string }>`select ${bytesOut(sql.ref('content'))} as text from import_part
      where import = ${id} and ordinal = ${ordinal} and part = ${part}`.execute(db)
    const [row] = rows
    if (row === undefined) return
    yield Buffer.from(row.text, 'base64')
  }
}

/** A row that waits: the ledger's rows have a day and a precedence within it, the registry's have none. */
export type WaitingRow = { ordinal: number; key: string; validOn: string | null; precedence: number; content: string; body: unknown }

/** @returns false where the lease is held no more */
export async function insertImportRows(
  db: Kysely<Tables>,
  id: string,
  job: Pick<ActiveJob, 'id' | 'lease'>,
  rows: readonly WaitingRow[],
): Promise<boolean> {
  const { numAffectedRows } = await sql`insert into import_row (import, ordinal, key, held_on, precedence, content, body)
    select ${id}, t.ordinal, t.key, t.held_on, t.precedence, t.content, t.body::jsonb
    from unnest(${rows.map(row => row.ordinal)}::int[], ${texts(rows.map(row => row.key))}, ${rows.map(row => row.validOn)}::date[],
      ${rows.map(row => row.precedence)}::int[], ${texts(rows.map(row => row.content))}, ${texts(rows.map(row => JSON.stringify(row.body)))})
    as t(ordinal, key, held_on, precedence, content, body)
    where ${heldBy(job)}`.execute(db)
  return Number(numAffectedRows) === rows.length
}

const inNamesOfToday = (row: WaitingRow): WaitingRow => ({ ...row, body: inTodaysNames(row.body) })
const waiting = sql`ordinal, key, held_on as "validOn", precedence, content, body`
/** The registry's rows, in their order. */
export async function registryImportRows(db: Kysely<Tables>, id: string): Promise<WaitingRow[]> {
  const { rows } = await sql<WaitingRow>`
    select ${waiting} from import_row where import = ${id} and held_on is null order by ordinal`.execute(db)
  return rows.map(inNamesOfToday)
}
/** The ledger's rows of some days, in the order in which they can have happened. */
export async function importRowsBetween(db: Kysely<Tables>, id: string, from: string, to: string): Promise<WaitingRow[]> {
  const { rows } = await sql<WaitingRow>`
    select ${waiting} from import_row where import = ${id} and held_on between ${from}::date and ${to}::date
    order by held_on, precedence, ordinal`.execute(db)
  return rows.map(inNamesOfToday)
}
export async function daysOfImport(db: Kysely<Tables>, id: string): Promise<{ day: string; rows: number }[]> {
  const { rows } = await sql<{ day: string; rows: number }>`
    select held_on as day, count(*)::int as rows from import_row where import = ${id} and held_on is not null
    group by held_on order by held_on`.execute(db)
  return rows
}
/** The ledger's waiting rows by what saving would do with them. */
export async function waitingRowStates(db: Kysely<Tables>, id: string): Promise<{ added: number; corrected: number; unchanged: number }> {
  const { rows } = await sql<{ added: number; corrected: number; unchanged: number }>`
    select count(*) filter (where w.content is null)::int as added,
      count(*) filter (where w.content <> r.content)::int as corrected,
      count(*) filter (where w.content = r.content)::int as unchanged
    from import_row r
    left join lateral (select content from waste_row w where w.key = r.key order by version desc limit 1) w on true
    where r.import = ${id} and r.held_on is not null`.execute(db)
  return rows[0] ?? { added: 0, corrected: 0, unchanged: 0 }
}
/** A waiting row that changes closed quarters: its own day lies in one, or that of the version which the ledger has. */
export type LateRow = {
  ordinal: number
  key: string
  file: string
  sheet: string
  line: number
  validOn: string
  reason: string | null
  closings: string[]
}
/** Rows that say nothing new are not late, and those that wait in an adjustment already are not late once more: they are in `waiting`. */
export async function lateImportRows(db: Kysely<Tables>, id: string): Promise<{ late: LateRow[]; waiting: number[] }> {
  const { rows } = await sql<LateRow & { waits: boolean }>`
    select r.ordinal, r.key, r.body ->> 'file' as file, r.body ->> 'sheet' as sheet, (r.body ->> 'line')::int as line, r.held_on as "validOn",
      r.body ->> 'lateReason' as reason, array_agg(distinct c.id) as closings,
      exists (select from adjustment a where a.state in ('draft', 'proposed')
        and a.rows @> jsonb_build_array(jsonb_build_object('key', r.key, 'content', r.content))) as waits
    from import_row r
    left join lateral (select content, held_on, party, site from waste_row w where w.key = r.key order by version desc limit 1) w on true
    join closing c on (r.held_on between c.from_day and c.to_day and (c.party is null or c.party = r.body ->> 'party')
        and (c.site is null or c.site = r.body ->> 'site'))
      or (w.held_on between c.from_day and c.to_day and (c.party is null or c.party = w.party) and (c.site is null or c.site = w.site))
    where r.import = ${id} and r.held_on is not null and w.content is distinct from r.content
    group by r.import, r.ordinal, r.body, r.held_on, r.key, r.content order by r.ordinal`.execute(db)
  return {
    late: rows.filter(({ waits }) => !waits),
    waiting: rows.filter(({ waits }) => waits).map(({ ordinal }) => ordinal),
  }
}
/** What is to become of the late rows of an import, as whoever confirmed it said. */
export async function setLateRows(db: Kysely<Tables>, id: string, late: LateRows | null): Promise<void> {
  await sql`update import_job set late = ${late === null ? null : JSON.stringify(late)}::text::jsonb where id = ${id}`.execute(db)
}
export async function readLateRows(db: Kysely<Tables>, id: string): Promise<LateRows | null> {
  const { rows } = await sql<{ late: LateRows | null }>`select late from import_job where id = ${id}`.execute(db)
  return rows[0]?.late ?? null
}

/** How many of the waiting rows say something else than the newest version that is kept. */
export async function changedImportRows(db: Kysely<Tables>, id: string): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select count(*)::int as n from import_row r
    cross join lateral (select content from waste_row w where w.key = r.key order by version desc limit 1) w
    where r.import = ${id} and w.content <> r.content`.execute(db)
  return rows[0]?.n ?? 0
}
export async function storedFileThere(db: Kysely<Tables>, id: string): Promise<boolean> {
  return (await sql`select 1 from stored_file where id = ${id}`.execute(db)).rows.length > 0
}

/** What waited is saved or was refused: the rows go, the report and the files stay. */
export async function forgetImportRows(db: Kysely<Tables>, id: string): Promise<void> {
  await db.deleteFrom('import_row').where('import', '=', id).execute()
}

/** What an earlier reading understood is forgotten by the one that begins, while its lease is held. */
export async function forgetEarlierRows(db: Kysely<Tables>, id: string, job: Pick<ActiveJob, 'id' | 'lease'>): Promise<void> {
  await sql`delete from import_row where import = ${id} and ${heldBy(job)}`.execute(db)
}

export async function deleteImport(db: Kysely<Tables>, id: string): Promise<void> {
  await deleteJobsOf(db, ['import.read', 'import.save'], id)
  await db.deleteFrom('import_job').where('id', '=', id).execute()
}

function infoOf(
  row: Omit<ImportJobTable, 'created_at' | 'saved_at'> & { created_at: Date | string; saved_at: Date | string | null; progress: unknown },
): ImportInfo {
  const judged = inTodaysNames(row.report) as Judged | null
  return {
    id: row.id,
    status: row.status as ImportStatus,
    name: row.name,
    region: row.region,
    party: row.party,
    files: row.files as ImportInfo['files'],
    createdAt: new Date(row.created_at).toISOString(),
    savedAt: row.saved_at === null ? null : new Date(row.saved_at).toISOString(),
    progress: row.progress as ImportProgress | null,
    report: judged?.report ?? null,
    outcome: judged?.outcome ?? null,
    ...saidOf(row.choices as SaidPart[]),
    site: row.site,
    refusal: judged?.refusal ?? [],
  }
}
