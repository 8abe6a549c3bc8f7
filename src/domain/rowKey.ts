// The one name of a row: its key fields joined by `~`, so that every number can say which row it stands on.
import type { RegionTable } from './region.ts'

/** A field of the key; `optional` ones are left out when blank, `fallback` stands in when blank. */
export type KeyField = { field: string; optional?: boolean; fallback?: string }

const id: KeyField[] = [{ field: 'id' }]
const key = (...fields: string[]): KeyField[] =>
  fields.map(field => (field.endsWith('?') ? { field: field.slice(0, -1), optional: true } : { field }))

/** Table -> its key fields in order. Blank fields that are not optional keep their place (`a~b~~~`). */
export const rowKeyFields: Record<RegionTable, KeyField[]> = {
  sources: id,
  areas: id,
  materials: id,
  sites: id,
  processes: id,
  modes: id,
  stations: id,
  links: id,
  policies: id,
  programmes: id,
  targets: id,
  parameters: id,
  streams: key('site', 'material', 'period?'),
  stocks: key('site', 'material', 'period?'),
  units: key('site', 'process'),
  demands: [...key('site', 'material', 'period?'), { field: 'step', fallback: '1' }],
  process_flows: key('process', 'direction', 'material'),
  process_parameters: key('process', 'parameter'),
  disposal: key('material', 'area?'),
  purchases: key('material', 'area?'),
  lines: key('from', 'to'),
  arcs: key('from', 'to', 'material', 'mode', 'period'),
  compositions: key('material', 'component', 'site?'),
  blend_limits: key('process', 'component', 'sense'),
  official_totals: key('area', 'indicator', 'year'),
}

/**
 * The key of a row, e.g. `mine_a~iron_tailings~2022`.
 * @param table name of the region table
 * @param row a row of it; missing fields count as blank
 */
export function rowKey(table: RegionTable, row: Readonly<Record<string, unknown>>): string {
  const parts: string[] = []
  for (const { field, optional, fallback } of rowKeyFields[table]) {
    const value = row[field]
    const blank = value === undefined || value === null || value === ''
    if (blank && optional) continue
    parts.push(blank ? (fallback ?? '') : String(value))
  }
  return parts.join('~')
}
