// A question about the region at a path, answered in a worker thread: the caller stays awake, progress arrives, a signal ends it at once.
import { MessageChannel, type MessagePort } from 'node:worker_threads'
import type { Checked } from '#domain/problem.ts'
import type { Region } from '#domain/region.ts'
import type { Footing } from '#plan/footing.ts'
import { readRegionFiles } from '../region/readRegionFiles.ts'
import { openThreads, type Threads } from '../threads.ts'

/** Thrown when the caller's signal ended the work. */
export class PlanCancelled extends Error {
  override name = 'PlanCancelled'
}
export type FilePorts<Progress> = { signal: AbortSignal; onProgress?: (progress: Progress) => void }
/** `startedAt`: ms since 1970 from which the seconds of the scenario count. */
export type TimedPorts<Progress> = FilePorts<Progress> & { footing?: Footing; startedAt?: number }

/**
 * @param path folder or workbook of the region @param ask puts the question to the thread
 * @param doors `signal` ends the work within a moment (throws PlanCancelled); `onProgress` hears what the thread says
 * @returns the region and the answer; or the problems of the files or of the question; warnings of the files
 */
export async function askOfFile<Progress, Answer>(
  path: string,
  ports: FilePorts<Progress>,
  ask: (threads: Threads, region: Region, thread: { signal: AbortSignal; port: MessagePort }) => Promise<Checked<Answer>>,
): Promise<Checked<{ region: Region; answer: Answer }>> {
  const read = await readRegionFiles(path)
  if (!read.ok) return read
  const { region } = read.value
  const threads = openThreads()
  const channel = new MessageChannel()
  channel.port1.on('message', (progress: Progress) => ports.onProgress?.(progress))
  try {
    const answered = await ask(threads, region, { signal: ports.signal, port: channel.port2 })
    return answered.ok ? { ok: true, value: { region, answer: answered.value }, warnings: read.warnings } : answered
  } catch (failure) {
    if (ports.signal.aborted) throw new PlanCancelled('cancelled', { cause: failure })
    throw failure
  } finally {
    channel.port1.close()
    await threads.close()
  }
}
