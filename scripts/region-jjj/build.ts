// Builds data/region-jjj from the source figures: npx tsx scripts/region-jjj/build.ts --from <folder of the source figures>
import { parseArgs } from 'node:util'
import type { RegionMeta, RegionTable } from '#domain/region.ts'
import { regionTables } from '#domain/region.ts'
import { rowKey } from '#domain/rowKey.ts'
import { aluminaRefineries, cementPlants, coalMines, ironMines, powerPlants, steelPlants, wastePlants } from './activity.ts'
import { bottomUp } from './bottomUp.ts'
import { addCandidates, addRecyclingPlants, bases } from './candidates.ts'
import { addBatteries, addMunicipal, addRecyclables } from './cityStreams.ts'
import { addDemands, rememberWasteCoal } from './demands.ts'
import { sizeExpansions } from './expansions.ts'
import type { Figures } from './figures.ts'
import { readFigures } from './figures.ts'
import { addGeography } from './geography.ts'
import { materials } from './materials.ts'
import { addMoreRecyclables } from './moreRecyclables.ts'
import { addMoney } from './money.ts'
import { addOfficialTotals } from './officialTotals.ts'
import { addOutlets, cementOutlets, existingOutlets, largestMines, steelOutlets } from './outlets.ts'
import { chinaResidents, residents } from './populations.ts'
import { addProcesses } from './processes.ts'
import { addProgrammes } from './programmes.ts'
import { addRailway } from './railway.ts'
import { addSources } from './sources.ts'
import { writePages } from './pages.ts'
import { addStocks } from './stocks.ts'
import { addStreams, fittedStreams } from './streams.ts'
import { emptyTables, rounded, sum } from './tables.ts'
import type { Tables } from './tables.ts'
import { faults, writeRegion } from './writeTables.ts'

export const meta: RegionMeta = {
  id: 'jjj',
  nameZh: '京津冀及周边地区',
  nameEn: 'Beijing-Tianjin-Hebei and surroundings',
  version: '0.2.0',
  currency: 'CNY',
  periods: [2020, 2021, 2022],
  defaultPeriods: [2022],
  defaultProgramme: 'jjj-2020-2022',
  synthetic: false,
}

/** All tables of the region from the source figures. */
export function buildRegion(figures: Figures): Tables {
  const tables = emptyTables()
  const cities = addGeography(figures, tables)
  tables.materials.push(...materials)
  const cityOf = (code: string) => {
    const city = cities.find(c => c.code === code)
    if (city === undefined) throw new Error(`no city ${code}`)
    return city
  }
  const power = powerPlants(figures, cityOf)
  const steel = steelPlants(figures)
  const cement = cementPlants(figures, cityOf)
  const waste = [
    ...power,
    ...steel,
    ...coalMines(figures, cityOf),
    ...ironMines(figures),
    ...aluminaRefineries(figures),
    ...wastePlants(figures),
  ]
  addStreams(fittedStreams(figures, waste, cityOf), tables)
  addFacilitySites([...steel, ...cement], tables)
  addRecyclables(figures, cities, steel, tables)
  addBatteries(figures, cities, meta.periods, tables)
  addMunicipal(cities, tables)
  addStocks(figures, tables)
  addProcesses(tables)
  const areaOf = new Map(tables.sites.map(s => [s.id, s.area ?? '']))
  const { outlets, kilns } = cementOutlets(cement)
  addOutlets([...existingOutlets(figures, tables, outlets, site => areaOf.get(site) ?? ''), ...outlets, ...steelOutlets(steel)], tables)
  addCandidates(
    tables,
    cities,
    kilns,
    largestMines(tables, site => areaOf.get(site) ?? ''),
  )
  addRecyclingPlants(tables)
  addMoreRecyclables(figures, cities, tables)
  sizeExpansions(tables)
  rememberWasteCoal(power)
  addDemands(figures, cities, cement, kilns, steel, tables)
  addMoney(tables)
  addRailway(figures, tables)
  addProgrammes(tables)
  addOfficialTotals(figures, tables)
  addSources(tables)
  for (const table of ['streams', 'units', 'demands', 'sites', 'stations', 'lines', 'official_totals'] as RegionTable[]) {
    ;(tables[table] as Record<string, unknown>[]).sort((a, b) => (rowKey(table, a) < rowKey(table, b) ? -1 : 1))
  }
  return tables
}

/** Sites of plants that take waste without making any of ours. */
function addFacilitySites(plants: ReturnType<typeof steelPlants>, tables: Tables): void {
  const known = new Set(tables.sites.map(s => s.id))
  for (const p of plants) {
    if (known.has(p.site)) continue
    tables.sites.push({
      id: p.site,
      ...(p.zh ? { nameZh: p.zh } : {}),
      nameEn: p.en || p.zh,
      kind: p.kind,
      area: p.area,
      lng: p.lng,
      lat: p.lat,
      accuracy: p.accuracy,
      ...(p.spreadKm ? { spreadKm: p.spreadKm } : {}),
      ...(p.party ? { party: p.party } : {}),
      ...(p.kind === 'area_source' ? {} : { status: 'operating' }),
      source: p.source,
      ...(p.note ? { note: p.note } : {}),
    })
  }
}

if (import.meta.url === `file://${process.argv[1]}`) {
  const { values } = parseArgs({ options: { from: { type: 'string' }, to: { type: 'string', default: 'data/region-jjj' } } })
  if (values.from === undefined) {
    console.error('usage: npx tsx scripts/region-jjj/build.ts --from <folder of the source figures> [--to data/region-jjj]')
    process.exit(2)
  }
  const figures = readFigures(values.from)
  const tables = buildRegion(figures)
  const wrong = faults(tables)
  if (wrong.length > 0) {
    console.error(wrong.slice(0, 40).join('\n'), `\n${wrong.length} faults; nothing written`)
    process.exit(1)
  }
  writeRegion(values.to, meta, tables, {
    ...bottomUp(figures),
    populationShare: rounded(sum(Object.values(residents), n => n) / chinaResidents, 0.0001),
  })
  await writePages(values.to)
  for (const table of Object.keys(regionTables) as RegionTable[]) console.log(table, tables[table].length)
  console.log('waste Mt', (sum(tables.streams, s => (s.period === undefined ? s.tPerYear : 0)) / 1e6).toFixed(1), 'bases', bases.length)
}
