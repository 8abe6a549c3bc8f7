// A sweep over the region at a path, in threads of this process: no server, no database, nothing kept but what is returned.
import type { Warm } from '#plan/search/warm.ts'
import type { PlanResult, Scenario } from '#domain/plan.ts'
import type { Checked } from '#domain/problem.ts'
import type { Region } from '#domain/region.ts'
import type { ScenarioBody } from '#domain/scenario.ts'
import type { Settings, SweepDesign, SweepTable } from '#domain/sweep.ts'
import { sortedJson } from '#domain/sortedJson.ts'
import { sweepCsv, sweepText, sweepWorkbook } from '#report/sweepSheet.ts'
import { sweepTable } from '#report/sweepTable.ts'
import type { SweptPlan } from '#report/sweepTable.ts'
import { readRegionFiles } from '../region/readRegionFiles.ts'
import { tidyBody } from '../submitPlan.ts'
import { summarise } from '../plan/summarisePlan.ts'
import { openThreads } from '../threads.ts'
import { outOfTime, timeLimitOf, withinLimit } from '../plan/timeLimit.ts'
import { checkSweep, combined } from './submitSweep.ts'

export type SweepProgress = { done: number; failed: number; running: number; combinations: number }
export type SweptFile = { region: Region; base: ScenarioBody; table: SweepTable; cancelled: boolean }
/** `startedAt`: ms since 1970 from which the seconds of the base scenario count; they are those of the whole sweep. */
type Ports = { signal: AbortSignal; threads: number; startedAt?: number; onProgress?: (progress: SweepProgress) => void }

/** @returns how many combinations the design has over this region, or every problem of files and design; nothing is solved */
export async function checkSweepFile(path: string, base: ScenarioBody, design: SweepDesign): Promise<Checked<Settings[]>> {
  const read = await readRegionFiles(path)
  if (!read.ok) return read
  const checked = checkSweep(read.value.region, tidyBody(base), design)
  return checked.ok ? { ...checked, warnings: [...read.warnings, ...checked.warnings] } : checked
}

/**
 * Solves the base, then every combination from its arcs, `threads` at a time.
 * @returns the table; after the signal with what was solved until then, the rest cancelled
 */
export async function sweepFile(path: string, base: ScenarioBody, design: SweepDesign, ports: Ports): Promise<Checked<SweptFile>> {
  const startedAt = ports.startedAt ?? Date.now()
  const read = await readRegionFiles(path)
  if (!read.ok) return read
  const { region } = read.value
  const body = tidyBody(base)
  const checked = checkSweep(region, body, design)
  if (!checked.ok) return checked
  const plans = await solveAll(region, body, checked.value, { ...ports, startedAt })
  const table = sweepTable(
    design,
    plans.map((info, at) => ({ info, changes: checked.value[at] ?? {} })),
  )
  return {
    ok: true,
    value: { region, base: body, table, cancelled: plans.some(({ status }) => status === 'cancelled') },
    warnings: [...read.warnings, ...checked.warnings],
  }
}

async function solveAll(
  region: Region,
  base: ScenarioBody,
  combinations: Settings[],
  ports: Ports & { startedAt: number },
): Promise<SweptPlan[]> {
  const { signal, onProgress } = ports
  const limit = timeLimitOf(base, ports.startedAt)
  const threads = openThreads(ports.threads)
  const plans: SweptPlan[] = combinations.map((_, at) => blank(String(at + 1)))
  const progress: SweepProgress = { done: 0, failed: 0, running: 0, combinations: combinations.length }
  const solve = async (scenario: Scenario, near?: Warm) => {
    // Past the end nothing more is begun.
    if (limit !== undefined && Date.now() >= limit.until) return outOfTime(base)
    const task = { kind: 'plan' as const, region, scenario, ...(near === undefined ? {} : { footing: { near } }) }
    const timed = limit === undefined ? task : { ...task, until: shareOf(limit.until, left.length, ports.threads) }
    const answer = await withinLimit(limit, signal, ending => threads.run<'plan'>(timed, { signal: ending }))
    return answer === 'out of time' ? outOfTime(base) : answer
  }
  const at = combinations.findIndex(changes => sortedJson(changes) === '{}')
  const left = combinations.map((_, index) => index).filter(index => index !== at)
  try {
    onProgress?.({ ...progress })
    const first = await solve(base).catch(unlessAborted(signal))
    if (first === undefined) return plans
    const start = first.ok ? first.value.warm : undefined
    if (at >= 0) {
      plans[at] = solved(String(at + 1), first, region)
      progress.done++
    }
    const one = async (): Promise<void> => {
      for (let index = left.shift(); index !== undefined && !signal.aborted; index = left.shift()) {
        progress.running++
        onProgress?.({ ...progress })
        const planned = await solve(combined(base, combinations[index] ?? {}), start).catch(unlessAborted(signal))
        progress.running--
        if (planned === undefined) return
        plans[index] = solved(String(index + 1), planned, region)
        progress.done++
        if (!planned.ok) progress.failed++
        onProgress?.({ ...progress })
      }
    }
    await Promise.all(Array.from({ length: ports.threads }, one))
    return plans
  } finally {
    await threads.close()
  }
}

/** A plan of a sweep may take its part of what is left, and whatever plans before it did not need. */
function shareOf(until: number, waiting: number, threads: number): number {
  const rounds = Math.ceil(waiting / threads) + 1
  return Date.now() + (until - Date.now()) / rounds
}

/** The end of a thread by the signal is no failure; anything else is. */
function unlessAborted(signal: AbortSignal): (failure: unknown) => undefined {
  return failure => {
    if (!signal.aborted) throw failure
    return undefined
  }
}

const blank = (id: string): SweptPlan => ({
  id,
  status: 'cancelled',
  reusedFrom: null,
  startedAt: null,
  finishedAt: null,
  error: null,
  summary: null,
})

function solved(id: string, planned: Checked<{ result: PlanResult }>, region: Region): SweptPlan {
  if (!planned.ok) return { ...blank(id), status: 'failed', error: planned.problems[0] ?? null }
  const { result } = planned.value
  return { ...blank(id), status: result.status, summary: summarise(result, region) }
}

/** The table for a person: lines for a terminal, or the bytes of a file by its ending. */
export function showSweep(table: SweepTable, language: 'zh' | 'en'): string {
  return sweepText(table, language)
}
export async function writeSweep(
  { region, base, table }: Pick<SweptFile, 'region' | 'base' | 'table'>,
  name: string,
  kind: 'csv' | 'json' | 'xlsx',
  language: 'zh' | 'en',
): Promise<string | Uint8Array> {
  if (kind === 'csv') return sweepCsv(table)
  if (kind === 'json') return `${JSON.stringify(table, null, 1)}\n`
  return sweepWorkbook({ name, region, base }, table, language)
}
