// The real region as it stands in the repository: it loads without a problem, its recipes conserve mass, its totals
// agree with the yearbook, every figure says how it is known, and its pages are up to date.
import { readFileSync, readdirSync, statSync } from 'node:fs'
import { beforeAll, expect, test } from 'vitest'
import type { Region } from '#domain/region.ts'
import { compareOfficialTotals } from '#intake/officialTotals.ts'
import { kmBetween } from '../../scripts/region-jjj/tables.ts'
import { makePages } from '../../scripts/region-jjj/pages.ts'
import { totalsByPlace } from '../../scripts/region-jjj/totalsByProvince.ts'
import { csvOf, faults } from '../../scripts/region-jjj/writeTables.ts'
import { readRegionFiles } from '../../src/steps/region/readRegionFiles.ts'

const folder = 'data/region-jjj'
let region: Region
let warnings: unknown[]
beforeAll(async () => {
  const read = await readRegionFiles(folder)
  if (!read.ok)
    throw new Error(
      read.problems
        .slice(0, 10)
        .map(p => `${p.place.file} ${p.place.row} ${p.place.column}: ${p.en}`)
        .join('\n'),
    )
  warnings = read.warnings
  region = read.value.region
})
const total = <T>(rows: readonly T[], of: (row: T) => number): number => rows.reduce((s, r) => s + of(r), 0)

test('official totals by province stand in one place, those that were missing with them', () => {
  const rows = totalsByPlace(region, ['110000', '120000', '130000', '140000', '150000', '370000', '130800', 'jjj6'])
  const ratio = (area: string, of: 'yearbook' | 'ministry' | 'recyclables' | 'stock') => {
    const pair = rows.find(row => row.area === area)![of]!
    return pair.ours / pair.official
  }
  // Chengde’s tailings and rock, the ministry’s six provinces with rock, and what lies in Chengde and Shanxi.
  expect(ratio('130800', 'ministry')).toBeGreaterThan(0.5)
  expect(ratio('130800', 'stock')).toBeCloseTo(1, 2)
  expect(ratio('140000', 'stock')).toBeGreaterThan(0.9)
  expect(ratio('jjj6', 'ministry')).toBeCloseTo(1, 1)
  for (const area of ['110000', '120000', '130000', '140000', '150000']) expect(Math.abs(ratio(area, 'yearbook') - 1)).toBeLessThan(0.3)
  for (const area of ['110000', '120000', '130000']) expect(rows.find(row => row.area === area)!.recyclables).toBeDefined()
})

test('it loads without a warning', () => expect(warnings).toEqual([]))

test('every row fits the schema, refers to rows that exist and lies in its interval', () => {
  const { meta: _, ...tables } = region
  expect(faults(tables)).toEqual([])
})

test('it is a whole region of a size that plans in seconds', () => {
  expect(region.meta).toMatchObject({ id: 'jjj', synthetic: false, periods: [2020, 2021, 2022], defaultProgramme: 'jjj-2020-2022' })
  expect(region.areas.filter(a => a.level === 'prefecture' || a.note?.startsWith('Municipality')).length).toBe(70)
  expect(region.streams.length).toBeGreaterThan(2000)
  expect(region.streams.length).toBeLessThanOrEqual(3500)
  expect(region.units.length).toBeLessThanOrEqual(1500)
  expect(region.stations.length).toBeGreaterThanOrEqual(120)
  expect(region.stations.length).toBeLessThanOrEqual(200)
  expect(region.lines.length).toBeLessThanOrEqual(900)
})

test('no file is larger than one megabyte, and each holds the rows as they would be written', () => {
  const files = readdirSync(folder)
  expect(files.length).toBeGreaterThan(20)
  for (const file of files) expect(statSync(`${folder}/${file}`).size).toBeLessThan(1_000_000)
  for (const table of ['streams', 'units', 'demands', 'process_flows'] as const)
    expect(readFileSync(`${folder}/${table}.csv`, 'utf8')).toBe(csvOf(table, region[table]))
})

test('every recipe balances: in what goes in comes out, and its ranges admit it', () => {
  expect(region.processes.length).toBeGreaterThanOrEqual(18)
  const wrong = region.processes.flatMap(process => {
    const flows = region.process_flows.filter(f => f.process === process.id)
    const ins = flows.filter(f => f.direction === 'in')
    const out = total(
      flows.filter(f => f.direction === 'out'),
      f => f.t,
    )
    const faultsOf = [
      Math.abs(total(ins, f => f.t) - out) > 1e-9 ? 'central recipe does not balance' : '',
      total(ins, f => f.tMin ?? f.t) > out + 1e-9 ? 'least inputs are too much' : '',
      total(ins, f => f.tMax ?? f.t) < out - 1e-9 ? 'most inputs are too little' : '',
      flows.some(f => f.direction === 'out' && f.material === process.product) ? '' : 'product is not an output',
      ins.every(f => (f.tMin ?? f.t) <= f.t && f.t <= (f.tMax ?? f.t)) ? '' : 'central outside its range',
    ]
    return faultsOf.filter(f => f !== '').map(f => `${process.id}: ${f}`)
  })
  expect(wrong).toEqual([])
})

test('the central recipe passes its own blend limits', () => {
  expect(region.blend_limits.length).toBeGreaterThan(0)
  const wrong = region.blend_limits.flatMap(limit => {
    const ins = region.process_flows.filter(
      f => f.process === limit.process && f.direction === 'in' && (limit.materials?.includes(f.material) ?? true),
    )
    const content = (material: string): number =>
      region.compositions.find(c => c.material === material && c.component === limit.component)?.value ?? 0
    const share = total(ins, f => content(f.material) * f.t) / (limit.basis === 'product' ? 1 : total(ins, f => f.t))
    const known = ins.some(f => content(f.material) > 0)
    const holds = limit.sense.startsWith('<') ? share <= limit.limit : share >= limit.limit
    return known && holds ? [] : [`${limit.process} ${limit.component}: ${share} against ${limit.limit}`]
  })
  expect(wrong).toEqual([])
})

test('the yearbook totals are met within a half and one and a half', () => {
  const rows = compareOfficialTotals(region).filter(r => r.indicator === 'general_industrial_solid_waste_generated' && r.year === 2020)
  expect(rows.map(r => r.area).sort()).toEqual(['120000', '130000', '140000', '150000'])
  expect(rows.filter(r => r.ok !== true)).toEqual([])
})

test('the city notices that fix the fit are met', () => {
  const rows = compareOfficialTotals(region).filter(
    r =>
      ['141100', '150100', '150300'].includes(r.area) &&
      r.year === 2023 &&
      r.ours !== null &&
      r.indicator !== 'general_industrial_solid_waste_generated',
  )
  expect(rows.length).toBeGreaterThanOrEqual(12)
  expect(rows.filter(r => Math.abs((r.ratio ?? 0) - 1) > 0.005)).toEqual([])
})

test('standing outlets at their central recipes take what the official rates say, within a quarter', () => {
  const areaOf = new Map(region.sites.map(s => [s.id, s.area ?? '']))
  // Inner Mongolia publishes a rate of its own, far below the nation's; it is held to that below.
  const national = (site: string): boolean => !areaOf.get(site)!.startsWith('15')
  const used = (material: string): number =>
    total(
      region.units.filter(u => national(u.site)),
      u => {
        const flow = region.process_flows.find(f => f.process === u.process && f.direction === 'in' && f.material === material)
        return flow === undefined ? 0 : (u.existingTPerYear ?? 0) * flow.t
      },
    ) /
    total(
      region.streams.filter(s => s.material === material && national(s.site)),
      s => s.tPerYear,
    )
  const rates = { coal_gangue: 0.531, fly_ash: 0.757, bf_slag: 0.918, steel_slag: 0.918, iron_tailings: 0.268 }
  const wrong = Object.entries(rates).filter(([material, rate]) => used(material) / rate < 0.75 || used(material) / rate > 1.25)
  expect(wrong).toEqual([])
})

test('the outlets of Inner Mongolia take the 40 % that it publishes', () => {
  const areaOf = new Map(region.sites.map(s => [s.id, s.area ?? '']))
  const inside = (site: string): boolean => areaOf.get(site)!.startsWith('15')
  const counted = new Set(region.materials.filter(m => m.tags?.includes('statistics_isw')).map(m => m.id))
  const generated = total(
    region.streams.filter(s => inside(s.site) && counted.has(s.material)),
    s => s.tPerYear,
  )
  const taken = total(
    region.units.filter(u => inside(u.site)),
    u =>
      (u.existingTPerYear ?? 0) *
      total(
        region.process_flows.filter(f => f.process === u.process && f.direction === 'in' && counted.has(f.material)),
        f => f.t,
      ),
  )
  expect(taken / generated).toBeCloseTo(0.4, 2)
})

test('Chengde stands by its own figures, and six provinces by the total of 2014', () => {
  const rows = compareOfficialTotals(region)
  const of = (area: string, indicator: string) => rows.find(r => r.area === area && r.indicator === indicator)!
  const chengde = of('130800', 'tailings_with_waste_rock_generated')
  expect(chengde.ours).toBeGreaterThan(100)
  expect(chengde.ours).toBeLessThan(chengde.official)
  expect(of('jjj6', 'bulk_industrial_solid_waste_incl_waste_rock_generated').ratio).toBeCloseTo(1, 1)
  expect(of('110000', 'general_industrial_solid_waste_generated').ratio).toBeCloseTo(0.93, 1)
  // Of a part of the region only its own streams are counted.
  const whole = total(region.streams, s => (s.material === 'red_mud' ? s.tPerYear : 0)) / 1e6
  const six = of('jjj6', 'bulk_industrial_solid_waste_incl_waste_rock_generated').counted
  expect(total([...six], s => (s.material === 'red_mud' ? s.tPerYear : 0)) / 1e6).toBeLessThan(whole - 5)
})

test('the yards that take sand and the stations that load it are there, and no way between neighbours leads round half a province', () => {
  const at = new Map(region.stations.map(s => [s.id, s]))
  const yards = ['大红门', '双桥', '牛栏山', '房山', '怀柔', '大灰厂', '黄村', '丰台西', '石景山南']
  for (const name of [...yards, '虎什哈', '滦县', '巨各庄', '沙城']) expect(at.has(`st-${name}`), name).toBe(true)
  const round = region.lines.filter(line => {
    const km = kmBetween(at.get(line.from)!, at.get(line.to)!)
    return km < 40 && line.km > 6 * km + 20
  })
  expect(round.map(line => `${line.from} ${line.to} ${line.km}`)).toEqual([])
  // Of Beijing's nine yards together: what the sand trains of 2024 leave room for, not fourteen times that.
  const daily = total(
    region.stations.filter(s => s.area === '110000'),
    s => s.trainsPerDay ?? 0,
  )
  expect((daily * 330 * 3200) / 1e6).toBeLessThan(25)
})

test('every price says whether it holds value-added tax', () => {
  const priced = [...region.demands, ...region.purchases, ...region.streams.filter(s => s.cnyPerT !== undefined)]
  expect(priced.filter(row => !/\bVAT\b/.test(row.note ?? '')).map(row => `${row.material} ${row.note}`)).toEqual([])
})

test('a programme is shown in its own scope: what is national or of one province is no constraint of the region', () => {
  const others = region.targets.filter(t => !t.programme.startsWith('jjj-'))
  expect(others.length).toBeGreaterThan(30)
  expect(others.filter(t => t.modelled || t.measure !== 'external' || t.areas?.length !== 1)).toEqual([])
  expect(region.targets.filter(t => t.programme === 'jjj-2015-2017').every(t => t.areas?.length === 6 && !t.areas.includes('410000'))).toBe(
    true,
  )
  const bases = region.targets.filter(t => t.id.startsWith('recyclables_used'))
  expect(bases.map(t => t.modelled)).toEqual([true, false])
})

test('every estimate carries its interval and says how it was made', () => {
  const kinds = new Set(['estimated', 'assumed', 'fitted'])
  const open = [
    ...region.streams.filter(s =>
      kinds.has(s.method ?? '') ? s.tPerYearLow === undefined || s.tPerYearHigh === undefined || !s.note : !s.source,
    ),
    ...region.units.filter(u => u.existingTPerYear !== 0 && (u.existingTPerYearLow === undefined || u.existingTPerYearHigh === undefined)),
    ...region.demands.filter(
      d => d.tPerYearLow === undefined || d.tPerYearHigh === undefined || d.priceCnyPerTLow === undefined || !d.note,
    ),
    ...region.process_parameters.filter(p => p.valueLow === undefined || p.valueHigh === undefined || !p.note),
    ...region.disposal.filter(d => d.cnyPerTLow === undefined || d.cnyPerTHigh === undefined),
    ...region.purchases.filter(p => p.cnyPerTLow === undefined || p.cnyPerTHigh === undefined),
    ...region.process_parameters.filter(p => p.parameter === 'avoidedCo2KgPerT' && !/Counterfactual: \S+/.test(p.note ?? '')),
  ]
  expect(open).toEqual([])
})

test('every target has its definition in both languages, and the programme its clauses', () => {
  const own = region.targets.filter(t => t.programme === 'jjj-2020-2022')
  expect(own.filter(t => t.definitionZh.length < 6 || t.definitionEn.length < 6)).toEqual([])
  const clauses = new Set(own.map(t => t.clause))
  expect(['(二)', '(三)', '(四)', '(五)', '(七)', '(九)', '(十)', '(十一)'].filter(clause => !clauses.has(clause))).toEqual([])
  expect(own.find(t => t.id === 'isw_utilised')?.value).toBe(800e6)
})

test('rail files carry their own licence, and every source is used', () => {
  const pkg = JSON.parse(readFileSync(`${folder}/datapackage.json`, 'utf8')) as {
    resources: { name: string; licenses?: { name: string }[] }[]
  }
  for (const name of ['stations', 'lines']) expect(pkg.resources.find(r => r.name === name)?.licenses?.[0]?.name).toBe('ODbL-1.0')
  const used = new Set(
    Object.values(region).flatMap(rows => (Array.isArray(rows) ? (rows as { source?: string[] }[]).flatMap(r => r.source ?? []) : [])),
  )
  expect(region.sources.map(s => s.id).filter(id => !used.has(id))).toEqual([])
  expect(readFileSync('NOTICE', 'utf8')).toMatch(/OpenStreetMap contributors[\s\S]*Apache ECharts/)
})

test('the pages say what the region says', async () => {
  const pages = await makePages(folder)
  expect(readFileSync('docs/region-jjj.md', 'utf8')).toBe(pages.region)
  expect(readFileSync('docs/assumptions.md', 'utf8')).toBe(pages.assumptions)
})
