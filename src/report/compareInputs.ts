// Where the inputs of two plans differ: the scenario, and the rows of the regions when they are of different content.
import type { Scenario } from '#domain/plan.ts'
import { regionTables } from '#domain/region.ts'
import type { Region, RegionTable } from '#domain/region.ts'
import { rowKey } from '#domain/rowKey.ts'
import type { InputDifference } from '#domain/scenario.ts'
import { sortedJson } from '#domain/sortedJson.ts'

/** One side: what was asked, of which content of which region; `tables` where its rows are at hand. */
export type PlanInput = {
  scenario: Scenario
  inputHash: string | null
  region: { id: string; version: string }
  tables?: Region
}
type TableDifference = NonNullable<InputDifference['region']['tables']>[number]

/** Rows shown of all tables together; beyond them only counts. */
const mostRows = 500

/** @returns only what differs; equal inputs give empty lists */
export function compareInputs(base: PlanInput, other: PlanInput): InputDifference {
  const keys = [...new Set([...Object.keys(base.scenario.settings), ...Object.keys(other.scenario.settings)])].sort()
  const same = base.region.id === other.region.id && base.region.version === other.region.version
  const tables = same ? [] : base.tables === undefined || other.tables === undefined ? null : compareTables(base.tables, other.tables)
  return {
    name: { base: base.scenario.name ?? null, other: other.scenario.name ?? null },
    settings: keys
      .map(key => ({ key, base: base.scenario.settings[key] ?? null, other: other.scenario.settings[key] ?? null }))
      .filter(row => row.base !== row.other),
    fields: fieldsThatDiffer(base.scenario, other.scenario, new Set(['name', 'settings'])),
    region: { base: { ...base.region }, other: { ...other.region }, tables },
    inputHash: {
      base: base.inputHash,
      other: other.inputHash,
      same: base.inputHash !== null && base.inputHash === other.inputHash,
    },
  }
}

function fieldsThatDiffer(base: object, other: object, without: ReadonlySet<string> = new Set()): InputDifference['fields'] {
  const [one, two] = [base as Record<string, unknown>, other as Record<string, unknown>]
  return [...new Set([...Object.keys(one), ...Object.keys(two)])]
    .filter(field => !without.has(field) && sortedJson(one[field]) !== sortedJson(two[field]))
    .map(field => ({ field, base: one[field] ?? null, other: two[field] ?? null }))
}

function compareTables(base: Region, other: Region): TableDifference[] {
  let room = mostRows
  const found: TableDifference[] = []
  const meta = fieldsThatDiffer(base.meta, other.meta)
  if (meta.length > 0) {
    found.push({ table: 'meta', added: 0, removed: 0, changed: 1, rows: [{ key: base.meta.id, change: 'changed', fields: meta }] })
    room -= 1
  }
  for (const table of Object.keys(regionTables) as RegionTable[]) {
    const difference = compareRows(table, base[table], other[table], room)
    if (difference === undefined) continue
    room -= difference.rows.length
    found.push(difference)
  }
  return found
}

type LooseRow = Record<string, unknown>
function compareRows(table: RegionTable, base: readonly object[], other: readonly object[], room: number): TableDifference | undefined {
  const [one, two] = [keyed(table, base), keyed(table, other)]
  const difference: TableDifference = { table, added: 0, removed: 0, changed: 0, rows: [] }
  const note = (row: TableDifference['rows'][number]): void => {
    difference[row.change] += 1
    if (difference.rows.length < room) difference.rows.push(row)
  }
  for (const [key, row] of one) {
    const twin = two.get(key)
    if (twin === undefined) note({ key, change: 'removed', fields: fieldsThatDiffer(row, {}) })
    else {
      const fields = fieldsThatDiffer(row, twin)
      if (fields.length > 0) note({ key, change: 'changed', fields })
    }
  }
  for (const [key, row] of two) if (!one.has(key)) note({ key, change: 'added', fields: fieldsThatDiffer({}, row) })
  return difference.added + difference.removed + difference.changed > 0 ? difference : undefined
}

/** Rows by key; where a key stands twice, the later ones are told apart by their number. */
function keyed(table: RegionTable, rows: readonly object[]): Map<string, LooseRow> {
  const found = new Map<string, LooseRow>()
  for (const row of rows as readonly LooseRow[]) {
    const key = rowKey(table, row)
    let place = key
    for (let number = 2; found.has(place); number++) place = `${key}#${number}`
    found.set(place, row)
  }
  return found
}
