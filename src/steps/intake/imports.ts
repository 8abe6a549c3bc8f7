// Imports of the running application: a file is read in a thread of its own, what it says waits in the store, and is saved
// when somebody says so. Progress is told to whoever listens.
import { createHash, randomBytes } from 'node:crypto'
import { EventEmitter } from 'node:events'
import type { ImportInfo, ImportProgress, Said } from '#domain/importJob.ts'
import { isSettled } from '#domain/importJob.ts'
import {
  deleteImport,
  earlierSaid,
  forgetImportRows,
  insertImport,
  listImports,
  moveImport,
  orphanImports,
  readImportFiles,
  readImportJob,
  setImport,
  setImportSaid,
} from '#store/imports.ts'
import type { Store } from '#store/openStore.ts'
import type { RegionShelf } from '../regionShelf.ts'
import type { Threads } from '../threads.ts'
import { knownNames } from './knownNames.ts'
import type { GivenFile } from './openFiles.ts'
import { type Asked, readIntoStore } from './readIntoStore.ts'
import { saveImport } from './saveImport.ts'

export type ImportEvent = { id: string; progress: ImportProgress } | { id: string; end: ImportInfo }
/** `party`: in whose name the rows come; only the database's owner may bring in anybody's. */
export type NewImport = {
  files: readonly GivenFile[]
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
  /** Takes files in and begins to read them, if the asker acts for the party. @returns the id */
  begin: (asker: Store, given: NewImport) => Promise<string>
  /** Reads an import again with what somebody says of it; false where it is being read, being saved or saved. */
  choose: (asker: Store, id: string, resaid: Resaid) => Promise<boolean>
  /** Begins to save what was read without errors; false where there is nothing to save. */
  confirm: (asker: Store, id: string) => Promise<boolean>
  get: (asker: Store, id: string) => Promise<ImportInfo | undefined>
  list: (asker: Store, offset: number, limit: number) => Promise<{ total: number; imports: ImportInfo[] }>
  /** Throws an import away that is not saved; what was saved stays. */
  forget: (asker: Store, id: string) => Promise<void>
  /** The files with every problem marked in its cell. */
  annotated: (asker: Store, id: string) => Promise<{ name: string; bytes: Uint8Array } | undefined>
  /** Waits until nothing more happens to an import. */
  settled: (id: string) => Promise<ImportInfo | undefined>
  listen: (listener: (event: ImportEvent) => void) => () => void
  /** Work of a process that ended in the middle is failed, so that it may be begun again. */
  clearUp: () => Promise<void>
  /** Waits for what is under way. */
  stop: () => Promise<void>
}

const tellMs = 200

export function openImports(store: Store, shelf: RegionShelf, threads: Threads, now: () => Date = store.now): Imports {
  const events = new EventEmitter().setMaxListeners(0)
  const active = new Map<string, { progress: ImportProgress; work: Promise<void> }>()
  const tell = (event: ImportEvent): void => void events.emit('event', event)
  const get = async (asker: Store, id: string): Promise<ImportInfo | undefined> => {
    const info = await readImportJob(asker.db, id)
    const mine = active.get(id)
    return info === undefined || mine === undefined || isSettled(info.status) ? info : { ...info, progress: mine.progress }
  }

  /** Runs one piece of work on an import; whatever breaks it is our own failure and is kept as such. */
  const run = (id: string, phase: ImportProgress['phase'], work: (onRows: (rows: number) => void) => Promise<void>): void => {
    const mine = { progress: { phase, rows: 0, of: null } as ImportProgress, work: Promise.resolve() }
    let told = 0
    const onRows = (rows: number): void => {
      mine.progress = { phase, rows, of: mine.progress.of }
      if (performance.now() - told < tellMs) return
      told = performance.now()
      tell({ id, progress: mine.progress })
    }
    active.set(id, mine)
    mine.work = work(onRows)
      .catch(async (failure: unknown) => {
        const info = await readImportJob(store.db, id)
        await setImport(store.db, id, 'failed', { report: info?.report ?? null, outcome: null, refusal: [broke(failure)] })
      })
      .then(async () => {
        active.delete(id)
        const end = await readImportJob(store.db, id)
        if (end !== undefined) tell({ id, end })
      })
  }

  const begin = async (asker: Store, { files, name, region, site, party, said: given }: NewImport): Promise<string> => {
    const id = randomBytes(9).toString('base64url')
    // The names that the asker may know, found before the work leaves the request.
    const names = await knownNames(asker, shelf, region ?? null)
    const said: Said = { ...(await earlierSaid(asker.db, party ?? null)), ...given }
    await asker.asKeeper(partiesOf(party), inner =>
      insertImport(inner.db, {
        id,
        name,
        region: region ?? null,
        party: party ?? null,
        site: site ?? null,
        said,
        files: files.map(file => ({ name: file.name, hash: createHash('sha256').update(file.bytes).digest('hex'), content: file.bytes })),
      }),
    )
    run(id, 'reading', onRows => read(id, files, { names, site: site ?? null, party: party ?? null, said }, onRows))
    return id
  }

  const read = (id: string, files: readonly GivenFile[], asked: Asked, onRows: (rows: number) => void): Promise<void> =>
    readIntoStore({ store, threads }, id, files, asked, onRows)

  const save = async (id: string, onRows: (rows: number) => void): Promise<void> => {
    const info = await readImportJob(store.db, id)
    if (info === undefined) return
    const saved = await saveImport(store, info, { now, synthetic: await invented(shelf, info), onRows })
    if (!saved.ok) await setImport(store.db, id, 'refused', { report: info.report, outcome: null, refusal: saved.problems })
  }

  const choose = async (asker: Store, id: string, resaid: Resaid): Promise<boolean> => {
    const info = await readImportJob(asker.db, id)
    if (info === undefined || (info.status !== 'ready' && info.status !== 'refused')) return false
    const said: Said = { choices: resaid.choices ?? info.choices, names: resaid.names ?? info.names, sheets: resaid.sheets ?? info.sheets }
    const region = resaid.region === undefined ? info.region : resaid.region
    const site = resaid.site === undefined ? info.site : resaid.site
    const names = await knownNames(asker, shelf, region)
    const moved = await asker.asKeeper(partiesOf(info.party ?? undefined), async inner => {
      if (!(await moveImport(inner.db, id, info.status, 'reading'))) return false
      await forgetImportRows(inner.db, id)
      await setImportSaid(inner.db, id, { said, region, site })
      return true
    })
    if (!moved) return false
    const files = (await readImportFiles(asker.db, id)).map(({ name, content }) => ({ name, bytes: content }))
    run(id, 'reading', onRows => read(id, files, { names, site, party: info.party, said }, onRows))
    return true
  }

  return {
    begin,
    choose,
    get,
    list: (asker, offset, limit) => listImports(asker.db, offset, limit),
    confirm: async (asker, id) => {
      const party = (await readImportJob(asker.db, id))?.party ?? undefined
      if (!(await asker.asKeeper(partiesOf(party), inner => moveImport(inner.db, id, 'ready', 'saving')))) return false
      run(id, 'saving', onRows => save(id, onRows))
      return true
    },
    forget: async (asker, id) => {
      const info = await get(asker, id)
      if (info === undefined || info.status === 'saved' || !isSettled(info.status)) return
      await asker.asKeeper(partiesOf(info.party ?? undefined), inner => deleteImport(inner.db, id))
    },
    annotated: async (asker, id) => {
      const info = await get(asker, id)
      if (info?.report === null || info === undefined) return undefined
      const files = (await readImportFiles(asker.db, id)).map(({ name, content }) => ({ name, bytes: content }))
      return threads.run({ kind: 'annotateImport', files, report: info.report, refusal: info.refusal })
    },
    settled: async id => {
      for (let mine = active.get(id); mine !== undefined; mine = active.get(id)) await mine.work
      return get(store, id)
    },
    listen: listener => {
      events.on('event', listener)
      return () => events.off('event', listener)
    },
    clearUp: () => orphanImports(store.db, [...active.keys()]),
    stop: async () => {
      await Promise.allSettled([...active.values()].map(({ work }) => work))
    },
  }
}

const partiesOf = (party: string | undefined): string[] => (party === undefined ? [] : [party])

/** What the owner of the database brings in for an invented region is a demonstration; a firm's own rows never are, whatever region judges them. */
async function invented(shelf: RegionShelf, info: ImportInfo): Promise<boolean> {
  return info.party === null && info.region !== null && (await shelf.current(info.region))?.meta.synthetic === true
}

function broke(failure: unknown) {
  const why = failure instanceof Error ? failure.message : String(failure)
  return {
    code: 'import.failed',
    severity: 'error' as const,
    place: {},
    zh: '导入中断，没有保存任何内容',
    en: `the import broke: ${why}; nothing was saved`,
    mendZh: '请重试；若仍失败，请查看服务器日志',
    mendEn: 'try again; if it fails once more, look at the server log',
  }
}
