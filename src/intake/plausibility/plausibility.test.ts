// What a region says that can hardly be: each kind of slip is asked about at its row, and what the product ships is free of alarms.
import { expect, test } from 'vitest'
import { type Region, regionTables } from '#domain/region.ts'
import { readRegionFiles } from '#steps/region/readRegionFiles.ts'
import { limits } from './limits.ts'
import { regionDoubts } from './regionDoubts.ts'

const read = async (path: string): Promise<Region> => {
  const region = await readRegionFiles(path)
  if (!region.ok) throw new Error('not read')
  return region.value.region
}
const towns = await read('examples/two-towns/region')
const said = (region: Region) => regionDoubts(region).map(({ code, table, index, column }) => `${code} ${table}[${index}].${column}`)
type Rows = Record<string, unknown>[]
/** The example with one cell changed. */
const withCell = (table: keyof Region, index: number, cells: Record<string, unknown>): Region => ({
  ...towns,
  [table]: (towns[table as 'sites'] as unknown as Rows).map((row, at) => (at === index ? { ...row, ...cells } : row)),
})
const site = (id: string) => towns.sites.findIndex(one => one.id === id)

test.each(['data/region-jjj', 'examples/two-towns/region', 'examples/explicit'])('%s: no false alarm', async path => {
  expect(regionDoubts(await read(path))).toEqual([])
})

test('every limit speaks of a column of the format', () => {
  expect(limits.filter(({ table, column }) => !(column in regionTables[table].shape))).toEqual([])
})

test.each([
  ['kilograms for tonnes', 'streams', 3, { tPerYear: 2e9 }, 'doubt.official streams[3].tPerYear'],
  ['a figure of no mine', 'streams', 3, { tPerYear: 2e9 }, 'doubt.figure streams[3].tPerYear'],
  ['an official total in 10 kt', 'official_totals', 0, { value: 305 }, 'doubt.official streams[3].tPerYear'],
  ['an official total of another size', 'official_totals', 0, { value: 3.05e10 }, 'doubt.official official_totals[0].value'],
  ['a unit beyond any works', 'units', 0, { existingTPerYear: 1e10 }, 'doubt.figure units[0].existingTPerYear'],
  ['a demand beyond any town', 'demands', 0, { tPerYear: 4e12 }, 'doubt.figure demands[0].tPerYear'],
  ['a freight rate per lorry', 'modes', 0, { cnyPerTkm: 15 }, 'doubt.figure modes[0].cnyPerTkm'],
  ['grams of CO2', 'modes', 0, { co2KgPerTkm: 78 }, 'doubt.figure modes[0].co2KgPerTkm'],
  ['metres', 'modes', 0, { maxKm: 400_000 }, 'doubt.figure modes[0].maxKm'],
  ['a line of metres', 'lines', 0, { km: 185_000 }, 'doubt.figure lines[0].km'],
  ['a line shorter than the straight line', 'lines', 0, { km: 18.5 }, 'doubt.distance lines[0].km'],
  ['a line twenty times too long', 'lines', 0, { km: 3700 }, 'doubt.distance lines[0].km'],
  ['a price of the state', 'disposal', 0, { cnyPerT: 60_000 }, 'doubt.figure disposal[0].cnyPerT'],
  ['a discount rate in per cent', 'parameters', 0, { value: 8 }, 'doubt.figure parameters[0].value'],
  ['days of more than a year', 'parameters', 1, { value: 3650 }, 'doubt.figure parameters[1].value'],
  ['water alone', 'materials', 0, { moisture: 1 }, 'doubt.figure materials[0].moisture'],
  [
    'a town at the other end of the country',
    'sites',
    site('town_east'),
    { lng: 87.6, lat: 43.8 },
    `doubt.site.unreached sites[${site('town_east')}].lng`,
  ],
] as const)('%s', (_, table, index, cells, doubt) => {
  expect(said(withCell(table, index, cells))).toContain(doubt)
})

test('a price thirty times that of its kind', () => {
  const demands = towns.demands.map((row, at) => ({ ...row, material: 'cement', site: `s${at}`, priceCnyPerT: at === 2 ? 400_000 : 400 }))
  expect(said({ ...towns, demands })).toContain('doubt.price demands[2].priceCnyPerT')
})

test('longitude and latitude the other way round are named as such', () => {
  const at = site('town_west')
  const near = towns.sites.map(row => ({ ...row, lng: (row.lng ?? 0) - 40, lat: row.lat ?? 0 }))
  const swapped = near.map((row, index) => (index === at ? { ...row, lng: row.lat, lat: row.lng } : row))
  const doubts = regionDoubts({ ...towns, sites: swapped, stations: [], lines: [] }).filter(
    ({ index, table }) => table === 'sites' && index === at,
  )
  expect(doubts.map(({ fixZh }) => fixZh)).toEqual(['经度和纬度是否写反了？'])
})

test('a fault in every row is said a few times, not a thousand', () => {
  const one = towns.streams[0]!
  const many = { ...towns, official_totals: [], streams: Array.from({ length: 1000 }, () => ({ ...one, tPerYear: 1e13 })) }
  expect(regionDoubts(many)).toHaveLength(20)
})
