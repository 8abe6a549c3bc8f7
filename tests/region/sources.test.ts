// Sources are honest: a figure stands on a source that can hold a figure of its kind, and what has no source says "assumed".
import { beforeAll, describe, expect, test } from 'vitest'
import type { Region } from '#domain/region.ts'
import { readRegionFiles } from '../../src/steps/region/readRegionFiles.ts'

const co2 = /GB\/T 51366|grid factors|CO2/u
/** Kind of figure -> what the title of a source must speak of to hold one. */
const canHold: Record<string, RegExp> = {
  opexCnyPerT: /cost|revenue|catalogue of advanced techniques/iu,
  capexCnyPerTPerYear: /investment|costs, life/iu,
  lifetimeYears: /\blife\b/iu,
  energyKwhPerT: /energy|entry conditions|norm conditions/iu,
  co2KgPerT: co2,
  avoidedCo2KgPerT: co2,
  minSizeTPerYear: /sizes?\b|entry conditions|norm conditions/iu,
  maxSizeTPerYear: /sizes?\b|investment of .*\d(?:\.\d)? Mt/iu,
  leadTimeYears: /lead time|years of building/iu,
  process_flows: /charge|flows|per brick|blends|norm conditions|from tailings/iu,
  disposal: /fees?\b|costs?\b/iu,
  purchases: /price|market|index|hot metal|scrap|GB\/T 51366/iu,
  modes: /freight|tariff|train|truck|发改价格|rail|grid factors|GB\/T 51366|assumption/iu,
}

describe.each(['data/region-jjj', 'data/region-jjj-2030'])('%s', folder => {
  let region: Region
  let titleOf: (id: string) => string
  beforeAll(async () => {
    const read = await readRegionFiles(folder)
    if (!read.ok) throw new Error('the region does not load')
    region = read.value.region
    const titles = new Map(region.sources.map(s => [s.id, s.title]))
    titleOf = id => titles.get(id) ?? ''
  })

  /** Rows of a table with their kind of figure, whose sources do not fit it. */
  function borrowed(rows: readonly { source?: string[] | undefined }[], kind: (row: never) => string): string[] {
    return rows.flatMap(row => {
      const fits = canHold[kind(row as never)]
      if (fits === undefined) throw new Error(`no kind of title is said for ${kind(row as never)}`)
      return (row.source ?? []).filter(id => !fits.test(titleOf(id))).map(id => `${kind(row as never)} cites ${id}: ${titleOf(id)}`)
    })
  }

  test('no cost, size or life stands on a source whose title cannot hold one', () => {
    expect([...new Set(borrowed(region.process_parameters, (row: Region['process_parameters'][number]) => row.parameter))]).toEqual([])
    for (const table of ['process_flows', 'disposal', 'purchases', 'modes'] as const)
      expect([...new Set(borrowed(region[table], () => table))]).toEqual([])
  })

  test('a carbon-factor standard holds nothing but CO2', () => {
    const carbon = region.sources.filter(s => co2.test(s.title)).map(s => s.id)
    expect(carbon.length).toBeGreaterThan(0)
    const wrong = region.process_parameters.filter(
      row => !row.parameter.toLowerCase().includes('co2') && (row.source ?? []).some(id => carbon.includes(id)),
    )
    expect(wrong).toEqual([])
    expect(region.process_flows.filter(row => (row.source ?? []).some(id => carbon.includes(id)))).toEqual([])
  })

  test('what is assumed borrows no source, and what is not names one', () => {
    const rows = region.process_parameters.filter(row => !row.parameter.toLowerCase().includes('co2'))
    expect(rows.filter(row => (row.method === 'assumed') !== (row.source === undefined || row.source.length === 0))).toEqual([])
    for (const row of region.process_flows) expect(row.method === 'assumed').toBe(row.source === undefined)
  })

  test('a weak source (quality C) is never the only one of a figure that is not assumed', () => {
    const weak = new Set(region.sources.filter(s => s.quality?.startsWith('C')).map(s => s.id))
    const tables = ['process_parameters', 'process_flows', 'purchases', 'disposal', 'modes'] as const
    const wrong = tables.flatMap(table =>
      (region[table] as { method?: string; source?: string[] }[]).filter(
        row => row.method !== 'assumed' && row.source !== undefined && row.source.every(id => weak.has(id)),
      ),
    )
    expect(wrong).toEqual([])
  })

  test('the sources of the region hold no memory of an engineer as an official figure', () => {
    const memory = new Set(['general_knowledge', 'project_assumption'])
    const wrong = (['process_parameters', 'process_flows', 'disposal', 'purchases', 'parameters', 'targets', 'stocks'] as const).flatMap(
      table =>
        (region[table] as { method?: string; source?: string[] }[]).filter(
          row => row.method !== 'assumed' && (row.source ?? []).some(id => memory.has(id)),
        ),
    )
    expect(wrong).toEqual([])
  })

  test('every source says in both languages what it is, of which year, and how far to trust it', () => {
    expect(region.sources.filter(s => !s.title || !s.titleZh || !s.year || !s.quality || !s.where)).toEqual([])
  })

  test('a note that a page shows is there in Chinese too', () => {
    const { targets, official_totals, programmes } = region
    const noted = [...targets, ...official_totals, ...programmes].filter(row => row.note !== undefined)
    expect(noted.length).toBeGreaterThan(100)
    expect(noted.filter(row => !/\p{Script=Han}/u.test(row.noteZh ?? '') || /[a-z]{3}/u.test(row.noteZh ?? ''))).toEqual([])
  })
})
