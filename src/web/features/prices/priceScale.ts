// Prices of places in one sense: worth above nothing, burden below; and their colours from brick over paper to teal.
import type { PlanPrice } from '../../client/types.ts'
import { rgb, type Rgb } from '../../ui/map/colour.ts'
import { ink } from '../../ui/theme.ts'

export type PlacePrice = { site: string; lng: number; lat: number; worth: number; process?: string | undefined }
type Site = { id: string; lng?: number | undefined; lat?: number | undefined }

/** A stream's price is what it costs that a tonne arises; all others are what a tonne is worth. */
export const worthOf = (row: PlanPrice): number => (row.role === 'stream' ? -row.value : row.value)

/** One point a place; where several processes there want the material, the one to which it is worth most. */
export function placePrices(rows: readonly PlanPrice[], sites: ReadonlyMap<string, Site>): PlacePrice[] {
  const best = new Map<string, PlacePrice>()
  for (const row of rows) {
    const site = sites.get(row.site)
    if (typeof site?.lng !== 'number' || typeof site.lat !== 'number') continue
    const worth = worthOf(row)
    const known = best.get(row.site)
    if (known === undefined || worth > known.worth)
      best.set(row.site, { site: row.site, lng: site.lng, lat: site.lat, worth, process: row.process })
  }
  return [...best.values()].sort((a, b) => Math.abs(a.worth) - Math.abs(b.worth))
}

/** The price at which colour is full: high enough for nearly all, so that one odd place does not wash out the rest. */
export function fullColourAt(points: readonly PlacePrice[]): number {
  const sizes = points.map(point => Math.abs(point.worth)).sort((a, b) => a - b)
  return Math.max(sizes[Math.floor(0.95 * (sizes.length - 1))] ?? 0, (sizes.at(-1) ?? 0) / 10, 1e-9)
}

const [burden, nothing, worth] = [ink.brick, ink.line, ink.teal].map(rgb) as [Rgb, Rgb, Rgb]
export function priceColor(value: number, most: number): Rgb {
  // The root keeps small prices apart, which are most of them.
  const share = Math.sqrt(Math.min(1, Math.abs(value) / most))
  const end = value < 0 ? burden : worth
  return nothing.map((from, i) => Math.round(from + (end[i]! - from) * share)) as Rgb
}
