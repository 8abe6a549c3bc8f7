// Tries again what the database could not take just now. Only for work that may run twice: a transaction that is fenced, or a read.
import { setTimeout as pause } from 'node:timers/promises'
import type { Problem } from '#domain/problem.ts'
import { Unavailable } from '#domain/unavailable.ts'

/** Long enough for a database to be started again. */
const pausesMs = [100, 300, 1000, 2000, 4000, 8000]

export async function patiently<T>(work: () => Promise<T>): Promise<T> {
  for (const ms of pausesMs) {
    try {
      return await work()
    } catch (failure) {
      if (!isPassing(failure)) throw failure
      await pause(ms)
    }
  }
  return work()
}

export const isPassing = (failure: unknown): boolean =>
  failure instanceof Unavailable && (failure.lack === 'lost' || failure.lack === 'busy')

/** What is wrong in words for people; undefined for a mistake of ours. */
export const problemOf = (failure: unknown): Problem | undefined => (failure instanceof Unavailable ? failure.problem : undefined)
/** The same for the log. */
export const setbackOf = (failure: unknown): string => (failure instanceof Error ? failure.message : String(failure)).slice(0, 300)
