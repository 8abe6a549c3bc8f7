// A region as a folder of CSV tables with its datapackage.json: the form that a repository keeps.
import type { Checked } from '#domain/problem.ts'
import type { Region } from '#domain/region.ts'
import { writeCsv } from '#files/csv.ts'
import { dataPackage, tableFields } from '#intake/tableSchema.ts'
import { allTables } from '#report/regionWorkbook.ts'
import { saveFolder } from '../files/saveFolder.ts'

/**
 * Writes one CSV per table that has rows; columns that no row fills are left out.
 * @param folder new or empty: a folder with files of its own is refused, so that no stale table stays beside the new ones
 * @returns the folder's full path
 */
export async function writeRegionFolder(region: Region, folder: string): Promise<Checked<string>> {
  return saveFolder(folder, regionFiles(region))
}

/** One CSV per table that has rows, and at last datapackage.json that describes them. */
export function regionFiles(region: Region): { name: string; text: string }[] {
  const tables = allTables.filter(table => region[table].length > 0)
  const columns = Object.fromEntries(
    tables.map(table => {
      const filled = new Set(region[table].flatMap(row => Object.keys(row)))
      return [
        table,
        tableFields(table)
          .filter(({ name }) => filled.has(name))
          .map(({ name }) => name),
      ]
    }),
  )
  return [
    ...tables.map(table => ({ name: `${table}.csv`, text: writeCsv(columns[table] ?? [], region[table]) })),
    { name: 'datapackage.json', text: `${JSON.stringify(dataPackage(region.meta, tables, { columns }), null, 2)}\n` },
  ]
}
