// Imports as jobs: reading what was handed in, and saving what was confirmed.
import type { ImportInfo, ImportProgress } from '#domain/importJob.ts'
import { problem, type Problem } from '#domain/problem.ts'
import type { JobPorts, KindOfJob } from '#jobs/kind.ts'
import { actorOf } from '#store/actor.ts'
import { type ActiveJob, JobLost } from '#store/jobs.ts'
import { readImportJob, writeImportEnd } from '#store/imports.ts'
import type { Store } from '#store/openStore.ts'
import type { RegionCache } from '../region/regionCache.ts'
import type { Threads } from '../threads.ts'
import { knownNames } from './knownNames.ts'
import { readIntoStore } from './readIntoStore.ts'
import { saveImport } from './saveImport.ts'
import { inSpool, layOut } from './spool.ts'

const tellMs = 200

export function importKinds(store: Store, regions: RegionCache, threads: Threads): KindOfJob[] {
  const infoOf = async ({ subject }: ActiveJob): Promise<ImportInfo> => {
    const info = subject === null ? undefined : await readImportJob(store.db, subject)
    if (info === undefined) throw new JobLost('the import is gone')
    return info
  }
  return [
    {
      kind: 'import.read',
      lane: 'intake',
      broke,
      run: async (job, ports) => {
        const { id, region, site, party, choices, names: said, sheets } = await infoOf(job)
        // The names that the asker may know, not those of the process that reads.
        const names = await knownNames(store.as(actorOf(job.asker)), regions, region)
        const asked = { names, site, party, said: { choices, names: said, sheets } }
        const onRows = rowsOf('reading', ports)
        return inSpool(async folder =>
          readIntoStore({ store, threads }, { id, job }, await layOut(store, id, folder), asked, { signal: ports.signal, onRows }),
        )
      },
    },
    {
      kind: 'import.save',
      lane: 'intake',
      broke,
      run: async (job, ports) => {
        const info = await infoOf(job)
        const synthetic = await invented(regions, info)
        const saved = await saveImport(store, info, { job, now: store.now, synthetic, onRows: rowsOf('saving', ports) })
        if (saved.ok) return 'ended'
        const judged = { report: info.report, outcome: null, refusal: saved.problems }
        return {
          status: 'done',
          outcome: { status: 'refused' },
          write: inner => writeImportEnd(inner.db, info.id, 'refused', judged),
        }
      },
    },
  ]
}

/** A row is a moment; people are told a few times a second. */
function rowsOf(phase: ImportProgress['phase'], { onProgress }: JobPorts): (rows: number) => void {
  let told = 0
  return rows => {
    if (performance.now() - told < tellMs) return
    told = performance.now()
    onProgress({ phase, rows, of: null } satisfies ImportProgress)
  }
}

/** What the owner of the database brings in for an invented region is a demonstration; a firm's own rows never are, whatever region judges them. */
async function invented(regions: RegionCache, info: ImportInfo): Promise<boolean> {
  return info.party === null && info.region !== null && (await regions.current(info.region))?.meta.synthetic === true
}

const broke: Problem = problem(
  'import.failed',
  {},
  {
    zh: '导入中断，没有保存任何内容。',
    en: 'The import broke off; nothing was saved.',
    fixZh: '请重试；若仍失败，请查看服务器日志。',
    fixEn: 'Try again; if it fails once more, look at the server log.',
  },
)
