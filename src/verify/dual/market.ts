// The market of one material in one year, and what the checks of arcs by road and by rail have in common.
import type { Row } from '#domain/region.ts'
import type { Tally } from '../book.ts'
import type { Case } from '../case.ts'
import type { Receiver, Supply } from '../facts/nodes.ts'
import { holds } from '../facts/tables.ts'
import type { Prices } from './prices.ts'
import type { Worth } from './worth.ts'

/** One material in one year, with all that may leave and arrive. */
export type Market = {
  at: number
  year: number
  material: string
  wet: number
  from: Supply[]
  to: Receiver[]
  worth: Worth
  prices: Prices
  tally: Tally
}

/** Notes an arc that gains; relative to the prices that meet in it. */
export function noteArc(market: Market, supply: Supply, receiver: Receiver, gain: number, cost: number, by: string): void {
  const { year, tally } = market
  tally.breach(-(cost - gain) / Math.max(1, Math.abs(gain), Math.abs(cost)), [
    year,
    supply.material,
    `${supply.site} → ${receiver.site}`,
    receiver.process,
    by,
  ])
}

/** CNY per wet tonne-kilometre with carbon, what targets bound of it and what the fleet is worth. */
export function perKmOf({ rules }: Case, mode: Row<'modes'>, year: number, prices: Prices): number {
  const fleet = mode.fleetTkmPerYear === undefined ? 0 : prices.lane('fleet', mode.id, year, mode.fleetTkmPerYear)
  return mode.cnyPerTkm + (mode.co2KgPerTkm ?? 0) * (rules.modeCarbon(mode.id, year) + prices.emitted(year)) + prices.hauled(year) + fleet
}

/** Sites in which a mode may not touch a material; undefined: everywhere. */
export function closedSites({ rules, tables }: Case, mode: Row<'modes'>, material: string, year: number): Set<string> | undefined {
  const areas = rules.closedTo(mode.id, material, year)
  if (!holds(mode, year) || areas.includes(undefined)) return undefined
  const closed = new Set<string>()
  if (areas.length > 0)
    for (const site of tables.sites.keys()) if (tables.areasOf(site).some(area => areas.includes(area))) closed.add(site)
  return closed
}
