// Imports without a server: judged against a region's files alone, or read and saved into a store that this process opens.
import { type ImportInfo, nothingSaid, type Said } from '#domain/importJob.ts'
import type { Checked } from '#domain/problem.ts'
import type { StorePlace } from '#store/openStore.ts'
import { openApp } from '../app.ts'
import { loadRegionFiles } from '../region/loadRegionFiles.ts'
import { readRegionFiles } from '../region/readRegionFiles.ts'
import { annotateImport } from './annotateImport.ts'
import { regionNames } from './knownNames.ts'
import type { GivenFile } from './openFiles.ts'
import { today } from '../rules/today.ts'
import { judgedBy, readFiles } from './readFiles.ts'

/** Of rows that change closed quarters: why, who proposes it, who confirms it. */
export type LateWords = { reason?: string; by?: string; second?: string }
export type ImportUnitOfWork = {
  read: (files: readonly GivenFile[], site: string | undefined, onRows: (rows: number) => void) => Promise<ImportInfo>
  save: (info: ImportInfo, onRows: (rows: number) => void, late?: LateWords) => Promise<ImportInfo>
  annotated: (files: readonly GivenFile[], info: ImportInfo) => Promise<{ name: string; bytes: Uint8Array } | undefined>
  close: () => Promise<void>
}

/** @param asked `region`: an id, or the path of files; a dry run on files needs no store, else they are loaded into the one at `place` */
export async function openImportUnitOfWork(asked: {
  region: string | undefined
  dryRun: boolean
  place: StorePlace
  /** What is said beside the files; left out, what was said before. */
  said?: Partial<Said>
}): Promise<Checked<ImportUnitOfWork>> {
  const { region, dryRun, place, said } = asked
  return dryRun && region !== undefined && isPath(region)
    ? judgingUnitOfWork(region, { ...nothingSaid, ...said })
    : storeUnitOfWork(place, region, said)
}

const isPath = (region: string): boolean => /[/\\.]/u.test(region)

const annotated: ImportUnitOfWork['annotated'] = async (files, info) =>
  info.report === null ? undefined : annotateImport({ files, report: info.report, refusal: info.refusal })

async function judgingUnitOfWork(path: string, said: Said): Promise<Checked<ImportUnitOfWork>> {
  const read = await readRegionFiles(path)
  if (!read.ok) return read
  const names = regionNames(read.value.region)
  const value: ImportUnitOfWork = {
    read: async (files, site, onRows) => {
      const report = await readFiles(files, {
        ...judgedBy(names, said, null),
        today: today(),
        onRows,
        ...(site === undefined ? {} : { site }),
      })
      return {
        ...infoOf(files, report.ok ? 'ready' : 'refused', report),
        choices: [...said.choices],
        names: [...said.names],
        sheets: [...said.sheets],
        site: site ?? null,
      }
    },
    save: async info => info,
    annotated,
    close: async () => undefined,
  }
  return { ok: true, value, warnings: [] }
}

function infoOf(files: readonly GivenFile[], status: ImportInfo['status'], report: ImportInfo['report']): ImportInfo {
  return {
    id: '',
    status,
    name: files.map(({ name }) => name).join(', '),
    region: null,
    files: files.map(({ name, bytes }) => ({ name, hash: '', bytes: bytes.length })),
    party: null,
    createdAt: new Date().toISOString(),
    savedAt: null,
    progress: null,
    report,
    outcome: null,
    choices: [],
    names: [],
    sheets: [],
    site: null,
    refusal: [],
  }
}

async function storeUnitOfWork(
  place: StorePlace,
  asked: string | undefined,
  said: Partial<Said> | undefined,
): Promise<Checked<ImportUnitOfWork>> {
  const opened = await openApp(place)
  if (!opened.ok) return opened
  const app = opened.value
  const loaded = asked !== undefined && isPath(asked) ? await loadRegionFiles(app.store, asked, 'import') : undefined
  if (loaded?.ok === false) {
    await app.close()
    return loaded
  }
  const region = loaded?.value.id ?? asked
  const wait = async (id: string, onRows: (rows: number) => void): Promise<ImportInfo> => {
    const stop = app.imports.listen(event => {
      if (event.id === id && 'progress' in event) onRows(event.progress.rows)
    })
    const info = await app.imports.settled(id)
    stop()
    if (info === undefined) throw new Error(`import ${id} is gone`)
    return info
  }
  const value: ImportUnitOfWork = {
    read: async (files, site, onRows) => {
      const name = files.map(file => file.name).join(', ')
      const given = {
        files,
        name,
        ...(region === undefined ? {} : { region }),
        ...(site === undefined ? {} : { site }),
        ...(said === undefined ? {} : { said }),
      }
      return wait(await app.imports.begin(app.store, given), onRows)
    },
    save: async (info, onRows, late = {}) => {
      const { reason = '', by = '', second = null } = late
      await app.imports.confirm(app.store, info.id, { reason, by: { actor: 'local', name: by }, second })
      return wait(info.id, onRows)
    },
    annotated,
    close: () => app.close(),
  }
  return { ok: true, value, warnings: opened.warnings }
}
