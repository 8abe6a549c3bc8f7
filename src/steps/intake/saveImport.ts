// Verb: an import is saved. One transaction over the files, the registry's rows and the ledger's rows, day by day: all or nothing.
import { type ImportInfo, type ImportOutcome, nothingSaved } from '#domain/importJob.ts'
import type { Checked } from '#domain/problem.ts'
import type { WasteFact } from '#domain/wasteFact.ts'
import { mostFileBytes, storedFileId, type StoredFile } from '#domain/storedFile.ts'
import type { RegistryRow } from '#intake/registry/registryRows.ts'
import { appendBatch, lockJournal } from '#store/ledger/append.ts'
import { type ActiveJob, endJob, JobLost } from '#store/jobs.ts'
import {
  changedImportRows,
  daysOfImport,
  evidenceThere,
  lateImportRows,
  type WaitingRow,
  forgetImportRows,
  storedFileThere,
  importRowsBetween,
  readImportFiles,
  registryImportRows,
  writeImportEnd,
} from '#store/imports.ts'
import type { Store } from '#store/openStore.ts'
import { newestWasteRows } from '#store/wasteRows.ts'
import { triedAgain } from '../ledger/postEntries.ts'
import { saveRegistry } from '../registry/saveRegistry.ts'
import { keep } from '../trade/keep.ts'
import { NotSaved } from '../ledger/postRows.ts'
import { adjustsBy, keepAside, type Late, lateOf } from './lateRows.ts'
import { type Held, postHeld, type Saving, takeRows } from './saveRows.ts'
import { wholeContent } from './spool.ts'

/** Rows whose entries are judged and posted together; a day is never cut in two. */
const postedTogether = 5000

/** `job`: under whose lease it is saved; once it is held no more, nothing is. `synthetic`: the records are invented, and to be labelled so. */
type SaveOptions = { job: ActiveJob; now: () => Date; synthetic: boolean; onRows?: (rows: number) => void }

/** @param options `onRows` hears how many rows are through */
export async function saveImport(store: Store, info: ImportInfo, options: SaveOptions): Promise<Checked<ImportOutcome>> {
  try {
    return await attempt(store, info, options, 'late')
  } catch (failure) {
    if (!(failure instanceof NotSaved)) throw failure
    if ((await lateImportRows(store.db, info.id)).late.length === 0) return { ok: false, problems: failure.problems }
    // What came since may rest on what is late: then all of the same waste at the same site waits with it.
    return attempt(store, info, options, 'lines').catch((again: unknown) => {
      if (!(again instanceof NotSaved)) throw again
      return { ok: false as const, problems: failure.problems }
    })
  }
}

/** What is set aside where late rows are not posted at once: they alone, or all of their waste at their site. */
type SetAside = 'late' | 'lines'

async function attempt(store: Store, info: ImportInfo, options: SaveOptions, setAside: SetAside): Promise<Checked<ImportOutcome>> {
  const value = await triedAgain(() => store.inTransaction(inner => saveAll(inner, info, options, setAside)))
  return { ok: true, value, warnings: [] }
}

async function saveAll(
  inner: Store,
  info: ImportInfo,
  { job, now, synthetic, onRows }: SaveOptions,
  setAside: SetAside,
): Promise<ImportOutcome> {
  // What is new is judged against what is there: no second import of the same rows may run beside this one.
  await lockJournal(inner.db)
  const outcome: ImportOutcome = { ...nothingSaved(), ...(synthetic ? { synthetic: true } : {}) }
  const recordedAt = now().toISOString()
  const fileIds = await saveFiles(inner, info, recordedAt)
  const late = await lateOf(inner, info.id)
  const saving: Saving = { importId: info.id, recordedAt, fileIds, synthetic, adjusts: adjustsBy(late) }
  const rows = (await registryImportRows(inner.db, info.id)).map(row => row.body as RegistryRow)
  if (rows.length > 0) {
    const basedOn = (row: RegistryRow): string => fileIds.get(row.file) ?? `import:${info.id}`
    const taken = await saveRegistry(inner, rows, { recordedAt, synthetic, basedOn, party: info.party }, outcome)
    if (taken.length > 0) throw new NotSaved(taken)
  }
  const aside = await saveLedger(inner, info.id, saving, outcome, { late, setAside, ...(onRows === undefined ? {} : { onRows }) })
  const kept = await keepAside(inner, aside, late, saving)
  if (kept !== undefined) outcome.late = kept
  await forgetImportRows(inner.db, info.id)
  await writeImportEnd(inner.db, info.id, 'saved', { report: info.report, outcome, refusal: [] })
  // Last, in the same transaction: whoever lost the lease meanwhile takes all of it back. Heartbeats need the job until then.
  if (!(await endJob(inner.db, job, { status: 'done', outcome: { status: 'saved' } }))) throw new JobLost(info.id)
  return outcome
}

/**
 * The ledger's rows in the order of their days, so that nothing leaves before it arose. Where rows say something else than before,
 * all is posted together: what one correction takes another may give back.
 * @returns the rows of an adjustment: those that were set aside, or posted as such
 */
async function saveLedger(
  inner: Store,
  id: string,
  saving: Saving,
  outcome: ImportOutcome,
  { late, setAside, onRows }: { late: Late; setAside: SetAside; onRows?: (rows: number) => void },
): Promise<WaitingRow[]> {
  const together = late.direct || (await changedImportRows(inner.db, id)) > 0
  const isAside = setAside === 'lines' ? await linesOfLate(inner, id, late) : (row: WaitingRow) => late.rows.has(row.ordinal)
  const aside: WaitingRow[] = []
  const held: Held = { pieces: [] }
  let through = 0
  for (const { from, to } of spansOf(await daysOfImport(inner.db, id))) {
    const rows = await importRowsBetween(inner.db, id, from, to)
    aside.push(...rows.filter(row => isAside(row) && !late.waiting.has(row.ordinal)))
    outcome.unchanged += rows.filter(({ ordinal }) => late.waiting.has(ordinal)).length
    const now = rows.filter(row => !late.waiting.has(row.ordinal) && (late.direct || !isAside(row)))
    await takeRows(inner, now, saving, held, outcome)
    if (!together) await postHeld(inner, held, saving, outcome)
    through += rows.length
    onRows?.(through)
  }
  await postHeld(inner, held, saving, outcome)
  return aside
}

/** Rows of the waste and site of a late row, unless they say nothing new. */
async function linesOfLate(inner: Store, id: string, late: Late): Promise<(row: WaitingRow) => boolean> {
  const lineOf = ({ body }: WaitingRow): string => `${(body as WasteFact).site}~${(body as WasteFact).material}`
  const rows = await importRowsBetween(inner.db, id, '0001-01-01', '9999-12-31')
  const lines = new Set(rows.filter(({ ordinal }) => late.rows.has(ordinal)).map(lineOf))
  const newest = await newestWasteRows(
    inner.db,
    rows.filter(row => lines.has(lineOf(row))).map(({ key }) => key),
  )
  return row => lines.has(lineOf(row)) && newest.get(row.key)?.content !== row.content
}

/** Whole days, as many as make a good piece. */
function spansOf(days: readonly { day: string; rows: number }[]): { from: string; to: string }[] {
  const spans: { from: string; to: string }[] = []
  let room = 0
  for (const { day, rows } of days) {
    const last = spans.at(-1)
    if (last === undefined || room < rows) {
      spans.push({ from: day, to: day })
      room = postedTogether - rows
    } else {
      last.to = day
      room -= rows
    }
  }
  return spans
}

/** The files become evidence, named by their content; one that is there already is not kept twice. @returns evidence ids by file name */
async function saveFiles(inner: Store, info: ImportInfo, recordedAt: string): Promise<Map<string, string>> {
  const ids = new Map<string, string>()
  for (const kept of await readImportFiles(inner.db, info.id)) {
    const { name, hash, bytes } = kept
    const { party } = info
    const owner = party ?? undefined
    const id = ['file', hash.slice(0, 16), ...(party === null ? [] : [party]), name].join(':')
    ids.set(name, id)
    const known = await storedFileThere(inner.db, storedFileId(hash, owner))
    const content = known ? undefined : await wholeContent(inner, info.id, kept, mostFileBytes)
    const file: StoredFile = {
      id: storedFileId(hash, owner),
      hash,
      size: bytes,
      ...(owner === undefined ? {} : { owner }),
      name,
      mediaType: 'application/octet-stream',
      recordedAt,
    }
    const made = keep('file', id, `台账文件 ${name}`, `Ledger file ${name}`, [], { file: name, sha256: hash, bytes }, recordedAt, {
      place: name,
    })
    await appendBatch(inner.db, {
      recordedAt,
      files: content === undefined ? [] : [{ file, content }],
      evidence: (await evidenceThere(inner.db, id))
        ? []
        : [
            {
              ...made,
              ...(party === null ? {} : { owners: [party] }),
              evidence: { ...made.evidence, file: hash, enteredBy: `import:${info.id}` },
            },
          ],
    })
  }
  return ids
}
