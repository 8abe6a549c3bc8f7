// A part of the real region as an instance: some of its provinces alone, with the programme's targets cut to their share.
import { readRegionFiles } from '#steps/region/readRegionFiles.ts'
import type { Region } from '#domain/region.ts'

const shipped = 'data/region-jjj'
/** The region as a linear programme: what is decided whole (lanes of trains) is left to no peer. @throws when its data cannot be read */
export async function wholeRegion(): Promise<Region> {
  const read = await readRegionFiles(shipped)
  if (!read.ok) throw new Error(read.problems[0]!.en)
  const { region } = read.value
  const modes = region.modes.map(mode => ({
    ...mode,
    minTrainsPerYear: undefined,
    wholeTrains: undefined,
    laneCnyPerYear: undefined,
  }))
  return { ...region, modes }
}

/**
 * @param provinces first two digits of the division codes, e.g. `13` for Hebei @param periods years, each with the same streams
 * @param ambition share of the region's targets, per tonne that arises, that the part is asked for (the part may lack what the rest has)
 * @throws when the data of the region cannot be read
 */
export async function provincesAlone(provinces: readonly string[], periods: number[], ambition: number): Promise<Region> {
  const region = await wholeRegion()
  const inside = (area: string | undefined) => area === undefined || provinces.includes(area.slice(0, 2)) || !/^\d/.test(area)
  const sites = region.sites.filter(row => provinces.includes((row.area ?? '').slice(0, 2)))
  const stations = region.stations.filter(row => inside(row.area))
  const kept = new Set([...sites, ...stations].map(row => row.id))
  const here = <T extends { site: string }>(rows: T[]): T[] => rows.filter(row => kept.has(row.site))
  const streams = here(region.streams)
  const tonnes = (rows: Region['streams']) => rows.reduce((sum, row) => sum + row.tPerYear, 0)
  const share = (ambition * tonnes(streams)) / tonnes(region.streams)
  const compositions = region.compositions.filter(row => row.site === undefined || kept.has(row.site))
  return {
    ...region,
    meta: { ...region.meta, id: `jjj-${provinces.join('-')}`, defaultPeriods: periods, periods },
    sites,
    stations,
    streams,
    compositions,
    stocks: here(region.stocks),
    units: here(region.units),
    demands: here(region.demands),
    lines: region.lines.filter(row => kept.has(row.from) && kept.has(row.to)),
    targets: region.targets
      .filter(row => row.areas?.every(inside) ?? true)
      .map(row => (row.value === undefined ? row : { ...row, value: row.value * share })),
  }
}
