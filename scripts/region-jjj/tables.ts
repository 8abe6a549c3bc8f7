// The tables being built, and the small shapes that every step uses to fill them.
import type { RegionTable, Row } from '#domain/region.ts'

export type Tables = { [T in RegionTable]: Row<T>[] }

export function emptyTables(): Tables {
  return {
    sources: [],
    areas: [],
    materials: [],
    sites: [],
    streams: [],
    stocks: [],
    disposal: [],
    processes: [],
    process_flows: [],
    process_parameters: [],
    compositions: [],
    blend_limits: [],
    units: [],
    demands: [],
    purchases: [],
    modes: [],
    stations: [],
    lines: [],
    arcs: [],
    links: [],
    policies: [],
    programmes: [],
    targets: [],
    parameters: [],
    official_totals: [],
  }
}

/** Three numbers of an estimate: low, central, high. */
export type Triple = readonly [low: number, central: number, high: number]

/** Rounds to a step, so that no figure pretends to more than the method gives. */
export function rounded(value: number, step: number): number {
  const n = Math.round(value / step) * step
  return Number(n.toFixed(Math.max(0, -Math.floor(Math.log10(step)))))
}

/** Tonnes a year with their interval, in steps of 10 t (1 t under 1,000 t). */
export function tonnesPerYear([low, central, high]: Triple): { tPerYear: number; tPerYearLow: number; tPerYearHigh: number } {
  const step = central < 1000 ? 1 : 10
  return { tPerYear: rounded(central, step), tPerYearLow: rounded(low, step), tPerYearHigh: rounded(high, step) }
}

export function sum<T>(items: readonly T[], of: (item: T) => number): number {
  let total = 0
  for (const item of items) total += of(item)
  return total
}

export function groupBy<T>(items: readonly T[], key: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const item of items) {
    const k = key(item)
    const group = groups.get(k)
    if (group === undefined) groups.set(k, [item])
    else group.push(item)
  }
  return groups
}

/** Great-circle kilometres between two points in degrees (sphere of 6,371 km). */
export function kmBetween(
  a: { lng?: number | undefined; lat?: number | undefined },
  b: { lng?: number | undefined; lat?: number | undefined },
): number {
  if (a.lng === undefined || a.lat === undefined || b.lng === undefined || b.lat === undefined) return Number.POSITIVE_INFINITY
  const rad = Math.PI / 180
  const h =
    Math.sin(((b.lat - a.lat) * rad) / 2) ** 2 + Math.cos(a.lat * rad) * Math.cos(b.lat * rad) * Math.sin(((b.lng - a.lng) * rad) / 2) ** 2
  return 2 * 6371 * Math.asin(Math.sqrt(h))
}
