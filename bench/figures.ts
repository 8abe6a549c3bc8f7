// Medians, ratios and the growth exponent of what was measured.
import { present } from '#domain/present.ts'
import type { Outcome } from './contestants/outcome.ts'

export function median(values: number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  const middle = sorted.length >> 1
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2
}

/** What one contestant did on one size: outcomes by run; `failed` where it never came to an optimum. */
export type Measured = { id: string; title: string; outcomes: Outcome[]; failed: string | undefined }
export type SizeFigures = {
  size: string
  rows: number
  columns: number
  entries: number
  /** Listing all arcs and writing them down in memory. */ seconds: number
  measured: Measured[]
}

export type Line = {
  id: string
  title: string
  failed?: string
  seconds?: number
  cpuSeconds?: number
  /** Its time over ours, run by run, then the median; above one: ours is faster. */
  ratio?: number
  cpuRatio?: number
  peakMb?: number
  engineMb?: number
  /** Relative difference of the objective from ours, the largest of all runs. */
  objectiveOff?: number
  notes?: Record<string, number>
}

export function lineOf({ id, title, outcomes, failed }: Measured, ours: Measured | undefined): Line {
  if (outcomes.length === 0) return { id, title, failed: failed ?? 'not run' }
  const of = (field: 'seconds' | 'cpuSeconds' | 'peakBytes') => outcomes.map(outcome => outcome[field])
  const against = (field: 'seconds' | 'cpuSeconds') => {
    const pairs = outcomes.flatMap((outcome, run) => {
      const own = ours?.outcomes[run]
      return own === undefined ? [] : [outcome[field] / own[field]]
    })
    return pairs.length === 0 ? undefined : median(pairs)
  }
  const bound = ours?.outcomes[0]?.objective
  const notes = Object.keys(outcomes[0]!.notes ?? {}).map(key => [key, median(outcomes.map(outcome => outcome.notes?.[key] ?? 0))] as const)
  return {
    id,
    title,
    ...present({
      failed,
      ratio: against('seconds'),
      cpuRatio: against('cpuSeconds'),
      engineMb: outcomes[0]!.engineBytes === undefined ? undefined : median(outcomes.map(outcome => outcome.engineBytes!)) / 2 ** 20,
      objectiveOff:
        bound === undefined ? undefined : Math.max(...outcomes.map(({ objective }) => Math.abs(objective - bound) / Math.abs(bound))),
    }),
    seconds: median(of('seconds')),
    cpuSeconds: median(of('cpuSeconds')),
    peakMb: median(of('peakBytes')) / 2 ** 20,
    notes: Object.fromEntries(notes),
  }
}

/** Least-squares slope of log time over log columns; undefined for fewer than two sizes. */
export function exponent(points: { columns: number; seconds: number }[]): number | undefined {
  if (points.length < 2) return undefined
  const x = points.map(point => Math.log(point.columns)),
    y = points.map(point => Math.log(point.seconds))
  const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length
  const mx = mean(x),
    my = mean(y)
  const over = x.reduce((sum, value, i) => sum + (value - mx) * (y[i]! - my), 0)
  return over / x.reduce((sum, value) => sum + (value - mx) ** 2, 0)
}
