// Checks every row against the region schema and writes CSV files and datapackage.json, always the same bytes for the same rows.
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { regionTables } from '#domain/region.ts'
import type { RegionMeta, RegionTable } from '#domain/region.ts'
import { rowKey } from '#domain/rowKey.ts'
import { writeCsv } from '../../src/files/csv.ts'
import { dataPackage, tableFields } from '../../src/intake/tableSchema.ts'
import type { Tables } from './tables.ts'

/** Tables in which a row without method or source would be a bare number. */
const figured = new Set<RegionTable>([
  'streams',
  'stocks',
  'disposal',
  'process_flows',
  'process_parameters',
  'compositions',
  'blend_limits',
  'units',
  'demands',
  'purchases',
  'modes',
  'stations',
  'lines',
  'policies',
  'targets',
  'parameters',
])

/** All that is wrong with the tables, as sentences; empty when they may be written. */
export function faults(tables: Tables): string[] {
  const found: string[] = []
  const ids = (table: 'sites' | 'materials' | 'processes' | 'areas' | 'sources'): Set<string> => new Set(tables[table].map(r => r.id))
  const refer: Record<string, Set<string>> = {
    site: ids('sites'),
    material: ids('materials'),
    process: ids('processes'),
    area: ids('areas'),
    parent: ids('areas'),
    product: ids('materials'),
  }
  const sources = ids('sources')
  for (const table of Object.keys(regionTables) as RegionTable[]) {
    const seen = new Set<string>()
    for (const row of tables[table] as Record<string, unknown>[]) {
      const key = rowKey(table, row)
      const result = regionTables[table].safeParse(row)
      if (!result.success) found.push(`${table} ${key}: ${result.error.issues.map(i => `${i.path.join('.')} ${i.message}`).join('; ')}`)
      if (seen.has(key)) found.push(`${table} ${key}: twice`)
      seen.add(key)
      for (const [field, known] of Object.entries(refer))
        if (typeof row[field] === 'string' && !known.has(row[field])) found.push(`${table} ${key}: no ${field} ${row[field]}`)
      for (const source of (row['source'] as string[] | undefined) ?? [])
        if (!sources.has(source)) found.push(`${table} ${key}: no source ${source}`)
      if (figured.has(table) && row['method'] === undefined) found.push(`${table} ${key}: no method`)
      for (const field of Object.keys(row)) {
        const low = row[`${field}Low`]
        const high = row[`${field}High`]
        const value = row[field]
        if (typeof value === 'number' && ((typeof low === 'number' && low > value) || (typeof high === 'number' && high < value)))
          found.push(`${table} ${key}: ${field} outside its interval`)
      }
    }
  }
  return found
}

/** One table as CSV text: header row, LF, blank for unknown; a column that no row fills is left out. */
export function csvOf(table: RegionTable, rows: readonly object[]): string {
  const fields = tableFields(table)
    .map(f => f.name)
    .filter(name => rows.some(r => (r as Record<string, unknown>)[name] !== undefined))
  return writeCsv(fields, rows)
}

const attribution = {
  licences: [
    {
      name: 'CC-BY-4.0',
      title: 'Facility data (c) Global Energy Monitor; cement (c) Spatial Finance Initiative',
      path: 'https://creativecommons.org/licenses/by/4.0/',
    },
    {
      name: 'Apache-2.0',
      title: 'Compilation by Xunyu; city points from Apache ECharts 4.9.0',
      path: 'https://www.apache.org/licenses/LICENSE-2.0',
    },
    {
      name: 'ODbL-1.0',
      title: 'stations.csv and lines.csv only: (c) OpenStreetMap contributors',
      path: 'https://opendatacommons.org/licenses/odbl/1-0/',
    },
  ],
  description:
    'Industrial wastes, recyclables, recipes, demands, transport and official targets of Beijing, Tianjin, Hebei, Shanxi, Inner Mongolia, Shandong and Henan. Facility figures are estimates with intervals, not reported by the firms.',
}
const openDatabase = {
  licenses: [
    {
      name: 'ODbL-1.0',
      title: 'Open Database License 1.0; (c) OpenStreetMap contributors; schematic, not for navigation',
      path: 'https://opendatacommons.org/licenses/odbl/1-0/',
    },
  ],
}

/** @param method what the build knows and the tables do not hold: figures before fitting, capacity against output */
export function writeRegion(folder: string, meta: RegionMeta, tables: Tables, method: object): void {
  mkdirSync(folder, { recursive: true })
  const filled = (Object.keys(regionTables) as RegionTable[]).filter(t => tables[t].length > 0)
  for (const table of filled) writeFileSync(join(folder, `${table}.csv`), csvOf(table, tables[table]))
  const pkg = dataPackage(meta, filled, {
    package: { description: attribution.description, licenses: attribution.licences, method },
    resources: { stations: openDatabase, lines: openDatabase },
  })
  // A column that no row fills is not in its file, so it is not in the schema either.
  for (const resource of pkg.resources) {
    const header = csvOf(resource.name, tables[resource.name]).split('\n')[0]!.split(',')
    resource.schema.fields = resource.schema.fields.filter(f => header.includes(f.name))
  }
  writeFileSync(join(folder, 'datapackage.json'), `${JSON.stringify(pkg, null, 2)}\n`)
}
