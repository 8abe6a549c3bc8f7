// Verb: the baseline of a region and a scenario, taken from what is kept or solved in a thread.
import type { MessagePort } from 'node:worker_threads'
import { Baseline } from '#domain/baseline.ts'
import type { PlanProgress } from '#domain/plan.ts'
import type { Checked } from '#domain/problem.ts'
import type { Region } from '#domain/region.ts'
import { pastHash, type PastQuestion } from '#plan/baseline/baseline.ts'
import { usualKeepCnyPerT } from '#plan/baseline/past.ts'
import { keep, kept } from '../kept.ts'
import { askOfFile, type FilePorts } from '../plan/fileTask.ts'
import type { Threads } from '../threads.ts'

export { usualKeepCnyPerT }
/** Folder of what is kept. */
const kind = 'baselines'

/** @param keepCnyPerT see usualKeepCnyPerT */
export async function findBaseline(
  threads: Pick<Threads, 'run'>,
  region: Region,
  question: PastQuestion,
  { keepCnyPerT = usualKeepCnyPerT, ...options }: { keepCnyPerT?: number; signal?: AbortSignal; port?: MessagePort } = {},
): Promise<Checked<Baseline>> {
  const asked: PastQuestion = {
    settings: question.settings,
    ...(question.programme === undefined ? {} : { programme: question.programme }),
    ...(question.periods === undefined ? {} : { periods: question.periods }),
    ...(question.measured === undefined ? {} : { measured: question.measured }),
  }
  const known = await kept(kind, pastHash(region, asked, keepCnyPerT), Baseline)
  if (known !== undefined) {
    options.port?.close()
    return { ok: true, value: known, warnings: [] }
  }
  const solved = await threads.run({ kind: 'baseline', region, question: asked, keepCnyPerT }, options)
  if (solved.ok) await keep(kind, solved.value.inputHash, solved.value)
  return solved
}

/** The baseline of the region at a path. */
export async function baselineFile(
  path: string,
  question: PastQuestion,
  keepCnyPerT: number | undefined,
  ports: FilePorts<PlanProgress>,
): Promise<Checked<{ region: Region; answer: Baseline }>> {
  return askOfFile(path, ports, (threads, region, thread) =>
    findBaseline(threads, region, question, { ...thread, ...(keepCnyPerT === undefined ? {} : { keepCnyPerT }) }),
  )
}
