// Verb: the intervals on what a solved plan says, made in a thread. A search over whole sites and a plan that ran out of time have none: its
// influences are those of a proven optimum.
import type { MessagePort } from 'node:worker_threads'
import { PlanIntervals } from '#domain/intervals.ts'
import type { PlanResult } from '#domain/plan.ts'
import { problem, type Checked } from '#domain/problem.ts'
import type { Region } from '#domain/region.ts'
import type { Asked } from '#plan/intervals/intervals.ts'
import { keep, kept } from '../kept.ts'
import type { Threads } from '../threads.ts'

/** Folder of what is kept; the number rises when the method changes. */
const kind = 'intervals-3'

/** @param region as its author wrote it */
export async function findIntervals(
  threads: Pick<Threads, 'run'>,
  region: Region,
  asked: Asked,
  options: { signal?: AbortSignal; port?: MessagePort } = {},
): Promise<Checked<PlanIntervals>> {
  const { result, influences } = asked
  if (!hasIntervals(result) || influences.length === 0) {
    options.port?.close()
    return { ok: false, problems: [none] }
  }
  const known = await kept(kind, result.inputHash, PlanIntervals)
  if (known !== undefined) {
    options.port?.close()
    return { ok: true, value: known, warnings: [] }
  }
  const solved = await threads.run({ kind: 'intervals', region, scenario: result.scenario, asked }, options)
  if (solved.ok) await keep(kind, result.inputHash, solved.value)
  return solved
}

/** Whether a plan is of the kind that intervals are made for. */
const hasIntervals = ({ status, scenario }: PlanResult): boolean => status === 'optimal' && scenario.integer !== true

const none = problem(
  'plan.no-intervals',
  {},
  {
    zh: '此方案没有区间：只有连续模型的最优方案才有。',
    en: 'This plan has no intervals: only an optimal plan of the continuous model has.',
    fixZh: '去掉整数选址，或放宽放不下的目标后再求解。',
    fixEn: 'Leave out whole sites, or ease the targets that cannot hold, and solve again.',
  },
)
