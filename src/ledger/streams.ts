// Generation as the plan wants it: one stream row per site and material and year, standing on ledger entries.
import type { Entry } from '#domain/entry.ts'
import { kgToTonnes } from '#domain/quantity.ts'
import type { Region, Row } from '#domain/region.ts'
import type { AsOf } from './balances.ts'
import { standing } from './standing.ts'

/** A stream with the entries it stands on and the months of the year that they speak of. */
export type LedgerStream = { stream: Row<'streams'>; massKg: number; basedOn: string[]; months: number }

/**
 * Streams of one year, measured. A correction takes its part back, so the sum is what the ledger stands at.
 * @param entries posted generation, any order
 * @param period year
 * @param asOf how far back to look on the two time axes
 */
export function streamsFromLedger(entries: readonly Entry[], period: number, asOf: AsOf = {}): LedgerStream[] {
  const sums = new Map<string, { site: string; material: string; massKg: number; basedOn: string[]; months: Set<string> }>()
  for (const entry of standing(entries, asOf)) {
    if (Number(entry.validOn.slice(0, 4)) !== period) continue
    for (const { from: account, massKg } of entry.movements) {
      if (account.accountClass !== 'generated') continue
      const key = `${account.site}~${account.material}`
      let sum = sums.get(key)
      if (sum === undefined) {
        sum = { site: account.site, material: account.material, massKg: 0, basedOn: [], months: new Set() }
        sums.set(key, sum)
      }
      sum.massKg += massKg
      sum.basedOn.push(entry.id)
      sum.months.add(entry.validOn.slice(0, 7))
    }
  }
  return [...sums.values()]
    .sort((a, b) => (a.site + a.material < b.site + b.material ? -1 : 1))
    .map(({ site, material, massKg, basedOn, months }) => ({
      stream: {
        site,
        material,
        period,
        tPerYear: kgToTonnes(massKg),
        dataYear: period,
        method: 'measured',
        source: ['ledger'],
        note: `${basedOn.length} ledger entries, ${months.size} months`,
      },
      massKg,
      basedOn,
      months: months.size,
    }))
}

/**
 * The region with its estimated streams replaced by what the ledger knows; streams that the ledger says nothing of stay.
 * @returns a new region; the given one is untouched
 */
export function regionOnLedger(region: Region, streams: readonly LedgerStream[]): Region {
  const ours = new Map(streams.map(item => [`${item.stream.site}~${item.stream.material}`, item.stream]))
  const periods = new Set(streams.map(item => item.stream.period))
  const kept: Row<'streams'>[] = []
  for (const row of region.streams) {
    if (!ours.has(`${row.site}~${row.material}`)) kept.push(row)
    else if (row.period === undefined) {
      // A row for every period still speaks for the years that the ledger does not.
      for (const period of region.meta.periods) if (!periods.has(period)) kept.push({ ...row, period })
    } else if (!periods.has(row.period)) kept.push(row)
  }
  const source = { id: 'ledger', title: '产废单位台账 / waste ledger of the units', licence: 'own record' }
  return {
    ...region,
    streams: [...kept, ...ours.values()],
    sources: region.sources.some(row => row.id === 'ledger') ? region.sources : [...region.sources, source],
  }
}
