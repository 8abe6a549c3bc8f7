// Imports of the running application: a file is kept, read in a thread of its own, what it says waits in the store, and is saved when
// somebody says so. Both wait in a line that lies in the store: what was answered for goes on after any end of this process.
import { randomBytes } from 'node:crypto'
import { EventEmitter } from 'node:events'
import { setTimeout as pause } from 'node:timers/promises'
import type { ImportInfo, Said } from '#domain/importJob.ts'
import { isSettled } from '#domain/importJob.ts'
import { actorOf } from '#store/actor.ts'
import { type ImportClaim, ImportLost, requeueImports } from '#store/importLine.ts'
import {
  deleteImport,
  earlierSaid,
  endImport,
  forgetImportRows,
  insertImport,
  listImports,
  moveImport,
  readImportJob,
  setImportSaid,
} from '#store/imports.ts'
import type { Store } from '#store/openStore.ts'
import type { RegionCache } from '../region/regionCache.ts'
import type { Threads } from '../threads.ts'
import { type ImportEvent, ImportLine } from './importLine.ts'
import { knownNames } from './knownNames.ts'
import type { GivenFile } from './openFiles.ts'
import { readIntoStore } from './readIntoStore.ts'
import { saveImport } from './saveImport.ts'
import { clearSpool, describeFile, inSpool, keepContent, layOut, type UploadedFile } from './spool.ts'

export type { ImportEvent } from './importLine.ts'
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
  /** Has saved what was read without errors; false where there is nothing to save. From then on it is saved whatever becomes of this process. */
  confirm: (asker: Store, id: string) => Promise<boolean>
  get: (asker: Store, id: string) => Promise<ImportInfo | undefined>
  list: (asker: Store, offset: number, limit: number) => Promise<{ total: number; imports: ImportInfo[] }>
  /** Throws an import away that is not saved; what was saved stays. */
  forget: (asker: Store, id: string) => Promise<void>
  /** The files with every problem marked in its cell. */
  annotated: (asker: Store, id: string) => Promise<{ name: string; bytes: Uint8Array } | undefined>
  /** Waits until nothing more happens to an import, in this process or another. */
  settled: (id: string) => Promise<ImportInfo | undefined>
  listen: (listener: (event: ImportEvent) => void) => () => void
  /** Our own mistakes while an import ran, for the log. */
  onFailure: (listener: (error: unknown) => void) => void
  /** Goes on with what waits, whoever began it; without it, a process works on its own imports alone. */
  start: () => Promise<void>
  /** Gives back what is being read and waits for what is being saved. */
  stop: () => Promise<void>
}
export type ImportsOptions = { worker: string; leaseSeconds: number; now?: () => Date }

const tickMs = 2000
const lookMs = 300

export function openImports(
  store: Store,
  cache: RegionCache,
  threads: Threads,
  { worker, leaseSeconds, now = store.now }: ImportsOptions,
): Imports {
  const events = new EventEmitter().setMaxListeners(0)
  const timers: NodeJS.Timeout[] = []

  const read = async (claim: ImportClaim, signal: AbortSignal, onRows: (rows: number) => void): Promise<void> => {
    const info = await readImportJob(store.db, claim.id)
    if (info === undefined) throw new ImportLost('gone')
    // The names that the asker may know, not those of the process that reads.
    const names = await knownNames(store.as(actorOf(claim.asker)), cache, info.region)
    const { site, party, choices, sheets } = info
    const asked = { names, site, party, said: { choices, names: info.names, sheets } }
    await inSpool(async folder =>
      readIntoStore({ store, threads }, claim, await layOut(store, claim.id, folder), asked, { signal, onRows }),
    )
  }
  const save = async (claim: ImportClaim, _signal: AbortSignal, onRows: (rows: number) => void): Promise<void> => {
    const info = await readImportJob(store.db, claim.id)
    if (info === undefined) return
    const saved = await saveImport(store, info, { lease: claim.lease, now, synthetic: await invented(cache, info), onRows })
    if (!saved.ok) await endImport(store.db, claim, 'refused', { report: info.report, outcome: null, refusal: saved.problems })
  }
  const line = new ImportLine(store, {
    worker,
    leaseSeconds,
    work: (claim, signal, onRows) => (claim.phase === 'reading' ? read : save)(claim, signal, onRows),
    tell: event => void events.emit('event', event),
    fail: error => void events.emit('failure', error),
  })

  const get = async (asker: Store, id: string): Promise<ImportInfo | undefined> => {
    const info = await readImportJob(asker.db, id)
    const progress = line.progressOf(id)
    return info === undefined || progress === undefined || isSettled(info.status) ? info : { ...info, progress }
  }
  const begin = async (asker: Store, { files, name, region, site, party, said: given }: NewImport): Promise<string> => {
    const id = randomBytes(9).toString('base64url')
    const said: Said = { ...(await earlierSaid(asker.db, party ?? null)), ...given }
    const job = { id, name, region: region ?? null, party: party ?? null, site: site ?? null, said, files: files.map(describeFile) }
    await asker.asKeeper(partiesOf(party), async inner => {
      await insertImport(inner.db, job)
      for (const [ordinal, file] of files.entries()) await keepContent(inner, id, ordinal, file)
    })
    void line.look(id)
    return id
  }
  const choose = async (asker: Store, id: string, resaid: Resaid): Promise<boolean> => {
    const info = await readImportJob(asker.db, id)
    if (info === undefined || (info.status !== 'ready' && info.status !== 'refused')) return false
    const said: Said = { choices: resaid.choices ?? info.choices, names: resaid.names ?? info.names, sheets: resaid.sheets ?? info.sheets }
    const region = resaid.region === undefined ? info.region : resaid.region
    const site = resaid.site === undefined ? info.site : resaid.site
    const moved = await asker.asKeeper(partiesOf(info.party ?? undefined), async inner => {
      if (!(await moveImport(inner.db, id, info.status, 'reading'))) return false
      await forgetImportRows(inner.db, id)
      await setImportSaid(inner.db, id, { said, region, site })
      return true
    })
    if (moved) void line.look(id)
    return moved
  }
  const confirm = async (asker: Store, id: string): Promise<boolean> => {
    const party = (await readImportJob(asker.db, id))?.party ?? undefined
    const moved = await asker.asKeeper(partiesOf(party), inner => moveImport(inner.db, id, 'ready', 'saving'))
    if (moved) void line.look(id)
    return moved
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
        await line.done(id)
        const info = await get(store, id)
        if (info === undefined || isSettled(info.status)) return info
        await line.look(id)
        if (line.progressOf(id) === undefined) await pause(lookMs)
      }
    },
    listen: listener => {
      events.on('event', listener)
      return () => events.off('event', listener)
    },
    onFailure: listener => void events.on('failure', listener),
    start: async () => {
      await clearSpool()
      if (store.engine === 'embedded') await requeueImports(store.db)
      timers.push(setInterval(() => void line.look(), tickMs))
      void line.look()
    },
    stop: async () => {
      for (const timer of timers) clearInterval(timer)
      await line.stop()
    },
  }
}

const partiesOf = (party: string | undefined): string[] => (party === undefined ? [] : [party])

/** What the owner of the database brings in for an invented region is a demonstration; a firm's own rows never are, whatever region judges them. */
async function invented(cache: RegionCache, info: ImportInfo): Promise<boolean> {
  return info.party === null && info.region !== null && (await cache.current(info.region))?.meta.synthetic === true
}
