// Imports of the running application: a file is kept, read in a thread of its own, what it says waits in the store, and is saved when
// somebody says so. Both are jobs of the queue: what was answered for goes on after any end of this process.
import { randomBytes } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import type { LateRows } from '#domain/adjustment.ts'
import type { ImportInfo, ImportProgress, Said } from '#domain/importJob.ts'
import { isSettled } from '#domain/importJob.ts'
import type { Queue } from '#jobs/queue.ts'
import {
  deleteImport,
  earlierSaid,
  forgetImportRows,
  insertImport,
  listImports,
  moveImport,
  queueImport,
  readImportJob,
  setImportSaid,
  setLateRows,
} from '#store/imports.ts'
import { readJobOf } from '#store/jobList.ts'
import type { Store } from '#store/openStore.ts'
import type { Threads } from '../threads.ts'
import type { GivenFile } from './openFiles.ts'
import { describeFile, inSpool, keepContent, layOut, type UploadedFile } from './spool.ts'

/** `party`: in whose name the rows come; only the database's owner may bring in anybody's. */
export type NewImport = {
  files: readonly (GivenFile | UploadedFile)[]
  name: string
  region?: string
  site?: string
  party?: string
  /** What is said beside the files; left out, what the party said of columns and names in earlier imports. */
  said?: Partial<Said>
}
/** What is said anew of an import; what is left out stays as it was. */
export type Resaid = Partial<Said> & { region?: string | null; site?: string | null }
export type Imports = {
  /** Takes files in and has them read, if the asker acts for the party. @returns the id, once all of it is kept */
  begin: (asker: Store, given: NewImport) => Promise<string>
  /** Reads an import again with what somebody says of it; false where it is being read, being saved or saved. */
  choose: (asker: Store, id: string, resaid: Resaid) => Promise<boolean>
  /** `late`: what is to become of rows that change closed quarters. Has saved what was read without errors; false where there is nothing to save. From then on it is saved whatever becomes of this process. */
  confirm: (asker: Store, id: string, late?: LateRows) => Promise<boolean>
  get: (asker: Store, id: string) => Promise<ImportInfo | undefined>
  list: (asker: Store, offset: number, limit: number) => Promise<{ total: number; imports: ImportInfo[] }>
  /** Throws an import away that is not saved; what was saved stays. */
  forget: (asker: Store, id: string) => Promise<void>
  /** The files with every problem marked in its cell. */
  annotated: (asker: Store, id: string) => Promise<{ name: string; bytes: Uint8Array } | undefined>
  /** Waits until nothing more happens to an import, in this process or another. */
  settled: (id: string) => Promise<ImportInfo | undefined>
  /** Hears how many rows are through, of imports that this process works on, and that something ended. @returns stop listening */
  listen: (listener: (event: ImportEvent) => void) => () => void
}
export type ImportEvent = { id: string; progress: ImportProgress } | { id: string; end: true }

const lookMs = 300
const kinds = ['import.read', 'import.save'] as const

export function openImports(store: Store, threads: Threads, queue: Queue): Imports {
  const get = async (asker: Store, id: string): Promise<ImportInfo | undefined> => {
    const info = await readImportJob(asker.db, id)
    const progress = queue.progressOf(id) as ImportProgress | undefined
    return info === undefined || progress === undefined || isSettled(info.status) ? info : { ...info, progress }
  }
  const begin = async (asker: Store, { files, name, region, site, party, said: given }: NewImport): Promise<string> => {
    const id = randomBytes(9).toString('base64url')
    const said: Said = { ...(await earlierSaid(asker.db, party ?? null)), ...given }
    const job = { id, name, region: region ?? null, party: party ?? null, site: site ?? null, said, files: files.map(describeFile) }
    const queued = await asker.asKeeper(partiesOf(party), async inner => {
      await insertImport(inner.db, job)
      for (const [ordinal, file] of files.entries()) await keepContent(inner, id, ordinal, file)
      return queueImport(inner.db, 'import.read', job)
    })
    void queue.run(queued, 'import.read')
    return id
  }
  const choose = async (asker: Store, id: string, resaid: Resaid): Promise<boolean> => {
    const info = await readImportJob(asker.db, id)
    if (info === undefined || (info.status !== 'ready' && info.status !== 'refused')) return false
    const said: Said = { choices: resaid.choices ?? info.choices, names: resaid.names ?? info.names, sheets: resaid.sheets ?? info.sheets }
    const region = resaid.region === undefined ? info.region : resaid.region
    const site = resaid.site === undefined ? info.site : resaid.site
    const queued = await asker.asKeeper(partiesOf(info.party ?? undefined), async inner => {
      if (!(await moveImport(inner.db, id, info.status, 'reading'))) return undefined
      await forgetImportRows(inner.db, id)
      await setImportSaid(inner.db, id, { said, region, site })
      return queueImport(inner.db, 'import.read', info)
    })
    if (queued !== undefined) void queue.run(queued, 'import.read')
    return queued !== undefined
  }
  const confirm = async (asker: Store, id: string, late?: LateRows): Promise<boolean> => {
    const party = (await readImportJob(asker.db, id))?.party ?? null
    const queued = await asker.asKeeper(partiesOf(party ?? undefined), async inner => {
      if (!(await moveImport(inner.db, id, 'ready', 'saving'))) return undefined
      await setLateRows(inner.db, id, late ?? null)
      return queueImport(inner.db, 'import.save', { id, party })
    })
    if (queued !== undefined) void queue.run(queued, 'import.save')
    return queued !== undefined
  }
  return {
    begin,
    choose,
    confirm,
    get,
    list: (asker, offset, limit) => listImports(asker.db, offset, limit),
    forget: async (asker, id) => {
      const info = await get(asker, id)
      if (info === undefined || info.status === 'saved' || !isSettled(info.status)) return
      await asker.asKeeper(partiesOf(info.party ?? undefined), inner => deleteImport(inner.db, id))
    },
    annotated: async (asker, id) => {
      const info = await get(asker, id)
      const report = info?.report
      if (info === undefined || report === null || report === undefined) return undefined
      return inSpool(async folder =>
        threads.run({ kind: 'annotateImport', files: await layOut(asker, id, folder), report, refusal: info.refusal }),
      )
    },
    settled: async id => {
      for (;;) {
        await queue.done(id)
        const info = await get(store, id)
        if (info === undefined || isSettled(info.status)) return info
        const job = await readJobOf(store.db, kinds, id)
        if (job !== undefined) await queue.run(job.id, job.kind)
        if (!queue.isActive(id)) await pause(lookMs)
      }
    },
    listen: listener =>
      queue.listen(event => {
        if (event.subject === null || (event.kind !== 'import.read' && event.kind !== 'import.save')) return
        if (event.news === 'progress') listener({ id: event.subject, progress: event.progress as ImportProgress })
        else if (event.news === 'end') listener({ id: event.subject, end: true })
      }),
  }
}

const partiesOf = (party: string | undefined): string[] => (party === undefined ? [] : [party])
