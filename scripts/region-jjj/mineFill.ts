// Demand of fill under ground and on the surface, at the mines, within the ground that opens or subsides in each province.
import { groupBy, sum, tonnesPerYear } from './tables.ts'
import type { Tables, Triple } from './tables.ts'

/**
 * Ground that is opened or subsides in a year, km2: what may be filled or restored. At 1.8 t/m3 and a metre of fill (assumed); pits of
 * Hebei at 2.2 m. Henan's figure was not found: the mean of Shanxi and Shandong by coal would say more, so it is left unlimited.
 */
export const ground: Record<string, { km2: number; tPerM2: number; source: string; note: string }> = {
  130000: { km2: 32, tPerM2: 4, source: 'he_mine_2018', note: '97 km2 of pits planned for 2018-2020' },
  140000: { km2: 80, tPerM2: 1.8, source: 'sx_300', note: '80 km2 of mined-out ground a year' },
  150000: {
    km2: 45,
    tPerM2: 1.8,
    source: 'cns_ordos_2507',
    note: 'Ordos: 202 km2 of pits and 248 km2 of subsidence treated to 2024, taken as ten years',
  },
  370000: { km2: 53, tPerM2: 1.8, source: 'sd_subs_2016', note: 'about 80,000 mu of subsidence a year' },
}

/** Mine fill is wanted where it is made: room for what stands there and may be added, within the ground of the province. */
export function addFill(tables: Tables): void {
  const kinds = new Set(['land_restoration', 'mine_backfill', 'tailings_backfill'])
  const areaOf = new Map(tables.sites.map(s => [s.id, s.area ?? '']))
  const roomOf = (u: Tables['units'][number]): number => (u.existingTPerYear ?? 0) + (u.maxNewTPerYear ?? 0)
  const filled = groupBy(
    tables.units.filter(u => kinds.has(u.process)),
    u => `${(areaOf.get(u.site) ?? '').slice(0, 2)}0000`,
  )
  for (const [province, all] of filled) {
    const limit = ground[province]
    const most = limit === undefined ? Number.POSITIVE_INFINITY : limit.km2 * limit.tPerM2 * 1e6
    const part = Math.min(1, most / sum(all, roomOf))
    const source = limit === undefined ? {} : { source: [limit.source] }
    const words =
      limit === undefined
        ? 'No figure of ground was found for the province'
        : `Within ${limit.km2} km2 a year (${limit.note}) x ${limit.tPerM2} t/m2 (assumed) = ${Math.round(most / 1e6)} Mt in the province${part < 1 ? `, so ${(part * 100).toFixed(0)} % of the room` : ', more than the room of its units'}`
    for (const [site, units] of groupBy(all, u => u.site)) {
      const room = (under: boolean): number =>
        part *
        sum(
          units.filter(u => (u.process !== 'land_restoration') === under),
          roomOf,
        )
      const put = (t: number, step: number, [low, value, high]: Triple, note: string): void => {
        tables.demands.push({
          site,
          material: 'mine_fill',
          step,
          ...tonnesPerYear([t * 0.6, t, t * 1.4]),
          priceCnyPerT: value,
          priceCnyPerTLow: low,
          priceCnyPerTHigh: high,
          dataYear: 2020,
          method: 'assumed',
          ...source,
          note: `${note} Without VAT. ${words}.`,
        })
      }
      const under = room(true)
      const open = room(false)
      if (under >= 1) put(under, 1, [25, 48, 75], 'Worth of fill under ground: the coal or ore that pillars release (assumed).')
      if (open >= 1) put(open, under >= 1 ? 2 : 1, [3, 8, 15], 'Worth of fill on the surface: earth that need not be dug (assumed).')
    }
  }
}
