// The seconds that a call may take, from its first moment to its answer: what a thread gets of them, and the end of a thread that has not
// answered by then.
import type { Scenario } from '#domain/plan.ts'
import type { Problem } from '#domain/problem.ts'

/** ms kept of the whole for what comes after the thread: handing over, printing, writing. Of a short time no more than a tenth. */
const afterThread = { ms: 400, share: 0.1 }

/** Both as ms since 1970: when the thread has to have answered, and when the call has. */
export type TimeLimit = { until: number; end: number }

/** @param startedAt ms since 1970 @returns undefined where no limit was asked for */
export function timeLimitOf({ seconds }: Pick<Scenario, 'seconds'>, startedAt: number): TimeLimit | undefined {
  if (seconds === undefined) return undefined
  const ms = seconds * 1000
  return { until: startedAt + ms - Math.min(afterThread.ms, afterThread.share * ms), end: startedAt + ms }
}

/**
 * Runs what a limit is set to; an engine that does not look at the clock is ended with its thread.
 * @returns what `work` gives, or that time ran out
 */
export async function withinLimit<T>(
  limit: TimeLimit | undefined,
  signal: AbortSignal,
  work: (signal: AbortSignal) => Promise<T>,
): Promise<T | 'out of time'> {
  if (limit === undefined) return work(signal)
  const late = AbortSignal.timeout(Math.max(1, Math.ceil(limit.end - Date.now())))
  try {
    return await work(AbortSignal.any([signal, late]))
  } catch (failure) {
    if (late.aborted && !signal.aborted) return 'out of time'
    throw failure
  }
}

export async function outOfTime(scenario: Scenario): Promise<{ ok: false; problems: Problem[] }> {
  const { nothingInTime } = await import('#plan/late.ts')
  return { ok: false, problems: [nothingInTime(scenario)] }
}
