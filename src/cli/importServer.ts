// An import through a running server: the files go up, what it says of them comes back, and it is confirmed there.
import { isSettled, type ImportInfo, type Said } from '#domain/importJob.ts'
import type { LateWords } from '#steps/intake/importUnitOfWork.ts'
import type { GivenFile } from '#steps/intake/openFiles.ts'
import { zip } from '#steps/files/zip.ts'
import type { RowBar } from './rowBar.ts'
import type { ServerClient } from './serverClient.ts'

const lookMs = 300

export async function importThroughServer(
  server: ServerClient,
  files: readonly GivenFile[],
  asked: { region: string | undefined; site: string | undefined; dryRun: boolean; said?: Partial<Said>; late?: LateWords },
  bar: RowBar,
): Promise<{ info: ImportInfo; annotated: () => Promise<{ name: string; bytes: Uint8Array } | undefined> }> {
  const [only, ...more] = files
  const file =
    only !== undefined && more.length === 0
      ? only
      : { name: 'files.zip', bytes: zip(files.map(({ name, bytes }) => ({ path: name, bytes }))) }
  const query = new URLSearchParams({
    name: file.name,
    ...(asked.region === undefined ? {} : { region: asked.region }),
    ...(asked.site === undefined ? {} : { site: asked.site }),
  })
  const { id } = await server.upload<ImportInfo>(`/imports?${query.toString()}`, file.bytes)
  let info = await settled(server, id, bar)
  if (asked.said !== undefined && (info.status === 'ready' || info.status === 'refused')) {
    await server.post(`/imports/${id}/columns`, asked.said)
    info = await settled(server, id, bar)
  }
  if (!asked.dryRun && info.status === 'ready') {
    await server.post(`/imports/${id}/confirm`, asked.late)
    info = await settled(server, id, bar)
  }
  return {
    info,
    annotated: async () => ({ name: 'annotated.xlsx', bytes: await server.bytes(`/imports/${id}/annotated.xlsx`) }),
  }
}

async function settled(server: ServerClient, id: string, bar: RowBar): Promise<ImportInfo> {
  for (;;) {
    const info = await server.get<ImportInfo>(`/imports/${id}`)
    if (isSettled(info.status)) return info
    if (info.progress !== null) bar.show(info.progress.phase, info.progress.rows)
    await new Promise(resolve => {
      setTimeout(resolve, lookMs)
    })
  }
}
