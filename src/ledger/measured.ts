// What the ledger says of the streams of a plan: the year's sum of each site and material, its interval, the months it covers, and whether
// that is enough to stand on.
import { grouped } from '#domain/grouped.ts'
import { monthsOf, type MeasuredStream } from '#domain/ground.ts'
import { kgToTonnes } from '#domain/quantity.ts'
import type { Region, Row } from '#domain/region.ts'
import { inScope, type Scope } from '#domain/closing.ts'
import type { Entry } from '#domain/entry.ts'
import type { Movement, StandingEntry } from './movements.ts'
import { standing } from './standing.ts'
import { sigmaOf } from './uncertainty.ts'

/** A quarter whose books are closed: a month of it without an entry is a month in which nothing arose. */
export type ClosedBooks = { scope: Scope; fromDay: string; toDay: string }
type Arising = { entry: StandingEntry; movement: Movement }

/** Half the width of a 95 % interval, in standard deviations. */
const width = 1.96

/**
 * @param entries every entry that touches what arose, in the order it was appended
 * @param known sites and materials that the region has; the plan can say nothing of others
 * @param recordedAt up to when entries count
 * @returns by period, site and material; residues that a process of the plan makes itself are left out, for it makes them
 */
export function measuredStreams(
  entries: readonly Entry[],
  periods: readonly number[],
  known: { sites: ReadonlySet<string>; materials: ReadonlySet<string> },
  closed: readonly ClosedBooks[],
  recordedAt: string,
): MeasuredStream[] {
  const arising = arisingOf(standing(entries, { recordedAt })).filter(
    ({ movement: { from } }) => known.sites.has(from.site) && known.materials.has(from.material),
  )
  const streams = grouped(arising, ({ entry, movement }) => `${entry.validOn.slice(0, 4)}|${movement.from.site}|${movement.from.material}`)
  return [...streams]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([key, own]) => {
      const period = Number(key.slice(0, 4))
      return periods.includes(period) ? [streamOf(period, own, closed, recordedAt)] : []
    })
}

/** Entries of a measured stream: those of its site, material and year that stood when it was read. */
export function entriesOfStream(entries: readonly Entry[], { site, material, period, recordedAt }: MeasuredStream): Arising[] {
  return arisingOf(standing(entries, { recordedAt })).filter(
    ({ entry, movement: { from } }) => from.site === site && from.material === material && entry.validOn.startsWith(`${period}-`),
  )
}

/**
 * The region with its estimates replaced by what the ledger covers; the others stay.
 * @returns the same region where nothing is replaced
 */
export function regionOnGround(region: Region, measured: readonly MeasuredStream[] = []): Region {
  const used = new Map<string, MeasuredStream>()
  for (const one of measured) if (one.used) used.set(`${one.site}~${one.material}~${one.period}`, one)
  if (used.size === 0) return region
  const touched = new Set([...used.values()].map(one => `${one.site}~${one.material}`))
  const kept = region.streams.flatMap((row): Row<'streams'>[] => {
    const key = `${row.site}~${row.material}`
    if (!touched.has(key)) return [row]
    // A row for every period still speaks for the years that the ledger does not.
    const periods = row.period === undefined ? region.meta.periods : [row.period]
    return periods.flatMap(period => (used.has(`${key}~${period}`) ? [] : [{ ...row, period }]))
  })
  const source = { id: 'ledger', title: 'Waste ledger of the units', titleZh: '产废单位台账', licence: 'own record' }
  return {
    ...region,
    streams: [...kept, ...[...used.values()].map(rowOf)],
    sources: region.sources.some(row => row.id === 'ledger') ? region.sources : [...region.sources, source],
  }
}

function rowOf({ site, material, period, massKg, lowKg, highKg, entries }: MeasuredStream): Row<'streams'> {
  return {
    site,
    material,
    period,
    tPerYear: kgToTonnes(massKg),
    tPerYearLow: kgToTonnes(lowKg),
    tPerYearHigh: kgToTonnes(highKg),
    dataYear: period,
    method: 'measured',
    source: ['ledger'],
    note: `${entries} ledger entries, 12 months`,
  }
}

function arisingOf(entries: readonly StandingEntry[]): Arising[] {
  return entries
    .filter(entry => entry.kind !== 'transformation')
    .flatMap(entry => entry.movements.flatMap(movement => (movement.from.accountClass === 'generated' ? [{ entry, movement }] : [])))
}

function streamOf(period: number, own: readonly Arising[], closed: readonly ClosedBooks[], recordedAt: string): MeasuredStream {
  const { site, material } = own[0]!.movement.from
  const massKg = own.reduce((sum, { movement }) => sum + movement.massKg, 0)
  const variance = own.reduce(
    (sum, { entry, movement }) => sum + sigmaOf(movement.measured ?? entry.measured, movement.massKg).sigma ** 2,
    0,
  )
  const halfKg = Math.round(width * Math.sqrt(variance))
  const entered = new Set(own.map(({ entry }) => entry.validOn.slice(0, 7)))
  const accounts = own.map(({ movement }) => movement.from)
  const covered = (month: string): boolean =>
    entered.has(month) ||
    closed.some(({ scope, fromDay, toDay }) => {
      const within = fromDay <= `${month}-01` && `${month}-28` <= toDay
      // Everybody whose waste it is must have closed; somebody else's books say nothing of it.
      return within && accounts.every(account => inScope(scope, account))
    })
  const months = monthsOf(period).filter(covered)
  return {
    site,
    material,
    period,
    massKg,
    lowKg: Math.max(0, massKg - halfKg),
    highKg: massKg + halfKg,
    months,
    used: months.length === 12,
    entries: new Set(own.map(({ entry }) => entry.id)).size,
    recordedAt,
  }
}
