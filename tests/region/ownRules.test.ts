// The region's figures against the rules that this product itself holds, and against each other: no line that it builds may break them.
import { beforeAll, expect, test } from 'vitest'
import type { Region } from '#domain/region.ts'
import { parameters as plasticsRule } from '#rules/entry-plastics/parameters.ts'
import { parameters as scrapRule } from '#rules/entry-scrap-steel/parameters.ts'
import { parameters as tyresRule } from '#rules/entry-tyres/parameters.ts'
import { readRegionFiles } from '../../src/steps/region/readRegionFiles.ts'

let region: Region
beforeAll(async () => {
  const read = await readRegionFiles('data/region-jjj')
  if (!read.ok) throw new Error('the region does not load')
  region = read.value.region
})

const of = (process: string, parameter: string) =>
  region.process_parameters.find(row => row.process === process && row.parameter === parameter)!
const inputs = (process: string) => region.process_flows.filter(f => f.process === process && f.direction === 'in')
const total = (rows: readonly { t: number }[]): number => rows.reduce((sum, row) => sum + row.t, 0)
const flow = (process: string, direction: 'in' | 'out', material: string): number =>
  total(region.process_flows.filter(f => f.process === process && f.direction === direction && f.material === material))
const limit = (rule: readonly { id: string; value: string | null }[], id: string): number => Number(rule.find(row => row.id === id)!.value)

/** CNY per kWh of industry, which running costs hold. */
const powerPrice = 0.6

test('running costs are not below the power bill that they hold', () => {
  const wrong = region.processes.filter(({ id }) => of(id, 'opexCnyPerT').valueLow! < powerPrice * of(id, 'energyKwhPerT').value)
  expect(wrong.map(({ id }) => id)).toEqual([])
})

test('a scrap yard, a granulator and a retreader use no more power than their entry conditions allow', () => {
  expect(of('scrap_centre', 'energyKwhPerT').valueHigh).toBeLessThan(limit(scrapRule, 'SCRAP12-POWER'))
  const plasticPerT = total(inputs('plastic_pelletiser'))
  expect(of('plastic_pelletiser', 'energyKwhPerT').valueHigh).toBeLessThanOrEqual(limit(plasticsRule, 'PLASTIC15-POWER') * plasticPerT)
  // A standard tyre weighs about 50 kg.
  expect(of('tyre_retread', 'energyKwhPerT').valueHigh).toBeLessThanOrEqual(limit(tyresRule, 'TYRE12-E-MOULD') / 0.05)
})

test('a new scrap yard is as large as its entry conditions ask', () => {
  expect(of('scrap_centre', 'minSizeTPerYear').value).toBeGreaterThanOrEqual(limit(scrapRule, 'SCRAP12-CAP-NEW'))
})

test('no wallboard line is smaller than the catalogue of industries allows: 30 million m2 a year at 6.5 kg/m2', () => {
  expect(of('wallboard_line', 'minSizeTPerYear').valueLow).toBeGreaterThanOrEqual((30e6 * 6.5) / 1000)
  const small = region.units.filter(u => u.process === 'wallboard_line' && (u.maxNewTPerYear ?? 0) > 0 && u.minSizeTPerYear! < 195_000)
  expect(small).toEqual([])
})

test('of building waste at least 95 % becomes product', () => {
  const loss = flow('recycled_aggregate_plant', 'out', 'process_loss')
  expect(loss / total(inputs('recycled_aggregate_plant'))).toBeLessThanOrEqual(0.05)
})

test('zinc recovered from dust is 80 to 95 % of what the dust holds, in an oxide of half zinc', () => {
  const content = region.compositions.find(c => c.material === 'zinc_dust' && c.component === 'Zn')!.value / 1e6
  const recovered = (0.5 * flow('dust_zinc_recovery', 'out', 'zinc_oxide')) / (content * flow('dust_zinc_recovery', 'in', 'zinc_dust'))
  expect(recovered).toBeGreaterThanOrEqual(0.8)
  expect(recovered).toBeLessThanOrEqual(0.95)
})

test('steel of an electric furnace costs 160 to 500 CNY/t more than scrap in a converter', () => {
  const scrap = region.streams.find(s => s.material === 'scrap_steel')!.cnyPerT!
  const opex = (process: string): number => of(process, 'opexCnyPerT').value
  const converter = flow('bof_scrap', 'in', 'scrap_steel') * scrap + opex('bof_scrap')
  const prepared = flow('scrap_centre', 'in', 'scrap_steel') * scrap + opex('scrap_centre')
  const furnace = flow('eaf_steel', 'in', 'prepared_scrap') * prepared + opex('eaf_steel')
  expect(furnace - converter).toBeGreaterThanOrEqual(160)
  expect(furnace - converter).toBeLessThanOrEqual(500)
})

test('what fills the goaf of a coal mine and what fills an ore mine are not mixed (GB 18599-2020, 8.1)', () => {
  const mixed = region.processes.filter(p => {
    const wastes = new Set(inputs(p.id).map(f => f.material))
    return p.id.endsWith('_backfill') && wastes.has('iron_tailings') && (wastes.has('fly_ash') || wastes.has('coal_gangue'))
  })
  expect(mixed).toEqual([])
})

test('what a holder of a recyclable is paid stands on its stream, with an interval', () => {
  const recycling = region.streams.filter(s => region.materials.some(m => m.id === s.material && m.kind === 'secondary'))
  expect(recycling.filter(s => s.cnyPerT === undefined || s.cnyPerTLow === undefined || s.cnyPerTHigh === undefined)).toEqual([])
})
