// Reading of an import in a worker thread: rows that are understood go to the main thread in batches, some at a time.
import { readFile } from 'node:fs/promises'
import type { MessagePort } from 'node:worker_threads'
import type { ImportReport, Said } from '#domain/importJob.ts'
import type { WasteFact } from '#domain/wasteFact.ts'
import type { KnownNames } from '#intake/forms/names.ts'
import type { RegistryRow } from '#intake/registry/registryRows.ts'
import { today } from '../rules/today.ts'
import { judgedBy, readFiles } from './readFiles.ts'
import type { LaidFile } from './spool.ts'

/** What the thread says on its way; every batch is answered once it is taken. */
export type ThreadMessage = { rows: number } | { facts: WasteFact[] } | { registry: RegistryRow[] }
/** Batches that may be under way at once: enough to keep both sides at work, few enough to hold. */
const underWay = 4
const tellEvery = 2000

export async function readInThread(
  {
    files,
    names,
    site,
    party,
    said,
  }: { files: readonly LaidFile[]; names: KnownNames; site: string | null; party: string | null; said: Said },
  port: MessagePort | undefined,
): Promise<ImportReport> {
  if (port === undefined) throw new Error('reading an import needs a port')
  const open: Promise<unknown>[] = []
  let taken: (() => void)[] = []
  port.on('message', () => taken.shift()?.())
  const hand = async (message: ThreadMessage): Promise<void> => {
    open.push(
      new Promise<void>(resolve => {
        taken = [...taken, resolve]
      }),
    )
    port.postMessage(message)
    if (open.length >= underWay) await open.shift()
  }
  const given = await Promise.all(files.map(async ({ name, path }) => ({ name, bytes: new Uint8Array(await readFile(path)) })))
  const report = await readFiles(given, {
    ...judgedBy(names, said, party),
    today: today(),
    ...(site === null ? {} : { site }),
    sink: { facts: facts => hand({ facts }), registry: registry => hand({ registry }) },
    onRows: rows => {
      if (rows % tellEvery === 0) port.postMessage({ rows } satisfies ThreadMessage)
    },
  })
  // The answer takes another way than the batches: it leaves when the last of them has arrived.
  await Promise.all(open)
  return report
}
