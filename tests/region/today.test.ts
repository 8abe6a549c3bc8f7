// The region as of today: it loads, says of every figure how old it is, and its new wastes are cohorts that grow.
import { readFileSync } from 'node:fs'
import { beforeAll, expect, test } from 'vitest'
import type { Problem } from '#domain/problem.ts'
import type { Region } from '#domain/region.ts'
import { readRegionFiles } from '../../src/steps/region/readRegionFiles.ts'
import { csvOf, faults } from '../../scripts/region-jjj/writeTables.ts'
import { todayPage } from '../../scripts/region-jjj/today/page.ts'

let past: Region
let today: Region
let warnings: Problem[]
beforeAll(async () => {
  const [a, b] = await Promise.all([readRegionFiles('data/region-jjj'), readRegionFiles('data/region-jjj-2030')])
  if (!a.ok || !b.ok) throw new Error('a region does not load')
  past = a.value.region
  today = b.value.region
  warnings = b.warnings
})
const total = (rows: readonly { tPerYear: number }[]): number => rows.reduce((s, r) => s + r.tPerYear, 0)
const of = (region: Region, material: string, period?: number) =>
  region.streams.filter(s => s.material === material && (period === undefined || s.period === period))

test('it loads without a warning, fits the schema, and its files hold the rows as they would be written', () => {
  expect(warnings).toEqual([])
  const { meta: _, ...tables } = today
  expect(faults(tables)).toEqual([])
  for (const table of ['streams', 'units', 'demands', 'targets'] as const)
    expect(readFileSync(`data/region-jjj-2030/${table}.csv`, 'utf8')).toBe(csvOf(table, today[table]))
})

test('it asks for years to 2030, and the programme of 2020-2022 is its past', () => {
  expect(today.meta).toMatchObject({ id: 'jjj-2030', periods: [2026, 2028, 2030], defaultProgramme: 'jjj-2030-scenario' })
  expect(today.targets.filter(t => t.programme === 'jjj-2020-2022' && t.modelled)).toEqual([])
  const own = today.targets.filter(t => t.modelled)
  expect(own.map(t => [t.programme, t.year, t.method])).toEqual(own.map(() => ['jjj-2030-scenario', 2030, 'assumed']))
  expect(own.every(t => t.definitionZh.startsWith('情景，非官方目标') && /%/u.test(t.definitionZh))).toBe(true)
})

test('a target is the share that its definition states', () => {
  const bulk = today.targets.find(t => t.id === 'bulk_used_2030')!
  const arising = total(today.streams.filter(s => s.period === undefined && bulk.materials!.includes(s.material)))
  const share = arising / (4_000_000_000 / 0.6)
  expect(bulk.materials).not.toContain('waste_rock')
  expect(bulk.definitionEn).toContain(`${(share * 100).toFixed(1)} %`)
  expect(bulk.value! / (4_500_000_000 * share)).toBeCloseTo(1, 2)
})

test('what was carried says from what, and a newer figure is never scaled twice', () => {
  const carried = today.streams.filter(s => /Carried/u.test(s.note ?? ''))
  expect(carried.length).toBeGreaterThan(500)
  expect(carried.filter(s => (s.note!.match(/Carried/gu) ?? []).length > 1)).toEqual([])
  const key = (s: { site: string; material: string }) => `${s.site} ${s.material}`
  const notices = new Map(past.streams.filter(s => s.dataYear === 2023).map(s => [key(s), s.tPerYear]))
  const now = new Map(today.streams.map(s => [key(s), s.tPerYear]))
  expect(notices.size).toBeGreaterThan(20)
  expect([...notices].filter(([k, t]) => now.get(k) !== t)).toEqual([])
})

test('steel by province follows its published output, and power its megawatts', () => {
  const areaOf = new Map(today.sites.map(s => [s.id, s.area ?? '']))
  const hebei = (region: Region) =>
    total(of(region, 'bf_slag').filter(s => areaOf.get(s.site)!.startsWith('13') && s.site.startsWith('steel-')))
  expect(hebei(today) / hebei(past)).toBeCloseTo(210.5063 / 249.8, 2)
  const added = today.sites.filter(s => s.kind === 'power_plant' && !past.sites.some(p => p.id === s.id))
  expect(added.length).toBeGreaterThan(5)
  for (const site of added)
    expect(
      today.streams.some(s => s.site === site.id && s.material === 'fly_ash'),
      site.id,
    ).toBe(true)
})

test.each(['retired_battery', 'wind_blade', 'pv_module'])('%s grows from cohort to cohort, each with its interval', material => {
  const years = today.meta.periods.map(period => total(of(today, material, period)))
  expect(years.every((t, i) => t > (years[i - 1] ?? 0))).toBe(true)
  expect(of(today, material).filter(s => s.period === undefined)).toEqual([])
  expect(of(today, material).filter(s => !(s.tPerYearLow! < s.tPerYear && s.tPerYear < s.tPerYearHigh!) && s.tPerYear > 10)).toEqual([])
})

test('no source is listed that nothing stands on, and the page says what the region says', () => {
  const used = new Set(
    Object.values(today).flatMap(rows => (Array.isArray(rows) ? (rows as { source?: string[] }[]).flatMap(r => r.source ?? []) : [])),
  )
  expect(today.sources.map(s => s.id).filter(id => !used.has(id))).toEqual([])
  expect(readFileSync('docs/region-jjj-2030.md', 'utf8')).toBe(todayPage(today))
})
