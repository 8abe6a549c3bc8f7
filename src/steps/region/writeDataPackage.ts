// (Re)writes datapackage.json of a region folder: the schemas of its tables from the format itself, the rest as it was.
import { readFile } from 'node:fs/promises'
import { basename, dirname, join, resolve } from 'node:path'
import type { Checked } from '#domain/problem.ts'
import type { RegionTable } from '#domain/region.ts'
import { readCsv } from '#intake/csv.ts'
import { dataPackage } from '#intake/tableSchema.ts'
import { allTables } from '#report/regionWorkbook.ts'
import { decodeText } from '../files/decodeText.ts'
import { readRegionFiles } from './readRegionFiles.ts'
import { saveFile } from '../files/saveFile.ts'

/** Properties that the format decides; whatever else somebody wrote into the package (licences, sources) stays. */
const decided = new Set(['name', 'title', 'version', 'profile', 'xunyu', 'resources'])
const decidedOfResource = new Set(['name', 'path', 'title', 'profile', 'format', 'mediatype', 'encoding', 'dialect', 'schema'])

const others = (of: object, without: Set<string>): object => Object.fromEntries(Object.entries(of).filter(([key]) => !without.has(key)))

/** @returns the path written; the region must read without errors, each table from one file named after it */
export async function writeDataPackage(folder: string): Promise<Checked<string>> {
  const read = await readRegionFiles(folder)
  if (!read.ok) return read
  const { region, places } = read.value
  const root = dirname(resolve(places.sites[0]?.file ?? join(folder, 'sites.csv')))
  const earlier = await readFile(join(root, 'datapackage.json'), 'utf8').then(
    text => JSON.parse(text) as { resources?: { name: string }[] },
    () => ({ resources: [] }),
  )
  const resources = Object.fromEntries(
    (earlier.resources ?? []).map(resource => [resource.name, others(resource, decidedOfResource)]),
  ) as Partial<Record<RegionTable, object>>
  const tables = allTables.filter(table => places[table].some(({ file, line }) => line > 0 && basename(file) === `${table}.csv`))
  const columns: Partial<Record<RegionTable, readonly string[]>> = {}
  for (const table of tables) {
    const file = join(root, `${table}.csv`)
    const raw = readCsv(decodeText(await readFile(file)).text, table, file)
    // The file was read a moment ago without a problem; only its header is wanted here.
    if ('header' in raw) columns[table] = raw.header
  }
  const described = dataPackage(region.meta, tables, { package: others(earlier, decided), resources, columns })
  return saveFile(join(root, 'datapackage.json'), `${JSON.stringify(described, null, 2)}\n`)
}
