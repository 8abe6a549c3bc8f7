// Runs a study on the region at a path in a worker thread: progress arrives, a signal ends it at once.
import { MessageChannel } from 'node:worker_threads'
import type { Checked } from '#domain/problem.ts'
import type { Region } from '#domain/region.ts'
import type { StudyAnswer, StudyProgress, StudyRequest } from '#domain/study.ts'
import { PlanCancelled } from './planFile.ts'
import { readRegionFiles } from './readRegionFiles.ts'
import { openThreads } from './threads.ts'

export type StudiedFile = { region: Region; answer: StudyAnswer }

/** @returns the region and the answer, or the problems of files, scenario or options; throws PlanCancelled when the signal ended it */
export async function studyFile(
  path: string,
  request: StudyRequest,
  doors: { signal: AbortSignal; onProgress?: (progress: StudyProgress) => void },
): Promise<Checked<StudiedFile>> {
  const read = await readRegionFiles(path)
  if (!read.ok) return read
  const { region } = read.value
  const threads = openThreads()
  const channel = new MessageChannel()
  channel.port1.on('message', (progress: StudyProgress) => doors.onProgress?.(progress))
  try {
    const answered = await threads.run({ kind: 'study', region, request }, { signal: doors.signal, port: channel.port2 })
    return answered.ok ? { ok: true, value: { region, answer: answered.value }, warnings: read.warnings } : answered
  } catch (failure) {
    if (doors.signal.aborted) throw new PlanCancelled('cancelled', { cause: failure })
    throw failure
  } finally {
    channel.port1.close()
    await threads.close()
  }
}
