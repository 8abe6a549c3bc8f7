// Lanes as the tables know them: which modes have rules for them, and under which name a lane goes.
import type { Row } from '#domain/region.ts'
import type { Tables } from './tables.ts'

/** Trains a year, whether full ones only, CNY a year and wet tonnes of a train. */
export type TrainRule = { least: number; whole: boolean; cny: number; trainT: number }

export function trainRule(mode: Row<'modes'>): TrainRule | undefined {
  const { minTrainsPerYear: least = 0, laneCnyPerYear: cny = 0, wholeTrains: whole = false, trainT = 0 } = mode
  return mode.network !== 'stations' || trainT <= 0 || (least <= 0 && cny <= 0 && !whole) ? undefined : { least, whole, cny, trainT }
}

/** CNY per wet tonne that a full train's cost comes to. */
export function trainCnyPerT({ trainCny = 0, trainT = 0 }: Row<'modes'>): number {
  return trainT > 0 ? trainCny / trainT : 0
}

/** @param from @param to ids of stations */
export function laneName(mode: string, from: string, to: string, material: string, year: number): string {
  return [mode, from, to, material, year].join('~')
}

/** Of lanes in parts: the most trains a year that the smaller of its stations takes; nothing where neither says. */
export function mostTrains(tables: Tables, from: string, to: string): number {
  const slots = [from, to].map(id => tables.region.stations.find(row => row.id === id)?.trainsPerDay ?? Infinity)
  return Math.min(...slots) * tables.figure('daysPerYear', 365)
}
