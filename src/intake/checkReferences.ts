// Every id that points to another table must be there: sites, materials, processes, areas, modes, stations, sources, tags.
import type { RegionTable } from '#domain/region.ts'
import type { Problem } from '#domain/problem.ts'
import { fieldWords, tableNames, tableWords } from './fieldNames.ts'
import { nearestName, suggestion } from './matchNames.ts'
import { error, placeOf, warning } from './rawTable.ts'
import type { PlacedRow } from './readRows.ts'

export type PlacedTables = Record<RegionTable, PlacedRow[]>

/** `tags`: the field may also hold `#tag` of that table. */
export type Reference = { field: string; to: RegionTable; tags?: boolean }
const to = (field: string, table: RegionTable, tags = false): Reference => ({ field, to: table, ...(tags ? { tags } : {}) })

/** Table -> its fields that hold ids of another table. */
export const references: Partial<Record<RegionTable, Reference[]>> = {
  areas: [to('parent', 'areas')],
  sites: [to('area', 'areas')],
  streams: [to('site', 'sites'), to('material', 'materials')],
  stocks: [to('site', 'sites'), to('material', 'materials')],
  disposal: [to('material', 'materials'), to('area', 'areas')],
  processes: [to('product', 'materials')],
  process_flows: [to('process', 'processes'), to('material', 'materials')],
  process_parameters: [to('process', 'processes')],
  compositions: [to('material', 'materials'), to('site', 'sites')],
  blend_limits: [to('process', 'processes'), to('materials', 'materials', true)],
  units: [to('site', 'sites'), to('process', 'processes'), to('singleSource', 'materials')],
  demands: [to('site', 'sites'), to('material', 'materials')],
  purchases: [to('material', 'materials'), to('area', 'areas')],
  modes: [to('accessMode', 'modes'), to('notMaterials', 'materials', true)],
  stations: [to('area', 'areas')],
  lines: [to('from', 'stations'), to('to', 'stations')],
  arcs: [to('from', 'sites'), to('to', 'sites'), to('material', 'materials'), to('mode', 'modes')],
  links: [to('from', 'sites'), to('to', 'sites'), to('material', 'materials')],
  policies: [to('material', 'materials'), to('process', 'processes'), to('area', 'areas'), to('areaTo', 'areas'), to('mode', 'modes')],
  targets: [to('programme', 'programmes'), to('materials', 'materials', true), to('processes', 'processes', true), to('areas', 'areas')],
  official_totals: [to('area', 'areas')],
}

/** Tables whose absence as a whole only costs explanation; what points to them is kept as a plain name. */
const optionalTargets = new Set<RegionTable>(['sources', 'areas', 'materials', 'modes', 'programmes'])

/** How many suggestions to search for; a broken id table would otherwise make thousands of slow searches. */
const mostSuggestions = 200

export function checkReferences(tables: PlacedTables): Problem[] {
  const problems: Problem[] = []
  const ids = {} as Record<RegionTable, Set<string>>
  const tags = {} as Record<RegionTable, Set<string>>
  for (const table of tableNames) {
    ids[table] = new Set(tables[table].map(({ row }) => String(row['id'] ?? '')))
    tags[table] = new Set(tables[table].flatMap(({ row }) => (Array.isArray(row['tags']) ? row['tags'] : [])))
  }
  let searched = 0
  const absent = new Map<RegionTable, { table: RegionTable; placed: PlacedRow; field: string; count: number }>()

  const judge = (table: RegionTable, placed: PlacedRow, reference: Reference, id: string): void => {
    const target = reference.to
    if (reference.tags && id.startsWith('#')) {
      if (tags[target].has(id.slice(1))) return
    } else if (ids[target].has(id)) return
    if (tables[target].length === 0 && optionalTargets.has(target)) {
      const seen = absent.get(target)
      if (seen) seen.count += 1
      else absent.set(target, { table, placed, field: reference.field, count: 1 })
      return
    }
    const known = reference.tags && id.startsWith('#') ? [...tags[target]].map(tag => `#${tag}`) : ids[target]
    const near = suggestion(searched++ < mostSuggestions ? nearestName(id, known) : undefined)
    const words = tableWords[target]
    problems.push(
      error('reference.dangling', placeOf(placed, placed.line, reference.field), {
        zh: `${fieldWords(table, reference.field).zh}“${id}”不在表“${words.zh} ${target}”中${near.zh}`,
        en: `${reference.field} "${id}" is not in the table ${target}${near.en}`,
        fixZh: `在表 ${target} 中加一行 id=${id}，或改正这里的编号`,
        fixEn: `Add a row id=${id} to ${target}, or correct the id here`,
      }),
    )
  }

  for (const table of tableNames) {
    const own = [...(references[table] ?? []), ...(table === 'sources' ? [] : [to('source', 'sources')])]
    for (const placed of tables[table]) {
      for (const reference of own) {
        const value = placed.row[reference.field]
        if (value === undefined || value === '') continue
        // A named arc needs no row of modes: `mode` is then a label.
        if (table === 'arcs' && reference.field === 'mode' && tables.modes.length === 0) continue
        for (const id of Array.isArray(value) ? value : [String(value)]) judge(table, placed, reference, id)
      }
    }
  }
  for (const [target, { placed, field, count }] of absent) {
    problems.push(
      warning('reference.table-absent', placeOf(placed, placed.line, field), {
        zh: `没有表“${tableWords[target].zh} ${target}”，${count} 处编号按原样保留`,
        en: `there is no table ${target}; ${count} ids that point to it are kept as they are`,
        fixZh: `如需名称和属性，请补充表 ${target}`,
        fixEn: `Add the table ${target} to give them names and properties`,
      }),
    )
  }
  return problems
}
