// Verb: an import is read in a thread of its own; what it says waits in the store until somebody has it saved.
import { MessageChannel } from 'node:worker_threads'
import type { ImportReport, Said } from '#domain/importJob.ts'
import type { WasteMove } from '#domain/wasteFact.ts'
import type { KnownNames } from '#intake/forms/names.ts'
import type { JobResult } from '#jobs/kind.ts'
import { type ActiveJob, JobLost } from '#store/jobs.ts'
import { forgetEarlierRows, forgetImportRows, insertImportRows, type WaitingRow, writeImportEnd } from '#store/imports.ts'
import type { Store } from '#store/openStore.ts'
import type { Threads } from '../threads.ts'
import { type OwnRows, ownRows } from './ownRows.ts'
import type { ThreadMessage } from './readInThread.ts'
import { contentHash } from '../ledger/postRows.ts'
import type { LaidFile } from './spool.ts'
import { lateProblems } from './lateProblems.ts'
import { wouldSave } from './wouldSave.ts'

/** What a reading goes by: names that may be spoken of, whose rows they are, in whose name, what was said of the import. */
export type Asked = { names: KnownNames; site: string | null; party: string | null; said: Said }

/** Within a day what arises comes before what is drawn from it. */
const precedence: Record<WasteMove, number> = {
  opening: 0,
  generated: 1,
  out_of_store: 2,
  into_store: 3,
  own_utilised: 3,
  own_disposed: 3,
  dumped: 3,
  dispatched: 3,
}
export async function readIntoStore(
  { store, threads }: { store: Store; threads: Threads },
  { id, job }: { id: string; job: ActiveJob },
  files: readonly LaidFile[],
  { names, site, party, said }: Asked,
  { signal, onRows }: { signal: AbortSignal; onRows: (rows: number) => void },
): Promise<JobResult> {
  await forgetEarlierRows(store.db, id, job)
  /** Ends the thread where what it says cannot be kept: it would wait for ever to be told that it was. */
  const broken = new AbortController()
  const own = ownRows(party, names)
  const { port1, port2 } = new MessageChannel()
  let [ordinal, taken] = [0, Promise.resolve()]
  port1.on('message', (message: ThreadMessage) => {
    if ('rows' in message) return onRows(message.rows)
    if ('facts' in message) own.facts(message.facts)
    const rows = waitingRows('facts' in message ? message : { registry: own.registry(message.registry) }, ordinal)
    ordinal += rows.length
    taken = taken.then(async () => {
      if (!(await insertImportRows(store.db, id, job, rows))) throw new JobLost(id)
      port1.postMessage('taken')
    })
    taken.catch((failure: unknown) => broken.abort(failure))
  })
  try {
    const read = await threads
      .run({ kind: 'readImport', files, names, site, party, said }, { port: port2, signal: AbortSignal.any([signal, broken.signal]) })
      .catch((failure: unknown) => {
        throw broken.signal.aborted ? broken.signal.reason : failure
      })
    await taken
    const judged = withForeign(read, own)
    const report = judged.ok ? await lateProblems(store, id, { ...judged, would: await wouldSave(store, id) }) : judged
    const status = report.ok ? 'ready' : 'refused'
    return {
      status: 'done',
      outcome: { status },
      write: async inner => {
        if (!report.ok) await forgetImportRows(inner.db, id)
        await writeImportEnd(inner.db, id, status, { report, outcome: null, refusal: [] })
      },
    }
  } finally {
    port1.close()
  }
}

/** The report with the rows that are not the importer's own: they are errors like any other. */
function withForeign(report: ImportReport, own: OwnRows): ImportReport {
  const partners = own.partners()
  if (own.count() + partners.length === 0) return report
  return {
    ...report,
    ok: report.ok && own.count() === 0,
    errors: report.errors + own.count(),
    warnings: report.warnings + partners.length,
    problems: [...own.problems, ...report.problems, ...partners],
  }
}

function waitingRows(message: Exclude<ThreadMessage, { rows: number }>, from: number): WaitingRow[] {
  if ('registry' in message)
    return message.registry.map((body, index) => ({
      ordinal: from + index,
      key: `${body.noun} ${body.key}`,
      validOn: null,
      precedence: 0,
      content: '',
      body,
    }))
  return message.facts.map((fact, index) => ({
    ordinal: from + index,
    key: fact.key,
    validOn: fact.validOn,
    precedence: precedence[fact.move],
    content: contentHash(fact),
    body: fact,
  }))
}
