// Raw tables to a region, or every problem that stands in between: files -> names -> cells -> rows -> references -> recipes.
import type { Region, RegionTable } from '#domain/region.ts'
import type { Checked, Problem } from '#domain/problem.ts'
import { checkRecipes } from './checkRecipes.ts'
import { checkReferences } from './checkReferences.ts'
import type { PlacedTables } from './checkReferences.ts'
import { checkValues } from './checkValues.ts'
import { tableNames } from './fieldNames.ts'
import { impliedMaterials } from './impliedRows.ts'
import { error } from './rawTable.ts'
import type { RawTable } from './rawTable.ts'
import { isAside } from './layout/unread.ts'
import { doubtProblem } from './plausibility/doubt.ts'
import { regionDoubts } from './plausibility/regionDoubts.ts'
import { matchTable } from './readHeader.ts'
import { readMeta } from './readMeta.ts'
import type { RawMeta } from './readMeta.ts'
import { readRows } from './readRows.ts'

/** Where row `i` of a table stands; `line` as a spreadsheet shows it, 0 for a row that was implied. */
export type RowPlace = { file: string; sheet?: string; line: number }
export type PlacedRegion = { region: Region; places: Record<RegionTable, RowPlace[]> }

/** The place of a problem; a row that was implied has no line. */
function placeOfRow(row: RowPlace | undefined): Problem['place'] {
  if (row === undefined) return {}
  const { file, sheet, line } = row
  return { file, ...(sheet === undefined ? {} : { sheet }), ...(line > 0 ? { row: line } : {}) }
}

const emptyTables = <T>(): Record<RegionTable, T[]> =>
  Object.fromEntries(tableNames.map(name => [name, []])) as unknown as Record<RegionTable, T[]>

/** Something must lie or be made somewhere, and be wanted somewhere. */
function checkEnough(tables: PlacedTables, raw: readonly RawTable[], meta: RawMeta): Problem[] {
  const file = meta.place.file ?? raw[0]?.file
  const problems: Problem[] = []
  const need = (code: string, zh: string, en: string, fixZh: string, fixEn: string): void => {
    problems.push(error(code, file === undefined ? {} : { file }, { zh, en, fixZh, fixEn }))
  }
  if (tables.sites.length === 0)
    need(
      'region.no-sites',
      '没有任何地点（表 sites 为空）',
      'there are no sites (the table sites is empty)',
      '在表 sites 中填写地点',
      'Fill in the table sites',
    )
  else if (tables.streams.length + tables.stocks.length + tables.units.length === 0) {
    need(
      'region.nothing-moves',
      '没有任何产生量、堆存或装置',
      'there are no streams, stocks or units',
      '填写表 streams 或 units',
      'Fill in the table streams or units',
    )
  }
  return problems
}

/**
 * Reads a region from raw tables (CSV files or sheets) and finds every problem, each with file, sheet, row, column and a fix.
 * @param raw one entry per file or sheet; sheets of explanation are passed over
 * @param rawMeta the description as found (datapackage.json or sheet `region`)
 * @returns the region with the place of each row, in table order; or all problems (errors and warnings together)
 */
export function readPlacedRegion(raw: readonly RawTable[], rawMeta: RawMeta): Checked<PlacedRegion> {
  const problems: Problem[] = []
  const tables: PlacedTables = emptyTables()
  for (const one of raw) {
    if (isAside(one.name)) continue
    const match = matchTable(one)
    if ('problem' in match) {
      problems.push(match.problem)
      continue
    }
    const { rows, problems: found } = readRows(match.table, one)
    tables[match.table].push(...rows)
    problems.push(...found)
  }
  const implied = impliedMaterials(tables)
  tables.materials.push(...implied.rows)
  problems.push(...implied.problems)
  const { meta, problems: metaProblems } = readMeta(rawMeta, tables)
  problems.push(
    ...metaProblems,
    ...checkEnough(tables, raw, rawMeta),
    ...checkReferences(tables),
    ...checkValues(tables, meta),
    ...checkRecipes(tables),
  )
  if (problems.some(({ severity }) => severity === 'error')) return { ok: false, problems: inOrder(problems) }

  const region = { meta, ...emptyTables<object>() } as unknown as Region
  const places = emptyTables<RowPlace>()
  for (const table of tableNames) {
    for (const { row, file, sheet, line } of tables[table]) {
      // Every cell was checked against the schema in readRows, so the loose row is a row of the table.
      ;(region[table] as object[]).push(row)
      places[table].push({ file, ...(sheet !== undefined ? { sheet } : {}), line })
    }
  }
  problems.push(...regionDoubts(region).map(doubt => doubtProblem(doubt, (table, index) => placeOfRow(places[table][index]))))
  return { ok: true, value: { region, places }, warnings: inOrder(problems) }
}

/** As `readPlacedRegion`, for callers that need no places. */
export function readRegion(raw: readonly RawTable[], rawMeta: RawMeta): Checked<Region> {
  const read = readPlacedRegion(raw, rawMeta)
  return read.ok ? { ok: true, value: read.value.region, warnings: read.warnings } : read
}

/** Errors first, then by file, sheet and row, so that a person can walk down the file. */
function inOrder(problems: Problem[]): Problem[] {
  const rank = (problem: Problem): string =>
    [
      problem.severity === 'error' ? 0 : 1,
      problem.place.file ?? '',
      problem.place.sheet ?? '',
      String(problem.place.row ?? 0).padStart(8, '0'),
    ].join('\u0000')
  return problems
    .map(problem => ({ problem, by: rank(problem) }))
    .sort((a, b) => (a.by < b.by ? -1 : a.by > b.by ? 1 : 0))
    .map(({ problem }) => problem)
}
