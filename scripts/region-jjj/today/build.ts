// Builds data/region-jjj-2030, the region as of the newest figures with years to 2030, from the same source figures as the region of the programme:
//   npx tsx scripts/region-jjj/today/build.ts --from <folder of the source figures>
import { parseArgs } from 'node:util'
import type { RegionMeta, RegionTable } from '#domain/region.ts'
import { regionTables } from '#domain/region.ts'
import { rowKey } from '#domain/rowKey.ts'
import { steelPlants } from '../activity.ts'
import { bottomUp } from '../bottomUp.ts'
import { buildRegion } from '../build.ts'
import { addRecyclables, kindsToday } from '../cityStreams.ts'
import type { Figures } from '../figures.ts'
import { readFigures } from '../figures.ts'
import { addGeography } from '../geography.ts'
import { chinaResidents, residents } from '../populations.ts'
import { addSources } from '../sources.ts'
import { emptyTables, rounded, sum } from '../tables.ts'
import type { Tables } from '../tables.ts'
import { faults, writeRegion } from '../writeTables.ts'
import { carryForward, sizeMarkets } from './carryForward.ts'
import { batteriesToday, bladesToday, modulesToday } from './cohorts.ts'
import { addNewWastes } from './newWastes.ts'
import { addScenario2030, scenario } from './programme2030.ts'

export const metaToday: RegionMeta = {
  id: 'jjj-2030',
  nameZh: '2026—2030年情景：京津冀及周边地区',
  nameEn: 'Scenario 2026-2030: Beijing-Tianjin-Hebei and surroundings',
  version: '0.1.0',
  currency: 'CNY',
  periods: [2026, 2028, 2030],
  defaultPeriods: [2026, 2028, 2030],
  defaultProgramme: scenario,
  synthetic: false,
}

/** The base region with what is newer in its place, the wastes that come now and the scenario's targets. */
export function buildToday(figures: Figures): Tables {
  const tables = buildRegion(figures)
  const cities = addGeography(figures, emptyTables())
  const base = tables.streams
  const again = new Set([...kindsToday.map(k => k.material), 'retired_battery'])
  tables.streams = tables.streams.filter(s => !again.has(s.material))
  carryForward(figures, tables)
  addRecyclables(figures, cities, steelPlants(figures), tables, kindsToday)
  batteriesToday(figures, cities, metaToday.periods, tables)
  bladesToday(metaToday.periods, tables)
  modulesToday(cities, metaToday.periods, tables)
  sizeMarkets(base, tables)
  addNewWastes(cities, tables)
  decideIn(2026, tables)
  keepPast(tables)
  addScenario2030(
    sum(cities, c => c.people),
    tables,
  )
  tables.sources = []
  addSources(tables)
  for (const table of ['streams', 'units', 'demands', 'sites'] as RegionTable[])
    (tables[table] as Record<string, unknown>[]).sort((a, b) => (rowKey(table, a) < rowKey(table, b) ? -1 : 1))
  return tables
}

/** What takes two years to build after this year stands in the second year after it. */
function decideIn(year: number, tables: Tables): void {
  tables.parameters = tables.parameters.map(p =>
    p.id === 'decisionYear'
      ? {
          ...p,
          value: year,
          method: 'assumed',
          source: ['project_assumption'],
          note: 'A plan decided now; what takes two years to build stands in 2028.',
        }
      : p,
  )
}

/** Programmes whose years are over stay to be read and are no constraints here. */
function keepPast(tables: Tables): void {
  const past = new Set(tables.programmes.filter(p => p.toYear < metaToday.periods[0]!).map(p => p.id))
  tables.programmes = tables.programmes.map(p => ({
    ...p,
    ...(past.has(p.id)
      ? {
          note: `${(p.note ?? '').replace(/ ?Its target years? lies? (before|after) the periods of this region\./u, '')} Its years are over.`.trim(),
          noteZh: `${(p.noteZh ?? '').replace(/目标年[早晚]于本区域各时期。/u, '')}各年已过。`,
        }
      : {}),
  }))
  tables.targets = tables.targets.map(t => (past.has(t.programme) ? { ...t, modelled: false } : t))
}

if (import.meta.url === `file://${process.argv[1]}`) {
  const { values } = parseArgs({ options: { from: { type: 'string' }, to: { type: 'string', default: 'data/region-jjj-2030' } } })
  if (values.from === undefined) {
    console.error('usage: npx tsx scripts/region-jjj/today/build.ts --from <folder of the source figures> [--to data/region-jjj-2030]')
    process.exit(2)
  }
  const figures = readFigures(values.from)
  const tables = buildToday(figures)
  const wrong = faults(tables)
  if (wrong.length > 0) {
    console.error(wrong.slice(0, 40).join('\n'), `\n${wrong.length} faults; nothing written`)
    process.exit(1)
  }
  writeRegion(values.to, metaToday, tables, {
    ...bottomUp(figures),
    populationShare: rounded(sum(Object.values(residents), n => n) / chinaResidents, 0.0001),
  })
  for (const table of Object.keys(regionTables) as RegionTable[]) console.log(table, tables[table].length)
}
